#include "eval/ruling.hpp"

#include "eval/logic.hpp"
#include "eval/office_rulings.hpp"

#include <algorithm>

namespace milu::eval {
namespace {

using model::rule_role;

bool holds_when_true(rule_role role) { return role == rule_role::require || role == rule_role::check; }
bool can_exclude(rule_role role) { return role == rule_role::require || role == rule_role::exclude; }

// Whether the rule is satisfied: its condition, or its own inapplicability.
value compute_satisfaction(evaluation& state, const model::rule& rule, const value& applies) {
  const value condition = compute_operand(state, rule.condition);
  junction satisfied(true);
  satisfied.add(holds_when_true(rule.role) ? condition : opposite(condition));
  satisfied.add(opposite(applies));
  return satisfied.result();
}

phrase name_for_people(const model::heading& head) {
  const bool has_label = !head.label.en.empty() || !head.label.zh.empty();
  return has_label ? phrase(head.label.en, head.label.zh) : phrase(head.name);
}

rule_outcome failed_outcome(const evaluation& state, std::uint32_t index, const model::rule& rule) {
  if (rule.role != rule_role::check) return {.rule = index, .result = rule_result::failed};
  fault wrong = error_at(state, rule.condition, "decide.check", {name_for_people(rule.head)});
  return {.rule = index, .result = rule_result::error, .error = std::move(wrong)};
}

rule_outcome outcome_of(const evaluation& state, std::uint32_t index, const model::rule& rule, const value& satisfied) {
  switch (truth_of(satisfied)) {
    case truth::yes: return {.rule = index, .result = rule_result::met};
    case truth::no: return failed_outcome(state, index, rule);
    case truth::unknown: return {.rule = index, .result = rule_result::unknown, .missing = causes_of(satisfied)};
    default: break;
  }
  const std::optional<fault> error = fault_of(satisfied);
  return {.rule = index,
          .result = rule_result::error,
          .error = error ? *error : error_at(state, rule.condition, "decide.kind")};
}

rule_outcome compute_rule(evaluation& state, std::uint32_t index) {
  const model::rule& rule = state.rules.rules[index];
  const clause_scope within(state, rule.head.clause);
  const rule_outcome not_reached{.rule = index, .result = rule_result::not_reached};
  if (!rule.head.in_force.holds_on(law_date(state.given))) return not_reached;
  const value applies = rule.applies ? compute_operand(state, *rule.applies) : value(model::scalar(true));
  if (truth_of(applies) == truth::no) return not_reached;
  rule_outcome found = outcome_of(state, index, rule, compute_satisfaction(state, rule, applies));
  name_what_needs_cohort(found.missing, rule.head.name);
  return found;
}

void add_fault(diagnostics& faults, const diagnostic& found) {
  if (std::find(faults.begin(), faults.end(), found) == faults.end()) faults.push_back(found);
}

// Flags tell and never judge.
void add_rule_faults(const evaluation& state, ruling& decided) {
  for (const rule_outcome& each : decided.rules)
    if (each.error && state.rules.rules[each.rule].role != rule_role::flag) add_fault(decided.faults, each.error->what);
}

// Values that the result shows: an error in one of them is an error of the decision (S1 c).
bool is_shown(const evaluation& state, const model::definition& named) {
  const bool is_points = named.role != model::definition_role::plain;
  return (named.is_shown || is_points) && !named.round && named.head.in_force.holds_on(law_date(state.given));
}

void add_definition_faults(const evaluation& state, ruling& decided) {
  for (std::size_t index = 0; index < state.rules.definitions.size(); ++index) {
    if (!is_shown(state, state.rules.definitions[index])) continue;
    for (const auto& [row, computed] : state.definitions[index])
      if (const std::optional<fault> error = fault_of(computed)) add_fault(decided.faults, error->what);
  }
}

bool any_rule(const evaluation& state, const ruling& decided, rule_result wanted) {
  return std::any_of(decided.rules.begin(), decided.rules.end(), [&](const rule_outcome& each) {
    return each.result == wanted && can_exclude(state.rules.rules[each.rule].role);
  });
}

verdict judge(const evaluation& state, const ruling& decided) {
  if (any_rule(state, decided, rule_result::failed)) return verdict::ineligible;
  if (!decided.faults.empty()) return verdict::error;
  return any_rule(state, decided, rule_result::unknown) ? verdict::undetermined : verdict::eligible;
}

std::vector<cause> collect_missing(const evaluation& state, const ruling& decided) {
  cause_list missing;
  for (const rule_outcome& each : decided.rules)
    if (can_exclude(state.rules.rules[each.rule].role)) missing.add(each.missing);
  return missing.all();
}

ruling compute_ruling(evaluation& state) {
  ruling decided;
  for (std::uint32_t index = 0; index < state.rules.rules.size(); ++index)
    decided.rules.push_back(compute_rule(state, index));
  add_rule_faults(state, decided);
  add_definition_faults(state, decided);
  decided.missing = collect_missing(state, decided);
  decided.eligibility = judge(state, decided);
  if (const auto ruled = ruled_eligible(state)) {
    decided.eligibility = *ruled ? verdict::eligible : verdict::ineligible;
    decided.missing.clear();
  }
  return decided;
}

verdict verdict_named(syntax::keyword word) {
  if (word == syntax::keyword::eligible) return verdict::eligible;
  return word == syntax::keyword::ineligible ? verdict::ineligible : verdict::undetermined;
}

}  // namespace

const ruling& decide(evaluation& state) {
  if (state.decided) return *state.decided;
  state.is_deciding = true;
  std::vector<frame> frames{state.frames.front()};
  std::swap(state.frames, frames);
  ruling decided = compute_ruling(state);
  std::swap(state.frames, frames);
  state.is_deciding = false;
  return state.decided.emplace(std::move(decided));
}

// Whether it is eligible cannot be said of an undetermined one; that it is undetermined can be said of any.
value test_verdict(evaluation& state, const model::verdict_test& node, model::expression_id at) {
  evaluation* other = node.frame < state.frames.size() ? state.frames[node.frame].owner : nullptr;
  // Of another application the verdict is known by now, and an undetermined one is not eligible (S20).
  if (other) return model::scalar(decide(*other).eligibility == verdict_named(node.verdict));
  if (state.is_deciding) return error_at(state, at, "decide.kind");
  const ruling& decided = decide(state);
  const verdict wanted = verdict_named(node.verdict);
  if (wanted == decided.eligibility) return model::scalar(true);
  if (wanted == verdict::undetermined) return model::scalar(false);
  if (decided.eligibility == verdict::undetermined) return unknown{decided.missing};
  if (decided.eligibility == verdict::error && !decided.faults.empty()) return fault{decided.faults.front()};
  return model::scalar(false);
}

}  // namespace milu::eval
