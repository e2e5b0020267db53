#pragma once
// A line that the data make (S39): over the distinct values of the first key, the cutoff whose requested sum is closest
// to the target and not below the minimum; two equally close: the higher cutoff.
//
//   make_line(state, rank_candidates(stated, entrants), tier);   // state.lines[tier]->last_rank
//   is_below_line(state, group[0], tier);
//
// The sum is over the candidates who meet the tier's condition and have nothing yet. Where all of them together stay
// below the minimum, all are above the line.
#include <milu/cohort/course.hpp>
#include <milu/cohort/ranking.hpp>

namespace milu::cohort {

void make_line(course&, const ranking&, std::uint32_t tier);
bool is_below_line(const course&, std::uint32_t who, std::uint32_t tier);

}  // namespace milu::cohort
