#include "analysis/measure.hpp"

#include "analysis/statement.hpp"
#include "eval/evaluation.hpp"

#include <algorithm>
#include <vector>

namespace milu::analysis {
namespace {

using syntax::keyword;
using end = std::optional<rational>;

constexpr std::size_t deepest = 300;
constexpr std::size_t most_digits = 200;

end sum_of(const end& a, const end& b) { return a && b ? end(*a + *b) : std::nullopt; }
end opposite(const end& a) { return a ? end(-*a) : std::nullopt; }

bool is_bounded(const extent& one) { return one.low && one.high; }
bool is_at_least_zero(const extent& one) { return one.low && one.low->sign() >= 0; }

extent between(const std::vector<rational>& corners) {
  const auto [low, high] = std::minmax_element(corners.begin(), corners.end());
  return {.low = *low, .high = *high};
}

extent product(const extent& a, const extent& b) {
  if (is_bounded(a) && is_bounded(b))
    return between({*a.low * *b.low, *a.low * *b.high, *a.high * *b.low, *a.high * *b.high});
  return is_at_least_zero(a) && is_at_least_zero(b) ? extent{.low = *a.low * *b.low} : extent{};
}

extent ratio(const extent& a, const extent& b) {
  const bool is_positive = b.low && b.low->sign() > 0;
  if (!is_positive) return is_at_least_zero(a) && is_at_least_zero(b) ? extent{.low = rational(0)} : extent{};
  return product(a, {.low = b.high ? rational(1) / *b.high : rational(0), .high = rational(1) / *b.low});
}

extent smaller(const extent& a, const extent& b) {
  extent made;
  if (a.low && b.low) made.low = std::min(*a.low, *b.low);
  made.high = a.high && b.high ? end(std::min(*a.high, *b.high)) : a.high ? a.high : b.high;
  return made;
}

extent negative(const extent& a) { return {.low = opposite(a.high), .high = opposite(a.low)}; }
extent larger(const extent& a, const extent& b) { return negative(smaller(negative(a), negative(b))); }

extent compared(keyword operation, const extent& a, const extent& b) {
  const bool above = a.low && b.high && *a.low > *b.high;
  const bool at_or_above = a.low && b.high && *a.low >= *b.high;
  const bool below = a.high && b.low && *a.high < *b.low;
  const bool at_or_below = a.high && b.low && *a.high <= *b.low;
  const bool same = at_or_above && at_or_below;
  const auto answer = [](bool yes, bool no) { return extent{.can_hold = !no, .can_fail = !yes}; };
  switch (operation) {
    case keyword::at_or_above: return answer(at_or_above, below);
    case keyword::greater: return answer(above, at_or_below);
    case keyword::at_or_below: return answer(at_or_below, above);
    case keyword::less: return answer(below, at_or_above);
    case keyword::equal: return answer(same, above || below);
    case keyword::not_equal: return answer(above || below, same);
    default: return {};
  }
}

extent narrowed(extent one, const extent& by_type) {
  for (end* each : {&one.low, &one.high}) {
    if (*each && (*each)->digits() > most_digits) each->reset();
  }
  if (by_type.low && (!one.low || *one.low < *by_type.low)) one.low = by_type.low;
  if (by_type.high && (!one.high || *one.high > *by_type.high)) one.high = by_type.high;
  return one;
}

bool is_mean(keyword word) {
  return word == keyword::mean || word == keyword::median || word == keyword::max || word == keyword::min;
}

}  // namespace

extent hull(const extent& a, const extent& b) {
  extent made{.can_hold = a.can_hold || b.can_hold, .can_fail = a.can_fail || b.can_fail};
  if (a.low && b.low) made.low = std::min(*a.low, *b.low);
  if (a.high && b.high) made.high = std::max(*a.high, *b.high);
  return made;
}

extent measure::by_type(model::expression_id at) const {
  const model::bounds& range = rules_.at(at).of.range;
  return {.low = range.low, .high = range.high};
}

extent measure::of(model::expression_id id) {
  const auto known = known_.find(id);
  if (known != known_.end()) return known->second;
  if (depth_ >= deepest) return by_type(id);
  ++depth_;
  extent found = std::visit([&](const auto& node) { return visit(node, id); }, rules_.at(id).what);
  --depth_;
  found = narrowed(std::move(found), by_type(id));
  known_.emplace(id, found);
  return found;
}

extent measure::of_definition(std::uint32_t index) {
  const model::definition& named = rules_.definitions[index];
  const extent plain = of(named.value);
  return named.cap ? smaller(plain, of(*named.cap)) : plain;
}

// Literals, parameters, and what is computed from these alone.
bool measure::reads_nothing(model::expression_id id, std::size_t depth) {
  const auto known = independent_.find(id);
  if (known != independent_.end()) return known->second;
  const model::operation& what = rules_.at(id).what;
  const bool is_plain = std::holds_alternative<model::literal>(what) ||
                        std::holds_alternative<model::parameter_reference>(what);
  const auto parts = depth < deepest && !std::holds_alternative<model::fold>(what)
                         ? parts_of(rules_, id, {rules_.application}) : std::vector<part>{};
  const bool found = is_plain || (!parts.empty() && !std::holds_alternative<model::element_at>(what) &&
                                  std::all_of(parts.begin(), parts.end(), [&](const part& each) {
                                    return reads_nothing(each.id, depth + 1);
                                  }));
  independent_.emplace(id, found);
  return found;
}

std::optional<model::scalar> measure::constant(model::expression_id id) {
  const auto known = constants_.find(id);
  if (known != constants_.end()) return known->second;
  std::optional<model::scalar> found;
  if (reads_nothing(id)) {
    const model::record_value nobody;
    eval::evaluation state = eval::begin(rules_, given_, nobody, nullptr);
    const eval::value came = eval::compute_node(state, id);
    if (const auto* plain = std::get_if<model::scalar>(&came)) found = *plain;
  }
  constants_.emplace(id, found);
  return found;
}

extent measure::of_constant(model::expression_id at) {
  const auto value = constant(at);
  if (!value) return by_type(at);
  if (const auto* yes = std::get_if<bool>(&*value)) return {.can_hold = *yes, .can_fail = !*yes};
  if (const auto* number = std::get_if<rational>(&*value)) return {.low = *number, .high = *number};
  return {};
}

extent measure::visit(const model::definition_reference& node, model::expression_id) {
  return of_definition(node.definition);
}

extent measure::visit(const model::negative& node, model::expression_id) { return negative(of(node.operand)); }

extent measure::visit(const model::arithmetic& node, model::expression_id) {
  const extent left = of(node.left);
  const extent right = of(node.right);
  switch (node.operation) {
    case keyword::plus: return {.low = sum_of(left.low, right.low), .high = sum_of(left.high, right.high)};
    case keyword::minus: {
      const extent taken = negative(right);
      return {.low = sum_of(left.low, taken.low), .high = sum_of(left.high, taken.high)};
    }
    case keyword::times: return product(left, right);
    case keyword::divided_by: return ratio(left, right);
    default: return {};
  }
}

extent measure::visit(const model::comparison& node, model::expression_id) {
  return compared(node.operation, of(node.left), of(node.right));
}

extent measure::visit(const model::connective& node, model::expression_id) {
  const bool is_and = node.operation == keyword::and_;
  extent all{.can_hold = is_and, .can_fail = !is_and};
  for (const model::expression_id operand : node.operands) {
    const extent one = of(operand);
    all.can_hold = is_and ? all.can_hold && one.can_hold : all.can_hold || one.can_hold;
    all.can_fail = is_and ? all.can_fail || one.can_fail : all.can_fail && one.can_fail;
  }
  return all;
}

extent measure::visit(const model::negation& node, model::expression_id) {
  const extent one = of(node.operand);
  return {.can_hold = one.can_fail, .can_fail = one.can_hold};
}

extent measure::visit(const model::fallback& node, model::expression_id) {
  return hull(of(node.operand), of(node.otherwise));
}

extent measure::visit(const model::bounded& node, model::expression_id) {
  return node.is_cap ? smaller(of(node.operand), of(node.bound)) : larger(of(node.operand), of(node.bound));
}

extent measure::visit(const model::rounded& node, model::expression_id) {
  extent one = of(node.operand);
  for (end* each : {&one.low, &one.high}) {
    if (*each) *each = node.places ? round_to_places(**each, *node.places, node.mode)
                                   : round_to_multiple(**each, node.multiple, node.mode);
  }
  return one;
}

extent measure::visit(const model::function& node, model::expression_id at) {
  if (node.arguments.empty()) return by_type(at);
  const extent first = of(node.arguments[0].value);
  if (node.name == keyword::abs && is_at_least_zero(first)) return first;
  extent all = first;
  const bool is_sum = node.name == keyword::sum;
  if (!is_sum && !is_mean(node.name)) return by_type(at);
  for (std::size_t i = 1; i < node.arguments.size(); ++i) {
    const extent next = of(node.arguments[i].value);
    if (is_sum) all = {.low = sum_of(all.low, next.low), .high = sum_of(all.high, next.high)};
    else if (node.name == keyword::max) all = larger(all, next);
    else if (node.name == keyword::min) all = smaller(all, next);
    else all = hull(all, next);
  }
  return all;
}

extent measure::visit(const model::fold& node, model::expression_id at) {
  return is_mean(node.name) && node.value ? of(*node.value) : by_type(at);
}

extent measure::visit(const model::bands& node, model::expression_id at) {
  if (node.rows.empty()) return by_type(at);
  extent all = of(node.rows[0].output);
  for (const model::band_row& row : node.rows) all = hull(all, of(row.output));
  return all;
}

extent measure::visit(const model::cases& node, model::expression_id at) {
  std::optional<extent> all;
  for (const model::case_row& row : node.rows) {
    const extent holds = row.condition ? of(*row.condition) : extent{.can_fail = false};
    if (!holds.can_hold) continue;
    all = all ? hull(*all, of(row.output)) : of(row.output);
    if (!holds.can_fail) break;
  }
  return all.value_or(by_type(at));
}

extent measure::visit(const model::criteria_sum& node, model::expression_id) {
  extent all{.low = rational(0), .high = rational(0)};
  for (const std::uint32_t index : node.criteria) {
    const model::definition& named = rules_.definitions[index];
    if (!named.head.in_force.holds_on(given_.law_on ? given_.law_on : given_.as_of)) continue;
    const extent plain = of_definition(index);
    const extent one = named.weight ? product(plain, of(*named.weight)) : plain;
    all = {.low = sum_of(all.low, one.low), .high = sum_of(all.high, one.high)};
  }
  return all;
}

}  // namespace milu::analysis
