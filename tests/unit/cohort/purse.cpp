#include <catch2/catch.hpp>
#include <milu/cohort/purse.hpp>

#include "small_round.hpp"

using namespace milu;
using namespace milu::cohort;

TEST_CASE("money is reserved as far as the budget goes") {
  const budget_terms budget = budget_of(10, {0}, overflow_policy::stop);
  purse money{.rule = &budget};
  money.reserve(rational(7)), money.reserve(rational(7));
  CHECK(money.reserved == rational(10));
  CHECK(money.rest().is_zero());
  money.reserve(rational(-1));
  CHECK(money.reserved == rational(10));
}

TEST_CASE("money is rounded down to its grid, and as it is without one") {
  CHECK(on_grid(rational::fraction(2, 3), with_places(1)) == rational::fraction(66, 100));
  tier_terms tier = with_places(1);
  tier.money_grid = rational(0);
  CHECK(on_grid(rational::fraction(2, 3), tier) == rational::fraction(2, 3));
}
