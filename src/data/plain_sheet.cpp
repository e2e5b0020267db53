#include "data/plain_sheet.hpp"

#include <milu/base/decimal.hpp>
#include <milu/base/utf8.hpp>

#include <algorithm>
#include <sstream>

#include "data/delimited.hpp"
#include "data/workbook.hpp"
#include "data/workbook_writer.hpp"

namespace milu::data {
namespace {

bool is_workbook(const std::string& bytes) { return bytes.compare(0, 4, "PK\x03\x04") == 0; }

// What stands in the cell: a share that a workbook shows as 5% is 5%, not 0.05 (S12).
std::string text_of(const cell& one, const milu::limits& allowed) {
  if (one.what == cell_kind::empty) return {};
  if (one.what == cell_kind::yes_no) return one.text == "TRUE" ? "yes" : "no";
  if (!one.is_percent) return one.text;
  const auto share = parse_decimal(one.text, allowed);
  return share ? to_text(*share * rational(100)) + "%" : one.text;
}

bool is_blank(const table_row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [](const cell& one) { return one.text.empty(); });
}

std::optional<diagnostic> fault_in(const table_row& row, const model::plain_sheet& sheet) {
  for (std::size_t at = 0; at < row.cells.size(); ++at) {
    if (row.cells[at].what != cell_kind::fault) continue;
    const data_place where{.file = sheet.file, .line = row.line, .sheet = sheet.sheet, .column = at + 1};
    return diagnostic{.code = "table.cell", .where = where, .arguments = {row.cells[at].text}};
  }
  return std::nullopt;
}

std::optional<diagnostic> take(model::plain_sheet& sheet, const table_row& row, const milu::limits& allowed) {
  if (is_blank(row)) return std::nullopt;
  if (sheet.rows.size() >= allowed.list_elements) {
    const data_place where{.file = sheet.file, .line = row.line, .sheet = sheet.sheet};
    return diagnostic{.code = "sheet.rows", .where = where, .arguments = {std::to_string(allowed.list_elements)}};
  }
  if (auto fault = fault_in(row, sheet)) return fault;
  model::sheet_row made{.line = row.line, .cells = {}};
  for (const cell& one : row.cells) made.cells.push_back(text_of(one, allowed));
  sheet.rows.push_back(std::move(made));
  return std::nullopt;
}

result<model::plain_sheet> read_sheet_of_book(std::string bytes, const std::string& name, const milu::limits& allowed) {
  const book_address wanted = address_of(name);
  auto read = read_workbook(std::move(bytes), {.file = wanted.file, .sheet = wanted.sheet, .limits = allowed});
  if (!read) return tl::unexpected(read.error());
  model::plain_sheet sheet{.file = wanted.file, .sheet = read->cells.sheet.value_or("")};
  for (const table_row& row : read->cells.rows) {
    if (auto fault = take(sheet, row, allowed)) return failure(std::move(*fault));
  }
  return sheet;
}

// A row's own fault is a fault of the whole here: a table that lacks a row says something else.
result<model::plain_sheet> read_delimited(const std::string& bytes, const std::string& name,
                                          const milu::limits& allowed) {
  std::istringstream stream(bytes);
  delimited_options how{.file = name, .limits = allowed};
  if (name.size() > 4 && name.substr(name.size() - 4) == ".tsv") how.separator = '\t';
  delimited_reader reader(stream, how);
  model::plain_sheet sheet{.file = name};
  for (auto next = reader.next(); ; next = reader.next()) {
    if (!next) return failure(next.error());
    if (!*next) return sheet;
    if ((*next)->fault) return failure(*(*next)->fault);
    if (auto fault = take(sheet, (*next)->row, allowed)) return failure(std::move(*fault));
  }
}

// At most 31 characters, none of those that Excel refuses in the name of a sheet.
std::string sheet_name(const std::string& wanted) {
  std::string name;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < wanted.size() && characters < 31; ++characters) {
    const std::size_t bytes = utf8::decode(wanted, at).bytes;
    const std::string one = wanted.substr(at, bytes);
    name += std::string_view("\\/?*[]:'").find(one) == std::string_view::npos ? one : "_";
    at += bytes;
  }
  return name.empty() ? "table" : name;
}

std::string csv_cell(const std::string& text) {
  const bool needs_quotes = text.find_first_of("\",;\t|\r\n") != text.npos || text.find("，") != text.npos ||
                            (!text.empty() && (text.front() == ' ' || text.back() == ' '));
  if (!needs_quotes) return text;
  std::string quoted = "\"";
  for (const char sign : text) {
    if (sign == '"') quoted += '"';
    quoted += sign;
  }
  return quoted + '"';
}

}  // namespace

std::string sheet_as_csv(const model::plain_sheet& sheet) {
  std::string text = "\xEF\xBB\xBF";
  for (const model::sheet_row& row : sheet.rows) {
    for (std::size_t at = 0; at < row.cells.size(); ++at) text += (at > 0 ? "," : "") + csv_cell(row.cells[at]);
    text += "\r\n";
  }
  return text;
}

std::string sheet_as_workbook(const model::plain_sheet& sheet) {
  written_sheet made{.name = sheet_name(sheet.file), .header_rows = 4};
  for (const model::sheet_row& row : sheet.rows) {
    made.rows.emplace_back();
    for (const std::string& cell : row.cells) made.rows.back().push_back({cell, cell_style::text});
    made.columns.resize(std::max(made.columns.size(), row.cells.size()), {.style = cell_style::text, .width = 18});
  }
  return write_workbook({made});
}

result<model::plain_sheet> read_plain_sheet(std::string bytes, const std::string& name, const milu::limits& allowed) {
  if (is_workbook(bytes)) return read_sheet_of_book(std::move(bytes), name, allowed);
  return read_delimited(bytes, name, allowed);
}

}  // namespace milu::data
