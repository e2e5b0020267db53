#include <milu/report/progress.hpp>

#include "report/json_text.hpp"
#include "report/progress_words.hpp"
#include "report/value_text.hpp"

namespace milu::report {
namespace {

using cohort::progress;

std::string day_or_null(const std::optional<date>& day) { return day ? quoted(to_text(*day)) : "null"; }

std::string number_json(const model::policy& rules, const model::type& of, const std::optional<rational>& number) {
  return number ? value_json(rules, of, model::scalar(*number)) : "null";
}

std::string label_json(const model::names_in_both& label) {
  json_object made;
  made.add("zh", quoted(label.zh));
  made.add("en", quoted(label.en));
  return made.text();
}

std::string goal_json(const model::policy& rules, const progress& line) {
  const model::goal& one = rules.targets[line.target].goals[line.goal];
  const model::type& of = rules.at(one.bound).of;
  json_object made;
  made.add("kind", quoted(code_of(one.what)));
  made.add("op", quoted(code_of_comparison(one.operation)));
  made.add("value", value_json(rules, of, line.wanted));
  made.add("by", day_or_null(one.by));
  made.add("best_effort", one.is_best_effort ? "true" : "false");
  return made.text();
}

std::string years_json(const std::vector<std::int32_t>& years) {
  json_array made;
  for (const std::int32_t year : years) made.add(std::to_string(year));
  return made.text();
}

const diagnostic* fault_of(const progress& line) {
  const auto* own = line.reached ? std::get_if<eval::fault>(&*line.reached) : nullptr;
  const auto* of_goal = std::get_if<eval::fault>(&line.wanted);
  const eval::fault* found = own ? own : of_goal;
  return found ? &found->what : nullptr;
}

}  // namespace

std::string progress_receipt(const model::policy& rules, const std::vector<progress_year>& years,
                             const eval::settings& chosen) {
  json_object made;
  const receipt_frame frame = years.empty() ? receipt_frame{} : years.front().receipt;
  made.add("engine", quoted(engine));
  made.add("milu", "1");
  made.add("edition", rules.edition.empty() ? "null" : quoted(rules.edition));
  made.add("rules", quoted(rules.digest));
  made.add("rules_text", quoted(rules.text_digest));
  json_array all;
  for (const progress_year& one : years) {
    json_object year;
    year.add("year", std::to_string(one.year));
    year.add("applications", std::to_string(one.applications));
    year.add("cohort_input", one.receipt.cohort_input ? quoted(*one.receipt.cohort_input) : "null");
    year.add("as_of", day_or_null(one.as_of));
    if (one.receipt.rulings) year.add("rulings", quoted(*one.receipt.rulings));
    all.add(year.text());
  }
  made.add("years", all.text());
  made.add("profile", frame.profile ? quoted(*frame.profile) : "null");
  if (frame.calendar) made.add("calendar", quoted(*frame.calendar));
  made.add("parameters", parameters_json(rules, chosen));
  return made.text();
}

std::string to_json(const model::policy& rules, const progress& line, const std::string& receipt) {
  const model::target& about = rules.targets[line.target];
  const model::type& of = type_of_gap(rules, line);
  json_object made;
  made.add("schema", quoted("milu.progress/1"));
  made.add("target", quoted(about.head.name));
  made.add("label", label_json(about.head.label));
  made.add("clause", quoted(about.head.clause));
  made.add("goal", goal_json(rules, line));
  made.add("year", line.year ? std::to_string(*line.year) : "null");
  made.add("reached", line.reached ? value_json(rules, of, *line.reached) : "null");
  made.add("gap", number_json(rules, of, line.gap));
  made.add("pace", number_json(rules, type_of_pace(rules, line), line.pace));
  made.add("status", quoted(code_of(line.status)));
  made.add("open_years", years_json(line.open_years));
  made.add("missing", array_of_texts(missing_names(line)));
  if (const diagnostic* fault = fault_of(line)) made.add("error", quoted(fault->code));
  made.add("receipt", receipt);
  return made.text();
}

}  // namespace milu::report
