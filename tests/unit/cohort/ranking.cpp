#include <catch2/catch.hpp>
#include <milu/cohort/ranking.hpp>

#include "small_round.hpp"

using namespace milu;
using namespace milu::cohort;

namespace {

entrant keyed(std::string id, std::vector<key_value> keys) {
  return {.id = std::move(id), .keys = std::move(keys), .claims = {}};
}

}  // namespace

TEST_CASE("equals share a rank and the next one is skipped") {
  const std::vector entrants = {scored("a", 70), scored("b", 90), scored("c", 80), scored("d", 80), scored("e", 60)};
  CHECK(ranks_of(allot(one_tier(1), entrants)) == std::vector<std::int64_t>{4, 1, 2, 2, 5});
}

TEST_CASE("equals stand in the order of their ids") {
  const std::vector entrants = {scored("c", 1), scored("a", 1), scored("b", 2)};
  CHECK(rank_candidates(one_tier(1), entrants).order == std::vector<std::uint32_t>{2, 1, 0});
}

TEST_CASE("a later key decides only among equals under the earlier ones") {
  terms round = one_tier(1);
  round.descending = {true, false};
  const std::vector entrants = {keyed("a", {rational(1), rational(1)}), keyed("b", {rational(2), rational(9)}),
                                keyed("c", {rational(2), rational(3)})};
  const ranking ranks = rank_candidates(round, entrants);
  CHECK(ranks.order == std::vector<std::uint32_t>{2, 1, 0});
  CHECK(ranks.groups() == 3);
}

TEST_CASE("numbers are ordered by value and text by code points") {
  terms round = one_tier(1);
  round.descending = {false};
  const std::vector entrants = {keyed("a", {std::string("é")}), keyed("b", {std::string("z")}),
                                keyed("c", {std::string("Z")})};
  CHECK(rank_candidates(round, entrants).order == std::vector<std::uint32_t>{2, 1, 0});
  const std::vector numbers = {keyed("a", {rational::fraction(1, 3)}), keyed("b", {rational::fraction(2, 6)}),
                               keyed("c", {rational::fraction(33, 100)})};
  const ranking ranks = rank_candidates(round, numbers);
  CHECK(ranks.order == std::vector<std::uint32_t>{2, 0, 1});
  CHECK(ranks.groups() == 2);
}

TEST_CASE("an unknown key goes where the rules order it, whatever the direction") {
  const std::vector entrants = {keyed("a", {std::monostate()}), keyed("b", {rational(1)}), keyed("c", {rational(2)})};
  for (const bool descending : {true, false}) {
    terms round = one_tier(1);
    round.descending = {descending};
    CHECK(rank_candidates(round, entrants).order.back() == 0);
    round.unknown_first = {true};
    CHECK(rank_candidates(round, entrants).order.front() == 0);
  }
}

TEST_CASE("only candidates are ranked") {
  std::vector entrants = {scored("a", 1), scored("b", 2), scored("c", 3)};
  entrants[1].stands = standing::outside;
  entrants[2].stands = standing::undetermined;
  CHECK(rank_candidates(one_tier(1), entrants).order == std::vector<std::uint32_t>{0});
}
