// A compiled table as the sheet that says the same.
#include <milu/model/table_text.hpp>

#include "model/table_cells.hpp"

namespace milu::model {
namespace {

std::string word(keyword one, language in) { return std::string(spelling(one, in)); }

keyword word_of(hit_policy hit) {
  switch (hit) {
    case hit_policy::first: return keyword::first;
    case hit_policy::any: return keyword::any_hit;
    case hit_policy::priority: return keyword::priority;
    case hit_policy::rule_order: return keyword::rule_order;
    case hit_policy::output_order: return keyword::output_order;
    case hit_policy::collect: return keyword::collect;
    default: return keyword::unique;
  }
}

std::string hit_text(const decision_table& table, language in) {
  const std::string hit = word(word_of(table.hit), in);
  return table.aggregate == keyword::no_keyword ? hit : hit + " " + word(table.aggregate, in);
}

std::string text(const std::string& said) { return cell_text(written_value{.what = cell_sort::text, .text = said}); }

// A name with its label, as a statement begins.
std::string name_text(const std::string& name, const names_in_both& label) {
  const std::string plain = cell_text(written_value{.text = name});
  std::string made = plain.front() == '"' ? "`" + name + "`" : plain;
  if (label.zh == name && label.en == name) return made;
  made += " " + text(label.zh);
  return label.zh == label.en ? made : made + " / " + text(label.en);
}

std::vector<sheet_row> head_of_sheet(const decision_table& table, language in) {
  sheet_row first{.cells = {word(keyword::table, in), name_text(table.name, table.label), word(keyword::hit, in),
                            hit_text(table, in)}};
  if (!table.clause.empty()) first.cells.insert(first.cells.end(), {word(keyword::cites, in), table.clause});
  sheet_row roles, names, types;
  const auto add = [&](keyword role, const table_column& column) {
    roles.cells.push_back(word(role, in));
    names.cells.push_back(name_text(column.name, column.label));
    types.cells.push_back(column.written);
  };
  for (const table_input& input : table.inputs) add(keyword::by, input.column);
  for (const table_column& output : table.outputs) add(keyword::gives, output);
  roles.cells.push_back(word(keyword::cites, in));
  return {first, roles, names, types};
}

sheet_row row_of_sheet(const decision_table& table, const table_row& row, language in) {
  sheet_row made;
  if (row.tests.empty()) {
    made.cells.push_back(word(keyword::else_, in));
    for (std::size_t input = 1; input < table.inputs.size(); ++input) made.cells.emplace_back("-");
  }
  made.cells.insert(made.cells.end(), row.written.begin(), row.written.end());
  made.cells.push_back(row.clause == table.clause ? std::string{} : row.clause);
  return made;
}

// Every row as wide as the widest: a reader of CSV takes a narrow row for a fault.
void fill_up(plain_sheet& sheet) {
  std::size_t width = 0;
  for (const sheet_row& row : sheet.rows) width = std::max(width, row.cells.size());
  std::size_t line = 0;
  for (sheet_row& row : sheet.rows) {
    row.cells.resize(width);
    row.line = ++line;
  }
}

}  // namespace

plain_sheet sheet_of(const policy& rules, const decision_table& table) {
  const language in = rules.written_in;
  plain_sheet sheet{.file = table.name, .rows = head_of_sheet(table, in)};
  for (const table_row& row : table.rows) sheet.rows.push_back(row_of_sheet(table, row, in));
  if (table.otherwise) sheet.rows.push_back(row_of_sheet(table, *table.otherwise, in));
  fill_up(sheet);
  return sheet;
}

}  // namespace milu::model
