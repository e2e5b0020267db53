#include <milu/session/case_file.hpp>

#include <milu/data/ruling_reader.hpp>
#include <milu/session/applications.hpp>
#include <milu/session/run.hpp>
#include <milu/source/suggest.hpp>

#include <algorithm>
#include <sstream>

#include "data/record_reader.hpp"
#include "session/case_difference.hpp"

namespace milu::session {
namespace {

using data::json_kind;
using data::json_value;

const std::vector<std::string>& known_names() {
  static const std::vector<std::string> names = {"name",  "about",   "as_of", "profile", "set",
                                                 "call",  "rulings", "given", "expect"};
  return names;
}

diagnostic misshapen(const data_place& place, phrase needed) {
  return {.code = "cases.shape", .where = place, .arguments = {std::move(needed)}};
}

std::optional<std::string> text_of(const json_value& one, std::string_view name) {
  const json_value* found = one.find(name);
  const bool is_text = found != nullptr && (found->kind == json_kind::text || found->kind == json_kind::number);
  return is_text ? std::optional(found->text) : std::nullopt;
}

std::vector<std::string> settings_of(const json_value& one) {
  std::vector<std::string> all;
  const json_value* set = one.find("set");
  for (std::size_t index = 0; set != nullptr && index < set->names.size(); ++index) {
    const json_value& value = set->elements[index];
    all.push_back(set->names[index] + "=" + (value.kind == json_kind::null ? "unset" : value.text));
  }
  return all;
}

std::optional<std::string> json_of(const json_value& one, std::string_view name) {
  const json_value* found = one.find(name);
  return found == nullptr ? std::nullopt : std::optional(data::to_text(*found));
}

std::optional<diagnostic> fault_of(const json_value& one, const data_place& place) {
  if (one.kind != json_kind::object) return misshapen(place, {"braces around it", "以花括号括起"});
  for (const std::string& name : one.names) {
    if (std::count(known_names().begin(), known_names().end(), name) > 0) continue;
    return diagnostic{.code = "cases.key", .where = place, .arguments = {name, nearest(name, known_names()).value_or("")}};
  }
  if (text_of(one, "name").value_or("").empty()) return misshapen(place, {"a `name`", "“name”"});
  const json_value* given = one.find("given");
  const json_value* expected = one.find("expect");
  const auto holds = [](const json_value* part) {
    return part != nullptr && (part->kind == json_kind::object || part->kind == json_kind::list) && !part->elements.empty();
  };
  if (!holds(given)) return misshapen(place, {"`given`: an application, or a list of them", "“given”：一份申报或若干份申报"});
  if (!holds(expected) || expected->kind != given->kind) {
    return misshapen(place, {"`expect`: a record where one is given, a list of records where a list is given",
                             "“expect”：given 为一份时写一条结论，为多份时写结论的列表"});
  }
  return std::nullopt;
}

stored_case case_of(const json_value& one, const data_place& place) {
  const json_value* given = one.find("given");
  return {.name = text_of(one, "name").value_or(""),
          .place = place,
          .said = {.as_of = text_of(one, "as_of"), .profile = text_of(one, "profile"), .settings = settings_of(one)},
          .calls = json_of(one, "call"),
          .rulings = json_of(one, "rulings"),
          .applications = data::to_text(*given),
          .is_cohort = given->kind == json_kind::list,
          .expected = json_of(one, "expect").value_or("{}")};
}

// Reading what stands inside a case: a fault is one of the case, and its line is the line of the case.
class case_reading {
 public:
  case_reading(const model::policy& rules, const stored_case& one, const limits& allowed)
      : rules_(rules), one_(one), options_{.file = one.place.file, .format = data::data_format::json, .limits = allowed} {}

  result<question> asked() {
    std::optional<std::vector<eval::call>> calls;
    if (one_.calls) {
      auto read = read_calls(rules_, *one_.calls, options_);
      if (!read) return tl::unexpected(at_case(read.error()));
      calls = std::move(*read);
    }
    auto made = ask(rules_, one_.said, std::move(calls), options_.limits);
    if (!made || !one_.rulings) return made;
    std::istringstream text(*one_.rulings);
    auto rulings = data::read_rulings(rules_, text, options_);
    if (!rulings) return tl::unexpected(at_case(rulings.error()));
    add_rulings(*made, std::move(*rulings));
    return made;
  }

  result<std::vector<eval::application>> applications() {
    auto read = read_applications(rules_, one_.applications, options_);
    if (!read) return tl::unexpected(at_case(read.error()));
    return read;
  }

 private:
  diagnostics at_case(diagnostics problems) const {
    for (diagnostic& each : problems) {
      if (auto* place = std::get_if<data_place>(&each.where)) place->line = one_.place.line;
    }
    return problems;
  }

  const model::policy& rules_;
  const stored_case& one_;
  data::reader_options options_;
};

void heed(question& asked, coverage* seen) {
  if (seen == nullptr) return;
  asked.chosen.alone.seen = &seen->seen;
  for (eval::settings& each : asked.chosen.of_calls) each.seen = &seen->seen;
}

void compare_records(const run& made, const stored_case& one, std::vector<difference>& found) {
  const auto expected = data::parse_json(one.expected, {});
  if (!expected) return;
  const auto record = [](const report::decision& decided) { return data::parse_json(report::to_json(decided), {}); };
  if (!one.is_cohort) {
    const auto came = record(made.decisions.front());
    return compare(*expected, came ? &*came : nullptr, made.decisions.front().application.id, "", found);
  }
  for (const json_value& wanted : expected->elements) {
    const std::string id = text_of(wanted, "id").value_or("");
    const auto decided = std::find_if(made.decisions.begin(), made.decisions.end(),
                                      [&](const report::decision& each) { return each.application.id == id; });
    if (decided == made.decisions.end()) {
      found.push_back({id, "", data::to_text(wanted), "null"});
      continue;
    }
    const auto came = record(*decided);
    compare(wanted, came ? &*came : nullptr, id, "", found);
  }
}

}  // namespace

result<std::vector<stored_case>> read_cases(std::istream& from, const data::reader_options& options) {
  data::record_reader records(from, options);
  std::vector<stored_case> all;
  for (auto read = records.next();; read = records.next()) {
    if (!read) return tl::unexpected(std::move(read.error()));
    if (!*read) return all;
    if (!(*read)->faults.empty()) return tl::unexpected(std::move((*read)->faults));
    if (auto fault = fault_of((*read)->json, (*read)->place)) return failure(std::move(*fault));
    all.push_back(case_of((*read)->json, (*read)->place));
  }
}

case_answer run_case(const model::policy& rules, const stored_case& one, const limits& allowed, coverage* seen) {
  case_reading reading(rules, one, allowed);
  auto asked = reading.asked();
  if (!asked) return {.problems = std::move(asked.error())};
  auto applications = reading.applications();
  if (!applications) return {.problems = std::move(applications.error())};
  heed(*asked, seen);
  auto made = one.is_cohort ? decide_cohorts(*asked, std::move(*applications), true)
                            : decide_each(*asked, std::move(*applications), true);
  if (!made) return {.problems = std::move(made.error().problems)};
  if (seen != nullptr && one.is_cohort) note(*seen, rules, (*made)->all);
  if (seen != nullptr && !one.is_cohort) note(*seen, (*made)->all.outcomes.front());
  case_answer answered;
  compare_records(**made, one, answered.differences);
  return answered;
}

}  // namespace milu::session
