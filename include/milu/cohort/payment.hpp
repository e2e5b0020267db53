#pragma once
// Whether the budgets reach for those who have a place in a tier (S22), and what is paid when they do not quite.
//
//   stop_at_closed_budgets(state, those, tier);
//   std::int64_t kept = settle_money(state, those, tier);   // leaves in `those` who gets the tier
//
// Equals are paid together: when one budget cannot pay all of a group that has places, none is first among them. Then
// `share` divides the rest, `send back` leaves it open, and otherwise the whole group does not fit: it gets nothing,
// or with `pay in part` and admit_all the rest in equal parts. No budget is ever exceeded. An amount that cannot be
// computed is no matter for a budget: the entrant keeps its tier.
#include <milu/cohort/contender.hpp>

namespace milu::cohort {

void stop_at_closed_budgets(course&, contenders&, std::uint32_t tier);
// How many of their places stay empty, when the budget says that a place is kept.
std::int64_t settle_money(course&, contenders&, std::uint32_t tier);

}  // namespace milu::cohort
