#pragma once
// Places held for those whose case is not known yet (S16, `hold their best place`), before any other place is given.
//
//   hold_best_places(state);   // state.placements[i].held_tier: the tier whose place waits for entrant i
//
// Each undetermined entrant, in the order of ids, holds one place of the first tier in written order whose claim is yes
// or unknown, which has a place left and whose limits allow one more. A held place counts in the limits; the money it
// pays, where it is known, is reserved as far as each budget goes. Places that flow down later are not held.
#include <milu/cohort/course.hpp>

namespace milu::cohort {

void hold_best_places(course&);

}  // namespace milu::cohort
