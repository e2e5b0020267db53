#include <catch2/catch.hpp>
#include <milu/cohort/holding.hpp>

#include "small_round.hpp"

using namespace milu;
using namespace milu::cohort;

namespace {

terms holding(terms round) {
  round.undetermined = undetermined_policy::hold_best_place;
  return round;
}

}  // namespace

TEST_CASE("an undetermined application stops the round when the rules say so: no ranks, no tiers") {
  const std::vector entrants = {scored("a", 1), waiting(scored("b", 2))};
  const allotment result = allot(two_tiers(1, 1), entrants);
  CHECK(result.stopped);
  CHECK(result.undetermined == std::vector<std::uint32_t>{1});
  CHECK(tiers_of(result) == "--");
  CHECK(ranks_of(result) == std::vector<std::int64_t>{0, 0});
  CHECK(result.order.empty());
}

TEST_CASE("a round without undetermined applications is not stopped") {
  CHECK_FALSE(allot(two_tiers(1, 1), std::vector{scored("a", 1)}).stopped);
}

TEST_CASE("an undetermined application that is left out has no rank and takes no place") {
  terms round = two_tiers(1, 0);
  round.undetermined = undetermined_policy::left_out;
  const allotment result = allot(round, std::vector{scored("a", 1), waiting(scored("b", 2))});
  CHECK(tiers_of(result) == "0-");
  CHECK(ranks_of(result) == std::vector<std::int64_t>{1, 0});
  CHECK(result.undetermined == std::vector<std::uint32_t>{1});
}

TEST_CASE("an undetermined application holds a place of the best tier it could still get") {
  const std::vector entrants = {scored("a", 9), scored("b", 8),
                                without(waiting(scored("c", 1)), 0, claim::answer::unknown)};
  const allotment result = allot(holding(two_tiers(2, 1)), entrants);
  CHECK(tiers_of(result) == "01-");
  CHECK(result.placements[2].holds_place);
  CHECK(result.placements[2].held_tier == 0u);
  CHECK(result.held == std::vector<std::int64_t>{1, 0});
  CHECK(result.empty == std::vector<std::int64_t>{0, 0});
}

TEST_CASE("a tier it surely fails is not held") {
  const allotment result = allot(holding(two_tiers(1, 1)), std::vector{without(waiting(scored("a", 1)), 0)});
  CHECK(result.placements[0].held_tier == 1u);
}

TEST_CASE("when more hold than there are places the later by id hold the next tier, then none") {
  const std::vector entrants = {waiting(scored("c", 9)), waiting(scored("a", 1)), waiting(scored("b", 5))};
  const allotment result = allot(holding(two_tiers(1, 1)), entrants);
  CHECK(result.placements[1].held_tier == 0u);
  CHECK(result.placements[2].held_tier == 1u);
  CHECK_FALSE(result.placements[0].holds_place);
}

TEST_CASE("a held place reserves its money and counts in the limits") {
  terms round = holding(two_tiers(2, 2));
  round.budgets = {budget_of(15, {0, 1}, overflow_policy::stop)};
  const allotment paid = allot(round, std::vector{scored("a", 9), waiting(scored("b", 1))});
  CHECK(paid.reserved[0] == rational(10));
  CHECK(tiers_of(paid) == "--");
  round.budgets.clear();
  round.limits = {{.most = 1, .tiers = {0, 1}}};
  const allotment capped = allot(round, std::vector{scored("a", 9), waiting(scored("b", 1))});
  CHECK(was_passed(capped.placements[0], 0, obstacle::capped));
}
