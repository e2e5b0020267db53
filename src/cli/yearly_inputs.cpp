#include "cli/yearly_inputs.hpp"

#include "cli/inputs.hpp"

#include <milu/base/decimal.hpp>
#include <milu/base/utf8.hpp>

#include <algorithm>
#include <filesystem>
#include <map>

namespace milu::cli {
namespace {

// How the applications of one file come to their year: all of them are of one, or each names its own.
struct dating {
  std::string path = {};
  std::optional<std::int32_t> year = {};
  std::uint32_t field = 0;
};

bool is_year(const std::string& text) {
  return text.size() == 4 && text.find_first_not_of("0123456789") == text.npos && text != "0000";
}

bool can_date(const model::type& of) {
  switch (of.what) {
    case model::kind::date:
    case model::kind::number:
    case model::kind::count:
    case model::kind::text:
    case model::kind::choice: return true;
    default: return false;
  }
}

const std::vector<model::form_field>& fields_of(const model::policy& rules) {
  return rules.records[rules.application].fields;
}

std::optional<std::uint32_t> dating_field(const model::policy& rules, const std::string& name) {
  const auto& fields = fields_of(rules);
  for (std::uint32_t i = 0; i < fields.size(); ++i)
    if (fields[i].name == name && can_date(rules.type_of(fields[i]))) return i;
  return std::nullopt;
}

phrase dating_fields(const model::policy& rules) {
  phrase all{"", ""};
  for (const model::form_field& each : fields_of(rules)) {
    if (!can_date(rules.type_of(each))) continue;
    all.en += (all.en.empty() ? "" : ", ") + each.name;
    all.zh += (all.zh.empty() ? "" : "、") + each.name;
  }
  return all;
}

std::optional<std::int32_t> year_in(const std::string& text) {
  return is_year(text) ? std::optional(std::stoi(text)) : std::nullopt;
}

std::optional<std::int32_t> year_of(const model::policy& rules, const eval::application& one, std::uint32_t field) {
  if (field >= one.record.fields.size()) return std::nullopt;
  const model::scalar* known = one.record.fields[field].as_scalar();
  if (!known) return std::nullopt;
  if (const auto* day = std::get_if<date>(known)) return day->year;
  if (const auto* number = std::get_if<rational>(known)) return year_in(to_text(*number));
  if (const auto* text = std::get_if<model::text_value>(known)) return year_in(text->comparable);
  const auto* chosen = std::get_if<model::choice_value>(known);
  if (!chosen) return std::nullopt;
  const model::type& of = rules.type_of(fields_of(rules)[field]);
  return year_in(rules.choice_sets[of.choices].choices[chosen->index].name);
}

// What stands before the `=` of one input, unless a file is really called so.
tl::expected<std::optional<dating>, diagnostic> dating_of(const model::policy& rules, const std::string& input) {
  std::error_code ignored;
  const std::size_t sign = std::filesystem::exists(input, ignored) ? input.npos : input.find('=');
  if (sign == input.npos) {
    const bool has_one_key = rules.cohort_keys.size() == 1 && rules.cohort_keys.front().size() == 1;
    const std::uint32_t field = has_one_key ? rules.cohort_keys.front().front() : 0;
    if (has_one_key && can_date(rules.type_of(fields_of(rules)[field]))) return dating{input, {}, field};
    return tl::unexpected(diagnostic{.code = "targets.year", .arguments = {input}});
  }
  const std::string word = utf8::comparable(input.substr(0, sign));
  const std::string path = input.substr(sign + 1);
  if (is_year(word)) return dating{path, std::stoi(word), 0};
  if (const auto field = dating_field(rules, word)) return dating{path, {}, *field};
  if (data::child_lists(rules).knows(word)) return std::nullopt;  // a list of the form, or a history
  return tl::unexpected(diagnostic{.code = "targets.field", .arguments = {word, dating_fields(rules)}});
}

class yearly_reading {
 public:
  yearly_reading(const model::policy& rules, const options& given, console& speaker)
      : rules_(rules), given_(given), speaker_(speaker), plain_(given) {}

  std::optional<int> sort_inputs() {
    plain_.inputs.clear();
    for (const std::string& input : given_.inputs) {
      const auto found = dating_of(rules_, input);
      if (!found) return speaker_.refuse(found.error(), usage);
      if (*found) files_.push_back(**found);
      plain_.inputs.push_back(*found ? (*found)->path : input);
      has_lists_ = has_lists_ || !*found;
    }
    return std::nullopt;
  }

  // Ids may recur from year to year, unless lists are joined to them.
  std::optional<int> read() {
    inputs source(rules_, plain_, speaker_);
    if (!has_lists_) source.keep_files_apart();
    for (;;) {
      auto next = source.next();
      if (!next) return next.error();
      if (!*next) return std::nullopt;
      if (const auto code = take(files_[source.file_number()], std::move(**next))) return *code;
    }
  }

  yearly_data made() {
    yearly_data all{.years = {}, .left_out = left_out_};
    for (auto& [year, applications] : by_year_) all.years.push_back({year, std::move(applications)});
    return all;
  }

 private:
  std::optional<int> take(const dating& from, eval::application one) {
    const auto year = from.year ? from.year : year_of(rules_, one, from.field);
    if (one.faults.empty() && !year) {
      const std::string& name = fields_of(rules_)[from.field].name;
      one.faults.push_back({.code = "targets.undated", .where = one.place, .arguments = {name}});
    }
    if (one.faults.empty()) return by_year_[*year].push_back(std::move(one)), std::nullopt;
    const int code = speaker_.refuse(one.faults, nullptr, bad_data);
    ++left_out_;
    return given_.keep_going ? std::nullopt : std::optional(code);
  }

  const model::policy& rules_;
  const options& given_;
  console& speaker_;
  options plain_;                        // as if the files had been given without their years
  std::vector<dating> files_ = {};
  bool has_lists_ = false;
  std::map<std::int32_t, std::vector<eval::application>> by_year_ = {};
  std::size_t left_out_ = 0;
};

}  // namespace

tl::expected<yearly_data, int> read_years(const model::policy& rules, const options& given, console& speaker) {
  yearly_reading all(rules, given, speaker);
  if (const auto code = all.sort_inputs()) return tl::unexpected(*code);
  if (const auto code = all.read()) return tl::unexpected(*code);
  return all.made();
}

}  // namespace milu::cli
