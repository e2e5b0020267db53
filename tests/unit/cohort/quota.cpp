#include <catch2/catch.hpp>
#include <milu/cohort/quota.hpp>

#include "small_round.hpp"

using namespace milu;
using namespace milu::cohort;

TEST_CASE("a limit counts by its key, or all together") {
  const limit_terms per_key{.most = 1, .key = 0, .tiers = {0}};
  entrant first = scored("a", 1), second = scored("b", 1);
  first.cap_keys = {"x"}, second.cap_keys = {"y"};
  quota limit{.rule = &per_key};
  limit.count(first);
  CHECK_FALSE(limit.allows(first, 0));
  CHECK(limit.allows(second, 0));
  const limit_terms total{.most = 1, .tiers = {0}};
  quota all{.rule = &total};
  all.count(first);
  CHECK_FALSE(all.allows(second, 0));
}

TEST_CASE("a limit that a tie closed in one tier is open in the next") {
  const limit_terms total{.most = 1, .tiers = {0, 1}};
  quota limit{.rule = &total};
  limit.close(0, "");
  CHECK_FALSE(limit.allows(scored("a", 1), 0));
  CHECK(limit.allows(scored("a", 1), 1));
}
