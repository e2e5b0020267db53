#include "model/bands.hpp"

#include <milu/base/decimal.hpp>

#include <algorithm>

#include "model/attributes.hpp"
#include "model/conditions.hpp"
#include "model/kinds.hpp"
#include "model/nodes.hpp"
#include "model/suffixes.hpp"

namespace milu::model {
namespace {

// The expressions behind a row's colon; a range for an expert to pick in belongs to a later release.
expression_id lower_output(draft& state, const scope& from, const view& node) {
  if (!node.is(node_kind::output)) return lower(state, from, node);
  std::optional<expression_id> value;
  for (const view& part : node.children()) {
    if (part.is(node_kind::interval)) report(state, "lang.later", part.where(), {{"a range to pick in", "供选取的区间"}});
    if (!value && is_expression(part)) value = lower(state, from, part);
    else if (value && part.is(node_kind::suffix)) value = apply_suffix(state, from, *value, part);
  }
  return value.value_or(add_faulty(state, node.where()));
}

std::optional<view> output_of(const view& row) {
  bool is_behind_colon = false;
  for (const view& part : row.children()) {
    if (part.text() == ":" && part.is(node_kind::mark)) is_behind_colon = true;
    else if (is_behind_colon && (part.is(node_kind::output) || is_expression(part))) return part;
  }
  return std::nullopt;
}

// All rows must yield one kind; the result is the hull of them.
class row_type {
 public:
  void join(draft& state, expression_id output, span where) {
    const type& of = state.rules.at(output).of;
    if (of.what == kind::nothing) return;
    if (!first_) {
      first_ = output;
      joined_ = of;
      return;
    }
    if (!joins(state, output))
      return report(state, "kind.rows", where, {kind_of(state, *first_), kind_of(state, output)});
    if (of.what == kind::points) joined_.what = kind::points;
    joined_.range = hull(joined_.range, of.range);
  }
  const type& joined() const { return joined_; }

 private:
  bool joins(const draft& state, expression_id output) const {
    const type& of = state.rules.at(output).of;
    if (of.what == joined_.what) return of.currency == joined_.currency && of.choices == joined_.choices;
    return are_comparable(state, *first_, output);
  }
  std::optional<expression_id> first_;
  type joined_;
};

band_test lower_test(draft& state, const scope& from, const view& node, expression_id input) {
  band_test test;
  if (node.has(keyword::not_)) report(state, "band.not", node.where());
  if (node.has(keyword::any_test)) {
    test.any = true;
  } else if (const auto members = node.find(node_kind::members)) {
    test.members = lower_members(state, from, *members, input);
  } else if (const auto word = node.first_word(); word && !is_expression(*word)) {
    test.operation = word->word();
    test.bound = lower_beside(state, from, expressions_of(node)[0], input);
    demand_comparable(state, input, test.bound, *test.operation, node.where());
  } else {
    test.members = lower_members(state, from, node, input);
  }
  return test;
}

void demand_tests(draft& state, const view& row, std::size_t found, std::size_t wanted) {
  if (found != wanted) report(state, "band.inputs", row.where(), {std::to_string(wanted), std::to_string(found)});
}

std::vector<band_test> lower_tests(draft& state, const scope& from, const view& row,
                                   const std::vector<expression_id>& inputs) {
  std::vector<band_test> tests;
  const std::vector<view> written = row.children(node_kind::test);
  demand_tests(state, row, written.size(), inputs.size());
  for (std::size_t column = 0; column < std::min(written.size(), inputs.size()); ++column) {
    tests.push_back(lower_test(state, from, written[column], inputs[column]));
  }
  return tests;
}

struct one_edge { keyword operation; rational bound; };

std::optional<one_edge> edge_of(const draft& state, const band_row& row) {
  if (row.tests.size() != 1 || !row.tests[0].operation) return std::nullopt;
  const auto* bound = std::get_if<literal>(&state.rules.at(row.tests[0].bound).what);
  const rational* number = bound == nullptr ? nullptr : std::get_if<rational>(&bound->value);
  if (number == nullptr) return std::nullopt;
  return one_edge{*row.tests[0].operation, *number};
}

// `> 10%` and `< 10%` leave 10 % to nobody: the gap that people make most often.
void demand_no_gap(draft& state, const bands& what) {
  for (const band_row& row : what.rows) {
    if (row.tests.empty()) return;
  }
  for (std::size_t index = 1; index < what.rows.size(); ++index) {
    const auto above = edge_of(state, what.rows[index - 1]);
    const auto below = edge_of(state, what.rows[index]);
    if (!above || !below || above->bound != below->bound) continue;
    const bool is_gap = (above->operation == keyword::greater && below->operation == keyword::less) ||
                        (above->operation == keyword::less && below->operation == keyword::greater);
    if (!is_gap) continue;
    const bool is_percent = state.rules.at(what.inputs[0]).of.what == kind::percent;
    const std::string edge = is_percent ? to_text(above->bound * rational(100)) + "%" : to_text(above->bound);
    report(state, "band.gap", what.rows[index].where, {edge, std::to_string(index), std::to_string(index + 1)});
  }
}

}  // namespace

expression_id lower_bands(draft& state, const scope& from, const view& node) {
  bands what;
  row_type rows;
  for (const view& input : expressions_of(node)) what.inputs.push_back(lower(state, from, input));
  for (const view& row : node.children(node_kind::row)) {
    const std::optional<view> output = output_of(row);
    if (!output) continue;
    std::vector<band_test> tests;
    if (!row.has(keyword::else_)) tests = lower_tests(state, from, row, what.inputs);
    const expression_id value = lower_output(state, from, *output);
    rows.join(state, value, output->where());
    what.rows.push_back({std::move(tests), value, read_clause(row, ""), row.where()});
  }
  demand_no_gap(state, what);
  return add(state, std::move(what), rows.joined(), node.where());
}

expression_id lower_cases(draft& state, const scope& from, const view& node) {
  cases what;
  row_type rows;
  scope later = from;
  for (const view& row : node.children(node_kind::case_row)) {
    const std::optional<view> output = output_of(row);
    if (!output) continue;
    case_row lowered{std::nullopt, 0, read_clause(row, ""), row.where()};
    scope inside = later;
    if (!row.has(keyword::else_)) {
      const view condition = expressions_of(row)[0];
      lowered.condition = lower_condition(state, later, condition);
      inside = knowing(later, condition, true);
      later = knowing(later, condition, false);
    }
    lowered.output = lower_output(state, inside, *output);
    rows.join(state, lowered.output, output->where());
    what.rows.push_back(std::move(lowered));
  }
  return add(state, std::move(what), rows.joined(), node.where());
}

}  // namespace milu::model
