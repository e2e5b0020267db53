#include <milu/cohort/verify.hpp>
#include <milu/report/certificate.hpp>
#include <milu/report/table.hpp>
#include <milu/source/visible.hpp>

#include <ostream>

#include "cli/commands.hpp"
#include "cli/records.hpp"

namespace milu::cli {
namespace {

void write(const session::run& made, const question& asked, record_format format, const options& given,
           const console& speaker, std::ostream& out) {
  const language wanted = speaker.speaks();
  if (format == record_format::human) {
    out << report::award_summary(asked.rules(), made.decisions, made.all, wanted);
    return;
  }
  const auto decisions = session::in_order(made, given.by_rank ? session::order::rank : session::order::input);
  if (format == record_format::csv) out << report::to_csv(decisions, wanted);
  if (format == record_format::markdown) out << report::to_markdown(decisions, wanted);
  if (format != record_format::jsonl && format != record_format::json) return;
  session::record_text text(layout_of(format));
  for (const auto& one : decisions) out << text.next(one);
  out << text.end();
}

std::string id_list(const session::run& made, const cohort::competition& contest, const cohort::allotment& allotted) {
  constexpr std::size_t most = 20;
  std::string text;
  for (std::size_t i = 0; i < allotted.undetermined.size() && i < most; ++i) {
    text += (i > 0 ? ", " : "  ") + made.batch.applications[contest.applications[allotted.undetermined[i]]].id;
  }
  return allotted.undetermined.size() > most ? text + " …" : text;
}

// S16: which applications stand in the way of which round.
bool tell_stopped(const session::run& made, const question& question, console& speaker) {
  const auto stopped = session::stopped_rounds(made);
  for (const session::stopped_round& where : stopped) {
    const auto& contest = made.all.competitions[where.competition];
    speaker.tell({session::why_stopped(made, where)}, &question.file->text);
    speaker.say(visible(id_list(made, contest, contest.rounds[where.round]), 800));
  }
  return !stopped.empty();
}

result<void> write_certificate(const session::run& made, const question& asked, const options& given,
                               const console& speaker) {
  if (!given.certificate) return {};
  output_file out(given.certificate, speaker.out());
  if (auto opened = out.open(); !opened) return opened;
  out.stream() << report::certificate_json(asked.rules(), made.batch, made.all, made.receipt) << '\n';
  return out.commit();
}

}  // namespace

int award(const options& given, console& speaker) {
  const auto format = record_format_of(given, speaker);
  if (!format) return format.error();
  if (const auto code = missing_input(given, speaker)) return *code;
  const auto asked = ask(given, speaker);
  if (!asked) return asked.error();
  const auto made = decide_all(*asked, given, speaker);
  if (!made) return made.error();
  const diagnostics flaws = cohort::verify(asked->rules(), (*made)->batch, (*made)->all);
  if (!flaws.empty()) return speaker.refuse(flaws, &asked->file->text, internal);
  output_file out(given.out, speaker.out());
  if (auto opened = out.open(); !opened) return speaker.refuse(opened.error(), nullptr, usage);
  write(**made, *asked, *format, given, speaker, out.stream());
  if (auto written = write_certificate(**made, *asked, given, speaker); !written)
    return speaker.refuse(written.error(), nullptr, usage);
  if (auto written = out.commit(); !written) return speaker.refuse(written.error(), nullptr, usage);
  tell_errors(session::count_errors(**made), speaker);
  const bool is_stopped = tell_stopped(**made, *asked, speaker);
  return is_stopped || session::count_invalid(**made) > 0 ? found : done;
}

}  // namespace milu::cli
