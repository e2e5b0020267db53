#include <catch2/catch.hpp>
#include <milu/cohort/tier_block.hpp>

#include "small_round.hpp"

using namespace milu;
using namespace milu::cohort;

namespace {

terms four_tiers() {
  terms round = two_tiers(1, 1);
  round.tiers.resize(4);
  return round;
}

}  // namespace

TEST_CASE("tiers that nothing couples are given out one after another") {
  CHECK(blocks_of(two_tiers(1, 1)) == std::vector<tier_block>{{0, 1}, {1, 2}});
}

TEST_CASE("a budget across tiers couples those it pays and those between them") {
  terms round = four_tiers();
  round.budgets = {budget_of(1, {3, 1}, overflow_policy::stop)};
  CHECK(blocks_of(round) == std::vector<tier_block>{{0, 1}, {1, 4}});
}

TEST_CASE("a budget tier by tier couples nothing, and its order holds for a limit over the same tiers") {
  terms round = four_tiers();
  round.limits = {{.most = 1, .tiers = {0, 1}}};
  CHECK(blocks_of(round) == std::vector<tier_block>{{0, 2}, {2, 3}, {3, 4}});
  round.budgets = {budget_of(1, {0, 1}, overflow_policy::stop)};
  round.budgets[0].by_tier = true;
  CHECK(blocks_of(round).size() == 4);
}
