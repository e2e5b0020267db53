#pragma once
// The order of a slow reading: tier after tier, or by rank with the whole round done again for what is left.
//
//   literal_answer answer = decide_literally(small);
//   answer.tier[2] == -1;    // no tier; waits[2] is the tier it waits for, or -1
#include "literal_round.hpp"

namespace milu::cohort {

// Tier after tier, by rank in each; what is left goes down at once.
inline literal_answer decide_tier_by_tier(const small_round& round) {
  const int tiers = static_cast<int>(round.places.size());
  const std::vector<long> nothing(round.places.size(), 0);
  literal_reader reader(round, nothing, nothing);
  reader.keep_places();
  for (int tier = 0; tier < tiers; ++tier) {
    reader.make_line(tier);
    for (int score = best_score; score >= 0; --score) reader.visit(tier, score);
    int next = tier + 1;
    while (next < tiers && round.places[static_cast<std::size_t>(next)] < 0) ++next;
    if (round.flows && next < tiers) reader.flow(tier, next);
  }
  return reader.answer();
}

// By rank, each trying the tiers in written order; for every tier from the top the whole round is done again with what
// that tier left.
inline literal_answer decide_by_rank(const small_round& round) {
  const int tiers = static_cast<int>(round.places.size());
  std::vector<long> in(round.places.size(), 0), out = in;
  std::set<std::pair<int, int>> unkept;
  for (int flowing = 0;; ++flowing) {
    literal_reader reader(round, std::vector<long>(round.places.size(), 0), std::vector<long>(round.places.size(), 0));
    reader.keep_places();
    reader.start_with(in, out, unkept);
    const literal_reader before = reader;
    for (int tier = 0; tier < tiers; ++tier) reader.make_line(tier);
    for (int score = best_score; score >= 0; --score)
      for (int tier = 0; tier < tiers; ++tier) reader.visit(tier, score);
    int next = flowing + 1;
    while (next < tiers && round.places[static_cast<std::size_t>(next)] < 0) ++next;
    if (!round.flows || flowing + 1 >= tiers) return reader.answer();
    if (next >= tiers) continue;
    const long count = reader.unused(flowing);
    if (count > 0) reader.list_unkept(before, flowing, unkept);
    out[static_cast<std::size_t>(flowing)] += count, in[static_cast<std::size_t>(next)] += count;
  }
}

inline literal_answer decide_literally(const small_round& round) {
  const bool in_turn =
      std::any_of(round.budgets.begin(), round.budgets.end(), [](const small_budget& one) { return one.by_tier; });
  return in_turn || (round.budgets.empty() && round.limits.empty()) ? decide_tier_by_tier(round)
                                                                    : decide_by_rank(round);
}

}  // namespace milu::cohort
