// The order in which tiers are read again: blocks by rank, with the rehearsals of what goes down between tiers.
#include "cohort/audit.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace milu::cohort::audit {
namespace {

struct block { std::uint32_t first; std::uint32_t end; };

// Coupled are the tiers from the first to the last of an across budget, and of a limit that no budget pays in turn.
std::vector<block> blocks_of(const terms& round) {
  const auto tiers = static_cast<std::uint32_t>(round.tiers.size());
  std::vector<std::uint32_t> last(tiers);
  for (std::uint32_t tier = 0; tier < tiers; ++tier) last[tier] = tier;
  const auto couple = [&](const std::vector<std::uint32_t>& named) {
    std::uint32_t low = tiers, high = 0;
    for (const std::uint32_t tier : named)
      if (tier < tiers) low = std::min(low, tier), high = std::max(high, tier);
    if (low < tiers) last[low] = std::max(last[low], high);
  };
  const auto shares_two = [&](const limit_terms& limit, const budget_terms& budget) {
    int shared = 0;
    for (std::uint32_t tier = 0; tier < tiers; ++tier) shared += counts_tier(limit, tier) && pays_tier(budget, tier);
    return budget.by_tier && shared > 1;
  };
  for (const budget_terms& budget : round.budgets)
    if (!budget.by_tier) couple(budget.tiers);
  for (const limit_terms& limit : round.limits)
    if (std::none_of(round.budgets.begin(), round.budgets.end(),
                     [&](const budget_terms& budget) { return shares_two(limit, budget); }))
      couple(limit.tiers);
  std::vector<block> blocks;
  for (std::uint32_t tier = 0; tier < tiers; ++tier) {
    if (blocks.empty() || tier >= blocks.back().end) blocks.push_back({tier, tier + 1});
    blocks.back().end = std::max(blocks.back().end, last[tier] + 1);
  }
  return blocks;
}

std::int64_t unused_in(const tier_book& tier) {
  return tier.is_limited && tier.closed != shut::sent_back ? free_places(tier) : 0;
}

std::uint32_t next_limited(const books& at, std::uint32_t tier, std::uint32_t end) {
  for (++tier; tier < end && !at.tiers[tier].is_limited;) ++tier;
  return std::min(tier, end);
}

void move_down(books& at, std::uint32_t from, std::uint32_t to, std::int64_t count) {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  at.tiers[from].moved += count;
  at.tiers[to].left += std::min(count, most - at.tiers[to].left);
}

void walk(books& at, const std::vector<placement>& claimed, const std::vector<group_view>& groups, block tiers) {
  for (const group_view group : groups)
    for (std::uint32_t tier = tiers.first; tier < tiers.end && !at.found; ++tier) read_group(at, claimed, group, tier);
}

std::uint32_t first_that_flows(const books& at, std::uint32_t from, std::uint32_t end) {
  while (from < end && (unused_in(at.tiers[from]) == 0 || next_limited(at, from, end) == end)) ++from;
  return from;
}

// What was kept in a tier and not used goes down with its other places.
void forget_unused(books& start, const std::vector<placement>& walked, std::uint32_t tier) {
  for (std::uint32_t who = 0; who < start.kept.size(); ++who) {
    const bool is_here = start.kept[who] && start.kept[who]->tier == tier;
    if (!is_here || walked[who].tier == tier || walked[who].is_open) continue;
    enter_kept(start, who, -1);
    start.kept[who].reset();
  }
}

// The walks before the one that counts are claimed as rehearsals: each shows what the next starts with.
void walk_rehearsed(books& at, const std::vector<group_view>& groups, block tiers, std::size_t& rehearsed) {
  books start = at;
  std::uint32_t from = tiers.first;
  while (!at.found) {
    const bool is_last = rehearsed == at.claimed.rehearsals.size();
    books walked = start;
    if (!is_last) walk(walked, at.claimed.rehearsals[rehearsed].placements, groups, tiers);
    const std::uint32_t tier = is_last ? tiers.end : first_that_flows(walked, from, tiers.end);
    if (tier == tiers.end || walked.found || walked.ties != at.claimed.rehearsals[rehearsed].ties) break;
    forget_unused(start, at.claimed.rehearsals[rehearsed].placements, tier);
    ++rehearsed;
    move_down(start, tier, next_limited(walked, tier, tiers.end), unused_in(walked.tiers[tier]));
    from = tier + 1;
  }
  std::swap(at.tiers, start.tiers);
  std::swap(at.budgets, start.budgets);
  std::swap(at.kept, start.kept);
  walk(at, at.claimed.placements, groups, tiers);
  if (!at.found && first_that_flows(at, from, tiers.end) < tiers.end) at.fault(flaw_kind::rehearsal);
}

rational asked_of(const books& at, group_view group, std::uint32_t tier) {
  rational sum;
  for (const std::uint32_t who : group) {
    const claim* asked = claim_at(at, who, tier);
    if (asked && asked->meets == claim::answer::yes && at.entrants[who].may_take_tier && !at.done[who])
      sum = sum + asked->requested;
  }
  return sum;
}

rational apart(const rational& left, const rational& right) { return left < right ? right - left : left - right; }

// S39: no other cutoff over the distinct values of the first key is nearer, or as near and higher.
void check_data_line(books& at, const std::vector<group_view>& groups, std::uint32_t tier) {
  const auto& wanted = at.round.tiers[tier].line;
  const auto& claimed = at.claimed.lines[tier];
  if (claimed.has_value() != wanted.has_value()) return at.fault(flaw_kind::line, {}, tier);
  if (!wanted) return;
  std::optional<data_line> best;
  data_line next;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const std::vector<key_value>& keys = at.entrants[groups[i][0]].keys;
    next.sum = next.sum + asked_of(at, groups[i], tier);
    next.last_rank = at.claimed.placements[groups[i][0]].rank.value_or(0);
    if (i + 1 < groups.size() && !keys.empty() && keys[0] == at.entrants[groups[i + 1][0]].keys[0]) continue;
    const bool is_enough = !wanted->at_least || next.sum >= *wanted->at_least;
    if (is_enough && (!best || apart(next.sum, wanted->closest_to) < apart(best->sum, wanted->closest_to))) best = next;
  }
  if (*claimed != best.value_or(next)) at.fault(flaw_kind::line, {}, tier);
}

}  // namespace

void check_blocks(books& at, const std::vector<group_view>& groups) {
  const bool flows = at.round.unused == unused_policy::flow_down;
  const auto end = static_cast<std::uint32_t>(at.tiers.size());
  std::size_t rehearsed = 0;
  for (const block tiers : blocks_of(at.round)) {
    for (std::uint32_t tier = tiers.first; tier < tiers.end; ++tier) check_data_line(at, groups, tier);
    if (at.found) return;
    if (flows && tiers.end - tiers.first > 1) walk_rehearsed(at, groups, tiers, rehearsed);
    else walk(at, at.claimed.placements, groups, tiers);
    if (!flows) continue;
    for (std::uint32_t tier = tiers.first; tier < tiers.end; ++tier) {
      const std::uint32_t next = next_limited(at, tier, end);
      if (next >= tiers.end && next < end) move_down(at, tier, next, unused_in(at.tiers[tier]));
    }
  }
  if (rehearsed != at.claimed.rehearsals.size()) at.fault(flaw_kind::rehearsal);
}

}  // namespace milu::cohort::audit
