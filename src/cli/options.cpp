#include "cli/options.hpp"

#include <milu/source/suggest.hpp>

#include <CLI/CLI.hpp>
#include <algorithm>

namespace milu::cli {
namespace {

using words = std::vector<std::string>;

bool holds(const words& all, std::string_view word) { return std::find(all.begin(), all.end(), word) != all.end(); }

const words later_commands = {"impact", "whatif", "sweep", "plan"};
const words later_options = {"--report"};

const words deciding = {"--in",         "--call",           "--as-of", "--set", "--profile", "--keep-going", "--strict",
                        "--ignore-unknown", "--lang", "--out",   "--format", "--order", "--threads", "--input-format",
                        "--map",        "--rulings",        "--expect-digest", "--audience", "--calendar"};

const words measuring = {"--in",     "--call",  "--as-of",  "--set",     "--profile",      "--keep-going",
                         "--strict", "--ignore-unknown", "--lang", "--out", "--format", "--threads",
                         "--map",    "--input-format",   "--rulings", "--expect-digest", "--calendar"};

words with(words all, const words& more) {
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

const words declining = {"--decline", "--declined-on"};

// The options that each command takes.
words options_of(const std::string& command) {
  if (command == "eval") return deciding;
  if (command == "verify") return with(deciding, declining);
  if (command == "award")
    return with(with(deciding, declining), {"--against", "--show", "--preview", "--certificate"});
  if (command == "targets") return measuring;
  if (command == "rules") return {"--as-of", "--lang"};
  if (command == "explain") return with(with(deciding, declining), {"--id"});
  if (command == "check") return {"--format", "--lang", "--strict", "--out"};
  if (command == "test") return {"--coverage", "--strict", "--format", "--lang", "--out", "--calendar"};
  if (command == "export") return {"--table", "--format", "--lang", "--out"};
  if (command == "import") return {"--table", "--lang", "--out"};
  if (command == "template") return {"--format", "--lang", "--out"};
  if (command == "fmt") return {"--check", "--lang", "--merge", "--repair", "--out"};
  return {"--lang"};
}

// The texts as CLI11 leaves them; empty vectors and texts mean that nothing was given.
struct raw {
  words arguments;
  std::string lang, order, threads, call, as_of, profile, id, out, format, input_format, map, table;
  std::string rulings, digest, against, audience, certificate, declined_on, calendar;
};

void declare_texts(CLI::App& app, raw& found, options& given) {
  app.add_option("words", found.arguments);
  app.add_option("--in", given.inputs)->allow_extra_args(false);
  app.add_option("--set", given.settings)->allow_extra_args(false);
  app.add_option("--call", found.call);
  app.add_option("--as-of", found.as_of);
  app.add_option("--profile", found.profile);
  app.add_option("--rulings", found.rulings);
  app.add_option("--calendar", found.calendar);
  app.add_option("--against", found.against);
  app.add_option("--decline", given.declines)->allow_extra_args(false);
  app.add_option("--declined-on", found.declined_on);
  app.add_option("--audience", found.audience);
  app.add_option("--show", given.shown)->allow_extra_args(false);
  app.add_option("--expect-digest", found.digest);
  app.add_option("--id", found.id);
  app.add_option("--out", found.out);
  app.add_option("--certificate", found.certificate);
  app.add_option("--format", found.format);
  app.add_option("--input-format", found.input_format);
  app.add_option("--map", found.map);
  app.add_option("--table", found.table);
  app.add_option("--lang", found.lang);
  app.add_option("--order", found.order);
  app.add_option("--threads", found.threads);
}

void declare_flags(CLI::App& app, options& given) {
  app.add_flag("--keep-going", given.keep_going);
  app.add_flag("--preview", given.preview);
  app.add_flag("--strict", given.strict);
  app.add_flag("--ignore-unknown", given.ignore_unknown);
  app.add_flag("--check", given.check_only);
  app.add_flag("--repair", given.repair);
  app.add_flag("--merge", given.merge);
  app.add_flag("--coverage", given.coverage);
  app.add_flag("--version,-V", given.version);
  app.add_flag("--help,-h", given.help);
}

diagnostic unknown_word(const std::string& word, const words& candidates) {
  const auto near = nearest(word, candidates);
  if (!near) return {.code = "cli.usage", .arguments = {phrase("`" + word + "` is not known", "不认识“" + word + "”")}};
  return {.code = "cli.unknown", .arguments = {word, *near}};
}

std::string name_of(const std::string& argument) { return argument.substr(0, argument.find('=')); }

words all_options(const CLI::App& app) {
  words all;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) all.push_back("--" + name);
  }
  return all;
}

// Options of later releases are known by name, so that nobody looks for a typing error.
void find_later(const words& arguments, diagnostics& problems) {
  for (const std::string& argument : arguments) {
    if (holds(later_options, name_of(argument))) {
      problems.push_back({.code = "cli.later", .arguments = {name_of(argument)}});
    }
  }
}

void find_foreign(const CLI::App& app, const options& given, diagnostics& problems) {
  if (given.command.empty() || !holds(commands(), given.command)) return;
  const words own = options_of(given.command);
  for (const std::string& name : all_options(app)) {
    if (name == "--help" || name == "--version" || app.count(name) == 0 || holds(own, name)) continue;
    problems.push_back({.code = "cli.usage",
                        .arguments = {phrase("`" + given.command + "` has no option `" + name + "`",
                                             "命令“" + given.command + "”没有选项 " + name)}});
  }
}

void check_command(const options& given, diagnostics& problems) {
  if (given.command.empty() || holds(commands(), given.command)) return;
  if (holds(later_commands, given.command)) {
    problems.push_back({.code = "cli.later", .arguments = {given.command}});
    return;
  }
  problems.push_back(unknown_word(given.command, commands()));
}

std::optional<std::string> text_or_none(const std::string& text, bool is_given) {
  if (!is_given) return std::nullopt;
  return text;
}

void take_texts(const CLI::App& app, raw& found, options& given) {
  const auto take = [&](const char* name, std::string& text) { return text_or_none(text, app.count(name) > 0); };
  given.call = take("--call", found.call);
  given.as_of = take("--as-of", found.as_of);
  given.profile = take("--profile", found.profile);
  given.rulings = take("--rulings", found.rulings);
  given.calendar = take("--calendar", found.calendar);
  given.against = take("--against", found.against);
  given.declined_on = take("--declined-on", found.declined_on);
  given.audience = take("--audience", found.audience);
  given.digest = take("--expect-digest", found.digest);
  given.id = take("--id", found.id);
  given.out = take("--out", found.out);
  given.certificate = take("--certificate", found.certificate);
  given.format = take("--format", found.format);
  given.input_format = take("--input-format", found.input_format);
  given.map = take("--map", found.map);
  given.table = take("--table", found.table);
  if (found.arguments.empty()) return;
  given.command = found.arguments.front();
  given.words.assign(found.arguments.begin() + 1, found.arguments.end());
}

void take_choices(const CLI::App& app, const raw& found, options& given, diagnostics& problems) {
  const auto refuse = [&](const std::string& value, const char* known) {
    problems.push_back({.code = "format.unknown", .arguments = {value, known}});
  };
  if (found.lang == "zh") given.in = language::zh;
  if (found.lang == "en") given.in = language::en;
  if (app.count("--lang") > 0 && !given.in) refuse(found.lang, "zh, en");
  given.by_rank = found.order == "rank";
  if (app.count("--order") > 0 && found.order != "rank" && found.order != "input") refuse(found.order, "input, rank");
  const bool is_number = !found.threads.empty() && found.threads.size() < 6 &&
                         found.threads.find_first_not_of("0123456789") == std::string::npos;
  if (app.count("--threads") > 0 && !is_number) refuse(found.threads, "1, 2, 3, …");
}

void find_extras(const CLI::App& app, diagnostics& problems) {
  for (const std::string& extra : app.remaining()) {
    if (holds(later_options, name_of(extra)) || extra.empty() || extra[0] != '-') continue;
    problems.push_back(unknown_word(name_of(extra), all_options(app)));
  }
}

}  // namespace

const std::vector<std::string>& commands() {
  static const words all = {"check",  "fmt",   "test",     "eval", "award", "explain",
                            "targets", "verify", "rules", "template", "export", "import", "help"};
  return all;
}

parsed_options read_options(const std::vector<std::string>& arguments) {
  parsed_options result;
  raw found;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  declare_texts(app, found, result.given);
  declare_flags(app, result.given);
  find_later(arguments, result.problems);
  try {
    app.parse(words(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::ParseError& refused) {
    if (result.problems.empty())
      result.problems.push_back({.code = "cli.usage", .arguments = {std::string(refused.what())}});
  }
  take_texts(app, found, result.given);
  take_choices(app, found, result.given, result.problems);
  check_command(result.given, result.problems);
  if (result.problems.empty()) find_extras(app, result.problems);
  if (result.problems.empty()) find_foreign(app, result.given, result.problems);
  return result;
}

}  // namespace milu::cli
