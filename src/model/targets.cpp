// Programme targets: what is measured over the applications of a year, and the goals that it should reach.
#include <milu/base/date.hpp>
#include <milu/base/decimal.hpp>
#include <milu/syntax/print.hpp>

#include <algorithm>
#include <array>

#include "model/attributes.hpp"
#include "model/awards.hpp"
#include "model/conditions.hpp"
#include "model/kinds.hpp"
#include "model/mismatch.hpp"
#include "model/nodes.hpp"
#include "model/statements.hpp"
#include "model/target_arithmetic.hpp"

namespace milu::model {
namespace {

constexpr std::array<keyword, 6> comparisons = {keyword::at_or_above, keyword::at_or_below, keyword::greater,
                                                keyword::less,        keyword::equal,       keyword::not_equal};

constexpr std::int32_t longest_period = 100;

// All applications of the years in question are looked at, once every round is over.
scope target_scope(const draft& state) { return award_scope(state); }

// Whether the values of two years add up to the value of both: counts and sums over applications do.
bool adds_up(const policy& rules, expression_id id, std::size_t depth = 0) {
  if (depth > 32) return false;
  const operation& what = rules.at(id).what;
  if (const auto* node = std::get_if<fold>(&what))
    return node->over && !node->is_panel() && (node->name == keyword::count || node->name == keyword::sum);
  if (const auto* named = std::get_if<cohort_count>(&what)) return named->of != population::ranked;
  if (const auto* node = std::get_if<negative>(&what)) return adds_up(rules, node->operand, depth + 1);
  const auto* node = std::get_if<arithmetic>(&what);
  if (!node) return false;
  const bool left = adds_up(rules, node->left, depth + 1);
  const bool is_scaled = node->operation == keyword::times || node->operation == keyword::divided_by;
  if (is_scaled) return left && std::holds_alternative<literal>(rules.at(node->right).what);
  return left && adds_up(rules, node->right, depth + 1);
}

goal_kind kind_of_goal(const view& node) {
  if (node.has(keyword::growth_each_year)) return goal_kind::growth_each_year;
  if (node.has(keyword::in_total_by)) return goal_kind::in_total;
  return node.has(keyword::stock_by) ? goal_kind::stock : goal_kind::each_year;
}

// `by 2024` is the last day of that year, `by 2024-06-30` that day.
std::optional<date> read_day(draft& state, const view& written) {
  if (written.is(node_kind::date)) return parse_date(written.text());
  const bool is_plain = written.is(node_kind::quantity) && written.unit().empty();
  const auto number = parse_decimal(is_plain ? written.text() : "", state.bounds);
  const std::optional<std::int64_t> year = number ? number->to_int64() : std::nullopt;
  const date last{static_cast<std::int32_t>(year && *year > 0 && *year < 10'000 ? *year : 0), 12, 31};
  if (year && is_valid(last)) return last;
  report(state, "target.year", written.where(), {syntax::print_inline(written, language::en)});
  return std::nullopt;
}

void read_by(draft& state, const view& written, const target& about, goal& into) {
  into.by = read_day(state, written);
  if (!into.by) return;
  const bool is_inside = about.from <= *into.by && into.by->year <= about.until.year;
  if (is_inside) return;
  report(state, "target.by", written.where(), {to_text(*into.by), to_text(about.from), to_text(about.until)});
}

void demand_bound(draft& state, const target& about, const goal& one, const view& written) {
  const type& of = state.rules.at(one.bound).of;
  if (of.what == kind::nothing) return;
  if (one.what == goal_kind::growth_each_year) {
    if (of.what != kind::percent) report_other_kind(state, {.what = kind::percent}, one.bound, written.where());
    return;
  }
  if (!about.measure) {
    if (!is_numeric(of.what)) report(state, "kind.order", written.where(), {kind_of(state, one.bound)});
    return;
  }
  demand_comparable(state, *about.measure, one.bound, one.operation, written.where());
}

goal read_goal(draft& state, const view& node, const target& about) {
  goal one{.what = kind_of_goal(node), .is_best_effort = node.has(keyword::best_effort), .where = node.where()};
  for (const keyword word : comparisons)
    if (node.has(word)) one.operation = word;
  std::vector<view> written = expressions_of(node);
  const bool has_day = one.what == goal_kind::in_total || one.what == goal_kind::stock;
  if (has_day) read_by(state, written.front(), about, one);
  one.bound = lower(state, target_scope(state), written.back());
  demand_bound(state, about, one, written.back());
  return one;
}

// Without a period no year is asked for, and nothing tells how many there are.
bool read_period(draft& state, const view& section, target& into) {
  const validity period = read_validity(section);
  const bool is_whole = period.from && period.until && *period.from <= *period.until;
  if (!is_whole || period.until->year - period.from->year > longest_period) {
    report(state, "target.period", section.where());
    return false;
  }
  into.from = *period.from;
  into.until = *period.until;
  return true;
}

// A total adds the values of years up, so they have to be values that can be added.
void demand_additive(draft& state, const target& one, const view& node) {
  const bool is_added = std::any_of(one.goals.begin(), one.goals.end(),
                                    [](const goal& each) { return each.what == goal_kind::in_total; });
  if (!one.measure || is_faulty(state, *one.measure) || !is_added) return;
  if (!one.adds_up) report(state, "target.sum", node.where(), {one.head.name});
}

void read_measure(draft& state, const view& node, target& into) {
  const auto written = attribute_expression(node, keyword::measured_by);
  if (!written) return remark(state, severity::note, "target.unmeasured", into.head.where, {into.head.name});
  into.measure = lower(state, target_scope(state), *written);
  into.adds_up = adds_up(state.rules, *into.measure);
  const kind what = state.rules.at(*into.measure).of.what;
  if (what != kind::nothing && !is_numeric(what))
    report(state, "kind.order", written->where(), {kind_of(state, *into.measure)});
}

void compile_target(draft& state, const view& node, target frame) {
  const std::string clause = frame.head.clause;
  frame.head = read_heading(node, clause);
  demand_suitable(state, node, {keyword::measured_by});
  state.current_clause = frame.head.clause;
  const auto index = static_cast<std::uint32_t>(state.rules.targets.size());
  declare(state, frame.head.name, frame.head.name,
          {.kind = symbol_kind::target, .index = index, .where = frame.head.where});
  read_measure(state, node, frame);
  for (const view& each : node.children(node_kind::goal)) frame.goals.push_back(read_goal(state, each, frame));
  demand_additive(state, frame, node);
  compare_goals(state, frame);
  state.rules.targets.push_back(std::move(frame));
  state.current_clause.clear();
}

}  // namespace

void compile_targets(draft& state, const view& policy) {
  for (const view& section : policy.children(node_kind::targets)) {
    target frame{.head = read_heading(section, "")};
    demand_suitable(state, section, {});
    if (!read_period(state, section, frame)) continue;
    for (const view& node : section.children(node_kind::target)) compile_target(state, node, frame);
  }
}

}  // namespace milu::model
