#include <milu/report/problems.hpp>
#include <milu/session/rules.hpp>

#include <algorithm>
#include <ostream>

#include "cli/beside.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/rules_file.hpp"
#include "report/json_text.hpp"

namespace milu::cli {
namespace {

// What was found in all files together.
struct findings {
  std::size_t files = 0;
  std::size_t errors = 0;
  std::size_t others = 0;
  report::json_array listed = {};
};

void count(findings& all, const diagnostics& problems) {
  for (const diagnostic& one : problems) ++(one.level == severity::error ? all.errors : all.others);
}

// A file of shared definitions is checked with the policies below the same folder; by itself it may be a policy whose
// form was forgotten.
bool is_named(const options& given, const std::string& path) {
  return std::find(given.words.begin(), given.words.end(), path) != given.words.end();
}
diagnostic alone(const model::policy& rules) {
  return {.code = "use.alone", .where = rules.head.where, .level = severity::note};
}

std::optional<int> check_file(findings& all, const std::string& path, const options& given, console& speaker,
                              bool as_json) {
  const auto text = read_rules(path, given, speaker);
  if (!text) return text.error();
  auto checked = session::check_rules(*text, limits{}, reader_beside(path));
  diagnostics& problems = checked.made.problems;
  if (checked.made.is_shared && is_named(given, path)) problems.push_back(alone(checked.made.rules));
  ++all.files;
  count(all, problems);
  if (!as_json) speaker.tell(problems, &checked.text);
  if (as_json) {
    for (const diagnostic& one : problems) all.listed.add(report::problem_json(one, &checked.text));
  }
  return std::nullopt;
}

tl::expected<bool, int> wants_json(const options& given, console& speaker) {
  if (!given.format || *given.format == "human") return false;
  if (*given.format == "json") return true;
  if (*given.format == "sarif") {
    return tl::unexpected(speaker.refuse({.code = "cli.later", .arguments = {"--format sarif"}}, usage));
  }
  return tl::unexpected(speaker.refuse({.code = "format.unknown", .arguments = {*given.format, "human, json"}}, usage));
}

tl::expected<std::vector<std::string>, int> all_paths(const options& given, console& speaker) {
  std::vector<std::string> paths;
  for (const std::string& word : given.words) {
    const auto found = rules_below(word);
    if (!found) return tl::unexpected(speaker.refuse(found.error(), nullptr, usage));
    paths.insert(paths.end(), found->begin(), found->end());
  }
  if (!paths.empty()) return paths;
  return tl::unexpected(
      speaker.refuse({.code = "cli.missing", .arguments = {phrase("the rules file", "规则文件"), given.command}}, usage));
}

std::string summary(const findings& all, language wanted) {
  const std::string files = std::to_string(all.files);
  const std::string others = std::to_string(all.others);
  if (wanted == language::zh) return files + "个文件，没有错误" + (all.others > 0 ? "，提示" + others + "条" : "") + "\n";
  return files + (all.files == 1 ? " file" : " files") + ", no errors" +
         (all.others > 0 ? ", " + others + (all.others == 1 ? " remark" : " remarks") : "") + "\n";
}

}  // namespace

int check(const options& given, console& speaker) {
  const auto as_json = wants_json(given, speaker);
  if (!as_json) return as_json.error();
  const auto paths = all_paths(given, speaker);
  if (!paths) return paths.error();
  findings all;
  for (const std::string& path : *paths) {
    if (const auto code = check_file(all, path, given, speaker, *as_json)) return *code;
  }
  output_file out(given.out, speaker.out());
  if (auto opened = out.open(); !opened) return speaker.refuse(opened.error(), nullptr, usage);
  if (*as_json) out.stream() << all.listed.text() << '\n';
  if (!*as_json && all.errors == 0) out.stream() << summary(all, speaker.speaks());
  if (auto written = out.commit(); !written) return speaker.refuse(written.error(), nullptr, usage);
  if (all.errors > 0) return bad_rules;
  return given.strict && all.others > 0 ? found : done;
}

}  // namespace milu::cli
