#pragma once
// Rules that compile, looked through for faults that nobody meant.
//
//   findings all = examine(made.rules);
#include <milu/analysis/finding.hpp>

namespace milu::analysis {

// In the order of the text. The policy has compiled without errors.
findings examine(const model::policy&);

}  // namespace milu::analysis
