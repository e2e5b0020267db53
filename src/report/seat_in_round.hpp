#pragma once
// One application in one round of its contest, and the reasons that come of it, by what they speak of.
#include "report/reason_list.hpp"
#include "report/standing.hpp"

namespace milu::report {

struct seat_in_round {
  const decision& about;
  const cohort::competition& contest;
  std::uint32_t own_index;            // of the application in the contest
  std::size_t number;
  const model::round& round;
  const cohort::allotment& allotted;
  const cohort::placement& own;
  const model::tier& tier(std::uint32_t index) const { return round.tiers[index]; }
};

// The tie of equals at this tier that it is in; null without one.
const cohort::tie_at_line* tie_of(const seat_in_round&, std::uint32_t tier);
// How many tie for what, under the word given.
reason tied(const seat_in_round&, std::uint32_t tier, const char* word);

// Money: the budget that stopped before it, or could not hold it, and what was paid in part.
reason budget_spent(const seat_in_round&, std::uint32_t tier);
reason budget_skipped(const seat_in_round&, std::uint32_t tier);
void add_reduced(std::vector<reason>&, const seat_in_round&);

// What kept it from the tiers, the nearest line first; each thing is said once.
void add_obstacles(std::vector<reason>&, const seat_in_round&);
// What it declined, and whose place it took.
void add_succession(std::vector<reason>&, const seat_in_round&);

}  // namespace milu::report
