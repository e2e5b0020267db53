#include <catch2/catch.hpp>
#include <milu/cohort/payment.hpp>

#include "small_round.hpp"

using namespace milu;
using namespace milu::cohort;

namespace {

terms with_budget(terms round, budget_terms budget) {
  round.budgets = {std::move(budget)};
  return round;
}

const std::vector projects = {scored("a", 9, {6}), scored("b", 8, {7}), scored("c", 7, {4}), scored("d", 6, {1})};

}  // namespace

TEST_CASE("stop: the first that does not fit and all after it get nothing") {
  const allotment result = allot(with_budget(one_tier(4), budget_of(10, {0}, overflow_policy::stop)), projects);
  CHECK(tiers_of(result) == "0---");
  CHECK(result.spent[0] == rational(6));
  CHECK(was_passed(result.placements[3], 0, obstacle::over_budget_stop));
}

TEST_CASE("skip: only those that do not fit get nothing") {
  const allotment result = allot(with_budget(one_tier(4), budget_of(10, {0}, overflow_policy::skip)), projects);
  CHECK(tiers_of(result) == "0-0-");
  CHECK(was_passed(result.placements[1], 0, obstacle::over_budget_skip));
}

TEST_CASE("skip: the place of one that is not paid is freed for the next or kept empty") {
  budget_terms budget = budget_of(10, {0}, overflow_policy::skip);
  const allotment kept = allot(with_budget(one_tier(2), budget), projects);
  CHECK(tiers_of(kept) == "0---");
  CHECK(kept.empty[0] == 1);
  CHECK(was_passed(kept.placements[2], 0, obstacle::no_place));
  budget.place_is_freed = true;
  CHECK(tiers_of(allot(with_budget(one_tier(2), budget), projects)) == "0-0-");
}

TEST_CASE("pay in part: it gets the rest, rounded down on the grid of the money, then stop") {
  terms round = with_budget(one_tier(4), budget_of(0, {0}, overflow_policy::pay_in_part));
  round.budgets[0].amount = rational::fraction(10009, 1000);
  const allotment result = allot(round, projects);
  CHECK(tiers_of(result) == "00--");
  CHECK(result.placements[1].amount == rational(4));
  CHECK(result.placements[1].is_reduced);
  CHECK(result.spent[0] == rational(10));
}

TEST_CASE("pay in part: a rest of nothing is no award") {
  CHECK(tiers_of(allot(with_budget(one_tier(4), budget_of(6, {0}, overflow_policy::pay_in_part)), projects)) == "0---");
}

TEST_CASE("one whom the budget does not reach gets no lower tier either, of this budget or not") {
  const std::vector entrants = {scored("a", 9), scored("b", 8)};
  CHECK(tiers_of(allot(with_budget(two_tiers(2, 2), budget_of(15, {0}, overflow_policy::skip)), entrants)) == "0-");
}

TEST_CASE("across tiers pays by rank, tier by tier pays the better tier first") {
  const std::vector entrants = {without(scored("a", 9, {10, 10}), 0), scored("b", 8, {10, 10})};
  budget_terms budget = budget_of(10, {0, 1}, overflow_policy::stop);
  CHECK(tiers_of(allot(with_budget(two_tiers(1, 1), budget), entrants)) == "1-");
  budget.by_tier = true;
  CHECK(tiers_of(allot(with_budget(two_tiers(1, 1), budget), entrants)) == "-0");
}

TEST_CASE("a tier that no budget pays is untouched by it") {
  const std::vector entrants = {without(scored("a", 9), 0), scored("b", 8)};
  CHECK(tiers_of(allot(with_budget(two_tiers(1, 1), budget_of(0, {0}, overflow_policy::stop)), entrants)) == "1-");
}

TEST_CASE("an amount that cannot be computed keeps its tier and no budget counts it") {
  std::vector entrants = {scored("a", 9, {6}), scored("b", 8, {6})};
  entrants[0].claims[0].amount.reset();
  const allotment result = allot(with_budget(one_tier(2), budget_of(6, {0}, overflow_policy::stop)), entrants);
  CHECK(tiers_of(result) == "00");
  CHECK_FALSE(result.placements[0].amount);
  CHECK(result.spent[0] == rational(6));
}

TEST_CASE("equals whom the money does not reach together: none is first among them") {
  const std::vector entrants = {scored("a", 9, {6}), scored("b", 9, {6}), scored("c", 8, {6})};
  const auto settled = [&](tie_policy tie, overflow_policy overflow) {
    return allot(settling_ties(with_budget(one_tier(3), budget_of(10, {0}, overflow)), tie), entrants);
  };
  CHECK(tiers_of(settled(tie_policy::admit_all, overflow_policy::stop)) == "---");
  CHECK(tiers_of(settled(tie_policy::admit_none, overflow_policy::skip)) == "--0");
  CHECK(tiers_of(settled(tie_policy::send_back, overflow_policy::skip)) == "ww-");
  CHECK(settled(tie_policy::send_back, overflow_policy::skip).ties[0].budget == 0u);
  CHECK(settled(tie_policy::share, overflow_policy::stop).placements[1].amount == rational(5));
  CHECK(settled(tie_policy::admit_all, overflow_policy::pay_in_part).placements[1].amount == rational(5));
}
