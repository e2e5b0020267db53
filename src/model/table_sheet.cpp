#include "model/table_sheet.hpp"

#include <milu/base/utf8.hpp>

#include <algorithm>

namespace milu::model {
namespace {

const std::string& cell_at(const plain_sheet& sheet, std::size_t row, std::size_t column) {
  static const std::string empty;
  if (row >= sheet.rows.size() || column >= sheet.rows[row].cells.size()) return empty;
  return sheet.rows[row].cells[column];
}

std::string trimmed(const std::string& cell) { return utf8::comparable(cell); }

std::size_t width_of(const plain_sheet& sheet, std::size_t row) {
  return row < sheet.rows.size() ? sheet.rows[row].cells.size() : 0;
}

void report_block(draft& state, const plain_sheet& sheet, std::size_t row, std::size_t column, const phrase& wanted) {
  report_at(state, severity::error, "sheet.block", place_in(sheet, row, column),
            {trimmed(cell_at(sheet, row, column)), wanted});
}

// `table` NAME `hit` POLICY `cites` CLAUSE, in any order.
bool read_first_row(draft& state, const plain_sheet& sheet, sheet_block& block) {
  for (std::size_t column = 0; column < width_of(sheet, 0); column += 2) {
    const std::string word = trimmed(cell_at(sheet, 0, column));
    const std::string said = trimmed(cell_at(sheet, 0, column + 1));
    if (word.empty() && said.empty()) continue;
    if (is_word_of(word, keyword::table)) block.table = said;
    else if (is_word_of(word, keyword::hit)) block.hit = said;
    else if (is_word_of(word, keyword::cites)) block.clause = said;
    else {
      report_block(state, sheet, 0, column, {"`table`, `hit` or `cites`", "“表”“命中”或“依据”"});
      return false;
    }
  }
  if (block.hit.empty()) report_block(state, sheet, 0, 0, {"`hit` with its policy", "“命中”及其方式"});
  return !block.hit.empty();
}

bool read_roles(draft& state, const plain_sheet& sheet, sheet_block& block) {
  for (std::size_t column = 0; column < width_of(sheet, 1); ++column) {
    const std::string word = trimmed(cell_at(sheet, 1, column));
    sheet_role role = sheet_role::nothing;
    if (is_word_of(word, keyword::by)) role = sheet_role::input;
    else if (is_word_of(word, keyword::gives)) role = sheet_role::output;
    else if (is_word_of(word, keyword::cites)) role = sheet_role::clause;
    else if (!word.empty()) {
      report_block(state, sheet, 1, column, {"`by`, `gives` or `cites`", "“按”“得”或“依据”"});
      return false;
    }
    block.roles.push_back(role);
  }
  for (const sheet_role needed : {sheet_role::input, sheet_role::output}) {
    if (std::count(block.roles.begin(), block.roles.end(), needed) > 0) continue;
    report_block(state, sheet, 1, 0, {"at least one `by` and one `gives`", "至少一个“按”和一个“得”"});
    return false;
  }
  return true;
}

std::string list_of(const sheet_block& block, sheet_role role) {
  std::string joined;
  for (std::size_t column = 0; column < block.roles.size(); ++column) {
    if (block.roles[column] == role) joined += (joined.empty() ? "" : ", ") + block.names[column] + ": " + block.types[column];
  }
  return joined;
}

std::string as_text(const std::string& said) {
  std::string made = "\"";
  for (const char sign : said) {
    if (sign == '"' || sign == '\\') made += '\\';
    made += sign;
  }
  return made + '"';
}

bool is_blank(const std::string& cell) { return trimmed(cell).empty(); }

// The cells of one row become tests and outputs; an empty one is never taken for something.
class row_reader {
 public:
  row_reader(draft& state, const plain_sheet& sheet, const sheet_columns& columns, const decision_table& table)
      : state_(state), sheet_(sheet), columns_(columns), table_(table) {}

  written_row read(std::size_t row) {
    written_row made{.where = place_in(sheet_, row, 0)};
    made.is_else = is_word_of(trimmed(cell_at(sheet_, row, columns_.inputs.front())), keyword::else_);
    if (columns_.clause) made.clause = trimmed(cell_at(sheet_, row, *columns_.clause));
    for (std::size_t input = 0; input < columns_.inputs.size(); ++input) read_test(made, row, input);
    for (std::size_t output = 0; output < columns_.outputs.size(); ++output) read_output(made, row, output);
    demand_nothing_else(row);
    return made;
  }

