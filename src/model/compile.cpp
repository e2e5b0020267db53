#include <milu/base/sha256.hpp>
#include <milu/model/compile.hpp>
#include <milu/syntax/parse.hpp>
#include <milu/syntax/print.hpp>

#include <algorithm>

#include "model/forms.hpp"
#include "model/nodes.hpp"
#include "model/statements.hpp"

namespace milu::model {
namespace {

void compile_forms(draft& state, const view& policy) {
  compile_choice_types(state, policy);
  for (const view& section : policy.children(node_kind::application)) compile_application(state, section);
  for (const view& section : policy.children(node_kind::call)) compile_call(state, section);
  if (state.rules.application == none) {
    report(state, "form.none", policy.where());
    state.rules.records.push_back({});
    state.rules.application = static_cast<std::uint32_t>(state.rules.records.size() - 1);
  }
}

bool amends_another(const view& policy) {
  const std::vector<view> items = policy.children(node_kind::header_item);
  return std::any_of(items.begin(), items.end(), [](const view& item) { return item.has(keyword::amends); });
}

void compile_sections(draft& state, const view& policy) {
  compile_head(state, policy);
  if (amends_another(policy)) return;   // reported with the head; the rest means nothing without its base
  refuse_later_sections(state, policy);
  compile_forms(state, policy);
  compile_dates_of_call(state, policy);
  declare_parameters(state, policy);
  declare_definitions(state, policy);
  declare_rules(state, policy);
  compile_parameters(state, policy);
  compile_profiles(state, policy);
  compile_cohort_keys(state, policy);
  compile_definitions(state);
  compile_score(state, policy);
  compile_rules(state, policy);
  compile_awards(state, policy);
  compile_targets(state, policy);
  compile_tests(state, policy);
}

std::uint32_t offset_of(const diagnostic& problem) {
  const span* where = std::get_if<span>(&problem.where);
  return where == nullptr ? 0 : where->begin;
}

// In the order of the text, each place with the same code once, no more than people read.
diagnostics tidy(diagnostics problems, std::size_t most) {
  std::stable_sort(problems.begin(), problems.end(),
                   [](const diagnostic& a, const diagnostic& b) { return offset_of(a) < offset_of(b); });
  problems.erase(
      std::unique(problems.begin(), problems.end(),
                  [](const diagnostic& a, const diagnostic& b) { return a.code == b.code && a.where == b.where; }),
      problems.end());
  if (problems.size() > most) problems.resize(most);
  return problems;
}

}  // namespace

bool validity::holds_on(const std::optional<date>& day) const {
  if (is_always()) return true;
  if (!day) return false;
  return (!from || *from <= *day) && (!until || *day <= *until);
}

compiled compile(const syntax::tree& tree, const document& text, const milu::limits& bounds) {
  compiled made;
  draft state{text, bounds, made.rules, made.problems};
  compile_sections(state, root(tree).child(node_kind::policy));
  made.problems = tidy(std::move(made.problems), bounds.problems);
  made.rules.text_digest = "sha256:" + sha256(text.text());
  if (!has_errors(made.problems)) made.rules.digest = "sha256:" + sha256(syntax::print_for_digest(tree));
  return made;
}

compiled load(const document& text, const milu::limits& bounds) {
  syntax::parsed parsed = syntax::parse(text, bounds);
  if (has_errors(parsed.problems)) return {{}, std::move(parsed.problems)};
  compiled made = compile(parsed.whole, text, bounds);
  made.problems.insert(made.problems.begin(), parsed.problems.begin(), parsed.problems.end());
  return made;
}

}  // namespace milu::model
