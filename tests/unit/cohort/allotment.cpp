#include <catch2/catch.hpp>
#include <milu/cohort/allotment.hpp>

#include "small_round.hpp"

using namespace milu;
using namespace milu::cohort;

TEST_CASE("an application takes the first tier whose condition it meets and that has a place") {
  const std::vector entrants = {without(scored("a", 9), 0), scored("b", 8), scored("c", 7), scored("d", 6)};
  const allotment result = allot(two_tiers(1, 2), entrants);
  CHECK(tiers_of(result) == "101-");
  CHECK(was_passed(result.placements[0], 0, obstacle::below_line));
  CHECK(was_passed(result.placements[2], 0, obstacle::no_place));
  CHECK(was_passed(result.placements[3], 1, obstacle::no_place));
  CHECK(result.placements[1].amount == rational(10));
  CHECK(result.placements[0].amount == rational(5));
}

TEST_CASE("failing a condition ends nothing for those ranked below") {
  CHECK(tiers_of(allot(one_tier(1), std::vector{without(scored("a", 9), 0), scored("b", 8)})) == "-0");
}

TEST_CASE("S19: who comes to a tier with an unknown claim is undetermined; at a full tier nothing is asked") {
  const std::vector entrants = {scored("a", 9), without(scored("b", 8), 0, claim::answer::unknown), scored("c", 7)};
  terms round = two_tiers(2, 1);
  round.undetermined = undetermined_policy::left_out;
  const allotment asked = allot(round, entrants);
  CHECK(tiers_of(asked) == "0-0");
  CHECK(asked.undetermined == std::vector<std::uint32_t>{1});
  CHECK(asked.placements[2].rank == 2);
  const allotment unasked = allot(two_tiers(1, 2), entrants);
  CHECK(tiers_of(unasked) == "011");
  CHECK(unasked.undetermined.empty());
}

TEST_CASE("S16, S19: an unanswered question holds the tier it was asked at, none above") {
  terms round = two_tiers(1, 1);
  round.undetermined = undetermined_policy::hold_best_place;
  const std::vector entrants = {scored("a", 9), without(scored("b", 8), 1, claim::answer::unknown), scored("c", 7)};
  const allotment result = allot(round, entrants);
  CHECK(tiers_of(result) == "0--");
  CHECK(result.placements[1].held_tier == 1);
}

TEST_CASE("a tier without a number of places takes all who meet its condition") {
  terms round = one_tier(0);
  round.tiers[0].places.reset();
  const allotment result = allot(round, std::vector{scored("a", 9), scored("b", 9), scored("c", 1)});
  CHECK(tiers_of(result) == "000");
  CHECK(result.taken[0] == 3);
  CHECK(result.empty[0] == 0);
}

TEST_CASE("one who may take no tier is ranked, counts in the ranks, and takes no place") {
  std::vector entrants = {scored("a", 9), scored("b", 8)};
  entrants[0].may_take_tier = false;
  const allotment result = allot(one_tier(1), entrants);
  CHECK(tiers_of(result) == "-0");
  CHECK(ranks_of(result) == std::vector<std::int64_t>{1, 2});
  CHECK(was_passed(result.placements[0], 0, obstacle::ineligible));
}

TEST_CASE("one who is outside has neither rank nor tier") {
  std::vector entrants = {scored("a", 9), scored("b", 8)};
  entrants[0].stands = standing::outside;
  const allotment result = allot(one_tier(1), entrants);
  CHECK(tiers_of(result) == "-0");
  CHECK(ranks_of(result) == std::vector<std::int64_t>{0, 1});
  CHECK(result.order == std::vector<std::uint32_t>{1});
}

TEST_CASE("unused places stay empty or go to the next tier that has places") {
  const std::vector entrants = {without(scored("a", 9), 0), without(scored("b", 8), 0)};
  terms round = two_tiers(1, 1);
  CHECK(tiers_of(allot(round, entrants)) == "1-");
  CHECK(allot(round, entrants).empty == std::vector<std::int64_t>{1, 0});
  round.unused = unused_policy::flow_down;
  CHECK(tiers_of(allot(round, entrants)) == "11");
  CHECK(allot(round, entrants).empty == std::vector<std::int64_t>{0, 0});
}

TEST_CASE("unused places go past a tier without a number of places") {
  std::vector entrants = {scored("a", 9, {3, 2, 1}), scored("b", 8, {3, 2, 1})};
  for (entrant& who : entrants) who = without(without(who, 0), 1);
  terms round = two_tiers(1, 1);
  round.tiers[1].places.reset();
  round.tiers.push_back(with_places(1));
  round.unused = unused_policy::flow_down;
  CHECK(tiers_of(allot(round, entrants)) == "22");
}

TEST_CASE("places left by a walk across tiers go down too") {
  const std::vector entrants = {without(scored("a", 9), 0), without(scored("b", 8), 0)};
  terms round = two_tiers(1, 1);
  round.unused = unused_policy::flow_down;
  round.budgets = {budget_of(100, {0, 1}, overflow_policy::stop)};
  CHECK(tiers_of(allot(round, entrants)) == "11");
}

TEST_CASE("a limit passes over the later ranked, also when that one asks for the better tier") {
  std::vector entrants = {without(scored("a", 9), 0), scored("b", 8)};
  for (entrant& who : entrants) who.cap_keys = {"one applicant"};
  terms round = two_tiers(1, 1);
  round.limits = {{.most = 1, .key = 0, .tiers = {0, 1}}};
  const allotment result = allot(round, entrants);
  CHECK(tiers_of(result) == "1-");
  CHECK(ranks_of(result) == std::vector<std::int64_t>{1, 2});
  CHECK(was_passed(result.placements[1], 0, obstacle::capped));
}

TEST_CASE("a nested total limits several tiers together") {
  terms round = two_tiers(2, 2);
  round.limits = {{.most = 3, .tiers = {0, 1}}};
  CHECK(tiers_of(allot(round, std::vector{scored("a", 9), scored("b", 8), scored("c", 7), scored("d", 6)})) == "001-");
}

TEST_CASE("nobody at all is a round too") {
  const allotment result = allot(two_tiers(1, 2), {});
  CHECK(result.placements.empty());
  CHECK(result.empty == std::vector<std::int64_t>{1, 2});
}

TEST_CASE("terms that do not fit the entrants are harmless") {
  terms round = two_tiers(-1, 1);
  round.descending = {true, true, true};
  round.budgets = {budget_of(-5, {7, 0, 0}, overflow_policy::pay_in_part)};
  round.limits = {{.most = -2, .key = 9, .tiers = {3, 0}}};
  const std::vector<entrant> entrants = {{.id = "a", .keys = {}, .claims = {}}, scored("b", 1)};
  CHECK(tiers_of(allot(round, entrants)) == "-1");
}

TEST_CASE("a large group of equals is settled in one step") {
  std::vector<entrant> entrants;
  for (int index = 0; index < 20'000; ++index) entrants.push_back(scored(std::to_string(index), index % 2));
  const allotment result = allot(settling_ties(two_tiers(5'000, 20'000), tie_policy::admit_none), entrants);
  CHECK(result.taken == std::vector<std::int64_t>{0, 20'000});
}
