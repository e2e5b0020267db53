// Whether two rounds can pay one application: refused, unless the later one says `cumulative with`, or leaves out
// whom the earlier one has paid, or limits the awards of both together.
#include <algorithm>

#include "model/statements.hpp"

namespace milu::model {
namespace {

bool pays(const round& one) {
  return std::any_of(one.tiers.begin(), one.tiers.end(), [](const tier& each) { return each.pays.has_value(); });
}

// `not awarded(…)`: what the condition says outright, not what follows from it.
void collect_excluded(const draft& state, expression_id condition, std::vector<round_award>& found) {
  const operation& what = state.rules.at(condition).what;
  if (const auto* all = std::get_if<connective>(&what)) {
    if (all->operation != keyword::and_) return;
    for (const expression_id each : all->operands) collect_excluded(state, each, found);
  } else if (const auto* negated = std::get_if<negation>(&what)) {
    const auto* award = std::get_if<round_award>(&state.rules.at(negated->operand).what);
    if (award != nullptr && award->frame == 0) found.push_back(*award);
  }
}

// That one who fails these conditions never was paid by the round: all of its tiers that pay are excluded.
bool excludes(const std::vector<round_award>& excluded, const policy& rules, std::uint32_t earlier) {
  const auto is_excluded = [&](std::uint32_t tier) {
    return std::any_of(excluded.begin(), excluded.end(), [&](const round_award& one) {
      return one.round == earlier && (!one.tier || *one.tier == tier);
    });
  };
  const std::vector<tier>& tiers = rules.rounds[earlier].tiers;
  for (std::uint32_t index = 0; index < tiers.size(); ++index)
    if (tiers[index].pays && !is_excluded(index)) return false;
  return true;
}

bool is_prevented(const draft& state, const round& later, std::uint32_t earlier) {
  std::vector<round_award> of_round;
  if (later.candidates) collect_excluded(state, *later.candidates, of_round);
  return std::all_of(later.tiers.begin(), later.tiers.end(), [&](const tier& one) {
    std::vector<round_award> of_tier = of_round;
    if (one.condition) collect_excluded(state, *one.condition, of_tier);
    return !one.pays || excludes(of_tier, state.rules, earlier);
  });
}

bool is_said(const round& later, std::uint32_t earlier) {
  const auto& named = later.cumulative_with;
  return std::find(named.begin(), named.end(), earlier) != named.end();
}

}  // namespace

void demand_single_payment(draft& state, const view& section) {
  const std::vector<round>& rounds = state.rules.rounds;
  const round& later = rounds.back();
  if (!pays(later)) return;
  for (std::uint32_t earlier = 0; earlier + 1 < rounds.size(); ++earlier) {
    if (!pays(rounds[earlier]) || is_said(later, earlier) || is_prevented(state, later, earlier)) continue;
    report(state, "award.both", section.where(), {later.head.name, rounds[earlier].head.name});
  }
}

}  // namespace milu::model
