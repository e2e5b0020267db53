#pragma once
// Witnesses for programs: what was decided, with what, and what came of it.
#include <milu/analysis/finding.hpp>

#include <string>

namespace milu::report {

std::string call_json(const model::policy&, const model::record_value&);
std::string witness_json(const model::policy&, const analysis::witness&);
// The same for people, line by line.
std::string witness_text(const model::policy&, const analysis::witness&, language);

}  // namespace milu::report
