#include "data/cell_text.hpp"

#include <milu/base/date.hpp>
#include <milu/base/utf8.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace milu::data {
namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

// Full-width forms of ASCII, and blanks that are no space. Letters are not folded: no unit is written with them.
char32_t folded(char32_t letter) {
  if (letter == 0x3000 || letter == 0xa0) return ' ';
  if (letter == 0x2212) return '-';   // the minus sign of typesetters
  const bool is_sign_or_digit = 0xff05 <= letter && letter <= 0xff19;
  return is_sign_or_digit ? letter - 0xfee0 : letter;
}

std::string fold(std::string_view text) {
  std::string folded_text;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::step step = utf8::decode(text, at);
    utf8::append(folded_text, folded(step.code_point));
    at += step.bytes;
  }
  return folded_text;
}

std::string_view without_currency(std::string_view text) {
  for (const std::string_view sign : {"¥", "￥"}) {
    if (text.starts_with(sign)) return text.substr(sign.size());
  }
  return text;
}

// The length of a number that begins with groups: `1,234,567`, `12,345.60`; 0 when the commas separate no thousands.
std::size_t grouped_length(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  while (at < text.size() && is_digit(text[at])) ++at;
  if (at == begin || at - begin > 3 || at >= text.size() || text[at] != ',') return 0;
  while (at < text.size() && text[at] == ',') {
    if (!all_digits(text.substr(at + 1, 3)) || text.size() < at + 4) return 0;
    at += 4;
  }
  return at < text.size() && is_digit(text[at]) ? 0 : at - begin;
}

std::string without_groups(std::string_view text) {
  const std::size_t begin = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
  const std::size_t length = grouped_length(text, begin);
  std::string plain(text.substr(0, begin + length));
  plain.erase(std::remove(plain.begin(), plain.end(), ','), plain.end());
  return plain + std::string(text.substr(begin + length));
}

std::optional<std::string> day_of(std::string_view year, std::string_view month, std::string_view day) {
  if (!all_digits(year) || year.size() != 4 || !all_digits(month) || !all_digits(day)) return std::nullopt;
  if (month.size() > 2 || day.size() > 2) return std::nullopt;
  const auto two = [](std::string_view part) { return (part.size() == 1 ? "0" : "") + std::string(part); };
  const std::string written = std::string(year) + "-" + two(month) + "-" + two(day);
  return parse_date(written) ? std::optional(written) : std::nullopt;
}

// 00:00, 00:00:00, 0:00:00.000: a time that says nothing.
std::string_view without_midnight(std::string_view text) {
  const std::size_t gap = text.find_first_of(" T");
  if (gap == std::string_view::npos) return text;
  const std::string_view time = text.substr(gap + 1);
  const bool is_midnight = time.find(':') != std::string_view::npos && time.find_first_not_of("0:.Z ") == time.npos;
  return is_midnight ? text.substr(0, gap) : text;
}

struct punctuated { std::string_view first, second, end; };
constexpr std::array<punctuated, 4> day_forms{{{"-", "-", ""}, {"/", "/", ""}, {".", ".", ""}, {"年", "月", "日"}}};

std::optional<std::string> punctuated_day(std::string_view text, const punctuated& form) {
  const std::size_t first = text.find(form.first);
  if (first == std::string_view::npos) return std::nullopt;
  const std::size_t month = first + form.first.size();
  const std::size_t second = text.find(form.second, month);
  if (second == std::string_view::npos || !text.ends_with(form.end)) return std::nullopt;
  const std::size_t day = second + form.second.size();
  if (text.size() < day + form.end.size()) return std::nullopt;
  return day_of(text.substr(0, first), text.substr(month, second - month),
                text.substr(day, text.size() - form.end.size() - day));
}

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

std::size_t separator_length(std::string_view text, std::size_t at, bool at_commas) {
  for (const std::string_view sign : {"、", "；", ";", "|", "｜", "\n", "\r"}) {
    if (text.substr(at, sign.size()) == sign) return sign.size();
  }
  for (const std::string_view sign : {",", "，"}) {
    if (at_commas && text.substr(at, sign.size()) == sign) return sign.size();
  }
  return 0;
}

// The longest known name that stands here and is followed by a separator or the end.
std::size_t known_length(std::string_view text, std::size_t at, bool at_commas, const std::vector<std::string>& known) {
  std::size_t longest = 0;
  for (const std::string& name : known) {
    const std::size_t end = at + name.size();
    if (name.size() <= longest || text.substr(at, name.size()) != name) continue;
    if (end == text.size() || separator_length(text, end, at_commas) > 0) longest = name.size();
  }
  return longest;
}

}  // namespace

std::string plain_number(std::string_view comparable) {
  return without_groups(fold(without_currency(comparable)));
}

std::string unit_behind(std::string_view number) {
  const std::size_t end = number.find_first_not_of("+-0123456789.");
  if (end == std::string_view::npos || number[end] == 'e' || number[end] == 'E') return {};
  return utf8::comparable(number.substr(end));
}

bool has_doubtful_comma(std::string_view comparable) {
  const std::string text = fold(comparable);
  return std::count(text.begin(), text.end(), ',') == 1 && text.find('.') == std::string::npos;
}

std::optional<std::string> plain_day(std::string_view comparable) {
  const std::string folded_text = fold(comparable);
  const std::string_view text = without_midnight(folded_text);
  if (text.size() == 8 && all_digits(text)) return day_of(text.substr(0, 4), text.substr(4, 2), text.substr(6));
  for (const punctuated& form : day_forms) {
    if (auto day = punctuated_day(text, form)) return day;
  }
  return std::nullopt;
}

std::optional<bool> yes_or_no(std::string_view text) {
  if (is_one_of(text, {"是", "有", "√", "✓", "✔", "TRUE", "True", "true", "1", "Y", "y", "Yes", "yes", "YES"})) {
    return true;
  }
  if (is_one_of(text, {"否", "无", "×", "✗", "✘", "FALSE", "False", "false", "0", "N", "n", "No", "no", "NO"})) {
    return false;
  }
  return std::nullopt;
}

std::vector<std::string> pieces_of(std::string_view text, bool at_commas, const std::vector<std::string>& known) {
  std::vector<std::string> pieces;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + known_length(text, at, at_commas, known);
    while (end < text.size() && separator_length(text, end, at_commas) == 0) ++end;
    const std::string piece = utf8::comparable(text.substr(at, end - at));
    if (!piece.empty()) pieces.push_back(piece);
    at = end < text.size() ? end + separator_length(text, end, at_commas) : end;
  }
  return pieces;
}

bool is_shortened_number(std::string_view text) {
  const std::size_t exponent = text.find_first_of("Ee");
  if (exponent == std::string_view::npos || text.substr(exponent + 1, 1) != "+") return false;
  const std::string_view digits = text.substr(0, exponent);
  const std::size_t point = digits.find('.');
  const bool is_scientific = point == 1 && is_digit(digits[0]) && all_digits(digits.substr(2));
  return is_scientific && all_digits(text.substr(exponent + 2)) && text.size() - exponent == 4;
}

bool is_formula_error(std::string_view text) {
  return is_one_of(text, {"#DIV/0!", "#N/A", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"});
}

}  // namespace milu::data
