#include <milu/cli/run.hpp>

#include <milu/report/receipt.hpp>

#include <exception>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/data_file.hpp"

namespace milu::cli {
namespace {

int obey(const options& given, console& speaker) {
  if (given.command == "check") return check(given, speaker);
  if (given.command == "fmt") return fmt(given, speaker);
  if (given.command == "test") return test(given, speaker);
  if (given.command == "eval") return eval_command(given, speaker);
  if (given.command == "award") return award(given, speaker);
  if (given.command == "explain") return explain(given, speaker);
  return help(given, speaker);
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
