#pragma once
// Which kinds of values go together: sums, products, comparisons. Points are never money, a bare number never a
// percentage.
#include "model/draft.hpp"

namespace milu::model {

// The kind of `left operation right`, or none when they do not mix. A written bare number fits points, counts and
// numbers.
std::optional<kind> sum_kind(const draft&, expression_id left, expression_id right, keyword word);
std::optional<kind> product_kind(kind left, kind right);
std::optional<kind> ratio_kind(kind left, kind right);
bool are_comparable(const draft&, expression_id left, expression_id right);
// Whether a value of `given` may stand where `wanted` is needed: points also take numbers and counts.
bool fits(kind wanted, kind given);
bool is_bare_number(const draft&, expression_id);       // a written number without unit
phrase kind_of(const draft&, expression_id);            // for messages
bool is_faulty(const draft&, expression_id);

// Closed intervals of what an expression can be; absent ends are unknown.
bounds sum_range(const bounds&, const bounds&);
bounds difference_range(const bounds&, const bounds&);
bounds product_range(const bounds&, const bounds&);
bounds ratio_range(const bounds&, const bounds&);
bounds negative_range(const bounds&);
bounds hull(const bounds&, const bounds&);              // either of the two
bounds capped_range(bounds, const bounds& cap);         // at most
bounds floored_range(bounds, const bounds& floor);      // at least
bounds larger_range(const bounds&, const bounds&);      // max of both
bounds smaller_range(const bounds&, const bounds&);
bounds absolute_range(const bounds&);

// Whether every value of the expression is proved to be a multiple of `unit`.
bool is_multiple_of(const draft&, expression_id, const rational& unit);

}  // namespace milu::model
