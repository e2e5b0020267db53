// The number formats of a workbook: what a number looks like tells a day and a percentage from a plain number.
#include "data/book_index.hpp"

#include <charconv>
#include <unordered_map>

namespace milu::data {
namespace {

std::uint32_t number_in(const std::optional<std::string_view>& text) {
  std::uint32_t number = 0;
  if (text) std::from_chars(text->data(), text->data() + text->size(), number);
  return number;
}

cell_look look_called(std::string_view code) { return {shown_as(code), zeros_in(code)}; }

struct styles_listener {
  std::unordered_map<std::uint32_t, cell_look> own = {};
  std::vector<cell_look> looks = {};
  bool is_in_cells = false;      // inside cellXfs; named styles have formats too, but cells do not point to them

  void begin(const xml_tag& tag) {
    if (tag.name == "numFmt") own[number_in(tag.get("numFmtId"))] = look_called(tag.get("formatCode").value_or(""));
    if (tag.name == "cellXfs") is_in_cells = true;
    if (tag.name == "xf" && is_in_cells) looks.push_back(look_of(number_in(tag.get("numFmtId"))));
  }
  void end(std::string_view name) {
    if (name == "cellXfs") is_in_cells = false;
  }
  cell_look look_of(std::uint32_t id) const {
    const auto found = own.find(id);
    return found == own.end() ? cell_look{shown_as_builtin(id)} : found->second;
  }
};

}  // namespace

tl::expected<std::vector<cell_look>, diagnostic> read_styles(book_reader& book, const std::string& part) {
  styles_listener listener;
  if (part.empty()) return listener.looks;
  const auto is_many = [&] { return listener.looks.size() > book.limits.workbook_cells; };
  const auto read = book.parse(part, {[&](const xml_tag& tag) { listener.begin(tag); },
                                      [&](std::string_view name) { listener.end(name); }, pass_over},
                               is_many);
  if (!read) return tl::unexpected(read.error());
  if (is_many()) return tl::unexpected(book.large({"styles", "种单元格格式"}, book.limits.workbook_cells));
  return listener.looks;
}

}  // namespace milu::data
