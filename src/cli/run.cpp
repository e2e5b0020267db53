#include <milu/cli/run.hpp>

#include <milu/report/receipt.hpp>

#include <exception>
#include <filesystem>
#include <optional>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/data_file.hpp"
#include "data/workbook.hpp"

namespace milu::cli {
namespace {

int obey(const options& given, console& speaker) {
  if (given.command == "check") return check(given, speaker);
  if (given.command == "fmt") return fmt(given, speaker);
  if (given.command == "test") return test(given, speaker);
  if (given.command == "eval") return eval_command(given, speaker);
  if (given.command == "award") return award(given, speaker);
  if (given.command == "explain") return explain(given, speaker);
  if (given.command == "targets") return targets(given, speaker);
  if (given.command == "verify") return verify(given, speaker);
  if (given.command == "rules") return rules(given, speaker);
  if (given.command == "template") return template_command(given, speaker);
  if (given.command == "export") return export_command(given, speaker);
  if (given.command == "import") return import_command(given, speaker);
  return help(given, speaker);
}

// What is decided must not take the place of what it was decided from.
std::optional<std::string> overwritten_input(const options& given, const std::string& target) {
  std::vector<std::string> read = given.inputs;
  read.insert(read.end(), given.words.begin(), given.words.end());
  for (const auto& one : {given.call, given.map, given.rulings, given.calendar}) {
    if (one) read.push_back(*one);
  }
  for (const std::string& path : read) {
    std::error_code ignored;
    const std::string named = path.substr(path.find('=') == path.npos ? 0 : path.find('=') + 1);
    const std::string plain = std::filesystem::exists(named, ignored) ? named : data::address_of(named).file;
    const bool is_same = std::filesystem::equivalent(plain, target, ignored);
    if (is_same && std::filesystem::is_regular_file(plain, ignored)) return path;
  }
  return std::nullopt;
}

diagnostic overwriting(const std::string& option, const std::string& path) {
  return {.code = "cli.usage",
          .arguments = {phrase("`" + option + "` names `" + path + "`, which is read",
                               option + " 指定的“" + path + "”正是要读取的文件")}};
}

// Two options that write, and what is written over.
std::optional<diagnostic> overwriting(const options& given) {
  const std::pair<const char*, const std::optional<std::string>&> targets[] = {{"--out", given.out},
                                                                              {"--certificate", given.certificate}};
  for (const auto& [option, target] : targets) {
    const auto path = target ? overwritten_input(given, *target) : std::nullopt;
    if (path) return overwriting(option, *path);
  }
  if (!given.out || given.out != given.certificate) return std::nullopt;
  return diagnostic{.code = "cli.usage",
                    .arguments = {phrase("`--out` and `--certificate` name the same file",
                                         "--out 与 --certificate 指定了同一个文件")}};
}

// The words of a portal are read once, for every data file of the command.
int obey_with_map(options given, console& speaker) {
  if (!given.map) return obey(given, speaker);
  options for_map = given;
  for_map.input_format.reset();
  auto file = data_file::open(*given.map, for_map, speaker);
  if (!file) return file.error();
  auto renamings = data::read_renamings((*file)->stream(), (*file)->settings());
  if (!renamings) return speaker.refuse(renamings.error(), nullptr, usage);
  given.renamings = std::move(*renamings);
  return obey(given, speaker);
}

int help_on(const options& given, console& speaker) {
  options topic = given;
  topic.words.clear();
  if (!given.command.empty()) topic.words.push_back(given.command);
  return help(topic, speaker);
}

int answer(const std::vector<std::string>& arguments, console& speaker) {
  const parsed_options read = read_options(arguments);
  if (read.given.in) speaker.speak(*read.given.in);
  if (!read.problems.empty()) return speaker.refuse(read.problems, nullptr, usage);
  if (read.given.version) {
    speaker.out() << report::engine << '\n';
    return done;
  }
  if (read.given.help) return help_on(read.given, speaker);
  if (read.given.command.empty()) {
    print_short_help(speaker.out(), speaker.speaks());
    return done;
  }
  if (read.given.command != "fmt") {
    if (auto wrong = overwriting(read.given)) return speaker.refuse(std::move(*wrong), usage);
  }
  return obey_with_map(read.given, speaker);
}

}  // namespace

// Exceptions of the standard library (memory, a broken stream) end the command, never the caller.
int run(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out, std::ostream& err) {
  console speaker(in, out, err);
  try {
    const int code = answer(arguments, speaker);
    speaker.finish();
    return code;
  } catch (const std::exception& fault) {
    return speaker.refuse({.code = "internal", .arguments = {std::string(fault.what())}}, internal);
  }
}

}  // namespace milu::cli
