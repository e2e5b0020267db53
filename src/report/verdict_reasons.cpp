#include <milu/eval/reference.hpp>
#include <milu/source/render.hpp>

#include <algorithm>

#include "report/discretion.hpp"
#include "report/reason_list.hpp"
#include "report/standing.hpp"

namespace milu::report {
namespace {

const char* failure_word(model::rule_role role) {
  switch (role) {
    case model::rule_role::exclude: return "exclusion_met";
    case model::rule_role::check: return "check_failed";
    default: return "requirement_failed";
  }
}

std::optional<sides> sides_behind(const decision& about, model::expression_id condition) {
  const eval::finding whole = explained(about, condition);
  const eval::finding* test = deciding_test(whole);
  return test && !hides_sides(about, test->at) ? sides_for_records(about.rules, *test) : std::nullopt;
}

void add_failed_rules(std::vector<reason>& found, const decision& about) {
  for (const eval::rule_outcome& outcome : about.result.rules) {
    const model::rule& rule = about.rules.rules[outcome.rule];
    if (outcome.result != eval::rule_result::failed || rule.role == model::rule_role::flag) continue;
    reason made = make_reason(failure_word(rule.role), rule.head.clause, {label_of(rule.head)});
    add_sides(made, sides_behind(about, rule.condition));
    found.push_back(std::move(made));
  }
}

void add_causes(std::vector<reason>& found, const decision& about, const std::vector<eval::cause>& causes,
                const std::string& clause) {
  for (const eval::cause& cause : causes) {
    reason made = cause_reason(about, cause, clause);
    const bool is_known = std::any_of(found.begin(), found.end(), [&](const reason& other) {
      return other.code == made.code && other.text == made.text;
    });
    if (!is_known) found.push_back(std::move(made));
  }
}

void add_unknown_rules(std::vector<reason>& found, const decision& about) {
  for (const eval::rule_outcome& outcome : about.result.rules) {
    const model::rule& rule = about.rules.rules[outcome.rule];
    if (outcome.result != eval::rule_result::unknown || rule.role == model::rule_role::flag) continue;
    found.push_back(make_reason("requirement_unknown", rule.head.clause, {label_of(rule.head)}));
    add_causes(found, about, outcome.missing, rule.head.clause);
  }
  add_causes(found, about, about.result.missing, "");
}

// What a check found in the data, beside the range that it had to lie in.
void add_checked_sides(std::vector<reason>& found, const decision& about) {
  for (const eval::rule_outcome& outcome : about.result.rules) {
    const model::rule& rule = about.rules.rules[outcome.rule];
    if (rule.role != model::rule_role::check || !outcome.error || outcome.error->what.code != "decide.check") continue;
    const std::string text = message_text(outcome.error->what, language::en);
    const auto said = std::find_if(found.begin(), found.end(), [&](const reason& one) {
      return one.code == "decide.check" && one.text.en == text;
    });
    if (said != found.end()) add_sides(*said, sides_behind(about, rule.condition));
  }
}

// Nobody is turned down on wrong data unseen: what failed decides, and the checks that failed stand beside it.
void add_failed_checks(std::vector<reason>& found, const decision& about) {
  for (const eval::rule_outcome& outcome : about.result.rules) {
    const model::rule& rule = about.rules.rules[outcome.rule];
    if (rule.role != model::rule_role::check || !outcome.error) continue;
    if (outcome.error->what.code == "decide.check") add_faults(found, {outcome.error->what});
  }
  add_checked_sides(found, about);
}

}  // namespace

void add_faults(std::vector<reason>& found, const diagnostics& faults) {
  for (const diagnostic& fault : faults) {
    found.push_back({.code = fault.code,
                     .clause = fault.clause,
                     .text = phrase(message_text(fault, language::en), message_text(fault, language::zh))});
  }
}

void add_verdict_reasons(std::vector<reason>& found, const decision& about) {
  switch (about.result.eligibility) {
    case eval::verdict::eligible:
    case eval::verdict::withdrawn: return;
    case eval::verdict::ineligible:
      add_failed_rules(found, about);
      return add_failed_checks(found, about);
    case eval::verdict::undetermined: return add_unknown_rules(found, about);
    case eval::verdict::error: add_faults(found, about.result.faults); return add_checked_sides(found, about);
    case eval::verdict::invalid: return add_faults(found, about.result.faults);
  }
}

// A flag only tells: its condition holds, which the rule's outcome calls `failed` as it does of an exclusion.
void add_flag_reasons(std::vector<reason>& found, const decision& about) {
  for (const eval::rule_outcome& outcome : about.result.rules) {
    const model::rule& rule = about.rules.rules[outcome.rule];
    if (rule.role != model::rule_role::flag || outcome.result != eval::rule_result::failed) continue;
    found.push_back(make_reason("flag_raised", rule.head.clause, {label_of(rule.head)}));
  }
}

}  // namespace milu::report
