// The empty form as a workbook: a title, what is expected in each column, the header, and checks on the cells below.
#include "data/cell_reference.hpp"
#include "data/form_sheets.hpp"
#include "data/workbook.hpp"
#include "data/workbook_writer.hpp"

#include <milu/base/decimal.hpp>
#include <milu/base/utf8.hpp>
#include <milu/data/form_template.hpp>

#include <algorithm>

namespace milu::data {
namespace {

constexpr std::size_t longest_list = 255;      // of a drop-down that is written into its cell, says Excel
constexpr std::size_t longest_prompt = 250;
constexpr std::size_t longest_prompt_title = 30;

std::string cut(const std::string& text, std::size_t characters) {
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size() && count < characters; ++count) at += utf8::decode(text, at).bytes;
  return text.substr(0, at);
}

std::string quoted_formula(const std::string& text) {
  std::string formula = "\"";
  for (const char sign : text) formula += sign == '"' ? std::string("\"\"") : std::string(1, sign);
  return formula + "\"";
}

// Long drop-downs stand in columns of a hidden sheet.
class drop_downs {
 public:
  std::string formula(const std::vector<std::string>& choices) {
    std::string joined;
    bool is_plain = true;
    for (const std::string& one : choices) {
      joined += (joined.empty() ? "" : ",") + one;
      is_plain = is_plain && one.find(',') == one.npos;
    }
    if (is_plain && joined.size() <= longest_list) return quoted_formula(joined);
    return "'" + std::string(choices_sheet) + "'!" + add(choices);
  }

  std::vector<written_sheet> sheets() const {
    if (columns_ == 0) return {};
    return {{.name = std::string(choices_sheet), .rows = rows_, .is_hidden = true}};
  }

 private:
  std::string add(const std::vector<std::string>& choices) {
    const std::string letters = "$" + column_letters(++columns_) + "$";
    if (rows_.size() < choices.size()) rows_.resize(choices.size());
    for (auto& row : rows_) row.resize(columns_);
    for (std::size_t row = 0; row < choices.size(); ++row) rows_[row][columns_ - 1].text = choices[row];
    return letters + "1:" + letters + std::to_string(choices.size());
  }

  std::vector<std::vector<written_cell>> rows_ = {};
  std::size_t columns_ = 0;
};

struct check {
  std::string attributes;
  std::string formulas;
};

check between(const std::string& type, const form_column& column) {
  const std::string attributes = "type=\"" + type + "\" ";
  const auto one = [](const rational& value) { return "<formula1>" + to_text(value) + "</formula1>"; };
  if (column.low && column.high && !column.without_low && !column.without_high) {
    return {attributes + "operator=\"between\"", one(*column.low) + "<formula2>" + to_text(*column.high) + "</formula2>"};
  }
  if (column.low) return {attributes + (column.without_low ? "operator=\"greaterThan\"" : "operator=\"greaterThanOrEqual\""), one(*column.low)};
  if (column.high) return {attributes + (column.without_high ? "operator=\"lessThan\"" : "operator=\"lessThanOrEqual\""), one(*column.high)};
  return {};
}

check check_of(const form_column& column, drop_downs& lists) {
  if (!column.choices.empty()) return {"type=\"list\"", "<formula1>" + xml_text(lists.formula(column.choices)) + "</formula1>"};
  if (column.what == form_cell::whole) return between("whole", column);
  if (column.what == form_cell::number) return between("decimal", column);
  // After the 29 February 1900 that never was.
  if (column.what == form_cell::day) return {"type=\"date\" operator=\"greaterThan\"", "<formula1>60</formula1>"};
  return {};
}

std::string validation_of(const form_column& column, drop_downs& lists) {
  const check wanted = check_of(column, lists);
  const std::string title = xml_text(cut(column.heading, longest_prompt_title)), note = xml_text(cut(column.note, longest_prompt));
  // Declared words are no numbers; whoever writes one is asked, not stopped.
  const std::string mildness = column.takes_words ? " errorStyle=\"warning\"" : "";
  return wanted.attributes + mildness + " promptTitle=\"" + title + "\" prompt=\"" + note + "\" errorTitle=\"" + title +
         "\" error=\"" + note + "\">" + wanted.formulas;
}

cell_style style_of(form_cell what) {
  if (what == form_cell::day) return cell_style::day;
  return what == form_cell::text || what == form_cell::anything ? cell_style::text : cell_style::plain;
}

written_sheet drawn(const form_sheet& form, drop_downs& lists) {
  written_sheet sheet{.name = form.name};
  std::vector<written_cell> notes, headings;
  for (const form_column& column : form.columns) {
    notes.push_back({column.note, cell_style::note});
    headings.push_back({column.heading, cell_style::header});
    const std::size_t width = std::clamp<std::size_t>(utf8::display_width(column.heading) + 4, 14, 40);
    sheet.columns.push_back({style_of(column.what), width, validation_of(column, lists)});
  }
  sheet.rows = {{{form.title, cell_style::title}}, std::move(notes), std::move(headings)};
  return sheet;
}

std::string csv_cell(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == text.npos) return text;
  return quoted_formula(text);
}

}  // namespace

std::string form_workbook(const model::policy& policy, language wanted) {
  drop_downs lists;
  std::vector<written_sheet> sheets;
  for (const form_sheet& form : form_sheets(policy, wanted)) sheets.push_back(drawn(form, lists));
  for (written_sheet& hidden : lists.sheets()) sheets.push_back(std::move(hidden));
  return write_workbook(sheets);
}

// With a byte order mark: Excel takes UTF-8 for another encoding without.
std::string form_csv(const model::policy& policy, language wanted) {
  std::string text = "\xEF\xBB\xBF";
  const std::vector<form_sheet> sheets = form_sheets(policy, wanted);
  for (const form_column& column : sheets.front().columns) {
    text += (text.size() > 3 ? "," : "") + csv_cell(column.heading);
  }
  return text + "\r\n";
}

}  // namespace milu::data
