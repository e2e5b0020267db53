#pragma once
// The day, the profile and the parameters with which rules are tried, where they leave these to the caller.
#include <milu/analysis/finding.hpp>

namespace milu::analysis {

struct chosen_circumstances {
  circumstances with;
  eval::settings stated;   // without values for what the rules leave unset
  eval::settings given;
};

// None when the rules cannot be decided on any day.
std::optional<chosen_circumstances> choose_circumstances(const model::policy&);

}  // namespace milu::analysis
