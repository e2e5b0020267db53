#include <milu/cohort/waiting.hpp>

#include <algorithm>
#include <limits>
#include <tuple>

namespace milu::cohort {
namespace {

// The first of the tiers that it would take.
std::optional<std::uint32_t> tier_for(const waiting_terms& list, const entrant& who) {
  if (!who.may_take_tier || who.seat) return std::nullopt;
  for (const std::uint32_t tier : list.tiers)
    if (tier < who.claims.size() && who.claims[tier].meets == claim::answer::yes) return tier;
  return std::nullopt;
}

waiting_list all_in_rank(const waiting_terms& list, std::span<const entrant> entrants, const allotment& made) {
  waiting_list all;
  for (const std::uint32_t who : made.order) {
    const placement& own = made.placements[who];
    const auto tier = tier_for(list, entrants[who]);
    if (tier && !own.tier && !own.is_open) all.push_back({.who = who, .tier = *tier});
  }
  return all;
}

// Its rank, and where a ruling put it among its equals; those whom it left out come last.
std::tuple<std::int64_t, std::int64_t> standing_of(std::uint32_t who, std::span<const entrant> entrants,
                                                   const allotment& made) {
  constexpr std::int64_t last = std::numeric_limits<std::int64_t>::max();
  return {made.placements[who].rank.value_or(last), entrants[who].tie_order.value_or(last)};
}

void sort_equals_by_lot(waiting_list& all, std::span<const entrant> entrants, const allotment& made) {
  std::stable_sort(all.begin(), all.end(), [&](const waiting_seat& left, const waiting_seat& right) {
    const auto of_left = standing_of(left.who, entrants, made), of_right = standing_of(right.who, entrants, made);
    return of_left != of_right ? of_left < of_right : entrants[left.who].lot < entrants[right.who].lot;
  });
}

}  // namespace

waiting_list wait_for(const waiting_terms& list, const terms& round, std::span<const entrant> entrants,
                      const allotment& made) {
  waiting_list all = all_in_rank(list, entrants, made);
  const bool is_drawn = round.tie == tie_policy::lot;
  if (is_drawn) sort_equals_by_lot(all, entrants, made);
  waiting_list kept;
  for (const waiting_seat& next : all) {
    const bool is_equal = !is_drawn && !kept.empty() &&
                          standing_of(kept.back().who, entrants, made) == standing_of(next.who, entrants, made);
    if (!is_equal && static_cast<std::int64_t>(kept.size()) >= list.most) break;
    kept.push_back(next);
    kept.back().position = is_equal ? kept[kept.size() - 2].position : static_cast<std::int64_t>(kept.size());
  }
  return kept;
}

}  // namespace milu::cohort
