#include "cohort/audit.hpp"

#include <algorithm>
#include <limits>

namespace milu::cohort::audit {
namespace {

bool names(const std::vector<std::uint32_t>& tiers, std::uint32_t tier) {
  return std::find(tiers.begin(), tiers.end(), tier) != tiers.end();
}

int compare_known(const key_value& left, const key_value& right) {
  if (left.index() != right.index()) return left.index() < right.index() ? -1 : 1;
  return left == right ? 0 : left < right ? -1 : 1;
}

}  // namespace

int compare_by_keys(const terms& round, const entrant& left, const entrant& right, std::size_t count) {
  for (std::size_t i = 0; i < count && i < left.keys.size() && i < right.keys.size(); ++i) {
    const bool is_left = std::holds_alternative<std::monostate>(left.keys[i]);
    const bool is_right = std::holds_alternative<std::monostate>(right.keys[i]);
    const bool first = i < round.unknown_first.size() && round.unknown_first[i];
    if (is_left != is_right) return is_left == first ? -1 : 1;
    if (is_left) continue;
    const int found = compare_known(left.keys[i], right.keys[i]);
    if (found != 0) return round.descending[i] ? -found : found;
  }
  return 0;
}

namespace {

// Below zero: `left` stands before `right`. Keys that depend on those above say it by the picks (S40).
int compare(const terms& round, const entrant& left, const entrant& right) {
  const int found = compare_by_keys(round, left, right, round.portfolio_from.value_or(round.descending.size()));
  if (found != 0 || !round.portfolio_from || left.turn == right.turn) return found;
  return left.turn < right.turn ? -1 : 1;
}

// Of equals, those whom a ruling put in order stand in it; those whom it left out come last, together.
int compare_ruled(const entrant& left, const entrant& right) {
  if (left.tie_order == right.tie_order) return 0;
  if (!left.tie_order || !right.tie_order) return left.tie_order ? -1 : 1;
  return *left.tie_order < *right.tie_order ? -1 : 1;
}

}  // namespace

bool are_equal(const books& at, group_view left, group_view right) {
  return compare(at.round, at.entrants[left.front()], at.entrants[right.front()]) == 0;
}

books open_books(const terms& round, std::span<const entrant> entrants, const allotment& claimed) {
  books made{.round = round, .entrants = entrants, .claimed = claimed};
  for (const tier_terms& tier : round.tiers)
    made.tiers.push_back({.is_limited = tier.places.has_value(),
                          .left = std::max<std::int64_t>(tier.places.value_or(0), 0)});
  made.budgets.resize(round.budgets.size());
  made.used.resize(round.limits.size());
  made.kept.resize(entrants.size());
  made.done.resize(entrants.size(), false);
  made.seated.resize(entrants.size(), false);
  made.opened.resize(entrants.size(), false);
  made.rests.resize(entrants.size());
  made.passes_read.resize(entrants.size(), 0);
  return made;
}

// Empty when the order is not sorted.
std::vector<group_view> groups_of(const terms& round, std::span<const entrant> entrants, group_view order) {
  std::vector<group_view> groups;
  std::size_t begin = 0;
  for (std::size_t next = 1; next <= order.size(); ++next) {
    if (next < order.size()) {
      const entrant& before = entrants[order[next - 1]];
      const entrant& own = entrants[order[next]];
      const int by_keys = compare(round, before, own);
      const int found = by_keys != 0 ? by_keys : compare_ruled(before, own);
      if (found > 0 || (found == 0 && own.id < before.id)) return {};
      if (found == 0) continue;
    }
    groups.push_back(order.subspan(begin, next - begin));
    begin = next;
  }
  return groups;
}

std::int64_t free_places(const tier_book& tier) {
  if (!tier.is_limited) return std::numeric_limits<std::int64_t>::max();
  return std::max<std::int64_t>(tier.left - tier.moved - tier.earmarked, 0);
}

rational rest_of(const books& at, std::uint32_t budget) {
  const budget_book& money = at.budgets[budget];
  return at.round.budgets[budget].amount - money.spent - money.reserved - money.earmarked;
}

bool pays_tier(const budget_terms& budget, std::uint32_t tier) { return names(budget.tiers, tier); }
bool counts_tier(const limit_terms& limit, std::uint32_t tier) { return names(limit.tiers, tier); }

std::string limit_key(const books& at, std::uint32_t limit, std::uint32_t who) {
  const std::uint32_t key = at.round.limits[limit].key;
  return key < at.entrants[who].cap_keys.size() ? at.entrants[who].cap_keys[key] : std::string();
}

std::int64_t limit_left(const books& at, std::uint32_t limit, std::uint32_t who) {
  const auto found = at.used[limit].find(limit_key(at, limit, who));
  return at.round.limits[limit].most - (found == at.used[limit].end() ? 0 : found->second);
}

bool is_within_limits(const books& at, std::uint32_t who, std::uint32_t tier) {
  for (std::uint32_t limit = 0; limit < at.used.size(); ++limit) {
    if (!counts_tier(at.round.limits[limit], tier)) continue;
    if (limit_left(at, limit, who) <= 0 || at.barred.count({limit, tier, limit_key(at, limit, who)}) > 0) return false;
  }
  return true;
}

void use_places(tier_book& tier, std::int64_t count) {
  if (tier.is_limited) tier.left -= std::min(count, free_places(tier));
}

void enter_awards(tier_book& tier, std::int64_t count) {
  if (tier.is_limited) tier.surplus += std::max<std::int64_t>(count - free_places(tier), 0);
  tier.taken += count;
  use_places(tier, count);
}

void enter_in_limits(books& at, std::uint32_t who, std::uint32_t tier) {
  for (std::uint32_t limit = 0; limit < at.used.size(); ++limit)
    if (counts_tier(at.round.limits[limit], tier)) ++at.used[limit][limit_key(at, limit, who)];
}

const claim* claim_at(const books& at, std::uint32_t who, std::uint32_t tier) {
  const std::vector<claim>& claims = at.entrants[who].claims;
  return tier < claims.size() ? &claims[tier] : nullptr;
}

rational down_to_grid(const books& at, const rational& amount, std::uint32_t tier) {
  const rational& grid = at.round.tiers[tier].money_grid;
  return grid.sign() > 0 ? round_to_multiple(amount, grid, rounding::floor) : amount;
}

}  // namespace milu::cohort::audit
