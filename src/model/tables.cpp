#include "model/tables.hpp"

#include <milu/syntax/print.hpp>

#include <algorithm>

#include "model/attributes.hpp"
#include "model/forms.hpp"
#include "model/kinds.hpp"
#include "model/nodes.hpp"
#include "model/statements.hpp"
#include "model/table_parts.hpp"

namespace milu::model {
namespace {

hit_policy policy_of(keyword word) {
  switch (word) {
    case keyword::first: return hit_policy::first;
    case keyword::any_hit: return hit_policy::any;
    case keyword::priority: return hit_policy::priority;
    case keyword::rule_order: return hit_policy::rule_order;
    case keyword::output_order: return hit_policy::output_order;
    case keyword::collect: return hit_policy::collect;
    default: return hit_policy::unique;
  }
}

void read_hit(const view& node, decision_table& table) {
  bool is_first = true;
  for (const view& word : node.children()) {
    if (!word.is(node_kind::keyword)) continue;
    if (is_first) table.hit = policy_of(word.word());
    else table.aggregate = word.word();
    is_first = false;
  }
}

table_column read_column(draft& state, const view& node) {
  const std::string name = node.name();
  table_column column{.name = name, .label = read_label(node, name), .of = {}, .where = name_span(node)};
  const auto scalar = node.find(node_kind::scalar_type);
  if (!scalar) return column;
  column.of = read_type(state, *scalar, name, &column.unit);
  column.written = syntax::print_inline(*scalar, state.rules.written_in);
  return column;
}

bool is_taken(const decision_table& table, const std::string& name) {
  const auto is_it = [&](const auto& column) { return column.name == name; };
  return std::any_of(table.outputs.begin(), table.outputs.end(), is_it) ||
         std::any_of(table.inputs.begin(), table.inputs.end(), [&](const table_input& in) { return is_it(in.column); });
}

// The columns behind `by` are inputs, those behind `gives` outputs.
void read_columns(draft& state, const view& section, decision_table& table) {
  bool gives = false;
  for (const view& part : section.children()) {
    gives |= is_word(part, keyword::gives);
    if (!part.is(node_kind::column)) continue;
    table_column column = read_column(state, part);
    if (is_taken(table, column.name)) report(state, "name.twice", column.where, {column.name});
    if (!gives && column.of.what == kind::duration) report(state, "table.duration", column.where, {column.name});
    if (gives) table.outputs.push_back(std::move(column));
    else table.inputs.push_back({.column = std::move(column)});
  }
}

bool is_ordered_choice(const draft& state, const type& of) {
  return of.what == kind::choice && state.rules.choice_sets[of.choices].ordered;
}

// Priority and output order need an order of what the table gives; sums need numbers.
void demand_outputs(draft& state, const decision_table& table) {
  const table_column& leading = table.outputs.front();
  const bool needs_order = table.hit == hit_policy::priority || table.hit == hit_policy::output_order;
  if (needs_order && leading.of.what != kind::nothing && !is_ordered_choice(state, leading.of))
    report(state, "table.priority", leading.where, {leading.name});
}

// A span of time has been refused as such.
bool has_order(const draft& state, const type& of) {
  return is_numeric(of.what) || of.what == kind::duration || of.what == kind::date || is_ordered_choice(state, of);
}

// In a text column a bare word is the text.
void settle_words(const table_column& column, written_value& value) {
  if (column.of.what == kind::text && value.what == cell_sort::word) value.what = cell_sort::text;
}

typed_range typed(draft& state, const table_column& column, written_range& range) {
  typed_range made{.without_low = range.without_low, .without_high = range.without_high};
  if (range.low) settle_words(column, *range.low);
  if (range.high) settle_words(column, *range.high);
  if (range.low) made.low = typed_value(state, column, *range.low);
  if (range.is_single) made.high = made.low;
  else if (range.high) made.high = typed_value(state, column, *range.high);
  return made;
}

bool is_whole_range(const written_range& written, const typed_range& made) {
  return written.low.has_value() == made.low.has_value() && written.high.has_value() == made.high.has_value();
}

typed_test typed(draft& state, const table_column& column, written_test& test) {
  typed_test made{.is_any = test.is_any, .is_negated = test.is_negated};
  for (written_range& range : test.ranges) {
    if (!range.is_single && column.of.what != kind::nothing && !has_order(state, column.of)) {
      report_at(state, severity::error, "kind.order", test.where, {name_of(column.of.what)});
      continue;
    }
    typed_range typed_one = typed(state, column, range);
    if (is_whole_range(range, typed_one)) made.ranges.push_back(std::move(typed_one));
  }
  return made;
}

std::vector<scalar> typed_outputs(draft& state, const decision_table& table, written_row& row) {
  std::vector<scalar> outputs;
  for (std::size_t at = 0; at < row.outputs.size() && at < table.outputs.size(); ++at) {
    const bool is_reported = row.outputs[at].what == cell_sort::word && row.outputs[at].text.empty();
    settle_words(table.outputs[at], row.outputs[at]);
    if (is_reported) continue;
    auto value = typed_value(state, table.outputs[at], row.outputs[at]);
    if (value) demand_declared(state, table.outputs[at], *value, row.outputs[at]);
    outputs.push_back(value.value_or(scalar(false)));
  }
  return outputs;
}

bool has_right_width(draft& state, const decision_table& table, const written_row& row) {
  if (!row.is_else && row.tests.size() != table.inputs.size()) {
    report_at(state, severity::error, "band.inputs", row.where,
              {std::to_string(table.inputs.size()), std::to_string(row.tests.size())});
    return false;
  }
  if (row.outputs.size() == table.outputs.size()) return true;
  report_at(state, severity::error, "table.outputs", row.where,
            {std::to_string(table.outputs.size()), std::to_string(row.outputs.size())});
  return false;
}

std::vector<std::string> cell_texts(const written_row& row) {
  std::vector<std::string> texts;
  for (const written_test& test : row.tests) texts.push_back(cell_text(test));
  for (const written_value& value : row.outputs) texts.push_back(cell_text(value));
  return texts;
}

using tests_of_row = std::vector<typed_test>;

void cut_inputs(draft& state, decision_table& table, const std::vector<tests_of_row>& tests) {
  for (std::size_t input = 0; input < table.inputs.size(); ++input) {
    std::vector<const typed_test*> column;
    column.reserve(tests.size());
    for (const tests_of_row& row : tests) column.push_back(&row[input]);
    cut_input(state.rules, table.inputs[input], column);
    for (std::size_t row = 0; row < tests.size(); ++row)
      table.rows[row].tests.push_back(test_on(table.inputs[input], tests[row][input]));
  }
}

void take_rows(draft& state, decision_table& table, std::vector<written_row> written) {
  std::vector<tests_of_row> tests;
  for (std::size_t at = 0; at < written.size(); ++at) {
    written_row& row = written[at];
    if (row.is_else && at + 1 < written.size()) report_at(state, severity::error, "table.else", row.where);
    if (!has_right_width(state, table, row)) continue;
    tests_of_row of_row;
    for (std::size_t input = 0; input < row.tests.size(); ++input)
      of_row.push_back(typed(state, table.inputs[input].column, row.tests[input]));
    table_row made;
    made.outputs = typed_outputs(state, table, row);
    made.clause = row.clause.empty() ? table.clause : row.clause;
    made.where = row.where;
    made.written = cell_texts(row);
    if (row.is_else) {
      table.otherwise = std::move(made);
      continue;
    }
    table.rows.push_back(std::move(made));
    tests.push_back(std::move(of_row));
  }
  const bool has_kinds = std::none_of(table.inputs.begin(), table.inputs.end(), [](const table_input& input) {
    return input.column.of.what == kind::nothing || input.column.of.what == kind::duration;
  });
  if (has_kinds) cut_inputs(state, table, tests);
}

bool has_new_errors(const draft& state, std::size_t known) {
  return std::any_of(state.problems.begin() + static_cast<std::ptrdiff_t>(known), state.problems.end(),
                     [](const diagnostic& one) { return one.level == severity::error; });
}

void compile_table(draft& state, const view& section) {
  const std::size_t known = state.problems.size();
  demand_suitable(state, section, {});
  decision_table table;
  table.name = section.name();
  table.label = read_label(section, table.name);
  table.clause = read_clause(section, "");
  table.where = name_span(section);
  state.current_clause = table.clause;
  if (!read_validity(section).is_always())
    report(state, "lang.later", section.where(), {{"a period of a table", "表的有效期"}});
  read_hit(section.child(node_kind::hit), table);
  read_columns(state, section, table);
  demand_outputs(state, table);
  const bool is_from_file = section.has(keyword::from_file);
  if (is_from_file) table.file = section.children(node_kind::text).back().text();
  if (is_from_file) {
    if (auto rows = read_sheet_rows(state, section, table)) take_rows(state, table, std::move(*rows));
  } else {
    take_rows(state, table, read_tree_rows(state, section));
  }
  const bool is_sound = !has_new_errors(state, known);
  if (is_sound) check_table(state, table);
  for (std::uint32_t output = 0; output < table.outputs.size() && is_sound; ++output)
    table.outputs[output].of = type_of_output(table, output);
  const symbol what{.kind = is_sound ? symbol_kind::table : symbol_kind::later,
                    .index = static_cast<std::uint32_t>(state.rules.tables.size()),
                    .where = table.where};
  declare(state, table.name, table.name, what);
  state.rules.tables.push_back(std::move(table));
  state.current_clause.clear();
}

}  // namespace

void compile_tables(draft& state, const view& policy) {
  for (const view& section : policy.children(node_kind::table)) compile_table(state, section);
}

type type_of_output(const decision_table& table, std::uint32_t output) {
  type of = table.outputs[output].of;
  if (!is_numeric(of.what)) return of;
  bounds range;
  const auto join = [&](const table_row& row) {
    const rational& value = std::get<rational>(row.outputs[output]);
    if (!range.low || value < *range.low) range.low = value;
    if (!range.high || value > *range.high) range.high = value;
  };
  for (const table_row& row : table.rows) join(row);
  if (table.otherwise) join(*table.otherwise);
  of.range = range;
  return of;
}

}  // namespace milu::model
