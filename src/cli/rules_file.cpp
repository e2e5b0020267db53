#include "cli/rules_file.hpp"

#include <algorithm>

#include <milu/base/limits.hpp>
#include <milu/model/compile.hpp>

#include "cli/files.hpp"

namespace milu::cli {
namespace {

bool begins_comment(std::string_view line) {
  const std::size_t start = std::min(line.find_first_not_of(" \t"), line.size());
  line.remove_prefix(start);
  return line.substr(0, 2) == "--" || line.substr(0, 6) == "——";
}

}  // namespace

// By the word that begins a policy; without it (another encoding, half a file) whoever writes more than ASCII reads
// Chinese.
language written_language(std::string_view text) {
  const bool is_ascii =
      std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (begins_comment(line)) continue;
    const std::size_t chinese = line.find("政策");
    const std::size_t english = line.find("policy");
    if (chinese != line.npos || english != line.npos) return chinese < english ? language::zh : language::en;
  }
  return is_ascii ? language::en : language::zh;
}

tl::expected<document, int> read_rules(const std::string& path, const options& given, console& speaker) {
  auto text = read_whole(path, speaker.in(), limits{}.rules_bytes);
  if (!text) {
    const bool is_large = text.error().front().code == "file.large";
    return tl::unexpected(speaker.refuse(text.error(), nullptr, is_large ? bad_rules : usage));
  }
  if (!given.in) speaker.speak(written_language(*text));
  return document(path, std::move(*text));
}

tl::expected<std::unique_ptr<rules_file>, int> load_rules(const std::string& path, const options& given,
                                                          console& speaker) {
  auto text = read_rules(path, given, speaker);
  if (!text) return tl::unexpected(text.error());
  auto compiled = model::load(*text);
  if (has_errors(compiled.problems)) return tl::unexpected(speaker.refuse(compiled.problems, &*text, bad_rules));
  return std::make_unique<rules_file>(rules_file{std::move(*text), std::move(compiled.rules)});
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
