#pragma once
// The statements of a round that hold for the whole cohort, computed once per cohort: places, budgets, limits.
#include <milu/cohort/decide.hpp>

namespace milu::cohort {

struct stated_terms {
  terms numbers;
  std::vector<uncomputed> open;  // what depends on an unset parameter
};

// Under which a statement is computed. A pool may collect the cohorts of several calls: all have to say the same.
struct circumstances { const eval::settings* given; const model::record_value* call; };

// The order of the ranking, which is known before anybody is ranked.
void add_keys(const model::round&, terms&);

result<stated_terms> terms_of(const model::policy&, eval::gathering&, const std::vector<circumstances>&,
                              std::uint32_t round);

}  // namespace milu::cohort
