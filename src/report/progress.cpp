#include <milu/report/progress.hpp>

#include "report/cells.hpp"
#include "report/progress_words.hpp"
#include "report/reason_list.hpp"
#include "report/value_text.hpp"
#include "report/words.hpp"

#include <milu/source/visible.hpp>

namespace milu::report {
namespace {

using cells = std::vector<std::string>;
using cohort::progress;
using cohort::progress_status;

cells head_cells(language wanted) {
  return {either(wanted, "target", "目标"), either(wanted, "goal", "要求"), either(wanted, "year", "年份"),
          either(wanted, "reached", "已完成"), either(wanted, "gap", "差距"), either(wanted, "pace a year", "以后每年须"),
          either(wanted, "result", "结果"), either(wanted, "note", "说明"), either(wanted, "clause", "依据")};
}

const std::vector<bool> to_the_right = {false, false, true, true, true, true, false, false, false};

std::string amount(const model::policy& rules, const model::type& of, const std::optional<rational>& number,
                   language wanted) {
  return number ? value_for_people(rules, of, model::scalar(*number), std::nullopt, wanted) : std::string{};
}

std::string year_list(const std::vector<std::int32_t>& years, language wanted) {
  std::string text;
  for (const std::int32_t year : years) text += (text.empty() ? "" : either(wanted, ", ", "、")) + std::to_string(year);
  return text;
}

std::string note_of(const progress& line, language wanted) {
  if (line.status == progress_status::unknown) {
    std::string text;
    for (const std::string& name : missing_names(line)) text += (text.empty() ? "" : either(wanted, ", ", "、")) + name;
    if (text.empty()) return either(wanted, "the year before came to nothing or less", "上年为零或负数");
    return visible(either(wanted, "missing: ", "缺少：") + text, 80);
  }
  if (line.open_years.empty()) return {};
  return either(wanted, "open: ", "未完年份：") + year_list(line.open_years, wanted);
}

cells row_of(const model::policy& rules, const progress& line, language wanted) {
  const model::target& about = rules.targets[line.target];
  const model::type& of = type_of_gap(rules, line);
  return {visible(label_of(about.head).in(wanted), 60),
          goal_text(rules, line, wanted),
          line.year ? std::to_string(*line.year) : std::string{},
          line.reached ? value_for_people(rules, of, *line.reached, std::nullopt, wanted) : std::string{},
          amount(rules, of, line.gap, wanted),
          amount(rules, type_of_pace(rules, line), line.pace, wanted),
          status_word(line.status, wanted),
          note_of(line, wanted),
          about.head.clause};
}

std::vector<cells> rows_of(const model::policy& rules, const std::vector<progress>& lines, language wanted) {
  std::vector<cells> rows{head_cells(wanted)};
  for (const progress& line : lines) rows.push_back(row_of(rules, line, wanted));
  return rows;
}

// A label or a goal that repeats the one above it is left out: a terminal shows blocks.
void leave_out_repeated(std::vector<cells>& rows) {
  for (std::size_t i = rows.size(); i-- > 2;) {
    for (const std::size_t column : {1U, 0U}) {
      if (rows[i][0] == rows[i - 1][0] && rows[i][column] == rows[i - 1][column]) rows[i][column].clear();
    }
  }
}

}  // namespace

std::string progress_table(const model::policy& rules, const std::vector<progress>& lines, language wanted) {
  std::vector<cells> rows = rows_of(rules, lines, wanted);
  for (cells& row : rows) row.pop_back();
  leave_out_repeated(rows);
  std::vector<bool> right = to_the_right;
  right.pop_back();
  return label_of(rules.head).in(wanted) + "\n\n" + aligned(rows, right);
}

std::string progress_csv(const model::policy& rules, const std::vector<progress>& lines, language wanted) {
  std::string text = "\xEF\xBB\xBF";
  for (const cells& row : rows_of(rules, lines, wanted)) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i > 0 ? "," : "") + csv_cell(row[i]);
    text += "\r\n";
  }
  return text;
}

std::string progress_markdown(const model::policy& rules, const std::vector<progress>& lines, language wanted) {
  const std::vector<cells> rows = rows_of(rules, lines, wanted);
  std::string text = markdown_line(rows.front()) + "|";
  for (std::size_t i = 0; i < rows.front().size(); ++i) text += to_the_right[i] ? " ---: |" : " --- |";
  text += "\n";
  for (std::size_t i = 1; i < rows.size(); ++i) text += markdown_line(rows[i]);
  return text;
}

}  // namespace milu::report
