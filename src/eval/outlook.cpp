#include <milu/eval/outlook.hpp>

#include "eval/definition.hpp"
#include "eval/estimate.hpp"
#include "eval/logic.hpp"
#include "eval/office_rulings.hpp"

namespace milu::eval {
namespace {

using model::rule_role;

value_span span_of(const estimate& one) { return {one.is_settled, one.low, one.high}; }

truth satisfied(estimator& ahead, const evaluation& state, const model::rule& rule) {
  if (!rule.head.in_force.holds_on(law_date(state.given))) return truth::yes;
  const truth applies = rule.applies ? ahead.of(*rule.applies).condition : truth::yes;
  const truth holds = ahead.of(rule.condition).condition;
  const bool is_positive = rule.role == rule_role::require || rule.role == rule_role::check;
  return either(is_positive ? holds : negated(holds), negated(applies));
}

// Flags only tell. What is certainly an error now may be mended: it is open.
truth eligibility_ahead(estimator& ahead, evaluation& state) {
  if (const auto ruled = ruled_eligible(state)) return *ruled ? truth::yes : truth::no;
  truth all = truth::yes;
  for (const model::rule& rule : state.rules.rules) {
    if (rule.role == rule_role::flag) continue;
    const truth one = satisfied(ahead, state, rule);
    all = both(all, rule.role == rule_role::check && one == truth::no ? truth::unknown : one);
  }
  return all == truth::error ? truth::unknown : all;
}

claim_outlook claim_ahead(estimator& ahead, const evaluation& state, const model::tier& tier) {
  claim_outlook made{.meets = truth::yes};
  if (!tier.head.in_force.holds_on(law_date(state.given))) made.meets = truth::no;
  else if (tier.condition) made.meets = ahead.of(*tier.condition).condition;
  if (tier.pays) made.most = ahead.of(*tier.pays).high;
  return made;
}

round_outlook round_ahead(estimator& ahead, const evaluation& state, const model::round& round, truth eligible) {
  round_outlook made{.is_candidate = round.candidates ? ahead.of(*round.candidates).condition : truth::yes};
  if (!round.ranks_everyone) made.is_candidate = both(made.is_candidate, eligible);
  for (const model::sort_key& key : round.keys) made.keys.push_back(span_of(ahead.of(key.value)));
  for (const model::tier& tier : round.tiers) made.claims.push_back(claim_ahead(ahead, state, tier));
  return made;
}

void add_total(outlook& made, estimator& ahead, const model::policy& rules) {
  for (std::uint32_t i = 0; i < rules.definitions.size(); ++i) {
    if (rules.definitions[i].role == model::definition_role::total) made.total = span_of(ahead.of_definition(i));
  }
}

}  // namespace

outlook look_ahead(const model::policy& rules, const settings& given, const application& applied,
                   const model::record_value* call) {
  outlook made;
  made.rounds.resize(rules.rounds.size());
  for (std::size_t i = 0; i < rules.rounds.size(); ++i) {
    made.rounds[i].keys.resize(rules.rounds[i].keys.size());
    made.rounds[i].claims.resize(rules.rounds[i].tiers.size());
  }
  if (!applied.faults.empty()) return made;  // it may still be mended to anything
  evaluation state = begin(rules, given, applied.record, call);
  state.rulings = &applied.rulings;
  compute_all_definitions(state);
  estimator ahead(state);
  ahead.prepare();
  made.eligible = eligibility_ahead(ahead, state);
  ahead.set_verdict(made.eligible);
  add_total(made, ahead, rules);
  for (std::size_t i = 0; i < rules.rounds.size(); ++i) {
    made.rounds[i] = round_ahead(ahead, state, rules.rounds[i], made.eligible);
  }
  return made;
}

}  // namespace milu::eval
