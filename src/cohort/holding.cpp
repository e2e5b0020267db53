#include <milu/cohort/holding.hpp>
#include <milu/cohort/ranking.hpp>

namespace milu::cohort {
namespace {

bool could_take(const course& state, std::uint32_t who, std::uint32_t tier) {
  const claim* asked = state.claim_of(who, tier);
  return asked != nullptr && asked->meets != claim::answer::no && state.places[tier].has_place_for(1) &&
         state.is_within_limits(who, tier);
}

void hold(course& state, std::uint32_t who, std::uint32_t tier) {
  state.placements[who].holds_place = true;
  state.placements[who].held_tier = tier;
  state.places[tier].hold();
  state.count_towards_limits(who, tier);
  const std::optional<rational>& amount = state.claim_of(who, tier)->amount;
  if (!amount || !state.round->tiers[tier].pays) return;
  for (const std::uint32_t budget : state.budgets_of[tier]) state.purses[budget].reserve(*amount);
}

void hold_best_place(course& state, std::uint32_t who) {
  for (std::uint32_t tier = 0; tier < state.places.size(); ++tier)
    if (could_take(state, who, tier)) return hold(state, who, tier);
}

}  // namespace

void hold_best_places(course& state) {
  for (const std::uint32_t who : by_id(state.entrants, standing::undetermined))
    if (state.entrants[who].may_take_tier) hold_best_place(state, who);
}

}  // namespace milu::cohort
