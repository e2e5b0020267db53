#pragma once
// The chapters of an examination: each looks for faults of one kind.
#include <milu/analysis/finding.hpp>

namespace milu::analysis {

void find_unused(const model::policy&, findings&);

}  // namespace milu::analysis
