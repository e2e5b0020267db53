#pragma once
// Places kept for the best of each area (`reserve n per area`): a minimum, as long as the area has anybody.
//
//   keep_places(state, rank_candidates(stated, entrants));   // before anything is given out, after what is held for undetermined entrants
//
// Protected are, in each area, the best n in rank who meet the condition of a tier. In the order of their ranks each
// keeps one place, and its money in every budget, of the last tier in written order that it meets and that still has
// both; equals keep theirs together or not at all. Equals who tie for the n-th place of their area keep only what is
// left of the n and tie for it; where ties are drawn, the lots say who is protected. Nobody else gets what is kept. The
// protected compete for better tiers like all others, and who gets one leaves what was kept to the rest. Limits are
// stronger than this minimum. A tier whose line the data make keeps none.
#include <milu/cohort/contender.hpp>
#include <milu/cohort/ranking.hpp>

namespace milu::cohort {

void keep_places(course&, const ranking&);
// Those for whom a place of this tier is kept, out of the others.
contenders take_out_kept(const course&, contenders& those, std::uint32_t tier);
// Whether they would not all get the tier without what is kept.
bool needs_keeping(const course&, const contenders&, std::uint32_t tier);
// Its turn has come: what was kept for it is free.
void release(course&, std::uint32_t who);
// Frees for a while what is kept for these in lower tiers, and keeps it again for those who got nothing better.
void loosen(course&, const contenders&);
void fasten(course&, const contenders&);
// What was kept in a tier and not used in a walk goes down with its other places: the next walk does not keep it.
void forget_unused(course& start, const course& walked, std::uint32_t tier);

}  // namespace milu::cohort
