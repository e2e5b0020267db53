// A sheet as the table statement that says the same, for rules that want their rows between braces.
#include <milu/base/decimal.hpp>
#include <milu/model/table_text.hpp>
#include <milu/syntax/parse.hpp>
#include <milu/syntax/print.hpp>

#include "model/forms.hpp"
#include "model/table_sheet.hpp"

namespace milu::model {
namespace {

constexpr const char* frame = "milu 1\npolicy p \"p\"\n";

std::string text(const std::string& said) { return cell_text(written_value{.what = cell_sort::text, .text = said}); }

// A bare number of a sheet is counted in the unit of its column; between braces it needs that unit.
std::string with_unit(const table_column& column, const written_value& value, const milu::limits& bounds) {
  const auto number = parse_decimal(value.text, bounds);
  if (!number || !column.unit.factor) return cell_text(value);
  const rational counted = *number * *column.unit.factor * rational(value.is_negative ? -1 : 1);
  if (column.of.what == kind::money) return to_text(counted) + " " + column.of.currency;
  if (column.of.what == kind::percent) return to_text(counted * rational(100)) + "%";
  return to_text(counted);
}

// A choice that is no plain word is written as a text, which stands for it beside a choice.
std::string value_text(const table_column& column, written_value value, const milu::limits& bounds) {
  if (column.of.what == kind::text && value.what == cell_sort::word) value.what = cell_sort::text;
  const bool is_bare = value.what == cell_sort::number && value.unit.empty();
  return is_bare ? with_unit(column, value, bounds) : cell_text(value);
}

std::string range_text(const table_column& column, const written_range& range, const milu::limits& bounds) {
  const std::string low = range.low ? value_text(column, *range.low, bounds) : std::string{};
  const std::string high = range.high ? value_text(column, *range.high, bounds) : std::string{};
  if (range.is_single) return low;
  if (!range.high) return (range.without_low ? "> " : ">= ") + low;
  if (!range.low) return (range.without_high ? "< " : "<= ") + high;
  return low + (range.without_low ? "<.." : "..") + (range.without_high ? "<" : "") + high;
}

std::string test_text(const table_column& column, const written_test& test, const milu::limits& bounds) {
  if (test.is_any) return "any";
  std::string joined;
  for (const written_range& range : test.ranges) joined += (joined.empty() ? "" : ", ") + range_text(column, range, bounds);
  if (test.is_negated) return "not (" + joined + ")";
  return test.ranges.size() > 1 ? "(" + joined + ")" : joined;
}

std::string row_text(const decision_table& table, const written_row& row, const milu::limits& bounds) {
  std::string made = row.is_else ? "else" : "";
  for (std::size_t at = 0; at < row.tests.size(); ++at)
    made += (at == 0 ? "" : " | ") + test_text(table.inputs[at].column, row.tests[at], bounds);
  made += ": ";
  for (std::size_t at = 0; at < row.outputs.size(); ++at)
    made += (at == 0 ? "" : " | ") + value_text(table.outputs[at], row.outputs[at], bounds);
  return row.clause.empty() ? made : made + " cites " + text(row.clause);
}

// The kinds of the columns; a name is taken for a choice that the rules declare elsewhere.
table_column column_of(draft& state, const view& node) {
  const view written = node.child(node_kind::scalar_type);
  table_column column{.name = node.name(), .label = {}, .of = {}};
  if (written.name().empty()) column.of = read_type(state, written, column.name, &column.unit);
  else column.of = {.what = kind::choice};
  return column;
}

void add_columns(draft& state, const view& table, const sheet_block& block, decision_table& made,
                 sheet_columns& places) {
  const std::vector<view> columns = table.children(node_kind::column);
  std::size_t next = 0;
  for (const sheet_role role : {sheet_role::input, sheet_role::output, sheet_role::clause}) {
    for (std::size_t at = 0; at < block.roles.size(); ++at) {
      if (block.roles[at] != role) continue;
      if (role == sheet_role::clause) places.clause = at;
      else if (next < columns.size() && role == sheet_role::input) {
        made.inputs.push_back({.column = column_of(state, columns[next++])});
        places.inputs.push_back(at);
      } else if (next < columns.size()) {
        made.outputs.push_back(column_of(state, columns[next++]));
        places.outputs.push_back(at);
      }
    }
  }
}

void demand_values(draft& state, const table_column& column, written_value value) {
  if (column.of.what == kind::choice) return;
  if (column.of.what == kind::text && value.what == cell_sort::word) value.what = cell_sort::text;
  typed_value(state, column, value);
}

void demand_kinds(draft& state, const decision_table& table, const written_row& row) {
  for (std::size_t at = 0; at < row.tests.size(); ++at) {
    for (const written_range& range : row.tests[at].ranges) {
      if (range.low) demand_values(state, table.inputs[at].column, *range.low);
      if (range.high && !range.is_single) demand_values(state, table.inputs[at].column, *range.high);
    }
  }
  for (std::size_t at = 0; at < row.outputs.size(); ++at) demand_values(state, table.outputs[at], row.outputs[at]);
}

diagnostic no_statement(const plain_sheet& sheet, const std::string& found) {
  return {.code = "sheet.block",
          .where = place_in(sheet, 0, 0),
          .arguments = {found, {"four rows: `table` and `hit`; `by` and `gives`; names; types",
                                "四行：“表”和“命中”；“按”和“得”；名称；类型"}}};
}

std::string without_frame(const std::string& printed) {
  const std::size_t begin = std::min(printed.find("\n\n"), printed.size());
  return printed.substr(std::min(begin + 2, printed.size()));
}

language spoken(const sheet_block& block) {
  return block.hit.empty() || static_cast<unsigned char>(block.hit.front()) < 0x80 ? language::en : language::zh;
}

}  // namespace

result<std::string> table_statement(const plain_sheet& sheet, const std::optional<std::string>& name,
                                    std::optional<language> in, const milu::limits& bounds) {
  policy rules;
  rules.currency = "CNY";
  diagnostics problems;
  const auto refused = [&](const std::string& found) {
    if (problems.empty()) problems.push_back(no_statement(sheet, found));
    return tl::unexpected(problems);
  };
  const document nothing({}, {});
  draft state{nothing, bounds, rules, problems};
  if (!has_block(sheet)) return refused(sheet.rows.empty() ? "" : sheet.rows.front().cells.front());
  const auto block = read_block(state, sheet);
  if (!block) return refused({});
  const std::string head = head_of(*block, name ? *name : block->table);
  const document shape({}, frame + head + "\n  from file \"f\"\n");
  const syntax::parsed parsed = syntax::parse(shape, bounds);
  if (has_errors(parsed.problems)) return refused(block->hit);
  draft typed{shape, bounds, rules, problems};
  decision_table table;
  sheet_columns places;
  add_columns(typed, root(parsed.whole).child(node_kind::policy).child(node_kind::table), *block, table, places);
  if (has_errors(problems)) return refused({});
  const std::vector<written_row> rows = read_rows(state, sheet, block->rows, places, table);
  std::string statement = frame + head + " {\n";
  for (std::size_t at = 0; at < rows.size(); ++at) {
    demand_kinds(state, table, rows[at]);
    statement += "  " + row_text(table, rows[at], bounds) + (at + 1 < rows.size() ? ",\n" : "\n");
  }
  if (has_errors(problems)) return refused({});
  const syntax::parsed whole = syntax::parse(document({}, statement + "}\n"), bounds);
  if (has_errors(whole.problems)) return refused(block->table);
  return without_frame(syntax::print(whole.whole, in.value_or(spoken(*block))));
}

}  // namespace milu::model
