#include <catch2/catch.hpp>
#include <milu/cohort/tie.hpp>

#include "small_round.hpp"

using namespace milu;
using namespace milu::cohort;

namespace {

const std::vector tied_at_gold = {scored("a", 9), scored("b", 8), scored("c", 8), scored("d", 7)};

}  // namespace

TEST_CASE("admit all: the places overflow and lower tiers keep theirs") {
  const allotment result = allot(settling_ties(two_tiers(2, 1), tie_policy::admit_all), tied_at_gold);
  CHECK(tiers_of(result) == "0001");
  CHECK(result.taken == std::vector<std::int64_t>{3, 1});
  CHECK(result.placements[1].tie == tie_mark::admitted_together);
  CHECK(result.placements[0].tie == tie_mark::none);
}

TEST_CASE("admit all: a nested total takes the overflow from lower tiers") {
  terms round = settling_ties(two_tiers(2, 1), tie_policy::admit_all);
  round.limits = {{.most = 3, .tiers = {0, 1}}};
  const allotment result = allot(round, tied_at_gold);
  CHECK(tiers_of(result) == "000-");
  CHECK(was_passed(result.placements[3], 1, obstacle::capped));
}

TEST_CASE("admit none: the group goes on whole to the next tier and nobody below takes the free place") {
  const allotment result = allot(settling_ties(two_tiers(2, 3), tie_policy::admit_none), tied_at_gold);
  CHECK(tiers_of(result) == "0111");
  CHECK(result.empty == std::vector<std::int64_t>{1, 0});
  CHECK(was_passed(result.placements[1], 0, obstacle::tied_none_admitted));
  CHECK(was_passed(result.placements[3], 0, obstacle::behind_tie));
}

TEST_CASE("admit none: a place that the tie left free can go down to the next tier") {
  terms round = settling_ties(two_tiers(2, 1), tie_policy::admit_none);
  round.unused = unused_policy::flow_down;
  const allotment result = allot(round, tied_at_gold);
  CHECK(tiers_of(result) == "011-");
  CHECK(result.empty == std::vector<std::int64_t>{0, 0});
}

TEST_CASE("share: the money of the remaining places in equal parts, rounded down, the remainder not paid") {
  terms round = settling_ties(one_tier(2), tie_policy::share);
  const std::vector entrants = {scored("a", 8, {1}), scored("b", 8, {1}), scored("c", 8, {1}), scored("d", 7, {1})};
  const allotment result = allot(round, entrants);
  CHECK(tiers_of(result) == "000-");
  for (std::size_t index = 0; index < 3; ++index) {
    CHECK(result.placements[index].amount == rational::fraction(66, 100));
    CHECK(result.placements[index].is_reduced);
    CHECK(result.placements[index].tie == tie_mark::shared);
  }
}

TEST_CASE("send back: the group waits, those below do not take the places and go on with the lower tiers") {
  const allotment result = allot(settling_ties(two_tiers(2, 3), tie_policy::send_back), tied_at_gold);
  CHECK(tiers_of(result) == "0ww1");
  CHECK(result.placements[1].open_tier == 0u);
  CHECK(result.empty == std::vector<std::int64_t>{1, 2});
  REQUIRE(result.ties.size() == 1);
  CHECK(result.ties[0].group == std::vector<std::uint32_t>{1, 2});
  CHECK(result.ties[0].places_left == 1);
}

TEST_CASE("send back: the open places do not go down") {
  terms round = settling_ties(two_tiers(2, 0), tie_policy::send_back);
  round.unused = unused_policy::flow_down;
  CHECK(tiers_of(allot(round, tied_at_gold)) == "0ww-");
}

TEST_CASE("a tie that the rules say nothing about is sent back, never decided silently") {
  CHECK(tiers_of(allot(two_tiers(2, 3), tied_at_gold)) == "0ww1");
}

TEST_CASE("equals for whom no place is left are not a tie at the line") {
  for (const tie_policy tie :
       {tie_policy::admit_all, tie_policy::admit_none, tie_policy::share, tie_policy::send_back}) {
    const allotment result = allot(settling_ties(two_tiers(1, 2), tie), tied_at_gold);
    CHECK(tiers_of(result) == "011-");
    CHECK(result.ties.empty());
  }
}

TEST_CASE("only those of a group who meet the tier's condition tie for its places") {
  const std::vector entrants = {scored("a", 8), without(scored("b", 8), 0)};
  CHECK(tiers_of(allot(settling_ties(two_tiers(1, 1), tie_policy::send_back), entrants)) == "01");
}

TEST_CASE("equals of one applicant tie at its limit") {
  std::vector entrants = {scored("a", 8), scored("b", 8), scored("c", 8)};
  entrants[0].cap_keys = entrants[1].cap_keys = {"one"};
  entrants[2].cap_keys = {"two"};
  terms round = two_tiers(3, 3);
  round.limits = {{.most = 1, .key = 0, .tiers = {0, 1}}};
  CHECK(tiers_of(allot(settling_ties(round, tie_policy::admit_all), entrants)) == "000");
  CHECK(tiers_of(allot(settling_ties(round, tie_policy::admit_none), entrants)) == "--0");
  CHECK(tiers_of(allot(settling_ties(round, tie_policy::send_back), entrants)) == "www");
  const allotment shared = allot(settling_ties(round, tie_policy::share), entrants);
  CHECK(shared.placements[0].amount == rational(5));
  CHECK(shared.placements[2].amount == rational(10));
}
