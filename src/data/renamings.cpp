// The map file: which heading of a portal is which field, and other spellings of values (S27).
#include "data/expectation.hpp"
#include "data/json_value.hpp"
#include "data/row_source.hpp"

#include <milu/base/utf8.hpp>
#include <milu/data/application_reader.hpp>

#include <array>
#include <iterator>
#include <utility>

namespace milu::data {
namespace {

using renamings = std::vector<renaming>;

tl::unexpected<diagnostics> broken(phrase why, data_place where) {
  return failure({.code = "map.broken", .where = std::move(where), .arguments = {std::move(why)}});
}

constexpr std::array<std::array<std::string_view, 2>, 4> columns{
    {{"heading", "表头"}, {"field", "字段"}, {"value", "取值"}, {"means", "含义"}}};

// Where each of the four columns stands; none when the table has another one.
std::optional<std::array<std::size_t, 4>> find_columns(const std::vector<table_heading>& headings) {
  std::array<std::size_t, 4> found{};   // from 1; 0: not there
  for (const table_heading& heading : headings) {
    std::size_t place = 0;
    const std::string name = utf8::comparable(heading.text);
    while (place < columns.size() && name != columns[place][0] && name != columns[place][1]) ++place;
    if (place == columns.size()) return std::nullopt;
    found[place] = heading.column;
  }
  const bool is_whole = found[0] != 0 && found[1] != 0 && (found[2] == 0) == (found[3] == 0);
  return is_whole ? std::optional(found) : std::nullopt;
}

renaming renaming_of(const table_row& row, const std::array<std::size_t, 4>& where) {
  const auto text = [&](std::size_t part) {
    return where[part] == 0 ? std::string() : utf8::comparable(row.cells[where[part] - 1].text);
  };
  return {text(0), text(1), text(2), text(3)};
}

result<renamings> read_table(std::istream& from, const reader_options& options) {
  auto rows = row_source::open(from, options, [](std::string_view) { return false; });
  if (!rows) return tl::unexpected(std::move(rows.error()));
  const data_place start{.file = options.file, .line = 1};
  if (!*rows) return broken({"it is empty", "文件是空的"}, start);
  const auto where = find_columns((*rows)->headings());
  if (!where) return broken({"its header is another one", "表头不符"}, start);
  renamings all;
  for (auto row = (*rows)->next();; row = (*rows)->next()) {
    if (!row) return failure(std::move(row.error()));
    if (!*row) return all;
    if ((*row)->fault) return failure(std::move(*(*row)->fault));
    all.push_back(renaming_of((*row)->row, *where));
    const bool is_whole = !all.back().heading.empty() && !all.back().field.empty();
    const data_place place{.file = options.file, .line = (*row)->row.line};
    if (!is_whole) return broken({"a heading or field is empty", "表头或字段为空"}, place);
  }
}

bool take_values(const std::string& heading, const std::string& field, const json_value& values, renamings& all) {
  if (values.kind != json_kind::object) return false;
  for (std::size_t index = 0; index < values.names.size(); ++index) {
    if (values.elements[index].kind != json_kind::text) return false;
    all.push_back({heading, field, values.names[index], values.elements[index].text});
  }
  return true;
}

bool take_entry(const std::string& heading, const json_value& entry, renamings& all) {
  const json_value* field = entry.kind == json_kind::object ? entry.find("field") : &entry;
  if (field == nullptr || field->kind != json_kind::text || field->text.empty()) return false;
  all.push_back({heading, field->text, {}, {}});
  const json_value* values = entry.find("values");
  return values == nullptr || take_values(heading, field->text, *values, all);
}

result<renamings> read_json(std::istream& from, const reader_options& options) {
  const std::string text(std::istreambuf_iterator<char>(from), {});
  const data_place start{.file = options.file, .line = 1};
  const auto json = parse_json(text, options.limits);
  if (!json || json->kind != json_kind::object) return broken({"it is no JSON object", "不是 JSON 对象"}, start);
  renamings all;
  for (std::size_t index = 0; index < json->names.size(); ++index) {
    if (take_entry(json->names[index], json->elements[index], all)) continue;
    const std::string name = quoted(json->names[index]).en;
    return broken({"`" + name + "` names no field", "“" + name + "”没有指明字段"}, start);
  }
  return all;
}

}  // namespace

result<std::vector<renaming>> read_renamings(std::istream& from, const reader_options& options) {
  const bool is_table = options.format != data_format::json && options.format != data_format::jsonl;
  return is_table ? read_table(from, options) : read_json(from, options);
}

}  // namespace milu::data
