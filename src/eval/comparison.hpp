#pragma once
// Which of two values is higher, and whether one lies among members: text by code points, an ordered choice by its
// place.
//
//   compare(state, at, syntax::keyword::at_or_above, national, provincial)  // yes
#include "eval/evaluation.hpp"

#include <compare>
#include <optional>

namespace milu::eval {

// None for kinds that differ and for months beside days. In an ordered set the lower index is the higher choice.
std::optional<std::strong_ordering> order_of(const model::scalar& left, const model::scalar& right);
// Of two known values; where they have no order only `!=` holds.
bool holds_between(syntax::keyword operation, const model::scalar& left, const model::scalar& right);

// A condition, from two values, unknowns or errors.
value compare(const evaluation&, model::expression_id at, syntax::keyword operation, const value& left,
              const value& right);
value compute_comparison(evaluation&, const model::comparison&, model::expression_id at);
value compute_membership(evaluation&, const model::membership&, model::expression_id at);
// Whether the subject lies in one of the intervals.
value is_among(evaluation&, model::expression_id at, const value& subject, const std::vector<model::interval>&);

// `at most`, `at least`.
value compute_bounded(evaluation&, const model::bounded&, model::expression_id at);
value bound_value(const evaluation&, model::expression_id at, const value& operand, const value& bound, bool is_cap);

}  // namespace milu::eval
