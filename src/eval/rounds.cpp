#include "eval/rounds.hpp"

#include <milu/base/decimal.hpp>

#include "eval/frames.hpp"
#include "eval/logic.hpp"

#include <algorithm>

namespace milu::eval {
namespace {

value compute_candidacy(evaluation& state, const model::round& round) {
  if (!round.candidates) return model::scalar(true);
  return compute_operand(state, *round.candidates);
}

void note_fault(round_outcome& outcome, const value& found) {
  const std::optional<fault> error = fault_of(found);
  if (!error || outcome.is_candidate == truth::no) return;
  if (std::find(outcome.faults.begin(), outcome.faults.end(), error->what) == outcome.faults.end())
    outcome.faults.push_back(error->what);
}

// A key that cannot be compared leaves the place open, unless the rules say where unknown ones go (S17).
void add_key(round_outcome& outcome, cause_list& missing, const model::sort_key& key, value found) {
  const bool is_open = std::holds_alternative<fault>(found) ||
                       (std::holds_alternative<unknown>(found) && key.unknown == model::unknown_order::unstated);
  if (is_open && outcome.is_candidate != truth::no) {
    const bool is_error = std::holds_alternative<fault>(found);
    outcome.is_candidate = both(outcome.is_candidate, is_error ? truth::error : truth::unknown);
    missing.add(causes_of(found));
  }
  note_fault(outcome, found);
  outcome.keys.push_back(std::move(found));
}

}  // namespace

void settle_key(round_outcome& outcome, const model::sort_key& key, std::size_t index, value found) {
  cause_list missing;
  missing.add(outcome.missing);
  add_key(outcome, missing, key, std::move(found));
  outcome.keys[index] = std::move(outcome.keys.back());
  outcome.keys.pop_back();
  outcome.missing = missing.all();
}

namespace {

part_claim compute_part(evaluation& state, const model::money_part& part, model::expression_id at) {
  part_claim asked;
  cause_list missing;
  if (part.applies) {
    const value condition = compute_operand(state, *part.applies);
    asked.applies = truth_of(condition);
    missing.add(causes_of(condition));
  }
  if (part.among) {
    const obstacles found = walk(state, at, 0, {*part.among}, [&] {
      asked.takers.push_back(element_label(state, static_cast<std::uint32_t>(state.frames.size() - 1)));
    });
    if (!found.empty()) {
      missing.add(causes_of(found.as_value()));
      asked.applies = both(asked.applies, truth::unknown);
    }
  }
  asked.missing = missing.all();
  return asked;
}

// Money is paid, never taken: an amount below nothing would refill a budget.
value compute_payment(evaluation& state, const model::tier& tier) {
  value found = compute_operand(state, *tier.pays);
  const auto* known = std::get_if<model::scalar>(&found);
  const auto* amount = known ? std::get_if<rational>(known) : nullptr;
  if (!amount || amount->sign() >= 0) return found;
  return error_at(state, *tier.pays, "decide.negative", {tier.head.name, to_text(*amount)});
}

bool lacks_data(const value& found) {
  const std::vector<cause> causes = causes_of(found);
  return std::any_of(causes.begin(), causes.end(),
                     [](const cause& one) { return one.what != cause_kind::unset_parameter; });
}

// An amount that depends on an unset parameter stays unknown (S20). One that depends on data of this application leaves
// it open, like its condition, whether the tier can be given (S19).
void add_payment(claim& asked, cause_list& missing, const value& found) {
  if (std::holds_alternative<fault>(found)) asked.meets = both(asked.meets, truth::error);
  else if (lacks_data(found)) asked.meets = both(asked.meets, truth::unknown), missing.add(causes_of(found));
  asked.pays = found;
}

claim compute_claim(evaluation& state, const model::tier& tier, round_outcome& outcome) {
  const clause_scope within(state, tier.head.clause);
  claim asked;
  if (!tier.head.in_force.holds_on(law_date(state.given))) return {.meets = truth::no};
  cause_list missing;
  if (tier.condition) {
    const value condition = compute_operand(state, *tier.condition);
    asked.meets = truth_of(condition);
    missing.add(causes_of(condition));
    note_fault(outcome, condition);
  }
  if (tier.pays && asked.meets != truth::no) {
    const value payment = compute_payment(state, tier);
    note_fault(outcome, payment);
    add_payment(asked, missing, payment);
  }
  asked.missing = missing.all();
  if (tier.line) asked.requested = compute_operand(state, tier.line->requested);
  if (!tier.divided) return asked;
  for (const model::money_part& part : tier.divided->parts)
    asked.parts.push_back(compute_part(state, part, *tier.pays));
  return asked;
}

}  // namespace

round_outcome compute_round(evaluation& state, const model::round& round) {
  const clause_scope within(state, round.head.clause);
  const value candidacy = compute_candidacy(state, round);
  round_outcome outcome{.is_candidate = truth_of(candidacy)};
  cause_list missing;
  missing.add(causes_of(candidacy));
  note_fault(outcome, candidacy);
  for (const model::sort_key& key : round.keys) {
    if (key.is_portfolio) outcome.keys.push_back(unknown{});  // known when its turn comes (S40)
    else add_key(outcome, missing, key, compute_operand(state, key.value));
  }
  for (const model::tier& tier : round.tiers) outcome.claims.push_back(compute_claim(state, tier, outcome));
  for (const model::limit& limit : round.limits) {
    if (!limit.per) continue;
    outcome.cap_keys.push_back(compute_operand(state, *limit.per));
    note_fault(outcome, outcome.cap_keys.back());
  }
  for (const model::reservation& reserved : round.reservations) {
    outcome.areas.push_back(compute_operand(state, reserved.per));
    outcome.is_protected.push_back(reserved.applies ? compute_operand(state, *reserved.applies)
                                                    : value(model::scalar(true)));
  }
  outcome.missing = missing.all();
  return outcome;
}

round_outcome invalid_round(const model::round& round) {
  round_outcome outcome{.is_candidate = truth::error};
  outcome.keys.assign(round.keys.size(), unknown{});
  outcome.claims.assign(round.tiers.size(), claim{.meets = truth::error});
  for (const model::limit& limit : round.limits)
    if (limit.per) outcome.cap_keys.push_back(unknown{});
  outcome.areas.assign(round.reservations.size(), unknown{});
  outcome.is_protected.assign(round.reservations.size(), unknown{});
  return outcome;
}

}  // namespace milu::eval
