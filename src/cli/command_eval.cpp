#include <milu/report/table.hpp>

#include <deque>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/inputs.hpp"
#include "cli/records.hpp"

namespace milu::cli {
namespace {

// What a run has seen: applications left out, decisions in error.
struct tally {
  std::size_t invalid = 0;
  std::size_t errors = 0;
};

// Each application as it comes; a code when the run has to stop there (S1 b).
template <class Take>
tl::expected<tally, int> evaluate_each(const question& asked, const options& given, console& speaker, Take take) {
  inputs source(asked.rules(), given, speaker);
  tally seen;
  for (;;) {
    auto next = source.next();
    if (!next) return tl::unexpected(next.error());
    if (!*next) return seen;
    session::evaluated one = session::evaluate(asked.asked, std::move(**next));
    if (one.outcome.eligibility == eval::verdict::invalid) {
      const int code = speaker.refuse(one.outcome.faults, nullptr, bad_data);
      if (!given.keep_going) return tl::unexpected(code);
      ++seen.invalid;
    }
    if (one.outcome.eligibility == eval::verdict::error) ++seen.errors;
    take(std::move(one));
  }
}

tl::expected<tally, int> stream_records(const question& asked, const options& given, console& speaker,
                                        std::ostream& out, record_format format) {
  session::record_text text(layout_of(format));
  auto seen = evaluate_each(asked, given, speaker, [&](const session::evaluated& one) {
    out << text.next(session::decision_on(asked.asked, one));
  });
  if (seen) out << text.end();
  return seen;
}

tl::expected<tally, int> write_table(const question& asked, const options& given, console& speaker, std::ostream& out,
                                     record_format format) {
  std::deque<session::evaluated> all;
  auto seen = evaluate_each(asked, given, speaker, [&](session::evaluated&& one) { all.push_back(std::move(one)); });
  if (!seen) return seen;
  std::vector<report::decision> decisions;
  for (const session::evaluated& one : all) decisions.push_back(session::decision_on(asked.asked, one));
  if (format == record_format::csv) out << report::to_csv(decisions, speaker.speaks());
  if (format == record_format::markdown) out << report::to_markdown(decisions, speaker.speaks());
  if (format == record_format::human) out << report::eval_summary(decisions, speaker.speaks());
  return seen;
}

}  // namespace

int eval_command(const options& given, console& speaker) {
  const auto format = record_format_of(given, speaker);
  if (!format) return format.error();
  if (const auto code = missing_input(given, speaker)) return *code;
  const auto asked = ask(given, speaker);
  if (!asked) return asked.error();
  output_file out(given.out, speaker.out());
  if (auto opened = out.open(); !opened) return speaker.refuse(opened.error(), nullptr, usage);
  const bool is_json = *format == record_format::jsonl || *format == record_format::json;
  const auto seen = is_json ? stream_records(*asked, given, speaker, out.stream(), *format)
                            : write_table(*asked, given, speaker, out.stream(), *format);
  if (!seen) {
    if (!given.out) speaker.out().flush();
    return seen.error();
  }
  if (auto written = out.commit(); !written) return speaker.refuse(written.error(), nullptr, usage);
  tell_errors(seen->errors, speaker);
  return seen->invalid > 0 ? found : done;
}

}  // namespace milu::cli
