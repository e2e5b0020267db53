#include <milu/cohort/ruled_seat.hpp>

namespace milu::cohort {
namespace {

void rule_amount(entrant& one, const rational& amount) {
  for (claim& asked : one.claims) {
    if (asked.amount) asked.amount = amount;
  }
}

void apply(entrant& one, const eval::office_ruling& ruled) {
  switch (ruled.what) {
    case eval::ruling_kind::tie_order: one.tie_order = ruled.position; return;
    case eval::ruling_kind::tier: one.seat = ruled_seat{ruled.tier}; return;
    case eval::ruling_kind::amount: rule_amount(one, ruled.number); return;
    case eval::ruling_kind::not_discussed:
      if (ruled.answer) one.stands = standing::outside;
      return;
    case eval::ruling_kind::eligible:
    case eval::ruling_kind::mark_struck:
    case eval::ruling_kind::points: return;  // they were heeded when the application was evaluated
  }
}

void take_seat(course& state, std::uint32_t who, std::uint32_t tier) {
  placement& result = state.placements[who];
  result.tier = tier;
  const claim* asked = state.claim_of(who, tier);
  if (asked && state.round->tiers[tier].pays) result.amount = asked->amount;
  state.places[tier].take(1);
  state.count_towards_limits(who, tier);
  if (!result.amount) return;
  for (const std::uint32_t budget : state.budgets_of[tier]) {
    state.purses[budget].spent = state.purses[budget].spent + *result.amount;
  }
}

}  // namespace

// A tier that is ruled needs nothing else to be known: such an application stands in nobody's way (S16).
void rule_on(entrant& one, const std::vector<eval::office_ruling>& rulings, std::uint32_t round) {
  for (const eval::office_ruling& ruled : rulings) {
    if (!ruled.round || *ruled.round == round) apply(one, ruled);
  }
  if (one.seat && one.stands == standing::undetermined) one.stands = standing::outside;
}

void give_ruled_seats(course& state) {
  for (std::uint32_t who = 0; who < state.entrants.size(); ++who) {
    const auto& seat = state.entrants[who].seat;
    if (!seat) continue;
    state.settled[who] = true;
    if (seat->tier && *seat->tier < state.places.size()) take_seat(state, who, *seat->tier);
  }
}

}  // namespace milu::cohort
