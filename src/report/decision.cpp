#include <milu/report/decision.hpp>

#include "report/award_json.hpp"
#include "report/discretion.hpp"
#include "report/json_text.hpp"
#include "report/preview_json.hpp"
#include "report/reason_list.hpp"
#include "report/ruling_json.hpp"
#include "report/standing.hpp"
#include "report/table_hits.hpp"
#include "report/value_text.hpp"
#include "report/words.hpp"

#include <milu/source/render.hpp>

#include <algorithm>

namespace milu::report {
namespace {

const char* word_of(eval::rule_result result) {
  switch (result) {
    case eval::rule_result::met: return "met";
    case eval::rule_result::failed: return "failed";
    case eval::rule_result::unknown: return "unknown";
    case eval::rule_result::error: return "error";
    case eval::rule_result::not_reached: return "not_reached";
  }
  return "error";
}

std::string last_name(const model::policy& rules, const std::vector<std::uint32_t>& path) {
  std::uint32_t record = rules.application;
  std::string name;
  for (const std::uint32_t step : path) {
    if (record >= rules.records.size() || step >= rules.records[record].fields.size()) return name;
    name = rules.records[record].fields[step].name;
    record = rules.type_of(rules.records[record].fields[step]).record;
  }
  return name;
}

// A cohort's key field may be private like any other.
bool hides_cohort(const decision& about) {
  if (is_for_office(about)) return false;
  for (const auto& path : about.rules.cohort_keys) {
    std::uint32_t record = about.rules.application;
    for (const std::uint32_t step : path) {
      const model::form_field& field = about.rules.records[record].fields[step];
      if (field.is_private) return true;
      record = about.rules.type_of(field).record;
    }
  }
  return false;
}

void add_cohort(json_object& whole, const decision& about) {
  if (about.rules.cohort_keys.empty() || hides_cohort(about) || about.application.record.fields.empty()) return;
  const auto key = cohort::cohort_key(about.rules, about.application);
  json_object fields;
  for (std::size_t i = 0; i < key.size(); ++i)
    fields.add(last_name(about.rules, about.rules.cohort_keys[i]), quoted(key[i]));
  whole.add("cohort", fields.text());
}

std::string requirements(const decision& about) {
  json_array all;
  for (const eval::rule_outcome& outcome : about.result.rules) {
    const model::rule& rule = about.rules.rules[outcome.rule];
    if (rule.role == model::rule_role::flag) continue;
    json_object one;
    one.add("id", quoted(rule.head.name));
    one.add("clause", quoted(rule.head.clause));
    one.add("outcome", quoted(word_of(outcome.result)));
    all.add(one.text());
  }
  return all.text();
}

// What other applications and rounds keep from being known is no datum that the applicant could bring.
bool looks_elsewhere(eval::cause_kind what) {
  return what == eval::cause_kind::needs_cohort || what == eval::cause_kind::peer_error ||
         what == eval::cause_kind::round_open || what == eval::cause_kind::not_placed;
}

void collect(std::vector<std::string>& names, const std::vector<eval::cause>& causes, bool unset) {
  for (const eval::cause& cause : causes) {
    const bool is_unset = cause.what == eval::cause_kind::unset_parameter;
    if (looks_elsewhere(cause.what)) continue;
    const bool is_known = std::find(names.begin(), names.end(), cause.name) != names.end();
    if (is_unset == unset && !is_known) names.push_back(cause.name);
  }
}

void collect(std::vector<std::string>& names, const eval::value& value, bool unset) {
  if (const auto* open = std::get_if<eval::unknown>(&value)) collect(names, open->causes, unset);
}

bool is_shown(const model::definition& one) { return one.is_shown || one.role == model::definition_role::total; }

// A tier's condition and the key of a limit matter only where they left the application undetermined.
void collect_undetermined(std::vector<std::string>& names, const decision& about, std::size_t number, bool unset) {
  const auto [contest, seat] = seat_in(about, number);
  if (contest == nullptr || number >= contest->rounds.size()) return;
  const auto& seats = contest->rounds[number].undetermined;
  if (std::find(seats.begin(), seats.end(), seat) == seats.end()) return;
  const eval::round_outcome& round = about.result.rounds[number];
  for (const eval::claim& claim : round.claims) collect(names, claim.missing, unset);
  for (const eval::value& key : round.cap_keys) collect(names, key, unset);
}

// Everything that the verdict, the shown values and the rounds lack: fields, or parameters without a value.
std::vector<std::string> lacking(const decision& about, bool unset) {
  std::vector<std::string> names;
  collect(names, about.result.missing, unset);
  for (const auto& outcome : about.result.rules) collect(names, outcome.missing, unset);
  for (std::size_t i = 0; i < about.rules.definitions.size(); ++i) {
    const eval::value* own = result_of(about, i);
    if (own && is_shown(about.rules.definitions[i]) && about.rules.definitions[i].list.empty())
      collect(names, *own, unset);
  }
  for (std::size_t number = 0; number < about.result.rounds.size(); ++number) {
    collect(names, about.result.rounds[number].missing, unset);
    collect_undetermined(names, about, number, unset);
  }
  return names;
}

std::string values(const decision& about) {
  json_object all;
  for (std::size_t i = 0; i < about.rules.definitions.size(); ++i) {
    const model::definition& one = about.rules.definitions[i];
    const eval::value* own = result_of(about, i);
    if (!is_shown(one) || !one.list.empty() || hides_definition(about, i)) continue;
    all.add(one.head.name, own ? value_json(about.rules, about.rules.at(one.value).of, *own, one.places) : "null");
  }
  return all.text();
}

// The shown columns of one list, in the order of the definitions.
std::vector<std::size_t> columns_of(const decision& about, const std::string& list_path) {
  const model::policy& rules = about.rules;
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < rules.definitions.size(); ++i) {
    const model::definition& one = rules.definitions[i];
    const bool is_here = one.is_shown && !one.list.empty() && one.list_path == list_path;
    if (is_here && !hides_definition(about, i)) columns.push_back(i);
  }
  return columns;
}

std::size_t rows_in(const decision& about, const std::vector<std::size_t>& columns) {
  std::size_t rows = 0;
  for (const std::size_t column : columns) {
    if (column < about.result.definitions.size()) rows = std::max(rows, about.result.definitions[column].rows.size());
  }
  return rows;
}

std::string list_row(const decision& about, const std::vector<std::size_t>& columns, std::size_t row) {
  json_object cells;
  for (const std::size_t column : columns) {
    const model::definition& one = about.rules.definitions[column];
    const auto& rows = about.result.definitions[column].rows;
    cells.add(one.head.name, row < rows.size()
                                 ? value_json(about.rules, about.rules.at(one.value).of, rows[row].result, one.places)
                                 : "null");
  }
  return cells.text();
}

std::string lists(const decision& about) {
  json_object all;
  std::vector<std::string> seen;
  for (const model::definition& one : about.rules.definitions) {
    const bool is_seen = std::find(seen.begin(), seen.end(), one.list_path) != seen.end();
    if (!one.is_shown || one.list.empty() || is_seen) continue;
    seen.push_back(one.list_path);
    const auto columns = columns_of(about, one.list_path);
    if (columns.empty()) continue;
    json_array rows;
    for (std::size_t row = 0; row < rows_in(about, columns); ++row) rows.add(list_row(about, columns, row));
    all.add(one.list_path, rows.text());
  }
  return all.text();
}

std::string criterion(const decision& about, std::size_t index) {
  const model::definition& one = about.rules.definitions[index];
  const model::type& of = about.rules.at(one.value).of;
  const auto places = one.weight ? std::optional<int>{} : one.places;
  const auto most = most_points(about, index);
  json_object made;
  made.add("id", quoted(one.head.name));
  made.add("clause", quoted(one.head.clause));
  made.add("points", value_json(about.rules, of, weighted_points(about, index), places));
  made.add("max", most ? value_json(about.rules, of, model::scalar(*most)) : "null");
  return made.text();
}

void add_points(json_object& whole, const decision& about) {
  json_object points;
  if (const auto total = final_total(about.rules)) {
    const model::definition& one = about.rules.definitions[*total];
    const eval::value* own = result_of(about, *total);
    points.add("total", own ? value_json(about.rules, about.rules.at(one.value).of, *own, one.places) : "null");
  }
  json_array criteria;
  for (std::size_t i = 0; i < about.rules.definitions.size(); ++i) {
    const model::definition& one = about.rules.definitions[i];
    if (one.role == model::definition_role::criterion && one.list.empty() && !is_public(about)) criteria.add(criterion(about, i));
  }
  if (points.is_empty() && criteria.is_empty()) return;
  if (!is_public(about)) points.add("criteria", criteria.text());
  whole.add("points", points.text());
}

std::string both_languages(const phrase& text) {
  json_object made;
  made.add("zh", quoted(text.zh));
  made.add("en", quoted(text.en));
  return made.text();
}

std::string reason_json(const reason& one) {
  json_object made;
  made.add("code", quoted(one.code));
  made.add("clause", quoted(one.clause));
  if (one.round) made.add("round", quoted(*one.round));
  made.add("text", both_languages(one.text));
  if (one.left) made.add("left", quoted(*one.left));
  if (one.operation) made.add("op", quoted(*one.operation));
  if (one.right) made.add("right", quoted(*one.right));
  if (one.margin) made.add("margin", quoted(*one.margin));
  return made.text();
}

std::string fault_json(const diagnostic& fault) {
  json_object made;
  made.add("code", quoted(fault.code));
  const auto* place = std::get_if<data_place>(&fault.where);
  if (place && place->line > 0) made.add("line", std::to_string(place->line));
  if (place && !place->field.empty()) made.add("field", quoted(place->field));
  if (place && !place->sheet.empty()) made.add("sheet", quoted(place->sheet));
  if (place && place->column > 0) made.add("column", std::to_string(place->column));
  if (place && !place->heading.empty()) made.add("heading", quoted(place->heading));
  made.add("clause", quoted(fault.clause));
  made.add("text", both_languages({message_text(fault, language::en), message_text(fault, language::zh)}));
  return made.text();
}

std::string day_or_null(const std::optional<date>& day) { return day ? quoted(to_text(*day)) : "null"; }

std::string receipt_json(const decision& about) {
  json_object made;
  made.add("engine", quoted(about.receipt.engine));
  made.add("milu", "1");
  made.add("edition", about.rules.edition.empty() ? "null" : quoted(about.rules.edition));
  made.add("rules", quoted(about.rules.digest));
  made.add("rules_text", quoted(about.rules.text_digest));
  // Whoever knows all but one private field could find that one out by trying.
  if (!is_public(about)) made.add("input", quoted(input_digest(about.rules, about.application.record)));
  if (about.receipt.cohort_input) made.add("cohort_input", quoted(*about.receipt.cohort_input));
  made.add("as_of", day_or_null(about.chosen.as_of));
  if (about.chosen.law_on != about.chosen.as_of) made.add("law_on", day_or_null(about.chosen.law_on));
  made.add("profile", about.receipt.profile ? quoted(*about.receipt.profile) : "null");
  made.add("rulings", about.receipt.rulings ? quoted(*about.receipt.rulings) : "null");
  if (about.receipt.calendar) made.add("calendar", quoted(*about.receipt.calendar));
  if (about.receipt.declines) made.add("declines", quoted(*about.receipt.declines));
  made.add("parameters", parameters_json(about.rules, about.chosen));
  return made.text();
}

// Its own errors, and those that its rounds met, each once.
diagnostics faults_of(const decision& about) {
  diagnostics all = about.result.faults;
  if (about.contest == nullptr) return all;
  for (const eval::round_outcome& round : about.result.rounds) {
    for (const diagnostic& fault : round.faults)
      if (std::find(all.begin(), all.end(), fault) == all.end()) all.push_back(fault);
  }
  return all;
}

void add_lists(json_object& whole, const decision& about) {
  json_array faults;
  for (const diagnostic& fault : faults_of(about)) faults.add(fault_json(fault));
  json_array why;
  for (const reason& one : reasons(about)) why.add(reason_json(one));
  whole.add("reasons", why.text());
  whole.add("diagnostics", faults.text());
}

}  // namespace

