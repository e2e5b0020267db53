#include "cli/case_run.hpp"

#include <milu/session/dates.hpp>

namespace milu::cli {
namespace {

// A case's settings are constants: they are computed without any application.
result<eval::override_value> constant(const model::policy& rules, const model::setting& stated) {
  if (!stated.value) return eval::override_value{stated.parameter, std::nullopt};
  eval::settings nothing;
  nothing.parameters.resize(rules.parameters.size());
  const eval::value found = eval::compute_for_cohort(rules, nothing, {}, nullptr, *stated.value);
  if (const auto* error = std::get_if<eval::fault>(&found)) return failure(error->what);
  const auto* known = std::get_if<model::scalar>(&found);
  return eval::override_value{stated.parameter, known ? std::optional<model::scalar>(*known) : std::nullopt};
}

using calendar_in_use = std::shared_ptr<const work_calendar>;

result<eval::settings> settings_of(const model::policy& rules, const model::test_case& one,
                                   const calendar_in_use& calendar) {
  std::vector<eval::override_value> set;
  for (const model::setting& stated : one.settings) {
    auto made = constant(rules, stated);
    if (!made) return tl::unexpected(made.error());
    set.push_back(std::move(*made));
  }
  std::optional<eval::call> call;
  if (one.call) call = eval::call{.keys = {}, .record = *one.call};
  std::optional<std::string> written;
  if (one.as_of) written = to_text(*one.as_of);
  const auto days = session::dates_of(rules, written, call ? &*call : nullptr);
  if (!days) return tl::unexpected(days.error());
  return eval::settle(rules, days->as_of, days->law_on, one.profile, set, limits{}, calendar);
}

bool holds(const eval::value& found) {
  const auto* known = std::get_if<model::scalar>(&found);
  const auto* answer = known ? std::get_if<bool>(known) : nullptr;
  return answer && *answer;
}

void check_given(case_result& run, const model::policy& rules, const eval::settings& chosen, const model::given& given,
                 const model::record_value* call) {
  eval::application application;
  application.id = run.name;
  application.record = given.application;
  for (const model::expectation& expected : given.expectations) {
    if (!holds(eval::compute(rules, chosen, application, call, expected.condition))) run.failed.push_back(expected);
  }
}

case_result run_case(const model::policy& rules, const model::test_case& one, const calendar_in_use& calendar) {
  case_result run{.name = one.name, .where = one.where};
  const auto chosen = settings_of(rules, one, calendar);
  if (!chosen) {
    run.problems = chosen.error();
    return run;
  }
  for (const model::given& given : one.givens) {
    check_given(run, rules, *chosen, given, one.call ? &*one.call : nullptr);
  }
  return run;
}

}  // namespace

std::vector<case_result> run_cases(const model::policy& rules, const calendar_in_use& calendar) {
  std::vector<case_result> all;
  for (const model::test_case& one : rules.tests) all.push_back(run_case(rules, one, calendar));
  return all;
}

}  // namespace milu::cli
