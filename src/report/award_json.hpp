#pragma once
// Rank, tier and money of a record: the round that decided, and all of them when the policy has several.
#include <milu/report/decision.hpp>

#include "report/json_text.hpp"

namespace milu::report {

void add_award(json_object& whole, const decision&);  // adds nothing when no cohort was decided

void add_round(json_object& whole, const decision&, std::size_t round);

// What the award of this round pays; none without an award or without money.
struct money_award {
  std::optional<rational> amount = {};
  std::string currency;
  std::vector<std::string> unset = {};  // why there is no amount
};
std::optional<money_award> money_in(const decision&, std::size_t round);

}  // namespace milu::report
