#include "eval/comparison.hpp"

#include "eval/logic.hpp"
#include "eval/round_result.hpp"

namespace milu::eval {
namespace {

using syntax::keyword;
using ordering = std::optional<std::strong_ordering>;

ordering order(bool left, bool right) { return left <=> right; }
ordering order(const rational& left, const rational& right) { return left <=> right; }
ordering order(const date& left, const date& right) { return left <=> right; }
ordering order(const model::choice_value& left, const model::choice_value& right) { return right.index <=> left.index; }

// UTF-8 bytes, compared as unsigned, stand in the order of their code points (S28).
ordering order(const model::text_value& left, const model::text_value& right) {
  return left.comparable.compare(right.comparable) <=> 0;
}

ordering order(const duration& left, const duration& right) {
  if (left == right) return std::strong_ordering::equal;
  const bool no_months = left.months == 0 && right.months == 0;
  const bool no_days = left.days == 0 && right.days == 0;
  const bool no_working_days = left.working_days == 0 && right.working_days == 0;
  if (no_days && no_working_days) return left.months <=> right.months;
  if (no_months && no_working_days) return left.days <=> right.days;
  if (no_months && no_days) return left.working_days <=> right.working_days;
  return std::nullopt;
}

bool answers(keyword operation, std::strong_ordering found) {
  switch (operation) {
    case keyword::at_or_above: return found >= 0;
    case keyword::at_or_below: return found <= 0;
    case keyword::greater: return found > 0;
    case keyword::less: return found < 0;
    case keyword::equal: return found == 0;
    default: return found != 0;
  }
}

bool is_equality(keyword operation) { return operation == keyword::equal || operation == keyword::not_equal; }

bool is_not_applicable(const evaluation& state, model::expression_id id) {
  return std::holds_alternative<model::not_applicable>(state.rules.at(id).what);
}

// `= inapplicable`: two-valued once the operand is known to be present or not to apply.
value test_inapplicable(evaluation& state, keyword operation, model::expression_id operand) {
  const value found = compute_node(state, operand);
  if (std::holds_alternative<unknown>(found) || std::holds_alternative<fault>(found)) return found;
  const bool is_so = std::holds_alternative<model::inapplicable_value>(found);
  return model::scalar(is_so == (operation == keyword::equal));
}

value is_within(evaluation& state, model::expression_id at, const value& subject, const model::interval& range) {
  const value low = compute_operand(state, range.low);
  if (!range.high) return compare(state, at, keyword::equal, subject, low);
  junction inside(false);
  inside.add(compare(state, at, range.without_low ? keyword::greater : keyword::at_or_above, subject, low));
  if (inside.is_decided()) return inside.result();
  const value high = compute_operand(state, *range.high);
  inside.add(compare(state, at, range.without_high ? keyword::less : keyword::at_or_below, subject, high));
  return inside.result();
}

}  // namespace

ordering order_of(const model::scalar& left, const model::scalar& right) {
  if (left.index() != right.index()) return std::nullopt;
  return std::visit([&](const auto& one) { return order(one, std::get<std::decay_t<decltype(one)>>(right)); }, left);
}

bool holds_between(keyword operation, const model::scalar& left, const model::scalar& right) {
  const auto found = order_of(left, right);
  return found ? answers(operation, *found) : operation == keyword::not_equal;
}

value compare(const evaluation& state, model::expression_id at, keyword operation, const value& left,
              const value& right) {
  obstacles met;
  met.add(left);
  met.add(right);
  if (!met.empty()) return met.as_value();
  const auto* one = std::get_if<model::scalar>(&left);
  const auto* other = std::get_if<model::scalar>(&right);
  if (!one || !other) return error_at(state, at, "decide.inapplicable", {std::string()});
  const ordering found = order_of(*one, *other);
  if (found) return model::scalar(answers(operation, *found));
  if (one->index() != other->index()) return error_at(state, at, "decide.kind");
  if (is_equality(operation)) return model::scalar(operation == keyword::not_equal);
  return error_at(state, at, "decide.duration");
}

value compute_comparison(evaluation& state, const model::comparison& node, model::expression_id at) {
  if (is_not_applicable(state, node.right)) return test_inapplicable(state, node.operation, node.left);
  if (is_not_applicable(state, node.left)) return test_inapplicable(state, node.operation, node.right);
  if (is_without_place(state, node.left) || is_without_place(state, node.right)) return model::scalar(false);
  const value left = compute_operand(state, node.left);
  return compare(state, at, node.operation, left, compute_operand(state, node.right));
}

value is_among(evaluation& state, model::expression_id at, const value& subject,
               const std::vector<model::interval>& members) {
  junction any(true);
  for (const model::interval& range : members) {
    any.add(is_within(state, at, subject, range));
    if (any.is_decided()) break;
  }
  return any.result();
}

value compute_membership(evaluation& state, const model::membership& node, model::expression_id at) {
  if (is_without_place(state, node.subject)) return model::scalar(node.negated);
  const value found = is_among(state, at, compute_operand(state, node.subject), node.members);
  return node.negated ? opposite(found) : found;
}

value bound_value(const evaluation& state, model::expression_id at, const value& operand, const value& bound,
                  bool is_cap) {
  const value is_beyond = compare(state, at, is_cap ? keyword::greater : keyword::less, operand, bound);
  const truth answer = truth_of(is_beyond);
  if (answer == truth::yes) return bound;
  return answer == truth::no ? operand : is_beyond;
}

value compute_bounded(evaluation& state, const model::bounded& node, model::expression_id at) {
  const value operand = compute_operand(state, node.operand);
  return bound_value(state, at, operand, compute_operand(state, node.bound), node.is_cap);
}

}  // namespace milu::eval
