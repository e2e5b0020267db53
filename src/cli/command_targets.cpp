#include <milu/report/progress.hpp>
#include <milu/session/target_report.hpp>

#include <ostream>

#include "cli/commands.hpp"
#include "cli/records.hpp"
#include "cli/yearly_inputs.hpp"

namespace milu::cli {
namespace {

std::vector<report::progress_year> years_behind(const session::target_report& made) {
  std::vector<report::progress_year> years;
  for (const auto& [year, held] : made.years) {
    if (!held.made) continue;
    const auto& chosen = session::settings_in(held);
    years.push_back({year, held.made->batch.applications.size(), chosen.as_of, held.made->receipt});
  }
  return years;
}

void write_records(const session::target_report& made, bool is_array, std::ostream& out) {
  const auto& chosen = session::settings_in(made.years.begin()->second);
  const std::string receipt = report::progress_receipt(made.rules, years_behind(made), chosen);
  if (is_array) out << '[';
  for (std::size_t i = 0; i < made.lines.size(); ++i) {
    out << (is_array ? (i > 0 ? ",\n" : "\n") : "") << report::to_json(made.rules, made.lines[i], receipt)
        << (is_array ? "" : "\n");
  }
  if (is_array) out << "\n]\n";
}

void write(const session::target_report& made, record_format format, language wanted, std::ostream& out) {
  switch (format) {
    case record_format::human: out << report::progress_table(made.rules, made.lines, wanted); return;
    case record_format::csv: out << report::progress_csv(made.rules, made.lines, wanted); return;
    case record_format::markdown: out << report::progress_markdown(made.rules, made.lines, wanted); return;
    case record_format::json: return write_records(made, true, out);
    case record_format::jsonl: return write_records(made, false, out);
  }
}

void tell_outside(const session::target_report& made, console& speaker) {
  std::string years;
  for (const std::int32_t year : session::years_outside(made)) years += (years.empty() ? "" : ", ") + std::to_string(year);
  if (years.empty()) return;
  speaker.tell({{.code = "targets.outside", .arguments = {years}, .level = severity::warning}}, nullptr);
}

}  // namespace

int targets(const options& given, console& speaker) {
  const auto format = record_format_of(given, speaker);
  if (!format) return format.error();
  if (const auto code = missing_input(given, speaker)) return *code;
  auto files = read_question(given, speaker);
  if (!files) return files.error();
  const model::policy& rules = files->rules->rules;
  if (rules.targets.empty()) return speaker.refuse({.code = "targets.none"}, usage);
  const auto rulings = read_rulings(rules, given, speaker);
  if (!rulings) return rulings.error();
  auto data = read_years(rules, given, speaker);
  if (!data) return data.error();
  const auto made = session::report_targets(rules, files->said, files->calls, *rulings, std::move(data->years),
                                            given.keep_going, limits{});
  if (!made) return speaker.refuse(made.error(), files->rules->text);
  speaker.tell((*made)->left_out, nullptr);
  tell_outside(**made, speaker);
  output_file out(given.out, speaker.out());
  if (auto opened = out.open(); !opened) return speaker.refuse(opened.error(), nullptr, usage);
  write(**made, *format, speaker.speaks(), out.stream());
  if (auto written = out.commit(); !written) return speaker.refuse(written.error(), nullptr, usage);
  return data->left_out > 0 || !(*made)->left_out.empty() ? found : done;
}

}  // namespace milu::cli
