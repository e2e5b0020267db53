#pragma once
// Waiting lists (operations 5): the next in rank who meet the condition of one of the tiers and have no place.
//
//   allotment made_so_far = allot(stated, entrants);
//   waiting_list next = wait_for({.most = 3, .tiers = {0}}, stated, entrants, made_so_far);
//   next[0].position == 1;
//
// Who waits for a ruling, or holds a place, is on no list. A group of equals is listed whole even when it is longer
// than the list: nobody is picked silently; where ties are drawn, the lots order the list too, and cut it.
#include <milu/cohort/allotment.hpp>

namespace milu::cohort {

waiting_list wait_for(const waiting_terms&, const terms&, std::span<const entrant>, const allotment&);

}  // namespace milu::cohort
