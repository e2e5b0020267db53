#include "report/standing.hpp"

#include <algorithm>

namespace milu::report {
namespace {

const model::scalar* known(const eval::value* value) { return value ? std::get_if<model::scalar>(value) : nullptr; }

const rational* number_in(const eval::value* value) {
  const model::scalar* scalar = known(value);
  return scalar ? std::get_if<rational>(scalar) : nullptr;
}

std::optional<rational> number_of(const decision& about, model::expression_id id) {
  const eval::value value = computed(about, id);
  const rational* number = number_in(&value);
  return number ? std::optional<rational>(*number) : std::nullopt;
}

}  // namespace

seat_of_round seat_in(const decision& about, std::size_t round) {
  if (!about.contest || !about.all) return {about.contest, about.seat};
  const cohort::seat& found = about.all->seat_in(static_cast<std::uint32_t>(round), about.index);
  return {&about.all->competitions[found.competition], found.index};
}

const cohort::placement* placed(const decision& about, std::size_t round) {
  const auto [contest, seat] = seat_in(about, round);
  if (!contest || round >= contest->rounds.size()) return nullptr;
  const auto& placements = contest->rounds[round].placements;
  return seat < placements.size() ? &placements[seat] : nullptr;
}

std::optional<std::size_t> deciding_round(const decision& about) {
  if (about.rules.rounds.empty()) return std::nullopt;
  for (std::size_t round = about.rules.rounds.size(); round-- > 0;) {
    const cohort::placement* own = placed(about, round);
    if (own && (own->rank || own->tier || own->open_tier || own->holds_place)) return round;
  }
  return about.rules.rounds.size() - 1;
}

const model::tier* tier_taken(const decision& about, std::size_t round) {
  const cohort::placement* own = placed(about, round);
  if (!own || !own->tier) return nullptr;
  const auto& tiers = about.rules.rounds[round].tiers;
  return *own->tier < tiers.size() ? &tiers[*own->tier] : nullptr;
}

std::vector<const cohort::uncomputed*> not_applied(const decision& about, std::size_t round, std::uint32_t tier) {
  std::vector<const cohort::uncomputed*> found;
  const model::round& stated = about.rules.rounds[round];
  for (const cohort::uncomputed& open : seat_in(about, round).contest->open) {
    const bool is_budget = open.what == cohort::uncomputed::statement::budget;
    if (open.round != round || (!is_budget && open.what != cohort::uncomputed::statement::limit)) continue;
    const std::vector<std::uint32_t>& tiers =
        is_budget ? stated.budgets[open.index].tiers : stated.limits[open.index].tiers;
    if (std::find(tiers.begin(), tiers.end(), tier) != tiers.end()) found.push_back(&open);
  }
  return found;
}

std::vector<waiting_place> waiting_places(const decision& about, std::size_t round) {
  std::vector<waiting_place> found;
  if (!placed(about, round)) return found;
  const auto [contest, own] = seat_in(about, round);
  const auto& lists = contest->rounds[round].waiting;
  for (std::uint32_t list = 0; list < lists.size(); ++list)
    for (const cohort::waiting_seat& seat : lists[list])
      if (seat.who == own) found.push_back({list, seat});
  return found;
}

std::optional<std::uint32_t> declined_tier(const decision& about, std::size_t round) {
  if (!placed(about, round)) return std::nullopt;
  const auto [contest, own] = seat_in(about, round);
  for (const cohort::declined_award& one : contest->rounds[round].declined)
    if (one.who == own) return one.tier;
  return std::nullopt;
}

const cohort::moved_up* step_up(const decision& about, std::size_t round) {
  if (!placed(about, round)) return nullptr;
  const auto [contest, own] = seat_in(about, round);
  for (const cohort::moved_up& one : contest->rounds[round].moved)
    if (one.who == own) return &one;
  return nullptr;
}

const eval::value* result_of(const decision& about, std::size_t definition) {
  const auto& definitions = about.result.definitions;
  return definition < definitions.size() ? &definitions[definition].result : nullptr;
}

eval::value computed(const decision& about, model::expression_id id) {
  if (const auto* plain = std::get_if<model::literal>(&about.rules.at(id).what)) return plain->value;
  if (about.result.eligibility == eval::verdict::invalid || about.application.withdrawn) return eval::unknown{};
  if (about.all && about.all->gathered) return about.all->gathered->compute(about.index, id);
  return eval::compute(about.rules, about.chosen, about.application, about.call, id);
}

eval::finding explained(const decision& about, model::expression_id id, std::optional<std::size_t> round) {
  const auto number = round ? std::optional(static_cast<std::uint32_t>(*round)) : std::nullopt;
  if (about.all && about.all->gathered) return about.all->gathered->explain(about.index, id, number);
  return eval::explain(about.rules, about.chosen, about.application, about.call, id);
}

eval::value weighted_points(const decision& about, std::size_t definition) {
  const eval::value* own = result_of(about, definition);
  const auto& weight = about.rules.definitions[definition].weight;
  const rational* points = number_in(own);
  if (!points || !weight) return own ? *own : eval::value(eval::unknown{});
  const auto share = number_of(about, *weight);
  return share ? eval::value(model::scalar(*points * *share)) : eval::value(eval::unknown{});
}

std::optional<rational> most_points(const decision& about, std::size_t definition) {
  const model::definition& criterion = about.rules.definitions[definition];
  if (!criterion.out_of) return std::nullopt;
  const auto full = number_of(about, *criterion.out_of);
  if (!full || !criterion.weight) return full;
  const auto share = number_of(about, *criterion.weight);
  return share ? std::optional<rational>(*full * *share) : std::nullopt;
}

std::optional<std::size_t> final_total(const model::policy& rules) {
  for (std::size_t i = rules.definitions.size(); i-- > 0;) {
    if (rules.definitions[i].role == model::definition_role::total) return i;
  }
  return std::nullopt;
}

}  // namespace milu::report
