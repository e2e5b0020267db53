#pragma once
// The money of one budget while it is given out (S22).
//
//   purse money{&budget};
//   money.spent = rational(7);
//   money.rest() == budget.amount - rational(7);
#include <milu/cohort/round.hpp>

#include <algorithm>

namespace milu::cohort {

struct purse {
  const budget_terms* rule = nullptr;
  rational spent = {};
  rational reserved = {};        // held for undetermined entrants (S16)
  rational earmarked = {};       // for protected ones of whom the turn has not come
  bool was_denied = false;       // somebody found only money that was kept for others
  bool is_stopped = false;       // by its overflow policy: nobody after gets anything from it
  bool waits_for_ruling = false; // a tie was sent back: its money is not given to those below

  bool is_closed() const { return is_stopped || waits_for_ruling; }
  rational rest() const { return rule->amount - spent - reserved - earmarked; }
  bool has(const rational& amount) const { return amount <= rest(); }
  // A place is held with its money, as far as the money goes.
  void reserve(const rational& amount) {
    reserved = reserved + std::clamp(amount, rational(0), std::max(rest(), rational(0)));
  }
};

// Money never rounds up: what does not lie on the grid of its currency is not paid.
inline rational on_grid(const rational& amount, const tier_terms& tier) {
  return tier.money_grid.sign() > 0 ? round_to_multiple(amount, tier.money_grid, rounding::floor) : amount;
}

}  // namespace milu::cohort
