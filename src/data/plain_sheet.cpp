#include "data/plain_sheet.hpp"

#include <milu/base/decimal.hpp>

#include <algorithm>
#include <sstream>

#include "data/delimited.hpp"
#include "data/workbook.hpp"

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

}  // namespace

result<model::plain_sheet> read_plain_sheet(std::string bytes, const std::string& name, const milu::limits& allowed) {
  if (is_workbook(bytes)) return read_sheet_of_book(std::move(bytes), name, allowed);
  return read_delimited(bytes, name, allowed);
}

}  // namespace milu::data