 private:
  bool demand_filled(const std::string& cell, const location& where) {
    if (!is_blank(cell)) return true;
    report_at(state_, severity::error, "sheet.blank", where);
    return false;
  }

  void read_test(written_row& made, std::size_t row, std::size_t input) {
    const table_column& column = table_.inputs[input].column;
    const std::size_t at = columns_.inputs[input];
    const std::string& cell = cell_at(sheet_, row, at);
    const location where = place_in(sheet_, row, at, column.name);
    if (made.is_else) {
      const bool says_nothing = input == 0 || is_blank(cell) || trimmed(cell) == "-";
      if (!says_nothing) report_at(state_, severity::error, "table.cell", where, {cell});
      return;
    }
    if (!demand_filled(cell, where)) return made.tests.push_back({.is_any = true, .where = where});
    if (auto test = read_test_cell(state_, cell, column.of.what, where)) return made.tests.push_back(std::move(*test));
    made.tests.push_back({.is_any = true, .where = where});
  }

  void read_output(written_row& made, std::size_t row, std::size_t output) {
    const table_column& column = table_.outputs[output];
    const std::size_t at = columns_.outputs[output];
    const std::string& cell = cell_at(sheet_, row, at);
    const location where = place_in(sheet_, row, at, column.name);
    std::optional<written_value> value;
    if (demand_filled(cell, where)) value = read_value_cell(state_, cell, column.of.what, where);
    made.outputs.push_back(value.value_or(written_value{.where = where}));
  }

  // What stands beside the columns would be passed over in silence.
  void demand_nothing_else(std::size_t row) {
    for (std::size_t at = 0; at < width_of(sheet_, row); ++at) {
      const bool is_known = std::count(columns_.inputs.begin(), columns_.inputs.end(), at) > 0 ||
                            std::count(columns_.outputs.begin(), columns_.outputs.end(), at) > 0 || columns_.clause == at;
      if (is_known || is_blank(cell_at(sheet_, row, at))) continue;
      return report_at(state_, severity::error, "sheet.beside", place_in(sheet_, row, at), {cell_at(sheet_, row, at)});
    }
  }

  draft& state_;
  const plain_sheet& sheet_;
  const sheet_columns& columns_;
  const decision_table& table_;
};

}  // namespace

data_place place_in(const plain_sheet& sheet, std::size_t row, std::size_t column, const std::string& heading) {
  const std::size_t line = row < sheet.rows.size() ? sheet.rows[row].line : 0;
  return {.file = sheet.file, .line = line, .sheet = sheet.sheet, .column = column + 1, .heading = heading};
}

bool is_word_of(const std::string& cell, keyword word) {
  return cell == spelling(word, language::en) || cell == spelling(word, language::zh);
}

bool has_block(const plain_sheet& sheet) {
  const std::string first = trimmed(cell_at(sheet, 0, 0));
  return is_word_of(first, keyword::table) || is_word_of(first, keyword::hit);
}

std::optional<sheet_block> read_block(draft& state, const plain_sheet& sheet) {
  sheet_block block;
  if (!read_first_row(state, sheet, block) || !read_roles(state, sheet, block)) return std::nullopt;
  for (std::size_t column = 0; column < block.roles.size(); ++column) {
    block.names.push_back(trimmed(cell_at(sheet, 2, column)));
    block.types.push_back(trimmed(cell_at(sheet, 3, column)));
    const bool is_value = block.roles[column] == sheet_role::input || block.roles[column] == sheet_role::output;
    if (is_value && block.names.back().empty()) {
      report_block(state, sheet, 2, column, {"the name of the column", "列的名称"});
      return std::nullopt;
    }
    if (is_value && block.types.back().empty()) {
      report_block(state, sheet, 3, column, {"its type, such as `count`", "列的类型，如“数量”"});
      return std::nullopt;
    }
  }
  return block;
}

std::string head_of(const sheet_block& block, const std::string& name) {
  std::string head = "table " + (name.empty() ? block.table : name);
  if (!block.clause.empty()) head += " cites " + as_text(block.clause);
  return head + " hit " + block.hit + "\n  by " + list_of(block, sheet_role::input) + "\n  gives " +
         list_of(block, sheet_role::output);
}

std::vector<written_row> read_rows(draft& state, const plain_sheet& sheet, std::size_t first_row,
                                   const sheet_columns& columns, const decision_table& table) {
  std::vector<written_row> rows;
  row_reader reader(state, sheet, columns, table);
  for (std::size_t row = first_row; row < sheet.rows.size() && state.problems.size() < state.bounds.problems; ++row)
    rows.push_back(reader.read(row));
  return rows;
}

}  // namespace milu::model
