#include <milu/report/explain.hpp>
#include <milu/session/applications.hpp>
#include <milu/session/records.hpp>

#include "capi/arguments.hpp"

namespace milu::capi {
namespace {

using decide_all = session::answer<std::unique_ptr<session::run>> (*)(const session::question&,
                                                                       std::vector<eval::application>, bool);

template <class Handle>
outcome<Handle> outcome_of(const settled_question& question, milu_status status, diagnostics problems) {
  return {.status = status, .problems = std::move(problems),
          .rules = std::shared_ptr<const document>(question.rules, &question.rules->text),
          .speaks = question.rules->speaks};
}

// What was found on the way: applications left out, rounds stopped.
diagnostics findings(const session::run& made) {
  diagnostics all = made.left_out;
  for (const auto& where : session::stopped_rounds(made)) all.push_back(session::why_stopped(made, where));
  return all;
}

outcome<milu_run> run_all(const std::shared_ptr<const settled_question>& question, std::string_view text,
                          decide_all decide) {
  auto applications = session::read_applications(question->asked.rules, text, question->reading);
  if (!applications) return outcome_of<milu_run>(*question, MILU_DATA_INVALID, std::move(applications.error()));
  auto decided = decide(question->asked, std::move(*applications), question->keep_going);
  if (!decided) {
    return outcome_of<milu_run>(*question, status_of(decided.error().whose), std::move(decided.error().problems));
  }
  auto made = outcome_of<milu_run>(*question, MILU_DONE, findings(**decided));
  if (!made.problems.empty()) made.status = MILU_FOUND;
  made.made = std::make_unique<milu_run>(milu_run{question, std::move(*decided)});
  return made;
}

milu_status run_text(const milu_question* question, const char* applications, std::size_t length, milu_run** made,
                     milu_problems** problems, decide_all decide) {
  return answer(made, problems, [&]() -> outcome<milu_run> {
    if (!question) return misused<milu_run>(null_argument("question"));
    const auto text = text_argument("applications", applications, length);
    return text ? run_all(question->settled, *text, decide) : misused<milu_run>(text.error().front());
  });
}

outcome<milu_text> records_of(const milu_run& run, data::data_format format, session::order wanted) {
  const bool is_json = format == data::data_format::json;
  session::record_text records(is_json ? session::record_layout::array : session::record_layout::lines);
  std::string whole;
  for (const report::decision& one : session::in_order(*run.made, wanted)) whole += records.next(one);
  return {.made = text_of(whole + records.end())};
}

result<session::order> order_argument(milu_order wanted) {
  switch (wanted) {
    case MILU_INPUT_ORDER: return session::order::input;
    case MILU_RANK_ORDER: return session::order::rank;
  }
  return failure(bad_argument("order", {"is no order", "不是可选的次序"}));
}

// One decision, written by `write`.
template <class Write>
outcome<milu_text> about(const milu_run* run, const char* id, Write write) {
  if (!run) return misused<milu_text>(null_argument("run"));
  if (!id) return misused<milu_text>(null_argument("id"));
  const auto found = session::find(*run->made, id);
  if (!found) return outcome_of<milu_text>(*run->settled, MILU_USAGE, found.error());
  return {.made = text_of(write(**found))};
}

std::string record_line(const report::decision& one) {
  return session::record_text(session::record_layout::lines).next(one);
}

}  // namespace
}  // namespace milu::capi

using namespace milu::capi;

milu_status milu_decide_each(const milu_question* question, const char* applications, size_t length, milu_run** run,
                             milu_problems** problems) {
  return run_text(question, applications, length, run, problems, milu::session::decide_each);
}

milu_status milu_decide_cohort(const milu_question* question, const char* applications, size_t length, milu_run** run,
                               milu_problems** problems) {
  return run_text(question, applications, length, run, problems, milu::session::decide_cohorts);
}

size_t milu_run_count(const milu_run* run) { return run ? run->made->decisions.size() : 0; }

const char* milu_run_id(const milu_run* run, size_t index) {
  return index < milu_run_count(run) ? run->made->decisions[index].application.id.c_str() : nullptr;
}

milu_status milu_run_records(const milu_run* run, milu_format format, milu_order order, milu_text** records) {
  return answer(records, nullptr, [&]() -> outcome<milu_text> {
    if (!run) return misused<milu_text>(null_argument("run"));
    const auto known = format_argument("format", format);
    if (!known) return misused<milu_text>(known.error().front());
    const auto wanted = order_argument(order);
    return wanted ? records_of(*run, *known, *wanted) : misused<milu_text>(wanted.error().front());
  });
}

milu_status milu_run_record(const milu_run* run, const char* id, milu_text** record, milu_problems** problems) {
  return answer(record, problems, [&] { return about(run, id, record_line); });
}

milu_status milu_run_explain(const milu_run* run, const char* id, milu_language language, milu_text** text,
                             milu_problems** problems) {
  return answer(text, problems, [&]() -> outcome<milu_text> {
    const auto speaks = language_argument(language, run ? run->settled->rules->speaks : milu::language::en);
    if (!speaks) return misused<milu_text>(speaks.error().front());
    return about(run, id, [&](const milu::report::decision& one) { return milu::report::explain(one, *speaks); });
  });
}

void milu_run_free(milu_run* run) { std::default_delete<milu_run>{}(run); }
