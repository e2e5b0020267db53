#include <milu/data/form_template.hpp>

#include <ostream>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/rules_file.hpp"

namespace milu::cli {
namespace {

enum class form_kind : std::uint8_t { workbook, table, schema };

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

tl::expected<form_kind, diagnostic> kind_of(const options& given) {
  const std::string named = given.format ? "." + *given.format : given.out.value_or("");
  if (ends_with(named, ".xlsx")) return form_kind::workbook;
  if (ends_with(named, ".csv")) return form_kind::table;
  if (ends_with(named, ".json")) return form_kind::schema;
  if (!given.format && !given.out) {
    return tl::unexpected(diagnostic{.code = "cli.missing", .arguments = {"--out form.xlsx", given.command}});
  }
  return tl::unexpected(diagnostic{.code = "format.unknown", .arguments = {given.format.value_or(named), "xlsx, csv, json"}});
}

std::string written(form_kind wanted, const model::policy& rules, language in) {
  if (wanted == form_kind::workbook) return data::form_workbook(rules, in);
  return wanted == form_kind::table ? data::form_csv(rules, in) : data::form_schema(rules, in);
}

// The words that read the filled form, so that nobody has to look them up.
void tell_how_to_read(const model::policy& rules, const options& given, form_kind kind, console& speaker) {
  if (kind == form_kind::schema || !given.out) return;
  const bool zh = speaker.speaks() == language::zh;
  const std::string& path = *given.out;
  std::string line = (zh ? "填好后这样读取：milu eval " : "read it filled in with: milu eval ") + given.words.front() + " --in ";
  const auto parts = data::form_parts(rules, speaker.speaks());
  const bool has_call = rules.call != model::none;
  const bool has_sheets = kind == form_kind::workbook && (!parts.empty() || has_call);
  line += path + (has_sheets ? "#" + data::form_sheet_name(rules, speaker.speaks()) : "");
  if (kind == form_kind::workbook) {
    for (const auto& part : parts) line += " --in " + part.list + "=" + path + "#" + part.sheet;
    if (has_call) line += " --call " + path + "#" + data::call_sheet_name(speaker.speaks());
  }
  speaker.say(line);
}

}  // namespace

int template_command(const options& given, console& speaker) {
  const auto path = only_rules_path(given, speaker);
  if (!path) return path.error();
  const auto kind = kind_of(given);
  if (!kind) return speaker.refuse(kind.error(), usage);
  const auto rules = load_rules(*path, given, speaker);
  if (!rules) return rules.error();
  output_file out(given.out, speaker.out());
  if (auto opened = out.open(); !opened) return speaker.refuse(opened.error(), nullptr, usage);
  out.stream() << written(*kind, (*rules)->rules, speaker.speaks());
  if (auto committed = out.commit(); !committed) return speaker.refuse(committed.error(), nullptr, usage);
  tell_how_to_read((*rules)->rules, given, *kind, speaker);
  return done;
}

}  // namespace milu::cli
