#include <milu/source/render.hpp>

#include "excerpt.hpp"

#include <milu/source/catalogue.hpp>
#include <milu/source/visible.hpp>

#include <algorithm>

namespace milu {
namespace {

// Together with the excerpts these keep a message below 4 kB.
constexpr std::size_t message_bytes = 900;
constexpr std::size_t help_bytes = 500;
constexpr std::size_t name_bytes = 150;

enum class tint : std::uint8_t { error, warning, note, frame, strong };

std::string_view escape_of(tint wanted) {
  switch (wanted) {
    case tint::error: return "\x1b[1;31m";
    case tint::warning: return "\x1b[1;33m";
    case tint::note: return "\x1b[1;36m";
    case tint::frame: return "\x1b[34m";
    case tint::strong: return "\x1b[1m";
  }
  return "";
}

std::string tinted(std::string_view text, tint wanted, const render_style& style) {
  if (!style.color) return std::string(text);
  return std::string(escape_of(wanted)).append(text).append("\x1b[0m");
}

tint tint_of(severity level) {
  if (level == severity::error) return tint::error;
  return level == severity::warning ? tint::warning : tint::note;
}

std::string_view word_of(severity level, language in) {
  const bool zh = in == language::zh;
  switch (level) {
    case severity::error: return zh ? "错误" : "error";
    case severity::warning: return zh ? "警告" : "warning";
    case severity::note: return zh ? "提示" : "note";
  }
  return "";
}

std::string short_name(std::string_view text) { return cut_to_bytes(visible(text), name_bytes); }

std::string_view number_of(const diagnostic& problem) {
  const message* known = find_message(problem.code);
  return known == nullptr ? std::string_view(problem.code).substr(0, 40) : known->number;
}

std::string headline(const diagnostic& problem, const render_style& style) {
  const std::string head = std::string(word_of(problem.level, style.in)) + "[" + std::string(number_of(problem)) + "]";
  const std::string_view colon = style.in == language::zh ? "：" : ": ";
  const std::string body = std::string(colon) + message_text(problem, style.in);
  return tinted(head, tint_of(problem.level), style) + tinted(body, tint::strong, style) + '\n';
}

std::string file_of(const data_place& place, language in) {
  if (place.file == "-") return in == language::zh ? "标准输入" : "standard input";
  return short_name(place.file);
}

// A column by the letters that a spreadsheet shows above it: A, B, … Z, AA.
std::string letters_of(std::size_t column) {
  std::string letters;
  for (; column > 0; column = (column - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  }
  return letters;
}

std::string column_text_en(const data_place& place) {
  const std::string heading = place.heading.empty() ? "" : " `" + short_name(place.heading) + "`";
  return ", column " + letters_of(place.column) + heading;
}

std::string column_text_zh(const data_place& place) {
  const std::string heading = place.heading.empty() ? "" : "“" + short_name(place.heading) + "”";
  return " " + letters_of(place.column) + "列" + heading;
}

std::string place_text_en(const data_place& place) {
  std::string text = file_of(place, language::en);
  if (!place.sheet.empty()) text += ", sheet " + short_name(place.sheet);
  const char* before = text.empty() ? "line " : place.sheet.empty() ? ":" : ", row ";
  if (place.line != 0) text += before + std::to_string(place.line);
  if (place.column != 0) text += column_text_en(place);
  if (!place.application.empty()) text += ", application " + short_name(place.application);
  if (!place.field.empty() && place.column == 0) text += ", field " + short_name(place.field);
  return text;
}

std::string place_text_zh(const data_place& place) {
  std::string text = file_of(place, language::zh);
  if (!place.sheet.empty()) text += " 工作表“" + short_name(place.sheet) + "”";
  if (place.line != 0) text += (text.empty() ? "第" : " 第") + std::to_string(place.line) + "行";
  if (place.column != 0) text += column_text_zh(place);
  if (!place.application.empty()) text += "，申报 " + short_name(place.application);
  if (!place.field.empty() && place.column == 0) text += "，字段 " + short_name(place.field);
  return text;
}

std::string place_text(const data_place& place, language in) {
  return in == language::zh ? place_text_zh(place) : place_text_en(place);
}

std::string place_text(span where, const document& rules) {
  const position at = rules.at(where.begin);
  return short_name(rules.name_at(where.begin)) + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

std::string arrow_line(std::string_view place, std::size_t gutter, const render_style& style) {
  return std::string(gutter, ' ') + tinted("-->", tint::frame, style) + ' ' + std::string(place) + '\n';
}

// The row `31 | text`, or `   | text` without a number; no blank is left at the end of a line.
std::string gutter_line(std::string_view number, std::string_view text, std::size_t gutter, const render_style& style) {
  const std::string frame = std::string(gutter - number.size(), ' ') + std::string(number) + " |";
  return tinted(frame, tint::frame, style) + (text.empty() ? "" : " ") + std::string(text) + '\n';
}

std::string excerpt_lines(const excerpt& piece, const document& rules, std::size_t gutter, tint caret,
                          const render_style& style) {
  std::string lines = gutter_line(std::to_string(piece.source.line), piece.source.shown, gutter, style);
  for (const mark& under : piece.marks) {
    const tint chosen = under.sign == '^' ? caret : tint::frame;
    lines += gutter_line("", tinted(drawn(under, piece.source, rules), chosen, style), gutter, style);
  }
  return lines;
}

std::size_t gutter_of(const std::vector<excerpt>& pieces) {
  std::size_t digits = 2;
  for (const excerpt& piece : pieces) digits = std::max(digits, std::to_string(piece.source.line).size());
  return digits;
}

std::string footnote(std::string_view name, std::string_view text, std::size_t gutter, const render_style& style) {
  return std::string(gutter + 1, ' ') + tinted("= " + std::string(name), tint::frame, style) + std::string(text) + '\n';
}

std::string more_text(const diagnostic& problem) { return "milu help " + std::string(number_of(problem)); }

std::string help_lines_en(const diagnostic& problem, std::size_t gutter, const render_style& style) {
  const std::string help = help_text(problem, language::en);
  if (help.empty()) return footnote("more: ", more_text(problem), gutter, style);
  const std::string_view stop = help.back() == '?' ? " " : ". ";
  return footnote("help: ", help + std::string(stop) + "More: " + more_text(problem), gutter, style);
}

std::string help_lines_zh(const diagnostic& problem, std::size_t gutter, const render_style& style) {
  const std::string help = help_text(problem, language::zh);
  const std::string more = footnote("更多：", more_text(problem), gutter, style);
  return help.empty() ? more : footnote("帮助：", help, gutter, style) + more;
}

std::string footnotes(const diagnostic& problem, std::size_t gutter, const render_style& style) {
  const bool zh = style.in == language::zh;
  std::string lines;
  if (!problem.clause.empty()) lines = footnote(zh ? "条款：" : "clause: ", short_name(problem.clause), gutter, style);
  if (find_message(problem.code) == nullptr) return lines;
  return lines + (zh ? help_lines_zh(problem, gutter, style) : help_lines_en(problem, gutter, style));
}

// Where a piece of another file stands: `  ::: base.milu:12:3`.
std::string other_file_line(const excerpt& piece, const document& rules, std::size_t gutter,
                            const render_style& style) {
  return std::string(gutter, ' ') + tinted(":::", tint::frame, style) + ' ' +
         place_text(piece.marks.front().where, rules) + '\n';
}

std::string in_rules(const diagnostic& problem, span where, const document& rules, const render_style& style) {
  const std::vector<excerpt> pieces = excerpts(problem, where, rules, style.in);
  const std::size_t gutter = gutter_of(pieces);
  std::string text = arrow_line(place_text(where, rules), gutter, style) + gutter_line("", "", gutter, style);
  std::uint32_t shown = where.begin;
  for (const excerpt& piece : pieces) {
    if (rules.name_at(piece.source.begin) != rules.name_at(shown)) text += other_file_line(piece, rules, gutter, style);
    text += excerpt_lines(piece, rules, gutter, tint_of(problem.level), style);
    shown = piece.source.begin;
  }
  return text + footnotes(problem, gutter, style);
}

std::string_view wording(const message& known, language in) { return in == language::zh ? known.zh : known.en; }

// A help that names what is not known (a suggestion that was not found) helps nobody.
bool lacks_argument(std::string_view text, const std::vector<phrase>& arguments, language in) {
  for (std::size_t index = 0; index < 10; ++index) {
    const bool is_given = index < arguments.size() && !arguments[index].in(in).empty();
    if (!is_given && text.find("{" + std::to_string(index) + "}") != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

std::string message_text(const diagnostic& problem, language in) {
  const message* known = find_message(problem.code);
  std::string text = known == nullptr ? visible(problem.code) : fill(wording(*known, in), problem.arguments, in);
  return cut_to_bytes(std::move(text), message_bytes);
}

std::string help_text(const diagnostic& problem, language in) {
  const message* known = find_message(problem.code);
  if (known == nullptr) return {};
  const std::string_view text = in == language::zh ? known->help_zh : known->help_en;
  if (lacks_argument(text, problem.arguments, in)) return {};
  return cut_to_bytes(fill(text, problem.arguments, in), help_bytes);
}

std::string render(const diagnostic& problem, const document* rules, const render_style& style) {
  constexpr std::size_t gutter = 2;
  const std::string head = headline(problem, style);
  if (const auto* place = std::get_if<data_place>(&problem.where)) {
    return head + arrow_line(place_text(*place, style.in), gutter, style) + footnotes(problem, gutter, style);
  }
  const auto* where = std::get_if<span>(&problem.where);
  if (where == nullptr || rules == nullptr) return head + footnotes(problem, gutter, style);
  return head + in_rules(problem, *where, *rules, style);
}

std::string render(const diagnostics& problems, const document* rules, const render_style& style) {
  std::string text;
  for (const diagnostic& problem : problems) {
    if (!text.empty()) text += '\n';
    text += render(problem, rules, style);
  }
  return text;
}

}  // namespace milu
