#include <milu/cohort/contender.hpp>
#include <milu/cohort/data_line.hpp>

namespace milu::cohort {

contenders contenders_for(course& state, std::span<const std::uint32_t> group, std::uint32_t tier) {
  contenders those;
  for (const std::uint32_t who : group) {
    if (state.settled[who]) continue;
    const claim* asked = state.claim_of(who, tier);
    if (!state.entrants[who].may_take_tier) {
      state.pass_over(who, tier, obstacle::ineligible);
    } else if (asked == nullptr || asked->meets != claim::answer::yes) {
      state.pass_over(who, tier, obstacle::below_line);
    } else if (is_below_line(state, who, tier)) {
      state.pass_over(who, tier, obstacle::below_data_line);
    } else {
      those.push_back({.who = who});
      if (state.round->tiers[tier].pays) those.back().amount = asked->amount;
    }
  }
  return those;
}

}  // namespace milu::cohort
