#include <milu/base/sha256.hpp>
#include <milu/model/compile.hpp>
#include <milu/syntax/amend.hpp>
#include <milu/syntax/parse.hpp>
#include <milu/syntax/print.hpp>

#include <algorithm>

#include "model/forms.hpp"
#include "model/nodes.hpp"
#include "model/statements.hpp"

namespace milu::model {
namespace {

// Sections may have come from other files, so that the span of the whole policy is of no use.
span first_words(const view& policy) {
  const std::optional<view> word = policy.first_word();
  return word ? word->where() : policy.where();
}

void compile_forms(draft& state, const view& policy) {
  compile_choice_types(state, policy);
  for (const view& section : policy.children(node_kind::application)) compile_application(state, section);
  for (const view& section : policy.children(node_kind::call)) compile_call(state, section);
  if (state.rules.application == none) {
    report(state, "form.none", first_words(policy));
    state.rules.records.push_back({});
    state.rules.application = static_cast<std::uint32_t>(state.rules.records.size() - 1);
  }
  compile_histories(state, policy);
  demand_sound_types(state, policy);
}

bool names_another_file(const view& policy) {
  const std::vector<view> items = policy.children(node_kind::header_item);
  return std::any_of(items.begin(), items.end(),
                     [](const view& item) { return item.has(keyword::amends) || item.has(keyword::use); });
}

// Definitions may name fields of any form that they are used with, so that they are read with the policies that use them.
void compile_shared(draft& state, const view& policy) {
  compile_choice_types(state, policy);
  declare_parameters(state, policy);
  compile_parameters(state, policy);
  compile_profiles(state, policy);
}

void compile_sections(draft& state, const view& policy) {
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
  compile_tests(state, policy);
}

// The bytes of one file; of several, their digests in the order in which they are named.
std::string digest_of_files(const document& text) {
  if (text.files() == 1) return sha256(text.text());
  std::string all;
  for (std::size_t index = 0; index < text.files(); ++index) all += sha256(text.file(index)) + "\n";
  return sha256(all);
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
  compiled made{.rules = {}, .problems = syntax::stray_changes(tree)};
  draft state{text, bounds, made.rules, made.problems};
  const view policy = root(tree).child(node_kind::policy);
  compile_head(state, policy);
  made.is_shared = syntax::is_only_definitions(tree);
  if (!names_another_file(policy)) {  // reported with the head; the rest means nothing without it
    if (made.is_shared) compile_shared(state, policy);
    else compile_sections(state, policy);
  }
  made.problems = tidy(std::move(made.problems), bounds.problems);
  made.rules.text_digest = "sha256:" + digest_of_files(text);
  if (!has_errors(made.problems)) made.rules.digest = "sha256:" + sha256(syntax::print_for_digest(tree));
  return made;
}

compiled load(const document& text, const milu::limits& bounds) {
  syntax::parsed parsed = syntax::parse(text, bounds);
  if (has_errors(parsed.problems)) return {{}, std::move(parsed.problems)};
  compiled made = compile(parsed.whole, text, bounds);
  if (made.is_shared) made.problems.push_back({.code = "form.none", .where = first_words(root(parsed.whole).child(node_kind::policy))});
  made.problems.insert(made.problems.begin(), parsed.problems.begin(), parsed.problems.end());
  return made;
}

}  // namespace milu::model
