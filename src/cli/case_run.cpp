#include "cli/case_run.hpp"

#include <milu/eval/reference.hpp>
#include <milu/session/dates.hpp>
#include <milu/source/render.hpp>
#include <milu/source/visible.hpp>

#include "cli/case_clue.hpp"

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

std::string place_of(const document& text, span where) {
  const position at = text.at(where.begin);
  return text.name_at(where.begin) + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

bool holds(const eval::value& found) {
  const auto* known = std::get_if<model::scalar>(&found);
  const auto* answer = known ? std::get_if<bool>(known) : nullptr;
  return answer && *answer;
}

// One `given` of a case: its expectations, and everything else that can be said of it, for coverage.
class given_check {
 public:
  given_check(const session::loaded_rules& file, const eval::settings& chosen, const model::given& given,
              const model::record_value* call)
      : file_(file), chosen_(chosen), given_(given), call_(call) {
    application_.record = given.application;
  }

  void check(case_result& run, session::coverage& seen) {
    eval::settings noted = chosen_;
    noted.seen = &seen.seen;
    const eval::outcome whole = eval::evaluate(file_.rules, noted, application_, call_);
    note(seen, whole);
    for (const model::expectation& expected : given_.expectations) {
      if (holds(eval::compute(file_.rules, chosen_, application_, call_, expected.condition))) continue;
      run.complaints.push_back({place_of(file_.text, expected.where), not_so(expected, whole)});
    }
  }

 private:
  phrase not_so(const model::expectation& expected, const eval::outcome& whole) const {
    const eval::finding found = eval::explain(file_.rules, chosen_, application_, call_, expected.condition);
    const phrase came = clue(file_, found, whole);
    const std::string written = visible(expected.written);
    return {"not so: " + written + (came.en.empty() ? "" : " (" + came.en + ")"),
            "预期不成立：" + written + (came.zh.empty() ? "" : "（" + came.zh + "）")};
  }

  const session::loaded_rules& file_;
  const eval::settings& chosen_;
  const model::given& given_;
  const model::record_value* call_;
  eval::application application_ = {};
};

case_result run_case(const session::loaded_rules& file, const model::test_case& one, session::coverage& seen,
                     const calendar_in_use& calendar) {
  const position at = file.text.at(one.where.begin);
  case_result run{.name = one.name, .file = file.text.name_at(one.where.begin), .line = at.line};
  const auto chosen = settings_of(file.rules, one, calendar);
  if (!chosen) {
    for (const diagnostic& problem : chosen.error()) {
      run.complaints.push_back({place_of(file.text, one.where),
                                {message_text(problem, language::en), message_text(problem, language::zh)}});
    }
    return run;
  }
  for (const model::given& given : one.givens) {
    given_check(file, *chosen, given, one.call ? &*one.call : nullptr).check(run, seen);
  }
  return run;
}

phrase text_of(const session::difference& one) {
  const std::string who = one.application.empty() ? "" : visible(one.application, 60);
  const std::string expected = visible(one.expected, 200);
  const std::string came = visible(one.came, 200);
  if (one.path.empty()) return {who + " was not decided", who + "没有结论"};
  return {who + ": " + visible(one.path) + ": expected " + expected + ", came " + came,
          who + "：" + visible(one.path) + "：预期" + expected + "，实为" + came};
}

case_result run_stored(const model::policy& rules, session::stored_case one, session::coverage& seen,
                       const calendar_in_use& calendar) {
  case_result run{.name = one.name, .file = one.place.file, .line = one.place.line};
  const std::string place = one.place.file + ":" + std::to_string(one.place.line);
  one.said.calendar = calendar;
  const session::case_answer answered = session::run_case(rules, one, limits{}, &seen);
  for (const diagnostic& problem : answered.problems) {
    run.complaints.push_back({place, {message_text(problem, language::en), message_text(problem, language::zh)}});
  }
  for (const session::difference& each : answered.differences) run.complaints.push_back({place, text_of(each)});
  return run;
}

}  // namespace

std::vector<case_result> run_cases(const session::loaded_rules& file, session::coverage& seen,
                                   const calendar_in_use& calendar) {
  std::vector<case_result> all;
  for (const model::test_case& one : file.rules.tests) all.push_back(run_case(file, one, seen, calendar));
  return all;
}

std::vector<case_result> run_cases(const session::loaded_rules& file, const std::vector<session::stored_case>& cases,
                                   session::coverage& seen,
                                   const calendar_in_use& calendar) {
  std::vector<case_result> all;
  for (const session::stored_case& one : cases) all.push_back(run_stored(file.rules, one, seen, calendar));
  return all;
}

}  // namespace milu::cli
