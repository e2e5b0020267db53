#pragma once
// The money that a round left of its budgets, in one competition or in several.
//
//   eval::value rest = money_left_by(rules, contest, 0);
#include <milu/cohort/decide.hpp>

namespace milu::cohort {

// Unknown while a tie, a held place or a stopped round may still pay, and where a budget could not be computed.
eval::value money_left_by(const model::policy&, const competition&, std::uint32_t round);
eval::value sum_of_money(const std::vector<eval::value>&);

}  // namespace milu::cohort
