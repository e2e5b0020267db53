#pragma once
// What follows when awards are declined (operations 5): the waiting lists move up by their order, and nothing is ranked
// again.
//
//   allotment made_so_far = allot(stated, entrants);
//   move_up(stated, entrants, made_so_far).moved.empty();   // as long as nobody declines
//
// A tier's places that are free again go, from the best tier down, to the next on its waiting lists who meets its
// condition and does not decline, as far as limits and money allow. docs/decisions/0021 has the details.
#include <milu/cohort/allotment.hpp>

namespace milu::cohort {

allotment move_up(const terms&, std::span<const entrant>, const allotment&);

}  // namespace milu::cohort
