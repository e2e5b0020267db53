#include <catch2/catch.hpp>
#include <milu/cohort/places.hpp>

#include "small_round.hpp"

#include <limits>

using namespace milu::cohort;

TEST_CASE("a place is taken, held or kept empty once") {
  tier_places gold = places_of(with_places(4));
  gold.take(1), gold.hold(), gold.keep_empty(1);
  CHECK(gold.available() == 1);
  CHECK(gold.empty() == 2);
  gold.take(3);
  CHECK(gold.available() == 0);
  CHECK(gold.empty() == 1);
}

TEST_CASE("places that wait for a ruling do not go down") {
  tier_places gold = places_of(with_places(2));
  CHECK(gold.unused() == 2);
  gold.closed = closing::sent_back;
  CHECK(gold.unused() == 0);
}

TEST_CASE("a number of places below nothing is nothing, and the largest does not overflow") {
  CHECK(places_of(with_places(-3)).available() == 0);
  tier_places gold = places_of(with_places(std::numeric_limits<std::int64_t>::max()));
  gold.receive(5);
  CHECK(gold.available() == std::numeric_limits<std::int64_t>::max());
}
