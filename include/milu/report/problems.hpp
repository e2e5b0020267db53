#pragma once
// Problems for programs: code, place and texts in both languages, as JSON.
//
//   problems_json(made.problems, &text);
#include <milu/source/diagnostic.hpp>

#include <string>

namespace milu::report {

// `rules` may be null when no problem stands in the rules.
std::string problems_json(const diagnostics&, const document* rules);
std::string problem_json(const diagnostic&, const document* rules);

}  // namespace milu::report
