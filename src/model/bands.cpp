#include "model/bands.hpp"

#include <milu/base/decimal.hpp>

#include <algorithm>

#include "model/attributes.hpp"
#include "model/choice_rows.hpp"
#include "model/conditions.hpp"
#include "model/kinds.hpp"
#include "model/nodes.hpp"
#include "model/suffixes.hpp"

namespace milu::model {
namespace {

// A number that the mark can never be would silently make the range smaller.
void demand_on_grid(draft& state, expression_id end, const picked& mark) {
  const auto* written = std::get_if<literal>(&state.rules.at(end).what);
  const rational* number = written == nullptr ? nullptr : std::get_if<rational>(&written->value);
  const bounds& range = state.rules.at(mark.subject).of.range;
  if (number == nullptr) return;
  const bool is_off = range.step && range.low && !((*number - *range.low) / *range.step).is_whole();
  const bool is_outside = (range.low && *number < *range.low) || (range.high && *number > *range.high);
  if (is_off || is_outside) report(state, "band.grid", state.rules.at(end).where, {to_text(*number)});
}

// A row of ranges says what the mark has to lie in.
expression_id lower_range_row(draft& state, const scope& from, const view& node, const picked& mark) {
  if (node.find(node_kind::suffix)) report(state, "band.range.suffix", node.where());
  std::vector<interval> members;
  if (node.is(node_kind::output)) members = lower_members(state, from, node, mark.subject);
  else members.push_back(lower_member(state, from, node, mark.subject));
  for (const interval& each : members) {
    demand_on_grid(state, each.low, mark);
    if (each.high) demand_on_grid(state, *each.high, mark);
  }
  return add(state, membership{mark.subject, std::move(members), mark.negated}, {.what = kind::yes_no}, node.where());
}

// What the rows of a table have in common: what is compared with them, or the type of choices that they name.
struct row_context {
  std::optional<picked> mark = {};
  std::optional<expression_id> choices = {};
};

expression_id lower_part(draft& state, const scope& from, const view& part, const row_context& rows) {
  return rows.choices ? lower_beside(state, from, part, *rows.choices) : lower(state, from, part);
}

// The expressions behind a row's colon.
expression_id lower_output(draft& state, const scope& from, const view& node, const row_context& rows) {
  if (rows.mark) return lower_range_row(state, from, node, *rows.mark);
  if (node.is(node_kind::interval)) {
    report(state, "band.range", node.where());
    return add_faulty(state, node.where());
  }
  if (!node.is(node_kind::output)) return lower_part(state, from, node, rows);
  std::optional<expression_id> value;
  for (const view& part : node.children()) {
    if (part.is(node_kind::interval)) report(state, "band.range", part.where());
    if (!value && is_expression(part)) value = lower_part(state, from, part, rows);
    else if (value && part.is(node_kind::suffix)) value = apply_suffix(state, from, *value, part);
  }
  return value.value_or(add_faulty(state, node.where()));
}

std::optional<view> output_of(const view& row) {
  bool is_behind_colon = false;
  for (const view& part : row.children()) {
    if (part.text() == ":" && part.is(node_kind::mark)) is_behind_colon = true;
    else if (is_behind_colon && (part.is(node_kind::output) || part.is(node_kind::interval) || is_expression(part))) return part;
  }
  return std::nullopt;
}

row_context context_of(draft& state, const scope& from, const std::vector<view>& rows,
                       const std::optional<picked>& mark) {
  if (mark) return {.mark = mark};
  std::vector<view> outputs;
  for (const view& row : rows)
    if (const auto output = output_of(row)) outputs.push_back(*output);
  return {.choices = choice_of_rows(state, from, outputs)};
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

expression_id lower_bands(draft& state, const scope& from, const view& node, const std::optional<picked>& mark) {
  bands what;
  row_type rows;
  for (const view& input : expressions_of(node)) what.inputs.push_back(lower(state, from, input));
  const row_context context = context_of(state, from, node.children(node_kind::row), mark);
  for (const view& row : node.children(node_kind::row)) {
    const std::optional<view> output = output_of(row);
    if (!output) continue;
    std::vector<band_test> tests;
    if (!row.has(keyword::else_)) tests = lower_tests(state, from, row, what.inputs);
    const expression_id value = lower_output(state, from, *output, context);
    rows.join(state, value, output->where());
    what.rows.push_back({std::move(tests), value, read_clause(row, ""), row.where()});
  }
  demand_no_gap(state, what);
  return add(state, std::move(what), rows.joined(), node.where());
}

expression_id lower_cases(draft& state, const scope& from, const view& node, const std::optional<picked>& mark) {
  cases what;
  row_type rows;
  scope later = from;
  const row_context context = context_of(state, from, node.children(node_kind::case_row), mark);
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
    lowered.output = lower_output(state, inside, *output, context);
    rows.join(state, lowered.output, output->where());
    what.rows.push_back(std::move(lowered));
  }
  return add(state, std::move(what), rows.joined(), node.where());
}

}  // namespace milu::model
