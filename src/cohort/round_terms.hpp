#pragma once
// The statements of a round that hold for the whole cohort, computed once per cohort: places, budgets, limits.
#include <milu/cohort/decide.hpp>

namespace milu::cohort {

struct stated_terms {
  terms numbers;
  std::vector<uncomputed> open;  // what depends on an unset parameter
};

result<stated_terms> terms_of(const model::policy&, const eval::settings&, const eval::census&,
                              const model::record_value* call, std::uint32_t round);

}  // namespace milu::cohort
