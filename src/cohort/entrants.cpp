#include "cohort/entrants.hpp"

#include <milu/base/decimal.hpp>

namespace milu::cohort {
namespace {

const model::choice* choice_of(const model::policy& rules, const model::type& of, model::choice_value value) {
  if (of.choices >= rules.choice_sets.size()) return nullptr;
  const auto& choices = rules.choice_sets[of.choices].choices;
  return value.index < choices.size() ? &choices[value.index] : nullptr;
}

struct key_maker {
  const model::policy& rules;
  const model::type& of;
  key_value operator()(bool value) const { return rational(value ? 1 : 0); }
  key_value operator()(const rational& value) const { return value; }
  key_value operator()(const date& value) const { return rational(day_number(value)); }
  // The compiler refuses durations as keys: months and days have no common order.
  key_value operator()(const duration& value) const { return to_text(value); }
  key_value operator()(const model::text_value& value) const { return value.comparable; }
  key_value operator()(model::choice_value value) const {
    const bool ordered = of.choices < rules.choice_sets.size() && rules.choice_sets[of.choices].ordered;
    if (ordered) return rational(-static_cast<std::int64_t>(value.index));
    const model::choice* chosen = choice_of(rules, of, value);
    return chosen ? chosen->name : std::string{};
  }
};

struct text_maker {
  const model::policy& rules;
  const model::type& of;
  std::string operator()(bool value) const { return value ? "yes" : "no"; }
  std::string operator()(const rational& value) const { return to_text(value); }
  std::string operator()(const date& value) const { return to_text(value); }
  std::string operator()(const duration& value) const { return to_text(value); }
  std::string operator()(const model::text_value& value) const { return value.comparable; }
  std::string operator()(model::choice_value value) const {
    const model::choice* chosen = choice_of(rules, of, value);
    return chosen ? chosen->name : std::to_string(value.index);
  }
};

claim::answer answer_of(eval::truth meets) {
  if (meets == eval::truth::yes) return claim::answer::yes;
  return meets == eval::truth::no ? claim::answer::no : claim::answer::unknown;
}

claim claim_of(const eval::claim& asked) {
  claim made{.meets = answer_of(asked.meets)};
  if (!asked.pays) return made;
  if (const auto* known = std::get_if<model::scalar>(&*asked.pays)) {
    if (const auto* amount = std::get_if<rational>(known)) made.amount = *amount;
  }
  return made;
}

bool is_settled(eval::verdict verdict) {
  return verdict == eval::verdict::eligible || verdict == eval::verdict::ineligible;
}

// S7, S16, S17: who is named by `rank`, who might be.
standing standing_of(const model::round& round, const eval::outcome& outcome, eval::truth is_candidate) {
  const bool is_withdrawn = outcome.eligibility == eval::verdict::withdrawn;
  if (is_candidate == eval::truth::no || is_withdrawn) return standing::outside;
  if (outcome.eligibility == eval::verdict::ineligible && !round.ranks_everyone) return standing::outside;
  if (is_candidate != eval::truth::yes || !is_settled(outcome.eligibility)) return standing::undetermined;
  return standing::candidate;
}

// S19: an unknown `when` counts only where the application would ask for that tier.
bool may_miss_a_tier(const entrant& candidate) {
  for (const claim& asked : candidate.claims) {
    if (asked.meets == claim::answer::yes) return false;
    if (asked.meets == claim::answer::unknown) return true;
  }
  return false;
}

void add_keys(entrant& made, const model::policy& rules, const model::round& round, const eval::round_outcome& own) {
  for (std::size_t i = 0; i < round.keys.size(); ++i) {
    const eval::value unknown = eval::unknown{};
    auto key = key_of(rules, round.keys[i], i < own.keys.size() ? own.keys[i] : unknown);
    const bool is_open = !key && !round.keys[i].is_portfolio;
    if (is_open && made.stands == standing::candidate) made.stands = standing::undetermined;
    made.keys.push_back(key.value_or(key_value{}));
  }
}

void add_cap_keys(entrant& made, const model::policy& rules, const model::round& round,
                  const eval::round_outcome& own) {
  std::size_t next = 0;
  for (const model::limit& limit : round.limits) {
    if (!limit.per) continue;
    const eval::value* value = next < own.cap_keys.size() ? &own.cap_keys[next] : nullptr;
    ++next;
    const auto* known = value ? std::get_if<model::scalar>(value) : nullptr;
    if (!known && made.may_take_tier && made.stands == standing::candidate) made.stands = standing::undetermined;
    made.cap_keys.push_back(known ? key_text(rules, rules.at(*limit.per).of, *known) : std::string{});
  }
}

// What an application asks for moves the line of all (S39): it has to be known wherever the tier may be reached.
bool add_requested(claim& made, const eval::claim& asked) {
  const auto* known = asked.requested ? std::get_if<model::scalar>(&*asked.requested) : nullptr;
  const auto* number = known ? std::get_if<rational>(known) : nullptr;
  if (number) made.requested = *number;
  return number || made.meets == claim::answer::no;
}

// Who is protected, in which area; whether that is unknown leaves the application undetermined.
void add_areas(entrant& made, const model::policy& rules, const model::round& round, const eval::round_outcome& own) {
  for (std::size_t i = 0; i < round.reservations.size(); ++i) {
    const auto* area = i < own.areas.size() ? std::get_if<model::scalar>(&own.areas[i]) : nullptr;
    const auto* protects = i < own.is_protected.size() ? std::get_if<model::scalar>(&own.is_protected[i]) : nullptr;
    const bool is_out = protects && !std::get<bool>(*protects);
    const bool is_in = area && protects && !is_out;
    made.areas.push_back(is_in ? std::optional(key_text(rules, rules.at(round.reservations[i].per).of, *area))
                               : std::nullopt);
    const bool is_open = !is_in && !is_out;
    if (is_open && made.may_take_tier && made.stands == standing::candidate) made.stands = standing::undetermined;
  }
}

void add_claims(entrant& made, const model::round& round, const eval::round_outcome& own) {
  for (std::size_t i = 0; i < round.tiers.size(); ++i) {
    made.claims.push_back(i < own.claims.size() ? claim_of(own.claims[i]) : claim{.meets = claim::answer::unknown});
    if (round.tiers[i].line && made.may_take_tier && made.stands == standing::candidate &&
        !add_requested(made.claims[i], own.claims[i]))
      made.stands = standing::undetermined;
  }
  const bool asks = made.may_take_tier && made.stands == standing::candidate;
  if (asks && may_miss_a_tier(made)) made.stands = standing::undetermined;
}

}  // namespace

std::optional<key_value> key_of(const model::policy& rules, const model::sort_key& key, const eval::value& result) {
  if (const auto* known = std::get_if<model::scalar>(&result)) {
    return std::visit(key_maker{rules, rules.at(key.value).of}, *known);
  }
  const bool may_be_unknown = key.unknown != model::unknown_order::unstated;
  if (may_be_unknown && !std::holds_alternative<eval::fault>(result)) return key_value{};
  return std::nullopt;
}

std::string key_text(const model::policy& rules, const model::type& of, const model::scalar& value) {
  return std::visit(text_maker{rules, of}, value);
}

entrant entrant_of(const model::policy& rules, std::size_t round, const std::string& id, const eval::outcome& outcome) {
  const model::round& statement = rules.rounds[round];
  const bool is_known = round < outcome.rounds.size();
  const eval::round_outcome nothing{.is_candidate = eval::truth::unknown};
  const eval::round_outcome& own = is_known ? outcome.rounds[round] : nothing;
  entrant made;
  made.id = id;
  made.stands = standing_of(statement, outcome, own.is_candidate);
  made.may_take_tier = outcome.eligibility != eval::verdict::ineligible;
  add_keys(made, rules, statement, own);
  add_cap_keys(made, rules, statement, own);
  add_claims(made, statement, own);
  add_areas(made, rules, statement, own);
  return made;
}

}  // namespace milu::cohort
