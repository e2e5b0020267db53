#pragma once
// Rounds small enough to be read: a score, a claim per tier, money in whole units.
//
//   allot(two_tiers(1, 1), std::vector{scored("a", 90), scored("b", 80)})
#include <milu/cohort/allotment.hpp>

#include <string>
#include <utility>
#include <vector>

namespace milu::cohort {

inline entrant scored(std::string id, std::int64_t score, std::vector<std::int64_t> amounts = {10, 5}) {
  entrant who{.id = std::move(id), .keys = {rational(score)}, .claims = {}};
  for (const std::int64_t amount : amounts) who.claims.push_back({.amount = rational(amount)});
  return who;
}

inline entrant without(entrant who, std::uint32_t tier, claim::answer meets = claim::answer::no) {
  who.claims[tier].meets = meets;
  return who;
}

inline entrant waiting(entrant who) {
  who.stands = standing::undetermined;
  return who;
}

inline tier_terms with_places(std::int64_t places) { return {.places = places, .pays = true}; }

inline terms one_tier(std::int64_t places) {
  terms round;
  round.tiers = {with_places(places)};
  round.descending = {true};
  return round;
}

inline terms two_tiers(std::int64_t gold, std::int64_t silver) {
  terms round = one_tier(gold);
  round.tiers.push_back(with_places(silver));
  return round;
}

inline terms settling_ties(terms round, tie_policy tie) {
  round.tie = tie;
  return round;
}

inline budget_terms budget_of(std::int64_t amount, std::vector<std::uint32_t> tiers, overflow_policy overflow) {
  return {.amount = rational(amount), .tiers = std::move(tiers), .overflow = overflow};
}

// The tier of each entrant in input order: "0", "1" …, "-" for none, "w" for one that waits for a ruling.
inline std::string tiers_of(const allotment& result) {
  std::string text;
  for (const placement& one : result.placements)
    text += one.tier ? std::to_string(*one.tier) : one.is_open ? "w" : "-";
  return text;
}

inline std::vector<std::int64_t> ranks_of(const allotment& result) {
  std::vector<std::int64_t> ranks;
  for (const placement& one : result.placements) ranks.push_back(one.rank.value_or(0));
  return ranks;
}

inline bool was_passed(const placement& one, std::uint32_t tier, obstacle why) {
  for (const passed_over& step : one.passed)
    if (step.tier == tier && step.why == why) return true;
  return false;
}

}  // namespace milu::cohort
