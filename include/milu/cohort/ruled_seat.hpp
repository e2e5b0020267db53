#pragma once
// What rulings change in a round: who of equals goes first, who has a tier whatever the rules say, what is paid.
//
// A ruled tier takes a place, counts in limits and spends money like any other; when nothing is left it overflows.
//
//   entrant ruled = first;
//   rule_on(ruled, {{.id = ruled.id, .what = eval::ruling_kind::tier, .tier = 0}}, 0);
//   ruled.seat->tier == 0;
#include <milu/cohort/course.hpp>
#include <milu/eval/office_ruling.hpp>

#include <cstdint>
#include <vector>

namespace milu::cohort {

void rule_on(entrant&, const std::vector<eval::office_ruling>&, std::uint32_t round);
void give_ruled_seats(course&);

}  // namespace milu::cohort
