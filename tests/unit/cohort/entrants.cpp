#include "cohort/entrants.hpp"

#include <catch2/catch.hpp>

using namespace milu;
using cohort::standing;

namespace {

model::policy with_one_tier(bool everyone = false) {
  model::policy rules;
  rules.expressions.push_back({.what = model::literal{rational(0)}, .of = {.what = model::kind::points}, .where = {}});
  model::round round;
  round.ranks_everyone = everyone;
  round.keys.push_back({.value = 0});
  round.tiers.push_back({.head = {}});
  rules.rounds.push_back(round);
  return rules;
}

eval::outcome outcome(eval::verdict verdict, eval::truth candidate, eval::truth meets = eval::truth::yes) {
  eval::outcome made;
  made.eligibility = verdict;
  made.rounds.push_back(
      {.is_candidate = candidate, .missing = {}, .keys = {model::scalar(rational(90))}, .claims = {{.meets = meets}}});
  return made;
}

}  // namespace

TEST_CASE("an eligible application that the round names is a candidate") {
  const auto made = cohort::entrant_of(with_one_tier(), 0, "A", outcome(eval::verdict::eligible, eval::truth::yes));
  CHECK(made.stands == standing::candidate);
  CHECK(made.may_take_tier);
  CHECK(made.keys.at(0) == cohort::key_value(rational(90)));
}

TEST_CASE("S7: an ineligible one is outside, unless the round ranks everyone; then it is ranked without a tier") {
  const auto ineligible = outcome(eval::verdict::ineligible, eval::truth::yes);
  CHECK(cohort::entrant_of(with_one_tier(), 0, "A", ineligible).stands == standing::outside);
  const auto ranked = cohort::entrant_of(with_one_tier(true), 0, "A", ineligible);
  CHECK(ranked.stands == standing::candidate);
  CHECK_FALSE(ranked.may_take_tier);
}

TEST_CASE("S16: what is undetermined, in error or invalid might be a candidate") {
  for (const auto verdict : {eval::verdict::undetermined, eval::verdict::error}) {
    CHECK(cohort::entrant_of(with_one_tier(), 0, "A", outcome(verdict, eval::truth::unknown)).stands ==
          standing::undetermined);
  }
  const eval::outcome invalid{.eligibility = eval::verdict::invalid};
  CHECK(cohort::entrant_of(with_one_tier(), 0, "A", invalid).stands == standing::undetermined);
}

TEST_CASE("S19: an unknown condition of a tier that it would reach makes it undetermined") {
  const auto open = outcome(eval::verdict::eligible, eval::truth::yes, eval::truth::unknown);
  CHECK(cohort::entrant_of(with_one_tier(), 0, "A", open).stands == standing::undetermined);
}

TEST_CASE("S17: an unknown key makes it undetermined, unless the rules order the unknown") {
  auto open = outcome(eval::verdict::eligible, eval::truth::yes);
  open.rounds[0].keys[0] = eval::unknown{};
  auto rules = with_one_tier();
  CHECK(cohort::entrant_of(rules, 0, "A", open).stands == standing::undetermined);
  rules.rounds[0].keys[0].unknown = model::unknown_order::last;
  const auto ordered = cohort::entrant_of(rules, 0, "A", open);
  CHECK(ordered.stands == standing::candidate);
  CHECK(ordered.keys.at(0) == cohort::key_value());
}
