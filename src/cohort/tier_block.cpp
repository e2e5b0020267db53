#include <milu/cohort/tier_block.hpp>

#include <algorithm>

namespace milu::cohort {
namespace {

using tier_list = std::vector<std::uint32_t>;

bool names(const tier_list& tiers, std::uint32_t tier) {
  return std::find(tiers.begin(), tiers.end(), tier) != tiers.end();
}

bool share_two_tiers(const tier_list& left, const tier_list& right, std::size_t tiers) {
  int shared = 0;
  for (std::uint32_t tier = 0; tier < tiers; ++tier)
    if (names(left, tier) && names(right, tier)) ++shared;
  return shared >= 2;
}

bool is_paid_in_turn(const terms& round, const tier_list& tiers) {
  return std::any_of(round.budgets.begin(), round.budgets.end(), [&](const budget_terms& budget) {
    return budget.by_tier && share_two_tiers(budget.tiers, tiers, round.tiers.size());
  });
}

void join(std::vector<bool>& joined_to_next, const tier_list& tiers) {
  tier_list known;
  for (const std::uint32_t tier : tiers)
    if (tier < joined_to_next.size()) known.push_back(tier);
  if (known.empty()) return;
  const auto [first, last] = std::minmax_element(known.begin(), known.end());
  for (std::uint32_t tier = *first; tier < *last; ++tier) joined_to_next[tier] = true;
}

}  // namespace

std::vector<tier_block> blocks_of(const terms& round) {
  std::vector<bool> joined_to_next(round.tiers.size(), false);
  for (const budget_terms& budget : round.budgets)
    if (!budget.by_tier) join(joined_to_next, budget.tiers);
  for (const limit_terms& limit : round.limits)
    if (!is_paid_in_turn(round, limit.tiers)) join(joined_to_next, limit.tiers);

  std::vector<tier_block> blocks;
  for (std::uint32_t tier = 0; tier < round.tiers.size(); ++tier) {
    if (tier == 0 || !joined_to_next[tier - 1]) blocks.push_back({tier, tier});
    blocks.back().end = tier + 1;
  }
  return blocks;
}

}  // namespace milu::cohort
