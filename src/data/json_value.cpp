#include "data/json_value.hpp"

#include "data/json_number.hpp"

#include <milu/base/utf8.hpp>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

namespace milu::data {
namespace {

using nlohmann::json;

// A name that an object has twice. Sorting keeps an object of a million names from taking a million squared steps.
std::optional<std::string> find_twin(const std::vector<std::string>& names) {
  std::vector<std::string_view> sorted(names.begin(), names.end());
  std::sort(sorted.begin(), sorted.end());
  const auto twin = std::adjacent_find(sorted.begin(), sorted.end());
  return twin == sorted.end() ? std::nullopt : std::optional<std::string>(*twin);
}

// Receives the events of nlohmann's parser, which calls these functions by name, and builds the value. An event that
// answers false ends the parse; the reason then stands in `fault`.
class json_builder {
 public:
  json_builder(std::vector<std::string_view> numbers, std::size_t most_levels)
      : numbers_(std::move(numbers)), most_levels_(most_levels) {}

  bool null() { return add({}), true; }
  bool boolean(bool value) { return add({.kind = json_kind::yes_no, .is_true = value}), true; }
  bool number_integer(json::number_integer_t) { return add_number(); }
  bool number_unsigned(json::number_unsigned_t) { return add_number(); }
  bool number_float(json::number_float_t, const std::string&) { return add_number(); }
  bool string(std::string& text) { return add({.kind = json_kind::text, .text = std::move(text)}), true; }
  bool binary(json::binary_t&) { return false; }
  bool start_object(std::size_t) { return open(json_kind::object); }
  bool start_array(std::size_t) { return open(json_kind::list); }
  bool key(std::string& name) { return open_.back()->names.push_back(std::move(name)), true; }
  bool end_array() { return open_.pop_back(), true; }
  bool end_object() {
    if (auto twin = find_twin(open_.back()->names)) return refuse({"data.duplicate.key", 0, std::move(*twin)});
    return open_.pop_back(), true;
  }
  bool parse_error(std::size_t read, const std::string&, const json::exception&) {
    return refuse({"data.json", read > 0 ? read - 1 : 0});
  }

  json_value take() { return std::move(root_); }
  const std::optional<json_fault>& fault() const { return fault_; }

 private:
  // While a list or an object is open, nothing is added to the one around it: the pointers in `open_` stay good.
  json_value& add(json_value value) {
    if (open_.empty()) return root_ = std::move(value);
    return open_.back()->elements.emplace_back(std::move(value));
  }
  bool add_number() {
    add({.kind = json_kind::number, .text = std::string(numbers_[next_number_++])});
    return true;
  }
  bool open(json_kind kind) {
    if (open_.size() >= most_levels_) return refuse({"data.nesting"});
    open_.push_back(&add({.kind = kind}));
    return true;
  }
  bool refuse(json_fault reason) {
    fault_ = std::move(reason);
    return false;
  }

  std::vector<std::string_view> numbers_;
  std::size_t next_number_ = 0;
  std::size_t most_levels_;
  std::vector<json_value*> open_;
  json_value root_;
  std::optional<json_fault> fault_;
};

// nlohmann passes over a byte order mark and takes a NUL for the end of the text: JSON allows neither.
std::optional<json_fault> find_forbidden(std::string_view text) {
  if (const auto broken = utf8::first_invalid(text)) return json_fault{"data.utf8", *broken};
  if (text.substr(0, 3) == "\xef\xbb\xbf") return json_fault{"data.json", 0};
  const std::size_t nul = text.find('\0');
  return nul == std::string_view::npos ? std::nullopt : std::optional(json_fault{"data.json", nul});
}

json_fault at_the_end(json_fault fault, std::string_view text) {
  if (fault.code == "data.json" && fault.offset >= text.size()) fault.code = "data.truncated";
  return fault;
}

}  // namespace

const json_value* json_value::find(std::string_view name) const {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? nullptr : &elements[static_cast<std::size_t>(found - names.begin())];
}

tl::expected<json_value, json_fault> parse_json(std::string_view text, const limits& limits) {
  if (auto forbidden = find_forbidden(text)) return tl::unexpected(std::move(*forbidden));
  auto masked = mask_numbers(text);
  if (!masked) return tl::unexpected(at_the_end(std::move(masked.error()), text));
  json_builder builder(std::move(masked->numbers), limits.data_nesting);
  if (json::sax_parse(masked->text, &builder)) return builder.take();
  return tl::unexpected(at_the_end(builder.fault().value_or(json_fault{"data.json"}), text));
}

}  // namespace milu::data
