#include <milu/model/table_text.hpp>
#include <milu/source/suggest.hpp>

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/rules_file.hpp"
#include "data/plain_sheet.hpp"
#include "data/workbook.hpp"

namespace milu::cli {
namespace {

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

// The one that is named, or the only one.
tl::expected<const model::decision_table*, diagnostic> find_table(const model::policy& rules, const options& given) {
  std::vector<std::string> names;
  for (const model::decision_table& table : rules.tables) {
    if (given.table == table.name || (!given.table && rules.tables.size() == 1)) return &table;
    names.push_back(table.name);
  }
  if (given.table) {
    const std::string near = nearest(*given.table, names).value_or(names.empty() ? std::string{} : names.front());
    return tl::unexpected(diagnostic{.code = "table.unknown", .arguments = {*given.table, near}});
  }
  return tl::unexpected(diagnostic{.code = "cli.missing", .arguments = {phrase("--table NAME", "--table 表名"), given.command}});
}

tl::expected<bool, diagnostic> wants_workbook(const options& given) {
  const std::string named = given.format ? "." + *given.format : given.out.value_or(".csv");
  if (ends_with(named, ".xlsx")) return true;
  if (ends_with(named, ".csv")) return false;
  return tl::unexpected(diagnostic{.code = "format.unknown", .arguments = {given.format.value_or(named), "csv, xlsx"}});
}

int write_out(const std::string& text, const options& given, console& speaker) {
  output_file out(given.out, speaker.out());
  if (auto opened = out.open(); !opened) return speaker.refuse(opened.error(), nullptr, usage);
  out.stream() << text;
  if (auto committed = out.commit(); !committed) return speaker.refuse(committed.error(), nullptr, usage);
  return done;
}

// A file that is called so with its `#`, or the sheet of a workbook behind it.
std::string file_of(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored) ? path : data::address_of(path).file;
}

}  // namespace

int export_command(const options& given, console& speaker) {
  const auto path = only_rules_path(given, speaker);
  if (!path) return path.error();
  const auto is_workbook = wants_workbook(given);
  if (!is_workbook) return speaker.refuse(is_workbook.error(), usage);
  const auto rules = load_rules(*path, given, speaker);
  if (!rules) return rules.error();
  const auto table = find_table((*rules)->rules, given);
  if (!table) return speaker.refuse(table.error(), usage);
  const model::plain_sheet sheet = model::sheet_of((*rules)->rules, **table);
  return write_out(*is_workbook ? data::sheet_as_workbook(sheet) : data::sheet_as_csv(sheet), given, speaker);
}

int import_command(const options& given, console& speaker) {
  const auto path = only_rules_path(given, speaker);
  if (!path) return path.error();
  auto bytes = read_whole(file_of(*path), speaker.in(), limits{}.sheet_bytes);
  if (!bytes) return speaker.refuse(bytes.error(), nullptr, usage);
  const auto sheet = data::read_plain_sheet(std::move(*bytes), *path, limits{});
  if (!sheet) return speaker.refuse(sheet.error(), nullptr, bad_data);
  const auto statement = model::table_statement(*sheet, given.table, given.in, limits{});
  if (!statement) return speaker.refuse(statement.error(), nullptr, bad_data);
  return write_out(*statement, given, speaker);
}

}  // namespace milu::cli
