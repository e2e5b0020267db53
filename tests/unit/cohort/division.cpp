#include <catch2/catch.hpp>
#include <milu/cohort/division.hpp>

using namespace milu;
using milu::cohort::divide;
using milu::cohort::divide_equally;
using rule = milu::model::remainder_rule;

namespace {

const rational cent = rational::fraction(1, 100);

std::vector<rational> in_cents(std::initializer_list<std::int64_t> cents) {
  std::vector<rational> amounts;
  for (const std::int64_t each : cents) amounts.push_back(rational::fraction(each, 100));
  return amounts;
}

rational total(const std::vector<rational>& parts) {
  rational sum;
  for (const rational& part : parts) sum = sum + part;
  return sum;
}

}  // namespace

TEST_CASE("the remainder goes to the first, to the last, or a cent each to the largest fractions") {
  const rational hundred(100);
  CHECK(divide_equally(hundred, 3, rule::first, cent) == in_cents({3334, 3333, 3333}));
  CHECK(divide_equally(hundred, 3, rule::last, cent) == in_cents({3333, 3333, 3334}));
  CHECK(divide_equally(rational(200), 3, rule::largest_fractions, cent) == in_cents({6667, 6667, 6666}));
  const std::vector shares = {rational::fraction(1, 6), rational::fraction(1, 2), rational::fraction(1, 3)};
  CHECK(divide(hundred, shares, rule::largest_fractions, cent) == in_cents({1667, 5000, 3333}));
}

TEST_CASE("parts add up to every amount, and equal parts differ by at most a cent where fractions decide") {
  for (std::int64_t cents = 0; cents < 200; ++cents)
    for (std::size_t takers = 1; takers < 8; ++takers) {
      const rational amount = rational::fraction(cents, 100);
      for (const rule remainder : {rule::first, rule::last, rule::largest_fractions})
        REQUIRE(total(divide_equally(amount, takers, remainder, cent)) == amount);
      const std::vector<rational> fair = divide_equally(amount, takers, rule::largest_fractions, cent);
      REQUIRE(fair.front() - fair.back() <= cent);
    }
}

TEST_CASE("nobody takes nothing, and an amount below the grid stays whole") {
  CHECK(divide_equally(rational(1), 0, rule::last, cent).empty());
  CHECK(total(divide_equally(rational::fraction(1, 1000), 3, rule::largest_fractions, cent)) ==
        rational::fraction(1, 1000));
}
