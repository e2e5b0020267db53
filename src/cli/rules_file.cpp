#include "cli/rules_file.hpp"

#include <milu/base/limits.hpp>
#include <milu/syntax/amend.hpp>
#include <milu/syntax/parse.hpp>

#include <algorithm>

#include "cli/beside.hpp"
#include "cli/files.hpp"

namespace milu::cli {
namespace {

bool is_for_use_only(const std::string& path, console& speaker) {
  auto text = read_whole(path, speaker.in(), limits{}.rules_bytes);
  if (!text) return false;
  const auto read = syntax::parse(document(path, std::move(*text)));
  return !has_errors(read.problems) && syntax::is_only_definitions(read.whole);
}

}  // namespace

tl::expected<document, int> read_rules(const std::string& path, const options& given, console& speaker) {
  auto text = read_whole(path, speaker.in(), limits{}.rules_bytes);
  if (!text) {
    const bool is_large = text.error().front().code == "file.large";
    return tl::unexpected(speaker.refuse(text.error(), nullptr, is_large ? bad_rules : usage));
  }
  if (!given.in) speaker.speak(session::written_language(*text));
  return document(path, std::move(*text));
}

tl::expected<std::unique_ptr<session::loaded_rules>, int> load_rules(const std::string& path, const options& given,
                                                                     console& speaker) {
  const auto text = read_rules(path, given, speaker);
  if (!text) return tl::unexpected(text.error());
  auto loaded = session::load_rules(*text, {.digest = given.digest}, limits{}, reader_beside(path));
  if (!loaded) return tl::unexpected(speaker.refuse(loaded.error(), *text));
  return std::make_unique<session::loaded_rules>(std::move(*loaded));
}

tl::expected<std::vector<std::string>, int> policies_below(const std::string& path, console& speaker) {
  auto paths = rules_below(path);
  if (!paths) return tl::unexpected(speaker.refuse(paths.error(), nullptr, usage));
  const bool is_folder = paths->size() != 1 || paths->front() != path;
  if (!is_folder) return std::move(*paths);
  paths->erase(std::remove_if(paths->begin(), paths->end(),
                              [&](const std::string& one) { return is_for_use_only(one, speaker); }),
               paths->end());
  return std::move(*paths);
}

tl::expected<std::string, int> only_rules_path(const options& given, console& speaker) {
  if (given.words.size() == 1) return given.words.front();
  if (given.words.empty()) {
    return tl::unexpected(speaker.refuse(
        {.code = "cli.missing", .arguments = {phrase("the rules file", "规则文件"), given.command}}, usage));
  }
  return tl::unexpected(speaker.refuse(
      {.code = "cli.usage", .arguments = {phrase("`" + given.command + "` takes one rules file",
                                                 "命令“" + given.command + "”只用一个规则文件")}}, usage));
}

}  // namespace milu::cli
