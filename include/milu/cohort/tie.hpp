#pragma once
// Equals at a line that not all of them can cross (S18): at the last places of a tier, or at a limit.
//
//   settle_tie_at_limits(state, those, tier);
//   settle_tie_at_places(state, those, tier);   // leaves in `those` who gets the tier
//
// A policy that is unstated although a tie happens counts as `send back`: nobody is picked silently.
#include <milu/cohort/contender.hpp>

namespace milu::cohort {

void settle_tie_at_limits(course&, contenders&, std::uint32_t tier);
void settle_tie_at_places(course&, contenders&, std::uint32_t tier);

// Whether nobody of these can have a place, so that there is no line to tie at.
bool is_full(const course&, const contenders&, std::uint32_t tier);

// The group waits for a ruling: it is considered for no lower tier, and those ranked below cannot take this tier's
// places.
void send_back(course&, contenders&, std::uint32_t tier);

// The first limit that does not allow all of these, if there is one.
std::optional<std::uint32_t> limit_tied_for(const course&, const contenders&, std::uint32_t tier);

bool is_sent_back(const terms&);
std::vector<std::uint32_t> members(const contenders&);

}  // namespace milu::cohort
