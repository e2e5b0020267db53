#pragma once
// The keys of a round that look at those above, computed from the policy while it ranks (S40).
//
//   pick_in_turn(order, entrants, placing_of(rules, gathered, round, applications, entrants));
#include <milu/cohort/portfolio.hpp>
#include <milu/eval/gathering.hpp>
#include <milu/model/policy.hpp>

#include <cstdint>
#include <vector>

namespace milu::cohort {

// Told of every value of such a key.
using key_note = std::function<void(std::uint32_t who, std::size_t key, const eval::value&)>;

// One entrant per application of the competition; all that is given outlives what is returned.
picking placing_of(const model::policy&, const eval::gathering&, std::uint32_t round,
                   const std::vector<std::uint32_t>& applications, const std::vector<entrant>&, key_note note = {});

bool has_portfolio(const model::round&);

}  // namespace milu::cohort
