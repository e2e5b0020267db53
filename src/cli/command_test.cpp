#include <ostream>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/question.hpp"
#include "cli/rules_file.hpp"
#include "cli/test_report.hpp"

namespace milu::cli {
namespace {

enum class test_format : std::uint8_t { human, junit, json };

tl::expected<test_format, int> format_of(const options& given, console& speaker) {
  if (!given.format || *given.format == "human") return test_format::human;
  if (*given.format == "junit") return test_format::junit;
  if (*given.format == "json") return test_format::json;
  return tl::unexpected(
      speaker.refuse({.code = "format.unknown", .arguments = {*given.format, "human, junit, json"}}, usage));
}

tl::expected<std::vector<file_result>, int> run_all(const options& given, console& speaker) {
  std::vector<file_result> files;
  const auto calendar = read_calendar(given, speaker);
  if (!calendar) return tl::unexpected(calendar.error());
  for (const std::string& word : given.words) {
    const auto paths = policies_below(word, speaker);
    if (!paths) return tl::unexpected(paths.error());
    for (const std::string& path : *paths) {
      auto file = load_rules(path, given, speaker);
      if (!file) return tl::unexpected(file.error());
      auto cases = run_cases((*file)->rules, *calendar);
      if (!cases.empty()) files.push_back({std::move((*file)->text), std::move(cases)});
    }
  }
  return files;
}

std::string written(const std::vector<file_result>& files, test_format format, language wanted) {
  if (format == test_format::junit) return junit_report(files);
  return format == test_format::json ? json_report(files) : human_report(files, wanted);
}

diagnostic nothing_to_test(const options& given) {
  std::string all;
  for (const std::string& word : given.words) all += (all.empty() ? "" : " ") + word;
  return {.code = "rules.none", .arguments = {all}};
}

}  // namespace

int test(const options& given, console& speaker) {
  const auto format = format_of(given, speaker);
  if (!format) return format.error();
  if (given.words.empty()) {
    return speaker.refuse({.code = "cli.missing", .arguments = {phrase("the rules file", "规则文件"), given.command}},
                          usage);
  }
  const auto files = run_all(given, speaker);
  if (!files) return files.error();
  if (files->empty()) return speaker.refuse(nothing_to_test(given), usage);
  output_file out(given.out, speaker.out());
  if (auto opened = out.open(); !opened) return speaker.refuse(opened.error(), nullptr, usage);
  out.stream() << written(*files, *format, speaker.speaks());
  if (auto done_writing = out.commit(); !done_writing) return speaker.refuse(done_writing.error(), nullptr, usage);
  return failures(*files) > 0 ? found : done;
}

}  // namespace milu::cli
