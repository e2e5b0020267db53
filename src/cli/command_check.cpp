#include <milu/session/rules.hpp>

#include <algorithm>
#include <ostream>

#include "cli/beside.hpp"
#include "cli/commands.hpp"
#include "cli/examined_file.hpp"
#include "cli/files.hpp"
#include "cli/rules_file.hpp"

namespace milu::cli {
namespace {

enum class check_format : std::uint8_t { human, json, sarif };

tl::expected<check_format, int> format_of(const options& given, console& speaker) {
  if (!given.format || *given.format == "human") return check_format::human;
  if (*given.format == "json") return check_format::json;
  if (*given.format == "sarif") return check_format::sarif;
  return tl::unexpected(
      speaker.refuse({.code = "format.unknown", .arguments = {*given.format, "human, json, sarif"}}, usage));
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

// A file of shared definitions is checked with the policies below the same folder; by itself it may be a policy whose
// form was forgotten.
bool is_named(const options& given, const std::string& path) {
  return std::find(given.words.begin(), given.words.end(), path) != given.words.end();
}
diagnostic alone(const model::policy& rules) {
  return {.code = "use.alone", .where = rules.head.where, .level = severity::note};
}

tl::expected<examined_file, int> check_file(const std::string& path, const options& given, console& speaker) {
  const auto text = read_rules(path, given, speaker);
  if (!text) return tl::unexpected(text.error());
  auto checked = session::check_rules(*text, limits{}, reader_beside(path));
  if (checked.made.is_shared && is_named(given, path)) checked.made.problems.push_back(alone(checked.made.rules));
  return examine_file(std::move(checked));
}

// What was found in all files together.
struct totals {
  std::size_t files = 0;
  std::size_t errors = 0;
  std::size_t others = 0;
};

std::string summary(const totals& all, language wanted) {
  const std::string files = std::to_string(all.files);
  const std::string others = std::to_string(all.others);
  if (wanted == language::zh) return files + "个文件，没有错误" + (all.others > 0 ? "，提示" + others + "条" : "") + "\n";
  return files + (all.files == 1 ? " file" : " files") + ", no errors" +
         (all.others > 0 ? ", " + others + (all.others == 1 ? " remark" : " remarks") : "") + "\n";
}

// The answer on standard output, as it grows file by file.
class answer_text {
 public:
  answer_text(check_format format, language in) : format_(format), log_(in) {}

  void add(const examined_file& file, const std::string& path, bool is_one_of_many, language in) {
    if (format_ == check_format::json) return list(file, listed_);
    if (format_ == check_format::sarif) return log(file, log_);
    const std::string said = verdicts(file, in);
    if (!said.empty()) verdicts_ += (is_one_of_many ? path + (in == language::zh ? "：" : ": ") : "") + said;
  }
  std::string text(const totals& all, language in) const {
    if (format_ == check_format::json) return listed_.text() + "\n";
    if (format_ == check_format::sarif) return log_.text() + "\n";
    return all.errors == 0 ? summary(all, in) + verdicts_ : std::string();
  }

 private:
  check_format format_;
  report::json_array listed_ = {};
  report::sarif_log log_;
  std::string verdicts_ = {};
};

}  // namespace

int check(const options& given, console& speaker) {
  const auto format = format_of(given, speaker);
  if (!format) return format.error();
  const auto paths = all_paths(given, speaker);
  if (!paths) return paths.error();
  totals all;
  std::optional<answer_text> answer;
  for (const std::string& path : *paths) {
    const auto file = check_file(path, given, speaker);
    if (!file) return file.error();
    if (!answer) answer.emplace(*format, speaker.speaks());
    answer->add(*file, path, paths->size() > 1, speaker.speaks());
    if (*format == check_format::human) tell(*file, speaker);
    ++all.files, all.errors += file->errors(), all.others += file->others();
  }
  output_file out(given.out, speaker.out());
  if (auto opened = out.open(); !opened) return speaker.refuse(opened.error(), nullptr, usage);
  out.stream() << answer->text(all, speaker.speaks());
  if (auto written = out.commit(); !written) return speaker.refuse(written.error(), nullptr, usage);
  if (all.errors > 0) return bad_rules;
  return given.strict && all.others > 0 ? found : done;
}

}  // namespace milu::cli
