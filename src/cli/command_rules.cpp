#include <milu/session/editions.hpp>
#include <milu/source/visible.hpp>

#include <map>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/rules_file.hpp"

namespace milu::cli {
namespace {

using session::edition;

std::string period_of(const edition& one, language wanted) {
  const bool zh = wanted == language::zh;
  if (!one.from && !one.until) return zh ? "长期有效" : "always";
  const std::string from = one.from ? to_text(*one.from) : "…";
  const std::string until = one.until ? to_text(*one.until) : "…";
  return from + (zh ? " 至 " : " until ") + until;
}

std::string line_of(const edition& one, language wanted) {
  const std::string name = one.name.empty() ? (wanted == language::zh ? "（无版本号）" : "(no edition)") : one.name;
  return visible(name, 40) + "  " + period_of(one, wanted) + "  " + visible(one.path, 200) + "  " + one.digest;
}

// Says of one programme which edition holds; false when it is not exactly one.
bool tell(const session::programme& one, console& speaker) {
  const language wanted = speaker.speaks();
  const bool zh = wanted == language::zh;
  std::ostream& out = speaker.out();
  out << one.name << (zh ? "：" : ": ");
  if (one.holding.size() == 1) {
    out << line_of(one.editions[one.holding.front()], wanted) << '\n';
    return true;
  }
  if (one.holding.empty()) out << (zh ? "当日没有有效的版本" : "no edition holds on that day") << '\n';
  else out << (zh ? "当日有" + std::to_string(one.holding.size()) + "个版本同时有效"
                  : std::to_string(one.holding.size()) + " editions hold on that day") << '\n';
  for (const edition& each : one.editions) out << "  " << line_of(each, wanted) << '\n';
  return false;
}

tl::expected<std::vector<edition>, int> read_editions(const std::vector<std::string>& paths, const options& given,
                                                      console& speaker) {
  std::vector<edition> all;
  for (const std::string& path : paths) {
    const auto file = load_rules(path, given, speaker);
    if (!file) return tl::unexpected(file.error());
    all.push_back(session::edition_of(path, (*file)->rules));
  }
  return all;
}

}  // namespace

int rules(const options& given, console& speaker) {
  if (given.words.size() != 2 || given.words[0] != "list") {
    return speaker.refuse({.code = "cli.missing", .arguments = {"list DIR", given.command}}, usage);
  }
  if (!given.as_of) return speaker.refuse({.code = "cli.missing", .arguments = {"--as-of DATE", given.command}}, usage);
  const auto day = parse_date(*given.as_of);
  if (!day) return speaker.refuse({.code = "asof.invalid", .arguments = {*given.as_of}}, usage);
  const auto paths = policies_below(given.words[1], speaker);
  if (!paths) return paths.error();
  if (paths->empty()) return speaker.refuse({.code = "file.missing", .arguments = {given.words[1] + "/*.milu"}}, usage);
  options own = given;
  if (!own.in) own.in = speaker.speaks();  // one language for the whole list, whatever each file is written in
  auto editions = read_editions(*paths, own, speaker);
  if (!editions) return editions.error();
  bool is_clear = true;
  for (const session::programme& one : session::programmes_on(*day, std::move(*editions))) {
    is_clear = tell(one, speaker) && is_clear;
  }
  return is_clear ? done : found;
}

}  // namespace milu::cli
