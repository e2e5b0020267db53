#include <milu/report/certificate.hpp>
#include <milu/report/preview.hpp>
#include <milu/report/public_list.hpp>
#include <milu/report/table.hpp>
#include <milu/session/declines.hpp>
#include <milu/source/visible.hpp>

#include <ostream>

#include "cli/change_list.hpp"
#include "cli/commands.hpp"
#include "cli/recorded_file.hpp"
#include "cli/records.hpp"

namespace milu::cli {
namespace {

// What is posted holds those with an award, by rank.
void write_public(const session::run& made, const question& asked, record_format format, const options& given,
                  const console& speaker, std::ostream& out) {
  std::vector<report::shown_field> columns;
  for (const std::string& name : given.shown) columns.push_back(*report::find_shown(asked.rules(), name));
  const language wanted = speaker.speaks();
  std::vector<report::decision> listed;
  for (const auto& one : session::in_order(made, session::order::rank)) {
    if (report::is_listed(one)) listed.push_back(one);
  }
  if (format == record_format::human) out << report::public_table(listed, columns, wanted);
  if (format == record_format::csv) out << report::public_csv(listed, columns, wanted);
  if (format == record_format::markdown) out << report::public_markdown(listed, columns, wanted);
  if (format != record_format::jsonl && format != record_format::json) return;
  session::record_text text(layout_of(format));
  for (const auto& one : listed) out << text.next(one);
  out << text.end();
}

// A private field cannot be shown, whatever the command line says.
std::optional<int> refuse_shown(const question& asked, const options& given, console& speaker) {
  for (const std::string& name : given.shown) {
    const auto found = report::find_shown(asked.rules(), name);
    if (!found) return speaker.refuse(found.error(), nullptr, usage);
  }
  return std::nullopt;
}

void write_preview(const session::run& made, record_format format, const console& speaker, std::ostream& out) {
  const language wanted = speaker.speaks();
  if (format == record_format::human) out << report::preview_table(made.decisions, wanted);
  if (format == record_format::csv) out << report::preview_csv(made.decisions, wanted);
  if (format == record_format::markdown) out << report::preview_markdown(made.decisions, wanted);
  if (format != record_format::jsonl && format != record_format::json) return;
  session::record_text text(layout_of(format));
  for (const auto& one : made.decisions) out << text.next(one);
  out << text.end();
}

void write(const session::run& made, const question& asked, record_format format, const options& given,
           const console& speaker, std::ostream& out) {
  const language wanted = speaker.speaks();
  if (given.preview) return write_preview(made, format, speaker, out);
  if (asked.asked.for_whom == report::audience::public_list) return write_public(made, asked, format, given, speaker, out);
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
    const eval::application& one = made.batch.applications[contest.applications[allotted.undetermined[i]]];
    text += (i > 0 ? ", " : "  ") + session::name_of(made.asked, one);
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

int write_out(const session::run& made, const question& asked, record_format format, const options& given,
              console& speaker) {
  output_file out(given.out, speaker.out());
  if (auto opened = out.open(); !opened) return speaker.refuse(opened.error(), nullptr, usage);
  write(made, asked, format, given, speaker, out.stream());
  if (auto written = write_certificate(made, asked, given, speaker); !written)
    return speaker.refuse(written.error(), nullptr, usage);
  if (auto written = out.commit(); !written) return speaker.refuse(written.error(), nullptr, usage);
  return done;
}

// A certificate has everybody's ids and keys in it.
std::optional<int> refuse_certificate(const options& given, console& speaker) {
  const bool is_for_office = !given.audience || *given.audience == "office";
  if (!given.certificate || is_for_office) return std::nullopt;
  const phrase text("a certificate holds the data of all applications: it is for the office alone",
                    "评选凭证含有全部申报的数据，只供主办单位使用");
  return speaker.refuse({.code = "cli.usage", .arguments = {text}}, usage);
}

// A preview decides nothing, so there is nothing that could be published, compared, certified or declined.
std::optional<int> refuse_preview(const options& given, console& speaker) {
  if (!given.preview) return std::nullopt;
  const bool is_for_public = given.audience && *given.audience == "public";
  const auto refuse = [&](std::string en, std::string zh) {
    const phrase text("a preview decides nothing: it " + std::move(en), "预览不作评定，" + std::move(zh));
    return speaker.refuse({.code = "cli.usage", .arguments = {text}}, usage);
  };
  if (given.against || is_for_public) return refuse("is not published or compared", "不能公示或比对");
  if (given.certificate) return refuse("has no certificate", "没有评选凭证");
  if (!given.declines.empty()) return refuse("has no award to decline", "没有可以放弃的奖项");
  return std::nullopt;
}

}  // namespace

int award(const options& given, console& speaker) {
  const auto format = record_format_of(given, speaker);
  if (!format) return format.error();
  if (const auto code = missing_input(given, speaker)) return *code;
  const auto asked = ask(given, speaker);  // in the language of whose rules all else is said
  if (!asked) return asked.error();
  if (const auto code = refuse_preview(given, speaker)) return *code;
  if (const auto code = refuse_certificate(given, speaker)) return *code;
  if (given.against && given.out && is_same_file(*given.out, *given.against)) {
    return speaker.refuse({.code = "against.overwrites", .arguments = {*given.out}}, usage);
  }
  if (const auto code = refuse_shown(*asked, given, speaker)) return *code;
  const auto made = decide_all(*asked, given, speaker);
  if (!made) return made.error();
  speaker.tell(session::vacancies(**made), nullptr);
  if (given.against) {
    if (const int code = tell_changes(**made, given, speaker); code != done) return code;
  }
  if (!given.against || given.out) {
    if (const int code = write_out(**made, *asked, given.against ? record_format::jsonl : *format, given, speaker)) {
      return code;
    }
  }
  tell_errors(session::count_errors(**made), speaker);
  const bool is_stopped = !given.preview && tell_stopped(**made, *asked, speaker);
  return is_stopped || session::count_invalid(**made) > 0 ? found : done;
}

}  // namespace milu::cli
