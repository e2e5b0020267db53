#include <milu/cohort/course.hpp>

#include <algorithm>

namespace milu::cohort {
namespace {

// For each tier the indices of the rules that name it, once each.
template <typename Rules>
std::vector<std::vector<std::uint32_t>> rules_by_tier(const Rules& rules, std::size_t tiers) {
  std::vector<std::vector<std::uint32_t>> by_tier(tiers);
  for (std::uint32_t index = 0; index < rules.size(); ++index)
    for (const std::uint32_t tier : rules[index].tiers)
      if (tier < tiers && (by_tier[tier].empty() || by_tier[tier].back() != index)) by_tier[tier].push_back(index);
  return by_tier;
}

}  // namespace

bool course::is_within_limits(std::uint32_t who, std::uint32_t tier) const {
  const std::vector<std::uint32_t>& limits = limits_of[tier];
  return std::all_of(limits.begin(), limits.end(),
                     [&](std::uint32_t limit) { return quotas[limit].allows(entrants[who], tier); });
}

void course::count_towards_limits(std::uint32_t who, std::uint32_t tier) {
  for (const std::uint32_t limit : limits_of[tier]) quotas[limit].count(entrants[who]);
}

course begin(const terms& round, std::span<const entrant> entrants) {
  course state{.round = &round, .entrants = entrants};
  state.budgets_of = rules_by_tier(round.budgets, round.tiers.size());
  state.limits_of = rules_by_tier(round.limits, round.tiers.size());
  for (const tier_terms& tier : round.tiers) state.places.push_back(places_of(tier));
  for (const budget_terms& budget : round.budgets) state.purses.push_back({.rule = &budget});
  for (const limit_terms& limit : round.limits) state.quotas.push_back({.rule = &limit});
  state.lines.resize(round.tiers.size());
  state.placements.resize(entrants.size());
  state.settled.resize(entrants.size(), false);
  state.earmarks.resize(entrants.size());
  return state;
}

}  // namespace milu::cohort
