#include <milu/cohort/verify.hpp>
#include <milu/report/certificate.hpp>
#include <milu/report/table.hpp>
#include <milu/source/visible.hpp>

#include <algorithm>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/records.hpp"

namespace milu::cli {
namespace {

// Indices of the decisions, cohort after cohort, by rank in the round that decides last.
std::vector<std::uint32_t> by_rank(const cohort::decided& all) {
  std::vector<std::uint32_t> listing;
  for (const auto& contest : all.competitions) {
    std::vector<std::uint32_t> seats;
    if (!contest.rounds.empty()) seats = contest.rounds.back().order;
    for (std::uint32_t seat = 0; seat < contest.applications.size(); ++seat) {
      if (std::find(seats.begin(), seats.end(), seat) == seats.end()) seats.push_back(seat);
    }
    for (const std::uint32_t seat : seats) listing.push_back(contest.applications[seat]);
  }
  return listing;
}

std::vector<report::decision> in_order(const decided_batch& made, bool ranked) {
  if (!ranked) return made.decisions;
  std::vector<report::decision> sorted;
  for (const std::uint32_t index : by_rank(made.all)) sorted.push_back(made.decisions[index]);
  return sorted;
}

void write(const decided_batch& made, const question& asked, record_format format, const options& given,
           const console& speaker, std::ostream& out) {
  const language wanted = speaker.speaks();
  if (format == record_format::human) {
    out << report::award_summary(asked.rules(), made.decisions, made.all, wanted);
    return;
  }
  const auto decisions = in_order(made, given.by_rank);
  if (format == record_format::csv) out << report::to_csv(decisions, wanted);
  if (format == record_format::markdown) out << report::to_markdown(decisions, wanted);
  if (format != record_format::jsonl && format != record_format::json) return;
  record_stream records(out, format == record_format::json);
  for (const auto& one : decisions) records.add(one);
  records.finish();
}

std::string id_list(const decided_batch& made, const cohort::competition& contest, const cohort::allotment& allotted) {
  constexpr std::size_t most = 20;
  std::string text;
  for (std::size_t i = 0; i < allotted.undetermined.size() && i < most; ++i) {
    text += (i > 0 ? ", " : "  ") + made.batch.applications[contest.applications[allotted.undetermined[i]]].id;
  }
  return allotted.undetermined.size() > most ? text + " …" : text;
}

// S16: which applications stand in the way of which round.
bool tell_stopped(const decided_batch& made, const question& asked, console& speaker) {
  bool any = false;
  for (const auto& contest : made.all.competitions) {
    for (std::size_t round = 0; round < contest.rounds.size(); ++round) {
      const auto& allotted = contest.rounds[round];
      if (!allotted.stopped) continue;
      any = true;
      const auto& head = asked.rules().rounds[round].head;
      const diagnostic stopped{.code = "cohort.undetermined", .where = head.where,
                               .arguments = {std::to_string(allotted.undetermined.size()),
                                             phrase(head.label.en, head.label.zh)},
                               .clause = head.clause};
      speaker.tell({stopped}, &asked.file->text);
      speaker.say(visible(id_list(made, contest, allotted), 800));
    }
  }
  return any;
}

bool has_error(const eval::outcome& one) {
  return one.eligibility == eval::verdict::error ||
         std::any_of(one.rounds.begin(), one.rounds.end(), [](const auto& round) { return !round.faults.empty(); });
}

bool is_invalid(const eval::outcome& one) { return one.eligibility == eval::verdict::invalid; }

template <class Predicate>
std::size_t count(const cohort::decided& all, Predicate wanted) {
  return static_cast<std::size_t>(std::count_if(all.outcomes.begin(), all.outcomes.end(), wanted));
}

result<void> write_certificate(const decided_batch& made, const question& asked, const options& given,
                               const console& speaker) {
  if (!given.certificate) return {};
  output_file out(given.certificate, speaker.out());
  if (auto opened = out.open(); !opened) return opened;
  out.stream() << report::certificate_json(asked.rules(), made.batch, made.all, asked.receipt) << '\n';
  return out.commit();
}

}  // namespace

int award(const options& given, console& speaker) {
  const auto format = record_format_of(given, speaker);
  if (!format) return format.error();
  if (const auto code = missing_input(given, speaker)) return *code;
  auto asked = ask(given, speaker);
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
  tell_errors(count((*made)->all, has_error), speaker);
  const bool is_stopped = tell_stopped(**made, *asked, speaker);
  return is_stopped || count((*made)->all, is_invalid) > 0 ? found : done;
}

}  // namespace milu::cli
