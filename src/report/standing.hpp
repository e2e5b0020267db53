#pragma once
// Where one application ended in a decided cohort: the parts of a competition that concern it alone.
#include <milu/report/decision.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace milu::report {

// Where it competes in a round: in its cohort or in a pool. The contest is null when there is none.
struct seat_of_round { const cohort::competition* contest = nullptr; std::uint32_t seat = 0; };
seat_of_round seat_in(const decision&, std::size_t round);
// Null when there is no contest, or when the round was not reached.
const cohort::placement* placed(const decision&, std::size_t round);
// The last round in which it has a rank or a tier; else the last round, when there is one.
std::optional<std::size_t> deciding_round(const decision&);
const model::tier* tier_taken(const decision&, std::size_t round);
// The budgets and limits of a round that cover the tier and could not be computed: they were not applied.
std::vector<const cohort::uncomputed*> not_applied(const decision&, std::size_t round, std::uint32_t tier);
// Where it stands on the waiting lists of a round.
struct waiting_place { std::uint32_t list; cohort::waiting_seat seat; };
std::vector<waiting_place> waiting_places(const decision&, std::size_t round);
// The tier of a round that it was awarded and declines; how it moved up from a waiting list, null when it did not.
std::optional<std::uint32_t> declined_tier(const decision&, std::size_t round);
const cohort::moved_up* step_up(const decision&, std::size_t round);
// What a definition came to, when the outcome has it.
const eval::value* result_of(const decision&, std::size_t definition);
// The computed value of any expression for this application.
eval::value computed(const decision&, model::expression_id);
// The tests behind a condition, as it stands in a round.
eval::finding explained(const decision&, model::expression_id, std::optional<std::size_t> round = {});
// The points a criterion contributes, and the most that it can.
eval::value weighted_points(const decision&, std::size_t definition);
std::optional<rational> most_points(const decision&, std::size_t definition);
// The total that the policy ends in; none without one.
std::optional<std::size_t> final_total(const model::policy&);

}  // namespace milu::report
