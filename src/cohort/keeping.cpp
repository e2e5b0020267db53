#include <milu/cohort/keeping.hpp>
#include <milu/cohort/tie.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <string>

namespace milu::cohort {
namespace {

using entrant_list = std::vector<std::uint32_t>;

bool meets(const course& state, std::uint32_t who, std::uint32_t tier) {
  const claim* asked = state.claim_of(who, tier);
  return asked && asked->meets == claim::answer::yes;
}

bool may_be_protected(const course& state, std::uint32_t who, std::size_t reserve) {
  const entrant& one = state.entrants[who];
  if (!one.may_take_tier || reserve >= one.areas.size() || !one.areas[reserve]) return false;
  for (std::uint32_t tier = 0; tier < state.places.size(); ++tier)
    if (meets(state, who, tier)) return true;
  return false;
}

bool draws(const course& state) { return state.round->tie == tie_policy::lot; }

// Who is protected, and whether it counts in its area.
enum class protection : std::uint8_t { none, ties, counts };

// What an area keeps for equals is enough for those of them who ask for most.
rational most_asked(const course& state, std::uint32_t who) {
  rational most;
  for (const claim& asked : state.entrants[who].claims)
    if (asked.meets == claim::answer::yes && asked.amount) most = std::max(most, *asked.amount);
  return most;
}

void order_equals(const course& state, entrant_list& equals) {
  std::stable_sort(equals.begin(), equals.end(), [&](std::uint32_t left, std::uint32_t right) {
    return draws(state) ? state.entrants[left].lot < state.entrants[right].lot
                        : most_asked(state, left) > most_asked(state, right);
  });
}

// Of one group, per area: all who stand before the n-th place of their area, or tie for it.
void protect(const course& state, std::span<const std::uint32_t> group, std::size_t reserve,
             std::map<std::string, std::int64_t>& found, std::vector<protection>& all) {
  std::map<std::string, entrant_list> by_area;
  for (const std::uint32_t who : group)
    if (may_be_protected(state, who, reserve)) by_area[*state.entrants[who].areas[reserve]].push_back(who);
  for (auto& [area, equals] : by_area) {
    std::int64_t left = state.round->reserves[reserve].least - found[area];
    if (left <= 0) continue;
    order_equals(state, equals);
    for (const std::uint32_t who : equals) {
      const protection own = left > 0 ? protection::counts : draws(state) ? protection::none : protection::ties;
      all[who] = std::max(all[who], own);
      --left, ++found[area];
    }
  }
}

std::vector<protection> protected_ones(const course& state, const ranking& ranks) {
  std::vector<protection> all(state.entrants.size(), protection::none);
  for (std::size_t reserve = 0; reserve < state.round->reserves.size(); ++reserve) {
    std::map<std::string, std::int64_t> found;
    for (std::size_t group = 0; group < ranks.groups(); ++group)
      protect(state, ranks.group(group), reserve, found, all);
  }
  return all;
}

std::optional<rational> amount_in(const course& state, std::uint32_t who, std::uint32_t tier) {
  return state.round->tiers[tier].pays ? state.claim_of(who, tier)->amount : std::nullopt;
}

bool has_both(const course& state, std::uint32_t who, std::uint32_t tier) {
  const auto amount = amount_in(state, who, tier);
  const std::vector<std::uint32_t>& budgets = state.budgets_of[tier];
  return state.places[tier].has_place_for(1) &&
         (!amount || std::all_of(budgets.begin(), budgets.end(),
                                 [&](std::uint32_t budget) { return state.purses[budget].has(*amount); }));
}

bool can_keep(const course& state, std::uint32_t who, std::uint32_t tier) {
  return meets(state, who, tier) && !state.round->tiers[tier].line && state.is_within_limits(who, tier);
}

// Counts what is kept for one in places and budgets; -1 takes it away again.
void count(course& state, std::uint32_t who, std::int64_t sign) {
  const earmark& own = *state.earmarks[who];
  if (!own.counts) return;
  if (state.places[own.tier].is_limited) state.places[own.tier].earmarked += sign;
  const auto amount = amount_in(state, who, own.tier);
  if (!amount) return;
  for (const std::uint32_t budget : state.budgets_of[own.tier])
    state.purses[budget].earmarked = state.purses[budget].earmarked + *amount * rational(sign);
}

bool keep(course& state, std::uint32_t who, bool counts) {
  for (auto tier = static_cast<std::uint32_t>(state.places.size()); tier-- > 0;) {
    if (!can_keep(state, who, tier) || (counts && !has_both(state, who, tier))) continue;
    state.earmarks[who] = earmark{tier, counts};
    count(state, who, 1);
    return true;
  }
  return !counts;
}

void keep_together(course& state, entrant_list equals, const std::vector<protection>& all) {
  order_equals(state, equals);
  bool is_complete = true;
  for (const std::uint32_t who : equals) is_complete = keep(state, who, all[who] == protection::counts) && is_complete;
  if (is_complete || draws(state)) return;
  for (const std::uint32_t who : equals) release(state, who);
}

}  // namespace

void keep_places(course& state, const ranking& ranks) {
  if (state.round->reserves.empty()) return;
  const std::vector<protection> all = protected_ones(state, ranks);
  for (std::size_t group = 0; group < ranks.groups(); ++group) {
    entrant_list equals;
    for (const std::uint32_t who : ranks.group(group))
      if (all[who] != protection::none) equals.push_back(who);
    keep_together(state, std::move(equals), all);
  }
}

contenders take_out_kept(const course& state, contenders& those, std::uint32_t tier) {
  const auto is_kept = [&](const contender& one) {
    return state.earmarks[one.who] && state.earmarks[one.who]->tier == tier;
  };
  contenders kept;
  std::copy_if(those.begin(), those.end(), std::back_inserter(kept), is_kept);
  std::erase_if(those, is_kept);
  return kept;
}

bool needs_keeping(const course& state, const contenders& those, std::uint32_t tier) {
  const tier_places& places = state.places[tier];
  const auto size = static_cast<std::int64_t>(those.size());
  if (places.closed != closing::open) return true;
  if (places.is_limited && size > places.left - places.moved - places.denied) return true;
  rational total;
  for (const contender& one : those)
    if (one.amount) total = total + *one.amount;
  const std::vector<std::uint32_t>& budgets = state.budgets_of[tier];
  return std::any_of(budgets.begin(), budgets.end(), [&](std::uint32_t budget) {
    const purse& money = state.purses[budget];
    return total.sign() > 0 && (money.is_closed() || money.was_denied ||
                                 total > money.rest() + money.earmarked);
  });
}

void release(course& state, std::uint32_t who) {
  if (!state.earmarks[who]) return;
  count(state, who, -1);
  state.earmarks[who].reset();
}

void forget_unused(course& start, const course& walked, std::uint32_t tier) {
  for (std::uint32_t who = 0; who < start.earmarks.size(); ++who) {
    const bool is_here = start.earmarks[who] && start.earmarks[who]->tier == tier;
    if (is_here && walked.placements[who].tier != tier && !walked.placements[who].is_open) release(start, who);
  }
}

void loosen(course& state, const contenders& those) {
  for (const contender& one : those)
    if (state.earmarks[one.who]) count(state, one.who, -1);
}

void fasten(course& state, const contenders& those) {
  for (const contender& one : those) {
    auto& own = state.earmarks[one.who];
    if (!own) continue;
    const bool has_better = state.placements[one.who].tier.has_value();
    if (has_better || (own->counts && !has_both(state, one.who, own->tier))) own.reset();
    else count(state, one.who, 1);
  }
}

}  // namespace milu::cohort
