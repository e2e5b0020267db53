#pragma once
// One decision for a person: a tree with the failing test first, the numbers it compared, and what was missing.
#include <milu/report/decision.hpp>

#include <string>

namespace milu::report {

std::string explain(const decision&, language);

}  // namespace milu::report
