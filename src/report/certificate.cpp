#include <milu/report/certificate.hpp>

#include <milu/cohort/certificate.hpp>
#include <milu/report/decision.hpp>

#include "report/certificate_words.hpp"
#include "report/json_text.hpp"
#include "report/value_text.hpp"

namespace milu::report {
namespace {

using namespace cohort;

// One round of one cohort, with the names that its indices stand for.
struct certified {
  const model::policy& rules;
  const model::round& stated;
  const eval::batch& batch;
  const competition& contest;
  const terms& numbers;
  const std::vector<entrant>& entrants;
  const allotment& made;

  std::string tier(std::uint32_t index) const { return quoted(stated.tiers[index].head.name); }
  std::string id(std::uint32_t who) const { return quoted(entrants[who].id); }
  std::string number(const rational& value) const {
    return quoted(value_text(rules, {.what = model::kind::number}, value));
  }
  std::string number(const std::optional<rational>& value) const { return value ? number(*value) : "null"; }
};

template <class Items, class Writer>
std::string array_of(const Items& items, Writer write) {
  json_array all;
  for (const auto& one : items) all.add(write(one));
  return all.text();
}

std::string tiers_json(const certified& round, const std::vector<std::uint32_t>& tiers) {
  return array_of(tiers, [&](std::uint32_t tier) { return round.tier(tier); });
}

std::string optional_json(const std::optional<std::int64_t>& number) {
  return number ? std::to_string(*number) : "null";
}

std::string key_json(const certified& round, const key_value& key) {
  if (const auto* number = std::get_if<rational>(&key)) return round.number(*number);
  if (const auto* text = std::get_if<std::string>(&key)) return quoted(*text);
  return "null";
}

std::string keys_json(const certified& round, const std::vector<key_value>& keys) {
  return array_of(keys, [&](const key_value& key) { return key_json(round, key); });
}

std::string tier_json(const certified& round, std::uint32_t index) {
  const tier_terms& tier = round.numbers.tiers[index];
  json_object made;
  made.add("id", round.tier(index));
  made.add("places", optional_json(tier.places));
  made.add("pays", tier.pays ? "true" : "false");
  made.add("money_grid", round.number(tier.money_grid));
  if (!tier.line) return made.text();
  made.add("closest_to", round.number(tier.line->closest_to));
  made.add("at_least", round.number(tier.line->at_least));
  return made.text();
}

std::string budget_json(const certified& round, const budget_terms& budget) {
  json_object made;
  made.add("amount", round.number(budget.amount));
  made.add("tiers", tiers_json(round, budget.tiers));
  made.add("order", budget.by_tier ? "\"tier_by_tier\"" : "\"across_tiers\"");
  made.add("overflow", quoted(word_of(budget.overflow)));
  made.add("place", budget.place_is_freed ? "\"freed\"" : "\"kept\"");
  return made.text();
}

std::string limit_json(const certified& round, const limit_terms& limit) {
  json_object made;
  made.add("most", std::to_string(limit.most));
  made.add("key", limit.key == limit_terms::none_key ? "null" : std::to_string(limit.key));
  made.add("tiers", tiers_json(round, limit.tiers));
  return made.text();
}

std::string waiting_terms_json(const certified& round, const waiting_terms& list) {
  json_object made;
  made.add("most", std::to_string(list.most));
  made.add("tiers", tiers_json(round, list.tiers));
  return made.text();
}

std::string stated_json(const certified& round) {
  const terms& numbers = round.numbers;
  json_object made;
  json_array order, tiers;
  for (std::size_t key = 0; key < numbers.descending.size(); ++key) {
    json_object one;
    one.add("order", numbers.descending[key] ? "\"descending\"" : "\"ascending\"");
    one.add("unknown", numbers.unknown_first[key] ? "\"first\"" : "\"last\"");
    order.add(one.text());
  }
  for (std::uint32_t tier = 0; tier < numbers.tiers.size(); ++tier) tiers.add(tier_json(round, tier));
  made.add("keys", order.text());
  if (numbers.portfolio_from) made.add("keys_from_those_above", std::to_string(*numbers.portfolio_from));
  made.add("tie", quoted(word_of(numbers.tie)));
  if (numbers.tie == tie_policy::lot) made.add("seed", quoted(numbers.seed));
  made.add("unused", quoted(word_of(numbers.unused)));
  made.add("undetermined", quoted(word_of(numbers.undetermined)));
  made.add("tiers", tiers.text());
  made.add("budgets", array_of(numbers.budgets, [&](const auto& one) { return budget_json(round, one); }));
  made.add("limits", array_of(numbers.limits, [&](const auto& one) { return limit_json(round, one); }));
  made.add("reserves", array_of(numbers.reserves, [](const auto& one) { return std::to_string(one.least); }));
  made.add("waiting", array_of(numbers.waiting, [&](const auto& one) { return waiting_terms_json(round, one); }));
  return made.text();
}

std::string claim_json(const certified& round, const claim& asked, const tier_terms& tier) {
  json_object made;
  made.add("meets", quoted(word_of(asked.meets)));
  if (tier.pays) made.add("amount", round.number(asked.amount));
  if (tier.line) made.add("requested", round.number(asked.requested));
  return made.text();
}

void add_placement(json_object& made, const certified& round, const placement& own) {
  made.add("tier", own.tier ? round.tier(*own.tier) : "null");
  if (own.amount) made.add("amount", round.number(*own.amount));
  if (own.is_reduced) made.add("reduced", "true");
  if (own.tie != tie_mark::none) made.add("tie", quoted(word_of(own.tie)));
  if (own.open_tier) made.add("open", round.tier(*own.open_tier));
  if (own.held_tier) made.add("held", round.tier(*own.held_tier));
  if (own.took_reserved) made.add("reserved", "true");
  made.add("passed", array_of(own.passed, [&](const passed_over& passed) {
    json_object one;
    one.add("tier", round.tier(passed.tier));
    one.add("rule", quoted(word_of(passed.why)));
    return one.text();
  }));
}

std::string entrant_json(const certified& round, std::uint32_t who) {
  const entrant& one = round.entrants[who];
  const placement& own = round.made.placements[who];
  json_object made;
  json_array claims;
  for (std::size_t tier = 0; tier < one.claims.size(); ++tier)
    claims.add(claim_json(round, one.claims[tier], round.numbers.tiers[tier]));
  made.add("id", round.id(who));
  made.add("standing", quoted(word_of(one.stands)));
  if (!one.may_take_tier) made.add("ineligible", "true");
  if (one.declines) made.add("declines", "true");
  made.add("keys", keys_json(round, one.keys));
  if (round.numbers.portfolio_from && own.rank) made.add("pick", std::to_string(one.turn));
  made.add("claims", claims.text());
  made.add("limit_keys", array_of_texts(one.cap_keys));
  made.add("areas", array_of(one.areas, [](const auto& area) { return area ? quoted(*area) : std::string("null"); }));
  if (!one.lot.empty()) made.add("lot", quoted(one.lot));
  made.add("rank", optional_json(own.rank));
  if (own.place) made.add("place", std::to_string(*own.place));
  add_placement(made, round, own);
  return made.text();
}

// In rank, then all others in the order of the input.
std::string entrants_json(const certified& round) {
  json_array all;
  std::vector<bool> is_listed(round.entrants.size(), false);
  for (const std::uint32_t who : round.made.order) {
    all.add(entrant_json(round, who));
    is_listed[who] = true;
  }
  for (std::uint32_t who = 0; who < round.entrants.size(); ++who)
    if (!is_listed[who]) all.add(entrant_json(round, who));
  return all.text();
}

std::string lines_json(const certified& round) {
  const auto lines = lines_of(round.numbers, round.entrants, round.made);
  json_array all;
  for (std::uint32_t tier = 0; tier < lines.size(); ++tier) {
    json_object made;
    made.add("tier", round.tier(tier));
    made.add("taken", std::to_string(round.made.taken[tier]));
    made.add("held", std::to_string(round.made.held[tier]));
    made.add("empty", std::to_string(round.made.empty[tier]));
    made.add("last_rank", lines[tier] ? std::to_string(lines[tier]->rank) : "null");
    made.add("keys", lines[tier] ? keys_json(round, lines[tier]->keys) : "null");
    if (const auto& line = round.made.lines[tier]) {
      made.add("line_rank", std::to_string(line->last_rank));
      made.add("requested", round.number(line->sum));
    }
    all.add(made.text());
  }
  return all.text();
}

std::string tie_json(const certified& round, const tie_at_line& tie) {
  json_object made;
  made.add("tier", round.tier(tie.tier));
  made.add("places_left", optional_json(tie.places_left));
  if (tie.limit) made.add("limit", std::to_string(*tie.limit));
  if (tie.budget) made.add("budget", std::to_string(*tie.budget));
  made.add("group", array_of(tie.group, [&](std::uint32_t who) { return round.id(who); }));
  return made.text();
}

std::string ties_json(const certified& round, const std::vector<tie_at_line>& ties) {
  return array_of(ties, [&](const tie_at_line& tie) { return tie_json(round, tie); });
}

std::string money_json(const certified& round, const std::vector<rational>& amounts) {
  return array_of(amounts, [&](const rational& amount) { return round.number(amount); });
}

std::string waiting_json(const certified& round, const waiting_list& list) {
  return array_of(list, [&](const waiting_seat& seat) {
    json_object made;
    made.add("id", round.id(seat.who));
    made.add("tier", round.tier(seat.tier));
    made.add("position", std::to_string(seat.position));
    return made.text();
  });
}

std::string rehearsal_json(const certified& round, const rehearsal& walked) {
  json_object made;
  json_array all;
  for (const std::uint32_t who : round.made.order) {
    json_object one;
    one.add("id", round.id(who));
    add_placement(one, round, walked.placements[who]);
    all.add(one.text());
  }
  made.add("applications", all.text());
  made.add("ties", ties_json(round, walked.ties));
  return made.text();
}

std::string numbers_json(const std::vector<std::int64_t>& numbers) {
  return array_of(numbers, [](std::int64_t number) { return std::to_string(number); });
}

// What came after the allotment: who declined, who moved up, and what is taken then.
std::string succession_json(const certified& round, const allotment& after) {
  json_object made;
  made.add("declines", array_of(after.declined, [&](const declined_award& gone) {
    json_object one;
    one.add("id", round.id(gone.who));
    one.add("tier", round.tier(gone.tier));
    one.add("empty", gone.empty ? quoted(word_of(*gone.empty)) : "null");
    return one.text();
  }));
  made.add("moves", array_of(after.moved, [&](const moved_up& step) {
    const placement& own = after.placements[step.who];
    json_object one;
    one.add("id", round.id(step.who));
    one.add("tier", round.tier(step.tier));
    one.add("instead_of", round.id(step.instead_of));
    one.add("waiting", std::to_string(step.list));
    if (own.amount) one.add("amount", round.number(*own.amount));
    if (own.is_reduced) one.add("reduced", "true");
    return one.text();
  }));
  made.add("taken", numbers_json(after.taken));
  made.add("empty", numbers_json(after.empty));
  made.add("spent", money_json(round, after.spent));
  made.add("waiting", array_of(after.waiting, [&](const auto& list) { return waiting_json(round, list); }));
  return made.text();
}

std::string round_json(const certified& round, const allotment& after) {
  const allotment& made = round.made;
  json_object whole;
  whole.add("cohort", array_of_texts(round.contest.key));
  whole.add("round", quoted(round.stated.head.name));
  whole.add("stopped", made.stopped ? "true" : "false");
  whole.add("stated", stated_json(round));
  whole.add("applications", entrants_json(round));
  whole.add("left_open", array_of(made.left_open, [&](const open_question& open) {
    json_object one;
    one.add("id", round.id(open.who));
    one.add("tier", round.tier(open.tier));
    return one.text();
  }));
  whole.add("lines", lines_json(round));
  whole.add("ties", ties_json(round, made.ties));
  whole.add("spent", money_json(round, made.spent));
  whole.add("reserved", money_json(round, made.reserved));
  whole.add("waiting", array_of(made.waiting, [&](const auto& list) { return waiting_json(round, list); }));
  whole.add("rehearsals", array_of(made.rehearsals, [&](const auto& one) { return rehearsal_json(round, one); }));
  if (!after.before.empty()) whole.add("succession", succession_json(round, after));
  return whole.text();
}

}  // namespace

std::string certificate_json(const model::policy& rules, const eval::batch& batch, const cohort::decided& all,
                             const receipt_frame& receipt) {
  json_object whole;
  json_array rounds;
  for (const competition& contest : all.competitions)
    for (std::size_t round = 0; round < contest.rounds.size(); ++round)
      rounds.add(round_json({rules, rules.rounds[round], batch, contest, contest.round_terms[round],
                             contest.entrants[round], contest.rounds[round].as_ranked()},
                            contest.rounds[round]));
  whole.add("schema", quoted("milu.certificate/1"));
  whole.add("engine", quoted(receipt.engine));
  whole.add("rules", quoted(rules.digest));
  whole.add("cohort_input", receipt.cohort_input ? quoted(*receipt.cohort_input) : "null");
  whole.add("rounds", rounds.text());
  return whole.text();
}

}  // namespace milu::report
