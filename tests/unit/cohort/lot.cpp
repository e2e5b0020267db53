#include <catch2/catch.hpp>
#include <milu/cohort/lot.hpp>

#include "small_round.hpp"

using namespace milu;
using namespace milu::cohort;

namespace {

entrant with_lot(entrant who, std::string lot) {
  who.lot = std::move(lot);
  return who;
}

// By the lots b comes first, then c, then a.
const std::vector three = {with_lot(scored("a", 8), "9"), with_lot(scored("b", 8), "1"), with_lot(scored("c", 8), "5")};

terms drawing(terms round) { return settling_ties(std::move(round), tie_policy::lot); }

}  // namespace

TEST_CASE("a lot is the HMAC of cohort and id under the seed; a slash in a part of the key is told apart") {
  CHECK(lot_of("06 11 18 23", {}, "A") == "1031aecd080fbbb355a1705fa444a8f7a9cdf234c61ade0bbc6462c2d3b5670b");
  CHECK(lot_of("06 11 18 23", {"2022"}, "A") == "72e4913af229dd3b44d9a631da3d9d49ba77c1b64f17a011b135ba54458ad1ad");
  CHECK(lot_of("s", {"a/b"}, "A") == lot_of("s", {"a%2Fb"}, "A"));
  CHECK(lot_of("s", {"a/b"}, "A") != lot_of("s", {"a", "b"}, "A"));
}

TEST_CASE("lots decide only among those who do not all fit") {
  const allotment one = allot(drawing(two_tiers(1, 1)), three);
  CHECK(tiers_of(one) == "-01");
  CHECK(one.placements[0].place == 3);
  CHECK(one.placements[1].place == 1);
  CHECK(was_passed(one.placements[0], 0, obstacle::not_drawn));
  CHECK(one.placements[1].tie == tie_mark::drawn);
  const allotment all = allot(drawing(one_tier(3)), three);
  CHECK(tiers_of(all) == "000");
  CHECK(all.ties.empty());
  CHECK_FALSE(all.placements[0].place.has_value());
}

TEST_CASE("a lot is drawn for what is left of a limit and of a budget") {
  terms limited = drawing(one_tier(3));
  limited.limits = {{.most = 2, .tiers = {0}}};
  CHECK(tiers_of(allot(limited, three)) == "-00");
  terms poor = drawing(one_tier(3));
  poor.budgets = {budget_of(15, {0}, overflow_policy::pay_in_part)};
  const allotment paid = allot(poor, three);
  CHECK(tiers_of(paid) == "-00");
  CHECK(paid.placements[1].amount == rational(10));
  CHECK(paid.placements[2].amount == rational(5));
  CHECK(was_passed(paid.placements[0], 0, obstacle::over_budget_stop));
}
