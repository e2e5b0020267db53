#include <milu/base/limits.hpp>
#include <milu/session/rule_files.hpp>
#include <milu/source/render.hpp>
#include <milu/syntax/parse.hpp>
#include <milu/syntax/print.hpp>
#include <milu/syntax/repair.hpp>

#include <ostream>

#include "cli/beside.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/rules_file.hpp"

namespace milu::cli {
namespace {

// The canonical text, or the problems of a file that cannot be read as rules.
result<std::string> canonical(const document& text, std::optional<language> wanted) {
  const auto read = syntax::parse(text);
  if (has_errors(read.problems)) return tl::unexpected(read.problems);
  return syntax::print(read.whole, wanted.value_or(syntax::language_of(read.whole)));
}

// The policy with all that it stands on, as one text.
result<std::string> merged(document& text, const std::string& path, std::optional<language> wanted) {
  auto all = session::gather_rules(std::move(text), limits{}, reader_beside(path));
  text = std::move(all.text);
  if (has_errors(all.problems)) return tl::unexpected(std::move(all.problems));
  return syntax::print(all.whole, wanted.value_or(syntax::language_of(all.whole)));
}

// With --repair words glued together are cut first; what is still wrong then is shown in the repaired text.
document mended(document text, const options& given) {
  if (!given.repair) return text;
  return {text.name(), syntax::repair(text)};
}

int write(const std::string& printed, std::optional<std::string> path, console& speaker) {
  output_file out(std::move(path), speaker.out());
  if (auto opened = out.open(); !opened) return speaker.refuse(opened.error(), nullptr, usage);
  out.stream() << printed;
  if (auto written = out.commit(); !written) return speaker.refuse(written.error(), nullptr, usage);
  return done;
}

int compare(const std::string& before, const std::string& after, const std::string& name, console& speaker) {
  if (before == after) return done;
  speaker.say(speaker.speaks() == language::zh ? name + "：不是规范格式" : name + ": not in canonical form");
  return found;
}

// Where the text goes: --out, the file itself when it is mended, else standard output.
std::optional<std::string> target(const options& given, const std::string& path) {
  if (given.out) return given.out;
  return given.repair && !given.merge && path != "-" ? std::optional<std::string>(path) : std::nullopt;
}

int format(const std::string& path, const options& given, console& speaker) {
  auto original = read_rules(path, given, speaker);
  if (!original) return original.error();
  const std::string before(original->text());
  document text = mended(std::move(*original), given);
  const auto printed = given.merge ? merged(text, path, given.in) : canonical(text, given.in);
  if (!printed) return speaker.refuse(printed.error(), &text, bad_rules);
  if (given.check_only) return compare(before, *printed, path, speaker);
  return write(*printed, target(given, path), speaker);
}

}  // namespace

int fmt(const options& given, console& speaker) {
  const auto path = only_rules_path(given, speaker);
  if (!path) return path.error();
  return format(*path, given, speaker);
}

}  // namespace milu::cli
