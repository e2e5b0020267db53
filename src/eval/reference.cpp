#include <milu/eval/reference.hpp>

#include "eval/definition.hpp"
#include "eval/rounds.hpp"
#include "eval/ruling.hpp"

namespace milu::eval {
namespace {

// Nothing is computed of an application that is invalid or withdrawn.
outcome absent_outcome(const model::policy& rules, verdict why, const diagnostics& faults) {
  outcome result{.eligibility = why};
  result.definitions.assign(rules.definitions.size(), definition_outcome{unknown{}});
  for (const model::round& round : rules.rounds) result.rounds.push_back(invalid_round(round));
  result.faults = faults;
  return result;
}

}  // namespace

outcome evaluate(const model::policy& rules, const settings& given, const application& applied,
                 const model::record_value* call) {
  if (applied.withdrawn) return absent_outcome(rules, verdict::withdrawn, {});
  if (!applied.faults.empty()) return absent_outcome(rules, verdict::invalid, applied.faults);
  evaluation state = begin(rules, given, applied.record, call);
  state.rulings = &applied.rulings;
  outcome result;
  result.definitions = compute_all_definitions(state);
  const ruling& decided = decide(state);
  for (std::uint32_t round = 0; round < rules.rounds.size(); ++round) {
    compute_round_definitions(state, round, result.definitions);
    result.rounds.push_back(compute_round(state, rules.rounds[round]));
  }
  result.eligibility = decided.eligibility;
  result.rules = decided.rules;
  result.missing = decided.missing;
  result.faults = decided.faults;
  result.panels = std::move(state.panels);
  result.hits = std::move(state.hits);
  return result;
}

value compute(const model::policy& rules, const settings& given, const application& applied,
              const model::record_value* call, model::expression_id wanted) {
  evaluation state = begin(rules, given, applied.record, call);
  state.rulings = &applied.rulings;
  compute_everything(state);
  return compute_node(state, wanted);
}

value compute_for_cohort(const model::policy& rules, const settings& given, const census& counted,
                         const model::record_value* call, model::expression_id wanted) {
  const model::record_value nobody;
  evaluation state = begin(rules, given, nobody, call);
  state.cohort = &counted;
  compute_everything(state);
  value found = compute_node(state, wanted);
  note_answer(state, wanted, found);
  return found;
}

}  // namespace milu::eval
