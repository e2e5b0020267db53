#include <milu/report/findings.hpp>

#include <milu/base/decimal.hpp>
#include <milu/report/decision.hpp>
#include <milu/source/visible.hpp>

#include "report/problem_object.hpp"
#include "report/value_text.hpp"
#include "report/witness_json.hpp"
#include "report/words.hpp"

namespace milu::report {
namespace {

constexpr std::size_t most_bytes = 600;          // of one application on a line for people
constexpr std::size_t most_applications = 6;     // on lines for people

std::string settings_json(const model::policy& rules, const std::vector<eval::override_value>& set) {
  json_object whole;
  for (const eval::override_value& each : set) {
    const model::parameter& named = rules.parameters[each.parameter];
    if (each.value) whole.add(named.head.name, value_json(rules, rules.types[named.of], *each.value));
  }
  return whole.text();
}

void add_circumstances(json_object& made, const model::policy& rules, const analysis::circumstances& with) {
  if (with.as_of) made.add("as_of", quoted(to_text(*with.as_of)));
  if (with.profile) made.add("profile", quoted(rules.profiles[*with.profile].head.name));
  if (!with.set.empty()) made.add("set", settings_json(rules, with.set));
  if (with.call) made.add("call", call_json(rules, *with.call));
}

std::string bettering_json(const model::policy& rules, const analysis::bettering& better) {
  json_object made;
  made.add("application", std::to_string(better.who));
  made.add("field", quoted(better.field));
  made.add("from", value_json(rules, better.of, better.from));
  made.add("to", value_json(rules, better.of, better.to));
  made.add("after", application_json(rules, better.after));
  return made.text();
}

// `--set`, `--profile` and the like, so that the witness can be run again.
std::string circumstances_text(const model::policy& rules, const analysis::circumstances& with) {
  std::string text;
  if (with.as_of) text += " --as-of " + to_text(*with.as_of);
  if (with.profile) text += " --profile " + rules.profiles[*with.profile].head.name;
  for (const eval::override_value& each : with.set) {
    const model::parameter& named = rules.parameters[each.parameter];
    if (each.value) text += " --set " + named.head.name + "=" + value_text(rules, rules.types[named.of], *each.value);
  }
  return text;
}

}  // namespace

std::string witness_json(const model::policy& rules, const analysis::witness& shown) {
  json_object made;
  add_circumstances(made, rules, shown.with);
  json_array all;
  for (const model::record_value& each : shown.applications) all.add(application_json(rules, each));
  made.add("applications", all.text());
  if (shown.better) made.add("better", bettering_json(rules, *shown.better));
  made.add("came", in_both(shown.came));
  return made.text();
}

std::string witness_text(const model::policy& rules, const analysis::witness& shown, language in) {
  const std::string with = circumstances_text(rules, shown.with);
  std::string text = std::string("  ") + either(in, "for example", "例如") + (with.empty() ? "" : " (" + visible(with.substr(1), most_bytes) + ")") +
                     either(in, ":", "：") + "\n";
  for (std::size_t i = 0; i < shown.applications.size() && i < most_applications; ++i) {
    text += "    " + cut_to_bytes(visible(application_json(rules, shown.applications[i]), most_bytes), most_bytes) + "\n";
  }
  if (shown.applications.size() > most_applications) text += "    …\n";
  if (shown.better) {
    const analysis::bettering& better = *shown.better;
    text += std::string("    ") + std::to_string(better.who + 1) + ". " + visible(better.field) + ": " + value_for_people(rules, better.of, better.from, {}, in) + " → " +
            value_for_people(rules, better.of, better.to, {}, in) + "\n";
  }
  return text + "  → " + shown.came.in(in) + "\n";
}

std::string finding_json(const model::policy& rules, const analysis::finding& found, const document& text) {
  json_object made = problem_object(found.what, &text);
  if (found.shown) made.add("witness", witness_json(rules, *found.shown));
  if (found.proof) made.add("proof", in_both(*found.proof));
  return made.text();
}

std::string witness_lines(const model::policy& rules, const analysis::finding& found, language in) {
  return found.shown ? witness_text(rules, *found.shown, in) : std::string();
}

}  // namespace milu::report
