#pragma once
// Awards that are declined, as an office names them (`ID=reason`): whom that concerns, whether it can be, and which places
// stay empty.
//
//   diagnostics notes = vacancies(finished);
#include <milu/session/run.hpp>

namespace milu::session {

// Each decline of the question to its application. Fails when one names nobody, twice the same, or no reason.
result<void> heed_declines(const question&, std::vector<eval::application>&);
// After the run is decided: fails when one has nothing to decline, or when its waiting list is closed (`until`).
result<void> check_declines(const run&);
// A note for each declined place that nobody takes, with the reason.
diagnostics vacancies(const run&);

}  // namespace milu::session
