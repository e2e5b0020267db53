#include <milu/data/calendar_reader.hpp>
#include <milu/session/applications.hpp>
#include <milu/session/records.hpp>

#include "capi/arguments.hpp"

#include <sstream>

namespace milu::capi {
namespace {

// Problems of a question are told in the language of its rules, and quote them.
template <class Handle>
outcome<Handle> refused(const std::shared_ptr<const session::loaded_rules>& about, milu_status status,
                        diagnostics problems) {
  return {.status = status, .problems = std::move(problems),
          .rules = std::shared_ptr<const document>(about, &about->text), .speaks = about->speaks};
}

result<std::optional<std::vector<eval::call>>> read_calls(const model::policy& rules, const char* calls,
                                                          std::size_t length, const data::reader_options& reading) {
  if (!calls) return std::optional<std::vector<eval::call>>{};
  auto read = session::read_calls(rules, std::string_view(calls, length), reading);
  if (!read) return tl::unexpected(std::move(read.error()));
  return std::move(*read);
}

// Its first sign tells what it is: [ an array, { lines of JSON, and CSV else.
result<work_calendar> read_calendar(std::string_view text, const limits& allowed) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  const char sign = first == text.npos ? ' ' : text[first];
  const data::data_format json = sign == '[' ? data::data_format::json : data::data_format::jsonl;
  const data::data_format format = sign == '[' || sign == '{' ? json : data::data_format::csv;
  std::istringstream in{std::string(text)};
  return data::read_calendar(in, {.file = "calendar", .format = format, .limits = allowed});
}

outcome<milu_question> ask(const milu_rules& rules, asked_options options, const char* calls, std::size_t length) {
  const auto& about = rules.loaded;
  auto facts = read_calls(about->rules, calls, length, options.calls);
  if (!facts) return refused<milu_question>(about, MILU_DATA_INVALID, std::move(facts.error()));
  if (options.calendar) {
    auto calendar = read_calendar(*options.calendar, options.calls.limits);
    if (!calendar) return refused<milu_question>(about, MILU_DATA_INVALID, std::move(calendar.error()));
    options.said.calendar = std::make_shared<const work_calendar>(std::move(*calendar));
  }
  auto asked = session::ask(about->rules, options.said, std::move(*facts), options.applications.limits);
  if (!asked) return refused<milu_question>(about, MILU_USAGE, std::move(asked.error()));
  auto settled = std::make_shared<const settled_question>(
      settled_question{about, std::move(*asked), std::move(options.applications), options.keep_going});
  return {.made = std::make_unique<milu_question>(milu_question{std::move(settled)})};
}

result<void> check_arguments(const milu_rules* rules, const char* calls, std::size_t length) {
  if (!rules) return failure(null_argument("rules"));
  if (!calls && length == 0) return {};
  const auto text = text_argument("calls", calls, length);
  if (!text) return tl::unexpected(text.error());
  return {};
}

outcome<milu_text> decide_one(const settled_question& question, std::string_view text) {
  data::reader_options reading = question.reading;
  reading.format = data::data_format::json;
  auto application = session::read_application(question.asked.rules, text, reading);
  if (!application) return refused<milu_text>(question.rules, MILU_DATA_INVALID, std::move(application.error()));
  const session::evaluated one = session::evaluate(question.asked, std::move(*application));
  const bool is_invalid = one.outcome.eligibility == eval::verdict::invalid;
  if (is_invalid && !question.keep_going) {
    return refused<milu_text>(question.rules, MILU_DATA_INVALID, one.outcome.faults);
  }
  auto made = refused<milu_text>(question.rules, is_invalid ? MILU_FOUND : MILU_DONE,
                                 is_invalid ? one.outcome.faults : diagnostics{});
  session::record_text records(session::record_layout::lines);
  made.made = text_of(records.next(session::decision_on(question.asked, one)));
  return made;
}

}  // namespace
}  // namespace milu::capi

using namespace milu::capi;

milu_status milu_question_ask(const milu_rules* rules, const milu_options* options, const char* calls,
                              size_t calls_length, milu_question** question, milu_problems** problems) {
  return answer(question, problems, [&]() -> outcome<milu_question> {
    if (auto fine = check_arguments(rules, calls, calls_length); !fine) {
      return misused<milu_question>(fine.error().front());
    }
    auto asked = options_argument(options);
    if (!asked) return misused<milu_question>(asked.error().front());
    return ask(*rules, std::move(*asked), calls, calls_length);
  });
}

void milu_question_free(milu_question* question) { std::default_delete<milu_question>{}(question); }

milu_status milu_decide_one(const milu_question* question, const char* application, size_t length, milu_text** record,
                            milu_problems** problems) {
  return answer(record, problems, [&]() -> outcome<milu_text> {
    if (!question) return misused<milu_text>(null_argument("question"));
    const auto text = text_argument("application", application, length);
    return text ? decide_one(*question->settled, *text) : misused<milu_text>(text.error().front());
  });
}
