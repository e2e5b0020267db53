#include <algorithm>
#include <iterator>
#include <ostream>

#include "cli/case_files.hpp"
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

// The cases in the policy, then those in files beside it.
tl::expected<file_result, int> run_file(const std::string& path, const options& given,
                                        const std::shared_ptr<const work_calendar>& calendar, console& speaker) {
  auto file = load_rules(path, given, speaker);
  if (!file) return tl::unexpected(file.error());
  session::coverage seen((*file)->rules);
  file_result made{.rules = std::move(*file), .cases = {}};
  made.cases = run_cases(*made.rules, seen, calendar);
  for (const std::string& beside : case_files_of(path)) {
    const auto stored = read_case_file(beside);
    if (!stored) return tl::unexpected(speaker.refuse(stored.error(), nullptr, bad_data));
    std::vector<case_result> more = run_cases(*made.rules, *stored, seen, calendar);
    std::move(more.begin(), more.end(), std::back_inserter(made.cases));
  }
  if (given.coverage) made.coverage = parts_of(made.rules->rules, made.rules->text, seen);
  return made;
}

tl::expected<std::vector<file_result>, int> run_all(const options& given, console& speaker) {
  std::vector<file_result> files;
  const auto calendar = read_calendar(given, speaker);
  if (!calendar) return tl::unexpected(calendar.error());
  std::vector<std::string> all;
  for (const std::string& word : given.words) {
    const auto paths = policies_below(word, speaker);
    if (!paths) return tl::unexpected(paths.error());
    all.insert(all.end(), paths->begin(), paths->end());
  }
  for (const std::string& stray : stray_case_files(all)) {
    return tl::unexpected(speaker.refuse({.code = "cases.stray", .arguments = {stray}}, usage));
  }
  for (const std::string& path : all) {
    auto file = run_file(path, given, *calendar, speaker);
    if (!file) return tl::unexpected(file.error());
    if (!file->cases.empty() || given.coverage) files.push_back(std::move(*file));
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
  if (cases_in(*files) == 0) speaker.refuse(nothing_to_test(given), found);
  if (files->empty()) return found;
  output_file out(given.out, speaker.out());
  if (auto opened = out.open(); !opened) return speaker.refuse(opened.error(), nullptr, usage);
  out.stream() << written(*files, *format, speaker.speaks());
  if (auto done_writing = out.commit(); !done_writing) return speaker.refuse(done_writing.error(), nullptr, usage);
  const bool has_gaps = given.strict && uncovered(*files) > 0;
  return failures(*files) > 0 || cases_in(*files) == 0 || has_gaps ? found : done;
}

}  // namespace milu::cli
