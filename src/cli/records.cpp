#include "cli/records.hpp"

#include <ostream>

#include "cli/inputs.hpp"

namespace milu::cli {
namespace {

void add_decisions(decided_batch& made, const question& asked) {
  const eval::batch& batch = made.batch;
  for (std::size_t i = 0; i < batch.applications.size(); ++i) {
    const cohort::seat& seat = made.all.seats[i];
    const cohort::competition& contest = made.all.competitions[seat.competition];
    made.decisions.push_back({asked.rules(), asked.chosen.of(contest.call), batch.applications[i],
                              made.all.outcomes[i], cohort::record_of(batch, contest.call), &contest, seat.index,
                              asked.receipt});
  }
}

diagnostics invalid_since(const cohort::decided& all, const eval::batch& batch) {
  diagnostics faults;
  for (std::size_t i = 0; i < batch.applications.size(); ++i) {
    if (!batch.applications[i].faults.empty() || all.outcomes[i].eligibility != eval::verdict::invalid) continue;
    for (const diagnostic& fault : all.outcomes[i].faults) faults.push_back(fault);
  }
  return faults;
}

}  // namespace

tl::expected<record_format, int> record_format_of(const options& given, console& speaker) {
  if (!given.format) return speaker.is_terminal() && !given.out ? record_format::human : record_format::jsonl;
  const std::string& word = *given.format;
  if (word == "human") return record_format::human;
  if (word == "jsonl") return record_format::jsonl;
  if (word == "json") return record_format::json;
  if (word == "csv") return record_format::csv;
  if (word == "md") return record_format::markdown;
  return tl::unexpected(
      speaker.refuse({.code = "format.unknown", .arguments = {word, "human, jsonl, json, csv, md"}}, usage));
}

void record_stream::add(const report::decision& one) {
  if (is_array_) out_ << (is_first_ ? "[\n" : ",\n");
  is_first_ = false;
  out_ << report::to_json(one);
  if (!is_array_) out_ << '\n';
}

void record_stream::finish() {
  if (is_array_) out_ << (is_first_ ? "[]\n" : "\n]\n");
}

void tell_errors(std::size_t errors, console& speaker) {
  if (errors == 0) return;
  const std::string number = std::to_string(errors);
  speaker.say(speaker.speaks() == language::zh ? "milu：有" + number + "份结论出错"
                                               : "milu: " + number + (errors == 1 ? " decision" : " decisions") +
                                                     " ended in an error");
}

std::optional<int> missing_input(const options& given, console& speaker) {
  if (!given.inputs.empty()) return std::nullopt;
  return speaker.refuse({.code = "cli.missing", .arguments = {"--in FILE", given.command}}, usage);
}

tl::expected<std::unique_ptr<decided_batch>, int> decide_all(question& asked, const options& given, console& speaker) {
  auto batch = read_batch(asked.rules(), given, speaker);
  if (!batch) return tl::unexpected(batch.error());
  batch->calls = asked.calls;
  auto made = std::make_unique<decided_batch>(decided_batch{.batch = std::move(*batch), .all = {}});
  auto all = cohort::decide(asked.rules(), asked.chosen, made->batch);
  if (!all) return tl::unexpected(speaker.refuse(all.error(), &asked.file->text, bad_rules));
  made->all = std::move(*all);
  if (const auto faults = invalid_since(made->all, made->batch); !faults.empty()) {
    const int code = speaker.refuse(faults, nullptr, bad_data);
    if (!given.keep_going) return tl::unexpected(code);
  }
  asked.receipt.cohort_input = report::cohort_digest(asked.rules(), made->batch);
  add_decisions(*made, asked);
  return made;
}

}  // namespace milu::cli
