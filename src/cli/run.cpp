#include <milu/cli/run.hpp>

#include <milu/report/receipt.hpp>

#include <exception>
#include <ostream>

#include "cli/commands.hpp"

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
    speaker.out() << report::frame({}).engine << '\n';
    return done;
  }
  if (read.given.help) return help_on(read.given, speaker);
  if (read.given.command.empty()) {
    print_short_help(speaker.out(), speaker.speaks());
    return done;
  }
  return obey(read.given, speaker);
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
