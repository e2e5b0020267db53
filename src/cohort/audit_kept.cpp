// Places held for undetermined entrants (S16), and kept for the best of each area.
#include "cohort/audit.hpp"

#include <algorithm>
#include <utility>

namespace milu::cohort::audit {
namespace {

bool draws(const books& at) { return at.round.tie == tie_policy::lot; }

std::optional<rational> amount_at(const books& at, std::uint32_t who, std::uint32_t tier) {
  return at.round.tiers[tier].pays ? claim_at(at, who, tier)->amount : std::nullopt;
}

void enter_held(books& at, std::uint32_t who, std::uint32_t tier) {
  use_places(at.tiers[tier], 1);
  ++at.tiers[tier].held;
  enter_in_limits(at, who, tier);
  const auto amount = amount_at(at, who, tier);
  for (std::uint32_t budget = 0; amount && budget < at.budgets.size(); ++budget) {
    if (!pays_tier(at.round.budgets[budget], tier)) continue;
    const rational rest = std::max(rest_of(at, budget), rational(0));
    at.budgets[budget].reserved = at.budgets[budget].reserved + std::clamp(*amount, rational(0), rest);
  }
}

std::optional<std::uint32_t> tier_to_hold(const books& at, std::uint32_t who) {
  if (!at.entrants[who].may_take_tier) return std::nullopt;
  for (std::uint32_t tier = 0; tier < at.tiers.size(); ++tier) {
    const claim* asked = claim_at(at, who, tier);
    if (asked && asked->meets != claim::answer::no && free_places(at.tiers[tier]) > 0 &&
        is_within_limits(at, who, tier))
      return tier;
  }
  return std::nullopt;
}

rational largest_claim(const entrant& who) {
  rational largest;
  for (const claim& asked : who.claims)
    if (asked.meets == claim::answer::yes && asked.amount && *asked.amount > largest) largest = *asked.amount;
  return largest;
}

// The equals of one area, those who count first.
void put_in_turn(const books& at, std::vector<std::uint32_t>& equals) {
  std::sort(equals.begin(), equals.end(), [&](std::uint32_t left, std::uint32_t right) {
    const entrant& a = at.entrants[left];
    const entrant& b = at.entrants[right];
    if (draws(at) && a.lot != b.lot) return a.lot < b.lot;
    const rational of_a = largest_claim(a), of_b = largest_claim(b);
    return draws(at) || of_a == of_b ? a.id < b.id : of_b < of_a;
  });
}

bool asks_anything(const entrant& who) {
  return who.may_take_tier && std::any_of(who.claims.begin(), who.claims.end(), [](const claim& asked) {
           return asked.meets == claim::answer::yes;
         });
}

// How often each entrant is protected: 2 it counts in its area, 1 it ties there, 0 it is not.
using marks = std::vector<int>;

void mark_group(const books& at, group_view group, std::size_t reserve, std::map<std::string, std::int64_t>& so_far,
                marks& all) {
  std::map<std::string, std::vector<std::uint32_t>> areas;
  for (const std::uint32_t who : group) {
    const entrant& one = at.entrants[who];
    if (asks_anything(one) && reserve < one.areas.size() && one.areas[reserve])
      areas[*one.areas[reserve]].push_back(who);
  }
  for (auto& [area, equals] : areas) {
    if (so_far[area] >= at.round.reserves[reserve].least) continue;
    put_in_turn(at, equals);
    for (const std::uint32_t who : equals) {
      const bool counts = so_far[area]++ < at.round.reserves[reserve].least;
      all[who] = std::max(all[who], counts ? 2 : draws(at) ? 0 : 1);
    }
  }
}

bool try_to_keep(books& at, std::uint32_t who, bool counts) {
  for (auto tier = static_cast<std::uint32_t>(at.tiers.size()); tier-- > 0;) {
    const claim* asked = claim_at(at, who, tier);
    const bool may = asked && asked->meets == claim::answer::yes && !at.round.tiers[tier].line &&
                     is_within_limits(at, who, tier);
    if (!may) continue;
    at.kept[who] = kept_place{tier, counts};
    if (!counts || can_keep_again(at, who)) return enter_kept(at, who, 1), true;
    at.kept[who].reset();
  }
  return !counts;
}

void keep_for_group(books& at, group_view group, const marks& all) {
  std::vector<std::uint32_t> equals;
  for (const std::uint32_t who : group)
    if (all[who] > 0) equals.push_back(who);
  put_in_turn(at, equals);
  bool is_complete = true;
  for (const std::uint32_t who : equals) is_complete = try_to_keep(at, who, all[who] == 2) && is_complete;
  if (is_complete || draws(at)) return;
  for (const std::uint32_t who : equals) {
    if (at.kept[who]) enter_kept(at, who, -1);
    at.kept[who].reset();
  }
}

}  // namespace

// What people gave over the rules is had before anything else is given out.
void enter_ruled_seats(books& at) {
  for (std::uint32_t who = 0; who < at.entrants.size(); ++who) {
    const auto& seat = at.entrants[who].seat;
    if (!seat) continue;
    const placement& own = at.claimed.placements[who];
    at.done[who] = true;
    const std::optional<std::uint32_t> tier = seat->tier && *seat->tier < at.tiers.size() ? seat->tier : std::nullopt;
    if (own.tier != tier || own.took_reserved || own.is_open) at.fault(flaw_kind::award, who, tier);
    if (!tier) continue;
    at.seated[who] = true;
    const auto amount = claim_at(at, who, *tier) ? amount_at(at, who, *tier) : std::nullopt;
    if (own.amount != amount || own.is_reduced) at.fault(flaw_kind::amount, who, tier);
    enter_awards(at.tiers[*tier], 1);
    enter_in_limits(at, who, *tier);
    for (std::uint32_t budget = 0; amount && budget < at.budgets.size(); ++budget)
      if (pays_tier(at.round.budgets[budget], *tier)) at.budgets[budget].spent = at.budgets[budget].spent + *amount;
  }
}

void check_held(books& at) {
  std::vector<std::uint32_t> waiting;
  for (std::uint32_t who = 0; who < at.entrants.size(); ++who)
    if (at.entrants[who].stands == standing::undetermined) waiting.push_back(who);
  std::stable_sort(waiting.begin(), waiting.end(), [&](std::uint32_t left, std::uint32_t right) {
    return at.entrants[left].id < at.entrants[right].id;
  });
  const bool holds = at.round.undetermined == undetermined_policy::hold_best_place;
  for (const std::uint32_t who : waiting) {
    const placement& claimed = at.claimed.placements[who];
    const auto tier = holds ? tier_to_hold(at, who) : std::nullopt;
    if (claimed.held_tier != tier || claimed.holds_place != tier.has_value()) at.fault(flaw_kind::held, who, tier);
    if (tier) enter_held(at, who, *tier);
  }
}

// What is kept for one enters places and money, or leaves them.
void enter_kept(books& at, std::uint32_t who, std::int64_t sign) {
  const kept_place own = *at.kept[who];
  if (!own.counts) return;
  if (at.tiers[own.tier].is_limited) at.tiers[own.tier].earmarked += sign;
  const auto amount = amount_at(at, who, own.tier);
  for (std::uint32_t budget = 0; amount && budget < at.budgets.size(); ++budget)
    if (pays_tier(at.round.budgets[budget], own.tier))
      at.budgets[budget].earmarked = at.budgets[budget].earmarked + *amount * rational(sign);
}

bool can_keep_again(const books& at, std::uint32_t who) {
  const std::uint32_t tier = at.kept[who]->tier;
  if (free_places(at.tiers[tier]) == 0) return false;
  const auto amount = amount_at(at, who, tier);
  for (std::uint32_t budget = 0; amount && budget < at.budgets.size(); ++budget)
    if (pays_tier(at.round.budgets[budget], tier) && *amount > rest_of(at, budget)) return false;
  return true;
}

void enter_kept_places(books& at, const std::vector<group_view>& groups) {
  marks all(at.entrants.size(), 0);
  for (std::size_t reserve = 0; reserve < at.round.reserves.size(); ++reserve) {
    std::map<std::string, std::int64_t> so_far;
    for (const group_view group : groups) mark_group(at, group, reserve, so_far, all);
  }
  if (at.round.reserves.empty()) return;
  for (const group_view group : groups) keep_for_group(at, group, all);
}

}  // namespace milu::cohort::audit
