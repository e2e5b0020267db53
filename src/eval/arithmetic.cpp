#include "eval/arithmetic.hpp"

#include "eval/definition.hpp"
#include "eval/logic.hpp"

#include <limits>

namespace milu::eval {
namespace {

using syntax::keyword;

value number_result(const evaluation& state, model::expression_id at, keyword operation, const rational& left,
                    const rational& right) {
  if (operation == keyword::plus) return within_limits(state, at, left + right);
  if (operation == keyword::minus) return within_limits(state, at, left - right);
  if (operation == keyword::times) return within_limits(state, at, left * right);
  if (right.is_zero()) return error_at(state, at, "decide.zero");
  return within_limits(state, at, left / right);
}

// One part of a span of time; spans come from data, so their sums may not fit.
bool add_part(std::int64_t& part, std::int64_t other, bool is_minus) {
  return is_minus ? !__builtin_sub_overflow(part, other, &part) : !__builtin_add_overflow(part, other, &part);
}

value duration_result(const evaluation& state, model::expression_id at, duration left, const duration& right,
                      bool is_minus) {
  const bool fits = add_part(left.months, right.months, is_minus) && add_part(left.days, right.days, is_minus) &&
                    add_part(left.working_days, right.working_days, is_minus);
  if (!fits) return error_at(state, at, "decide.date");
  return model::scalar(left);
}

// More than a calendar can hold; and its negative can be computed.
constexpr std::int64_t most_working_days = 366 * 10'000;

// Months and days first, then working days from there.
value moved_by_working_days(const evaluation& state, model::expression_id at, const date& day, std::int64_t number) {
  if (!state.given.calendar) return error_at(state, at, "decide.calendar");
  if (number > most_working_days || number < -most_working_days) return error_at(state, at, "decide.date");
  const auto reached = state.given.calendar->move(day, number);
  if (reached.day) return model::scalar(*reached.day);
  if (reached.uncovered == 0) return error_at(state, at, "decide.date");
  return error_at(state, at, "calendar.year", {std::to_string(reached.uncovered)});
}

value moved_date(const evaluation& state, model::expression_id at, const date& day, const duration& by, bool is_minus) {
  const std::optional<date> moved = is_minus ? subtract(day, by) : add(day, by);
  if (!moved) return error_at(state, at, "decide.date");
  if (by.working_days == 0) return model::scalar(*moved);
  const bool fits = by.working_days >= -most_working_days;
  return moved_by_working_days(state, at, *moved, is_minus && fits ? -by.working_days : by.working_days);
}

value date_result(const evaluation& state, model::expression_id at, bool is_minus, const date& left,
                  const model::scalar& right) {
  if (const auto* span = std::get_if<duration>(&right)) return moved_date(state, at, left, *span, is_minus);
  const auto* other = std::get_if<date>(&right);
  if (!other || !is_minus) return error_at(state, at, "decide.kind");
  return model::scalar(duration{.days = day_number(left) - day_number(*other)});
}

value time_result(const evaluation& state, model::expression_id at, keyword operation, const model::scalar& left,
                  const model::scalar& right) {
  const bool is_minus = operation == keyword::minus;
  if (!is_minus && operation != keyword::plus) return error_at(state, at, "decide.kind");
  if (const auto* day = std::get_if<date>(&left)) return date_result(state, at, is_minus, *day, right);
  const auto* span = std::get_if<duration>(&left);
  if (!span) return error_at(state, at, "decide.kind");
  if (const auto* other = std::get_if<duration>(&right)) return duration_result(state, at, *span, *other, is_minus);
  const auto* day = std::get_if<date>(&right);
  if (!day || is_minus) return error_at(state, at, "decide.kind");
  return moved_date(state, at, *day, *span, false);
}

value arithmetic_result(const evaluation& state, model::expression_id at, keyword operation, const model::scalar& left,
                        const model::scalar& right) {
  const auto* first = std::get_if<rational>(&left);
  const auto* second = std::get_if<rational>(&right);
  if (first && second) return number_result(state, at, operation, *first, *second);
  return time_result(state, at, operation, left, right);
}

// Rounding to very many decimals would need a number longer than any limit.
bool is_representable(const evaluation& state, int places) {
  const auto most = static_cast<std::int64_t>(state.given.limits.rational_digits);
  return places <= most && places >= -most;
}

// Whether base to that power surely stays within the limit: estimated before anything is multiplied.
bool power_fits(const evaluation& state, const rational& base, std::int64_t exponent) {
  if (base.is_zero() || abs(base) == rational(1)) return true;
  const std::int64_t most = static_cast<std::int64_t>(state.given.limits.rational_digits);
  if (exponent > most || exponent < -most) return false;
  const std::int64_t size = exponent < 0 ? -exponent : exponent;
  return static_cast<std::int64_t>(base.digits()) * size <= most;
}

value weighted(evaluation& state, const model::definition& part, const value& points, model::expression_id at) {
  if (!part.weight) return points;
  const value weight = compute_operand(state, *part.weight);
  obstacles met;
  if (static_cast<int>(met.add(weight)) + static_cast<int>(met.add(points)) > 0) return met.as_value();
  return arithmetic_result(state, at, keyword::times, std::get<model::scalar>(weight), std::get<model::scalar>(points));
}

}  // namespace

value within_limits(const evaluation& state, model::expression_id at, rational number) {
  const std::size_t most = state.given.limits.rational_digits;
  if (number.digits() > most) return error_at(state, at, "decide.digits", {std::to_string(most)});
  return model::scalar(std::move(number));
}

value compute_arithmetic(evaluation& state, const model::arithmetic& node, model::expression_id at) {
  const value left = compute_operand(state, node.left);
  const value right = compute_operand(state, node.right);
  obstacles met;
  met.add(left);
  met.add(right);
  if (!met.empty()) return met.as_value();
  return arithmetic_result(state, at, node.operation, std::get<model::scalar>(left), std::get<model::scalar>(right));
}

value compute_negative(evaluation& state, const model::negative& node, model::expression_id at) {
  const value operand = compute_operand(state, node.operand);
  const auto* plain = std::get_if<model::scalar>(&operand);
  if (!plain) return operand;
  if (const auto* number = std::get_if<rational>(plain)) return model::scalar(-*number);
  const auto* span = std::get_if<duration>(plain);
  return span ? duration_result(state, at, duration{}, *span, true) : value(error_at(state, at, "decide.kind"));
}

value compute_rounded(evaluation& state, const model::rounded& node, model::expression_id at) {
  const value operand = compute_operand(state, node.operand);
  const auto* plain = std::get_if<model::scalar>(&operand);
  if (!plain) return operand;
  const auto* number = std::get_if<rational>(plain);
  if (!number) return error_at(state, at, "decide.kind");
  if (node.places && !is_representable(state, *node.places))
    return error_at(state, at, "decide.digits", {std::to_string(state.given.limits.rational_digits)});
  if (node.places) return within_limits(state, at, round_to_places(*number, *node.places, node.mode));
  if (node.multiple.sign() <= 0) return error_at(state, at, "decide.zero");
  return within_limits(state, at, round_to_multiple(*number, node.multiple, node.mode));
}

value compute_criteria_sum(evaluation& state, const model::criteria_sum& node, model::expression_id at) {
  obstacles met;
  value total = model::scalar(rational(0));
  for (const std::uint32_t index : node.criteria) {
    const model::definition& part = state.rules.definitions[index];
    if (!part.head.in_force.holds_on(law_date(state.given))) continue;
    const value points = weighted(state, part, compute_definition(state, index, at), at);
    if (met.add(points) || !met.empty()) continue;
    total =
        arithmetic_result(state, at, keyword::plus, std::get<model::scalar>(total), std::get<model::scalar>(points));
    met.add(total);
  }
  return met.empty() ? total : met.as_value();
}

value apply_whole_division(const evaluation& state, model::expression_id at, keyword name, const rational& left,
                           const rational& right) {
  if (right.is_zero()) return error_at(state, at, "decide.zero");
  return within_limits(state, at, name == keyword::quotient ? quotient(left, right) : remainder(left, right));
}

value raise_to_power(const evaluation& state, model::expression_id at, const rational& base, const rational& exponent) {
  const std::optional<std::int64_t> whole = exponent.to_int64();
  if (!whole || !power_fits(state, base, *whole)) return error_at(state, at, "decide.power");
  if (base.is_zero() && *whole < 0) return error_at(state, at, "decide.zero");
  if (base.is_zero() && *whole == 0) return error_at(state, at, "decide.power");  // 0 to the power 0 is no number
  return within_limits(state, at, power(base, *whole));
}

}  // namespace milu::eval
