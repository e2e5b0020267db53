#include "cli/records.hpp"

#include "cli/inputs.hpp"

#include <milu/source/visible.hpp>

namespace milu::cli {

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

session::record_layout layout_of(record_format format) {
  return format == record_format::json ? session::record_layout::array : session::record_layout::lines;
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
  return speaker.refuse({.code = "cli.missing", .arguments = {phrase("--in FILE", "--in 文件"), given.command}}, usage);
}

namespace {

// Earlier revisions do not count; whoever sent the data should see which they are.
void tell_superseded(const session::run& made, console& speaker) {
  constexpr std::size_t most = 20;
  const bool zh = speaker.speaks() == language::zh;
  for (std::size_t i = 0; i < made.superseded.size() && i < most; ++i) {
    const eval::application& one = made.superseded[i];
    const std::string number = std::to_string(one.revision);
    const std::string name = visible(session::name_of(made.asked, one), 40);
    speaker.say(zh ? "milu：" + name + "第" + number + "次提交的内容已被后来的修订取代"
                   : "milu: revision " + number + " of " + name + " is superseded by a later one");
  }
  if (made.superseded.size() > most) speaker.say("… " + std::to_string(made.superseded.size() - most));
}

}  // namespace

tl::expected<std::unique_ptr<session::run>, int> decide_all(const question& question, const options& given,
                                                            console& speaker) {
  auto applications = read_all(question.rules(), given, speaker);
  if (!applications) return tl::unexpected(applications.error());
  const auto decide = given.preview ? session::look_ahead : session::decide_cohorts;
  auto made = decide(question.asked, std::move(*applications), given.keep_going);
  if (!made) return tl::unexpected(speaker.refuse(made.error(), question.file->text));
  speaker.tell((*made)->left_out, nullptr);
  tell_superseded(**made, speaker);
  return std::move(*made);
}

}  // namespace milu::cli
