#pragma once
// Exact arithmetic on values: numbers, and dates with spans of time; what cannot be computed is an error, never a
// number.
//
//   value sum = add_numbers(state, at, left, right);
#include "eval/evaluation.hpp"

#include <vector>

namespace milu::eval {

// The number, or an error when it has outgrown limits.rational_digits (S11).
value within_limits(const evaluation&, model::expression_id at, rational number);

value compute_arithmetic(evaluation&, const model::arithmetic&, model::expression_id at);
value compute_negative(evaluation&, const model::negative&, model::expression_id at);
value compute_rounded(evaluation&, const model::rounded&, model::expression_id at);
value compute_criteria_sum(evaluation&, const model::criteria_sum&, model::expression_id at);

// quotient, remainder, power of two numbers.
value apply_whole_division(const evaluation&, model::expression_id at, syntax::keyword name, const rational&,
                           const rational&);
value raise_to_power(const evaluation&, model::expression_id at, const rational& base, const rational& exponent);

}  // namespace milu::eval
