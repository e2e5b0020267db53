#include "eval/estimate.hpp"

#include "eval/arithmetic.hpp"
#include "eval/frames.hpp"
#include "eval/office_rulings.hpp"

#include <algorithm>

namespace milu::eval {
namespace {

using syntax::keyword;
using ends = std::vector<rational>;

constexpr std::size_t deepest = 400;

truth as_truth(const value& found) { return truth_of(found) == truth::error ? truth::unknown : truth_of(found); }

bool is_bounded(const estimate& one) { return one.low && one.high; }

estimate between(const ends& all) {
  const auto [low, high] = std::minmax_element(all.begin(), all.end());
  return {.low = *low, .high = *high};
}

estimate hull(const estimate& left, const estimate& right) {
  estimate made;
  if (left.low && right.low) made.low = std::min(*left.low, *right.low);
  if (left.high && right.high) made.high = std::max(*left.high, *right.high);
  if (left.condition == right.condition) made.condition = left.condition;
  return made;
}

std::optional<rational> sum_of(const std::optional<rational>& left, const std::optional<rational>& right) {
  return left && right ? std::optional<rational>(*left + *right) : std::nullopt;
}
std::optional<rational> opposite_of(const std::optional<rational>& one) {
  return one ? std::optional<rational>(-*one) : std::nullopt;
}

estimate product(const estimate& left, const estimate& right) {
  if (!is_bounded(left) || !is_bounded(right)) return {};
  return between({*left.low * *right.low, *left.low * *right.high, *left.high * *right.low, *left.high * *right.high});
}

estimate quotient_of(const estimate& left, const estimate& right) {
  const bool crosses_zero = !is_bounded(right) || (right.low->sign() <= 0 && right.high->sign() >= 0);
  if (crosses_zero || !is_bounded(left)) return {};
  return between({*left.low / *right.low, *left.low / *right.high, *left.high / *right.low, *left.high / *right.high});
}

rational rounded_end(const model::rounded& node, const rational& end) {
  return node.places ? round_to_places(end, *node.places, node.mode)
                     : round_to_multiple(end, node.multiple, node.mode);
}

// Whether left OPERATION right holds for all, for none, or only for some values within the bounds.
truth compared(keyword operation, const estimate& left, const estimate& right) {
  const bool above = left.low && right.high && *left.low > *right.high;
  const bool at_or_above = left.low && right.high && *left.low >= *right.high;
  const bool below = left.high && right.low && *left.high < *right.low;
  const bool at_or_below = left.high && right.low && *left.high <= *right.low;
  const auto answer = [](bool yes, bool no) { return yes ? truth::yes : no ? truth::no : truth::unknown; };
  switch (operation) {
    case keyword::at_or_above: return answer(at_or_above, below);
    case keyword::greater: return answer(above, at_or_below);
    case keyword::at_or_below: return answer(at_or_below, above);
    case keyword::less: return answer(below, at_or_above);
    case keyword::equal: return answer(false, above || below);
    case keyword::not_equal: return answer(above || below, false);
    default: return truth::unknown;
  }
}

// A chain of squares would double the digits of an end with every definition.
void forget_long(std::optional<rational>& end, std::size_t most_digits) {
  if (end && end->digits() > most_digits) end.reset();
}

// Bounds from two sources: each end is the tighter one.
estimate narrowed(estimate one, const estimate& by_type) {
  if (by_type.low && (!one.low || *one.low < *by_type.low)) one.low = by_type.low;
  if (by_type.high && (!one.high || *one.high > *by_type.high)) one.high = by_type.high;
  return one;
}

}  // namespace

estimate estimator::by_type(model::expression_id at) const {
  const model::bounds& range = state_.rules.at(at).of.range;
  return {.low = range.low, .high = range.high};
}

estimate estimator::settled(model::expression_id at) {
  const value found = compute_node(state_, at);
  const auto* known = std::get_if<model::scalar>(&found);
  if (!known) return by_type(at);
  estimate made{.is_settled = true, .known = found, .condition = as_truth(found)};
  if (const auto* number = std::get_if<rational>(known)) made.low = made.high = *number;
  return made;
}

estimate estimator::of(model::expression_id id) {
  if (depth_ >= deepest) return by_type(id);
  ++depth_;
  estimate found = std::visit([&](const auto& node) { return visit(node, id); }, state_.rules.at(id).what);
  --depth_;
  if (found.is_settled) return found;
  forget_long(found.low, state_.given.limits.rational_digits);
  forget_long(found.high, state_.given.limits.rational_digits);
  return narrowed(std::move(found), by_type(id));
}

void estimator::prepare() {
  for (std::uint32_t i = 0; i < state_.rules.definitions.size(); ++i) {
    if (state_.rules.definitions[i].list.empty()) of_definition(i);
  }
}

// A ruled value is settled; a capped group is bounded by its cap.
estimate estimator::of_definition(std::uint32_t index) {
  const model::definition& named = state_.rules.definitions[index];
  const auto known = definitions_.find(index);
  if (named.list.empty() && known != definitions_.end()) return known->second;
  std::vector<frame> inside = frames_on(state_, named.list);
  if (inside.empty()) return by_type(named.value);
  std::swap(state_.frames, inside);
  estimate made = of(named.value);
  if (named.cap) {
    const estimate cap = of(*named.cap);
    if (made.low && cap.low) made.low = std::min(*made.low, *cap.low);
    if (cap.high) made.high = made.high ? std::min(*made.high, *cap.high) : *cap.high;
    made.is_settled = made.is_settled && cap.is_settled;
  }
  if (const auto ruled = ruled_value(state_, index)) {
    const rational& number = std::get<rational>(*ruled);
    made = {.is_settled = true, .known = *ruled, .low = number, .high = number};
  }
  std::swap(state_.frames, inside);
  if (named.list.empty()) definitions_.emplace(index, made);
  return made;
}

estimate estimator::visit(const model::definition_reference& node, model::expression_id at) {
  const estimate found = of_definition(node.definition);
  return found.is_settled ? settled(at) : found;
}

estimate estimator::visit(const model::verdict_test& node, model::expression_id) {
  estimate made;
  if (node.verdict == keyword::eligible) made.condition = eligible_;
  if (node.verdict == keyword::ineligible) made.condition = negated(eligible_);
  return made;
}

estimate estimator::visit(const model::negative& node, model::expression_id at) {
  const estimate one = of(node.operand);
  if (one.is_settled) return settled(at);
  return {.low = opposite_of(one.high), .high = opposite_of(one.low)};
}

estimate estimator::visit(const model::arithmetic& node, model::expression_id at) {
  const estimate left = of(node.left);
  const estimate right = of(node.right);
  if (left.is_settled && right.is_settled) return settled(at);
  switch (node.operation) {
    case keyword::plus: return {.low = sum_of(left.low, right.low), .high = sum_of(left.high, right.high)};
    case keyword::minus:
      return {.low = sum_of(left.low, opposite_of(right.high)), .high = sum_of(left.high, opposite_of(right.low))};
    case keyword::times: return product(left, right);
    case keyword::divided_by: return quotient_of(left, right);
    default: return {};
  }
}

estimate estimator::visit(const model::comparison& node, model::expression_id at) {
  const auto asks_whether = [&](model::expression_id side) {
    return std::holds_alternative<model::not_applicable>(state_.rules.at(side).what);
  };
  if (asks_whether(node.left) || asks_whether(node.right)) return settled(at);
  const estimate left = of(node.left);
  const estimate right = of(node.right);
  if (left.is_settled && right.is_settled) return settled(at);
  return {.condition = compared(node.operation, left, right)};
}

estimate estimator::visit(const model::connective& node, model::expression_id) {
  const bool is_and = node.operation == keyword::and_;
  truth all = is_and ? truth::yes : truth::no;
  for (const model::expression_id operand : node.operands) {
    const truth one = of(operand).condition;
    all = is_and ? both(all, one) : either(all, one);
  }
  return {.condition = all};
}

estimate estimator::visit(const model::negation& node, model::expression_id) {
  return {.condition = negated(of(node.operand).condition)};
}

estimate estimator::visit(const model::membership& node, model::expression_id at) {
  return of(node.subject).is_settled ? settled(at) : estimate{};
}

estimate estimator::visit(const model::fallback& node, model::expression_id at) {
  const estimate one = of(node.operand);
  return one.is_settled ? settled(at) : hull(one, of(node.otherwise));
}

estimate estimator::visit(const model::bounded& node, model::expression_id at) {
  const estimate one = of(node.operand);
  const estimate bound = of(node.bound);
  if (one.is_settled && bound.is_settled) return settled(at);
  estimate made;
  if (node.is_cap) {
    if (one.low && bound.low) made.low = std::min(*one.low, *bound.low);
    made.high = one.high && bound.high ? std::min(*one.high, *bound.high) : one.high ? one.high : bound.high;
    return made;
  }
  made.low = one.low && bound.low ? std::max(*one.low, *bound.low) : one.low ? one.low : bound.low;
  if (one.high && bound.high) made.high = std::max(*one.high, *bound.high);
  return made;
}

estimate estimator::visit(const model::rounded& node, model::expression_id at) {
  const estimate one = of(node.operand);
  if (one.is_settled) return settled(at);
  estimate made;
  if (one.low) made.low = rounded_end(node, *one.low);
  if (one.high) made.high = rounded_end(node, *one.high);
  return made;
}

estimate estimator::visit(const model::function& node, model::expression_id at) {
  estimate all{.is_settled = true, .low = rational(0), .high = rational(0)};
  for (const model::argument& each : node.arguments) {
    const estimate one = of(each.value);
    all.is_settled = all.is_settled && one.is_settled;
    all.low = sum_of(all.low, one.low);
    all.high = sum_of(all.high, one.high);
  }
  if (node.name == keyword::missing) return {};  // what is missing now need not stay so
  if (all.is_settled) return settled(at);
  return node.name == keyword::sum ? estimate{.low = all.low, .high = all.high} : estimate{};
}

// Rows whose condition cannot hold are passed over; the first that certainly holds ends the table.
estimate estimator::visit(const model::cases& node, model::expression_id) {
  std::optional<estimate> all;
  for (const model::case_row& row : node.rows) {
    const truth holds = row.condition ? of(*row.condition).condition : truth::yes;
    if (holds == truth::no) continue;
    const estimate one = of(row.output);
    const bool is_first = !all;
    if (is_first && holds == truth::yes) return one;
    all = is_first ? estimate{.low = one.low, .high = one.high, .condition = one.condition} : hull(*all, one);
    if (holds == truth::yes) break;
  }
  return all.value_or(estimate{});
}

// Which row it will be is open while an input is.
estimate estimator::visit(const model::table_reading& node, model::expression_id at) {
  bool is_settled = !node.position || of(*node.position).is_settled;
  for (const model::expression_id input : node.inputs) is_settled = of(input).is_settled && is_settled;
  return is_settled ? settled(at) : by_type(at);
}

estimate estimator::visit(const model::criteria_sum& node, model::expression_id at) {
  estimate all{.is_settled = true, .low = rational(0), .high = rational(0)};
  for (const std::uint32_t index : node.criteria) {
    const model::definition& named = state_.rules.definitions[index];
    if (!named.head.in_force.holds_on(law_date(state_.given))) continue;
    estimate one = of_definition(index);
    all.is_settled = all.is_settled && one.is_settled;
    if (named.weight) one = product(one, of(*named.weight));
    all.low = sum_of(all.low, one.low);
    all.high = sum_of(all.high, one.high);
  }
  return all.is_settled ? settled(at) : estimate{.low = all.low, .high = all.high};
}

}  // namespace milu::eval