namespace {

// Those to whom the list is posted see who got what, and nothing that could tell more.
void add_details(json_object& whole, const decision& about) {
  whole.add("requirements", requirements(about));
  whole.add("missing", array_of_texts(lacking(about, false)));
  if (const auto unset = lacking(about, true); !unset.empty()) whole.add("unset", array_of_texts(unset));
  whole.add("values", values(about));
  whole.add("lists", lists(about));
  add_table_hits(whole, about);
}

}  // namespace

std::string to_json(const decision& about) {
  json_object whole;
  whole.add("schema", quoted("milu.decision/1"));
  if (!is_for_office(about)) whole.add("audience", quoted(word_of(about.for_whom)));
  whole.add("id", quoted(shown_id(about)));
  add_cohort(whole, about);
  if (about.application.revision > 1) whole.add("revision", std::to_string(about.application.revision));
  whole.add("eligibility", quoted(code_of(about.result.eligibility)));
  if (!is_public(about)) add_details(whole, about);
  add_points(whole, about);
  add_award(whole, about);
  add_preview(whole, about);
  add_rulings(whole, about);
  if (!is_public(about)) add_withdrawal(whole, about);
  if (!is_public(about)) add_declined(whole, about);
  if (!is_public(about)) add_lists(whole, about);
  whole.add("receipt", receipt_json(about));
  return whole.text();
}

}  // namespace milu::report
