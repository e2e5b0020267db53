#include "report/award_json.hpp"

#include <milu/cohort/lot.hpp>

#include "report/discretion.hpp"
#include "report/parts.hpp"
#include "report/standing.hpp"
#include "report/value_text.hpp"

namespace milu::report {
namespace {

std::vector<std::string> causes_of(const decision& about, std::size_t round, std::uint32_t tier) {
  std::vector<std::string> names;
  const auto& rounds = about.result.rounds;
  if (round >= rounds.size() || tier >= rounds[round].claims.size()) return names;
  const auto& pays = rounds[round].claims[tier].pays;
  const auto* open = pays ? std::get_if<eval::unknown>(&*pays) : nullptr;
  if (!open) return names;
  for (const eval::cause& cause : open->causes) names.push_back(cause.name);
  return names;
}

std::string money_json(const decision& about, std::size_t round, const money_award& money) {
  json_object made;
  made.add("amount", money.amount ? quoted(money_text(*money.amount)) : "null");
  if (money.amount) made.add("currency", quoted(money.currency));
  if (!money.amount) made.add("unset", array_of_texts(money.unset));
  if (placed(about, round)->is_reduced) made.add("reduced", "true");
  if (const auto parts = parts_of(about, round); !parts.empty()) made.add("parts", parts_json(about, parts));
  return made.text();
}

std::string budget_json(const decision& about, std::size_t round, const cohort::budget_rest& rest) {
  const model::round& stated = about.rules.rounds[round];
  const cohort::budget_terms& terms = seat_in(about, round).contest->round_terms[round].budgets[rest.budget];
  const std::string& currency = about.rules.at(stated.budgets[terms.statement].amount).of.currency;
  json_array tiers;
  for (const std::uint32_t tier : terms.tiers) tiers.add(quoted(stated.tiers[tier].head.name));
  json_object made;
  made.add("tiers", tiers.text());
  made.add("left", quoted(money_text(rest.left)));
  made.add("currency", quoted(currency.empty() ? about.rules.currency : currency));
  return made.text();
}

void add_budgets(json_object& whole, const decision& about, std::size_t round) {
  const cohort::placement* own = placed(about, round);
  if (!own || own->rests.empty()) return;
  json_array all;
  for (const cohort::budget_rest& rest : own->rests) all.add(budget_json(about, round, rest));
  whole.add("budgets", all.text());
}

std::string waiting_json(const decision& about, std::size_t round, const std::vector<waiting_place>& queues) {
  json_array all;
  for (const waiting_place& one : queues) {
    json_object made;
    made.add("tier", quoted(about.rules.rounds[round].tiers[one.seat.tier].head.name));
    made.add("position", std::to_string(one.seat.position));
    const auto& until = seat_in(about, round).contest->round_terms[round].waiting[one.list].until;
    if (until) made.add("until", quoted(to_text(*until)));
    all.add(made.text());
  }
  return all.text();
}

// S24: anybody can draw the lot again from the seed, the cohort and the id.
void add_lot(json_object& whole, const decision& about, std::size_t round) {
  const cohort::competition& contest = *seat_in(about, round).contest;
  const std::string& seed = contest.round_terms[round].seed;
  json_object lot;
  lot.add("seed", quoted(seed));
  lot.add("digest", quoted(cohort::lot_of(seed, contest.key, about.application.id)));
  whole.add("lot", lot.text());
}

std::string moved_up_json(const decision& about, std::size_t round, const cohort::moved_up& step) {
  const std::string& other = seat_in(about, round).contest->entrants[round][step.instead_of].id;
  json_object made;
  made.add("instead_of", is_for_office(about) || !about.hidden->hides_key ? quoted(other) : "null");
  return made.text();
}

std::string rounds_json(const decision& about) {
  json_array all;
  for (std::size_t round = 0; round < about.rules.rounds.size(); ++round) {
    json_object one;
    one.add("id", quoted(about.rules.rounds[round].head.name));
    add_round(one, about, round);
    all.add(one.text());
  }
  return all.text();
}

}  // namespace

void add_round(json_object& whole, const decision& about, std::size_t round) {
  const cohort::placement* own = placed(about, round);
  const model::tier* tier = tier_taken(about, round);
  whole.add("rank", own && own->rank ? std::to_string(*own->rank) : "null");
  if (own && own->place) whole.add("place", std::to_string(*own->place));
  if (own && own->is_drawn) add_lot(whole, about, round);
  whole.add("tier", tier ? quoted(tier->head.name) : "null");
  if (own && own->open_tier) whole.add("open", quoted(about.rules.rounds[round].tiers[*own->open_tier].head.name));
  if (own && own->held_tier) whole.add("held", quoted(about.rules.rounds[round].tiers[*own->held_tier].head.name));
  if (const auto queues = waiting_places(about, round); !queues.empty())
    whole.add("waiting", waiting_json(about, round, queues));
  if (const auto money = money_in(about, round)) {
    json_object award;
    award.add("money", money_json(about, round, *money));
    whole.add("award", award.text());
  }
  if (const cohort::moved_up* step = step_up(about, round); step && !is_public(about))
    whole.add("moved_up", moved_up_json(about, round, *step));
  add_budgets(whole, about, round);
}

std::optional<money_award> money_in(const decision& about, std::size_t round) {
  const model::tier* tier = tier_taken(about, round);
  if (!tier || !tier->pays) return std::nullopt;
  const cohort::placement* own = placed(about, round);
  const std::string& currency = about.rules.at(*tier->pays).of.currency;
  money_award made{.amount = own->amount, .currency = currency.empty() ? about.rules.currency : currency};
  if (!made.amount) made.unset = causes_of(about, round, *own->tier);
  for (const cohort::uncomputed* open : not_applied(about, round, *own->tier)) {
    if (open->what != cohort::uncomputed::statement::budget) continue;
    made.amount.reset();   // whether the budget reaches this far is not known
    for (const eval::cause& cause : open->causes) made.unset.push_back(cause.name);
  }
  return made;
}

void add_award(json_object& whole, const decision& about) {
  const auto round = deciding_round(about);
  if (!about.contest || !round) return;
  add_round(whole, about, *round);
  if (about.rules.rounds.size() > 1) whole.add("rounds", rounds_json(about));
}

}  // namespace milu::report
