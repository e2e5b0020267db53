// What is said of a round on S26: a verdict, its reasons, and the cohort in which a better mark is punished.
#include <milu/report/findings.hpp>
#include <milu/source/render.hpp>

#include "report/problem_object.hpp"
#include "report/witness_json.hpp"

namespace milu::report {
namespace {

const char* word_of(analysis::monotony verdict) {
  switch (verdict) {
    case analysis::monotony::monotone: return "monotone";
    case analysis::monotony::not_monotone: return "not monotone";
    default: return "not proved";
  }
}

}  // namespace

std::string monotony_json(const model::policy& rules, const analysis::round_monotony& found, const document& text) {
  json_object made = problem_object(found.said, &text);
  made.add("round", quoted(rules.rounds[found.round].head.name));
  made.add("monotone", quoted(word_of(found.verdict)));
  json_array reasons;
  for (const diagnostic& one : found.reasons) reasons.add(problem_object(one, &text).text());
  made.add("reasons", reasons.text());
  if (found.shown) made.add("witness", witness_json(rules, *found.shown));
  return made.text();
}

std::string monotony_lines(const model::policy& rules, const analysis::round_monotony& found, language in) {
  std::string text = message_text(found.said, in) + "\n";
  for (const diagnostic& one : found.reasons) text += "  " + message_text(one, in) + "\n";
  return found.shown ? text + witness_text(rules, *found.shown, in) : text;
}

}  // namespace milu::report
