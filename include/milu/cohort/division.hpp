#pragma once
// An amount in parts that add up to it exactly (S23).
//
//   divide(rational(100), {rational::fraction(1, 3), rational::fraction(2, 3)}, model::remainder_rule::last,
//          rational::fraction(1, 100));   // 33.33 and 66.67
#include <milu/base/rational.hpp>
#include <milu/model/policy.hpp>

#include <cstddef>
#include <vector>

namespace milu::cohort {

// Each part is its share rounded down to a multiple of `grid`; what is left goes to the first or to the last part, or,
// one unit of the grid each, to the parts with the largest fractions (equals by their order). The shares add up to 1.
// What of the amount itself is below the grid goes to the part that takes the remainder: the first of the largest
// fractions.
std::vector<rational> divide(const rational& amount, const std::vector<rational>& shares, model::remainder_rule,
                             const rational& grid);
std::vector<rational> divide_equally(const rational& amount, std::size_t takers, model::remainder_rule,
                                     const rational& grid);

}  // namespace milu::cohort
