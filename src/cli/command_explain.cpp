#include <milu/report/explain.hpp>

#include <ostream>

#include "cli/commands.hpp"
#include "cli/records.hpp"

namespace milu::cli {
namespace {

std::optional<diagnostic> bad_format(const options& given) {
  if (!given.format || *given.format == "human" || *given.format == "json" || *given.format == "jsonl")
    return std::nullopt;
  return diagnostic{.code = "format.unknown", .arguments = {*given.format, "human, json"}};
}

}  // namespace

int explain(const options& given, console& speaker) {
  if (auto problem = bad_format(given)) return speaker.refuse(std::move(*problem), usage);
  if (const auto code = missing_input(given, speaker)) return *code;
  if (!given.id) return speaker.refuse({.code = "cli.missing", .arguments = {"--id ID", given.command}}, usage);
  const auto asked = ask(given, speaker);
  if (!asked) return asked.error();
  options lenient = given;  // one invalid application does not keep the others from being explained
  lenient.keep_going = true;
  const auto made = decide_all(*asked, lenient, speaker);
  if (!made) return made.error();
  const auto wanted = session::find(**made, *given.id);
  if (!wanted) return speaker.refuse(wanted.error(), nullptr, usage);
  output_file out(given.out, speaker.out());
  if (auto opened = out.open(); !opened) return speaker.refuse(opened.error(), nullptr, usage);
  const bool is_json = given.format && *given.format != "human";
  out.stream() << (is_json ? report::to_json(**wanted) + "\n" : report::explain(**wanted, speaker.speaks()));
  if (auto written = out.commit(); !written) return speaker.refuse(written.error(), nullptr, usage);
  return done;
}

}  // namespace milu::cli
