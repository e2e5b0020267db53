#pragma once
// A problem as a JSON object that may still take more entries.
#include "report/json_text.hpp"

#include <milu/source/diagnostic.hpp>

namespace milu::report {

// `rules` may be null when the problem does not stand in the rules.
json_object problem_object(const diagnostic&, const document* rules);
std::string in_both(const phrase&);   // {"zh":…,"en":…}
const char* word_of(severity);        // error, warning, note

}  // namespace milu::report
