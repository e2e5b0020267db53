#pragma once
// The chapters of an examination: each looks for faults of one kind.
#include "analysis/stage.hpp"

namespace milu::analysis {

// `stated`: parameters as the rules and the profile state them; what is unset is never supposed.
void find_unused(const model::policy&, findings&);
void find_requirement_faults(const model::policy&, const eval::settings& stated, findings&);
void find_tier_faults(const model::policy&, const eval::settings& stated, findings&);
void find_leap_days(const model::policy&, findings&);
void find_score_faults(const model::policy&, const circumstances&, const eval::settings& stated, findings&);
void find_row_faults(const model::policy&, const stage&, findings&);

}  // namespace milu::analysis
