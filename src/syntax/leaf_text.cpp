#include "syntax/leaf_text.hpp"

#include "syntax/unit_words.hpp"
#include "syntax/vocabulary.hpp"

#include <milu/base/utf8.hpp>

#include <array>

namespace milu::syntax {
namespace {

struct unit_name {
  std::string_view unit;
  std::string_view zh;
};
constexpr std::array<unit_name, 5> unit_names = {{
    {"point", "分"}, {"year", "年"}, {"month", "个月"}, {"day", "日"}, {"working day", "个工作日"},
}};

struct data_unit_name {
  std::string_view digits;
  std::string_view unit;
  std::string_view zh;
};
constexpr std::array<data_unit_name, 10> data_unit_names = {{
    {"1000", "CNY", "千元"}, {"10000", "CNY", "万元"}, {"100000000", "CNY", "亿元"}, {"10000", "", "万"},
    {"100000000", "", "亿"}, {"1", "CNY", "元"}, {"1", "point", "分"}, {"1", "year", "年"}, {"1", "month", "个月"},
    {"1", "day", "日"},
}};

std::string_view chinese_unit(std::string_view unit) {
  for (const unit_name& one : unit_names) {
    if (one.unit == unit) return one.zh;
  }
  return {};
}

std::string grouped(std::string_view whole) {
  std::string text;
  for (std::size_t index = 0; index < whole.size(); ++index) {
    if (index > 0 && (whole.size() - index) % 3 == 0) text += '_';
    text += whole[index];
  }
  return text;
}

// The number with its point moved to the left, without needless zeros; empty when it is below one or needs more than
// two decimals.
std::string in_larger_unit(std::string_view digits, std::size_t zeros) {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  if (point <= zeros) return {};
  std::string rest(digits.substr(point - zeros, zeros));
  if (point < digits.size()) rest.append(digits.substr(point + 1));
  while (!rest.empty() && rest.back() == '0') rest.pop_back();
  if (rest.size() > 2) return {};
  const std::string whole(digits.substr(0, point - zeros));
  return rest.empty() ? whole : whole + "." + rest;
}

std::string yuan_text(std::string_view digits) {
  if (const std::string hundred_millions = in_larger_unit(digits, 8); !hundred_millions.empty()) {
    return hundred_millions + "亿元";
  }
  if (const std::string ten_thousands = in_larger_unit(digits, 4); !ten_thousands.empty()) return ten_thousands + "万元";
  return std::string(digits) + "元";
}

std::string grouped_number(std::string_view digits, bool has_unit) {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  if (point <= (has_unit ? 4U : 5U)) return std::string(digits);
  return grouped(digits.substr(0, point)) + std::string(digits.substr(point));
}

std::string data_unit_text(const token& unit, language in) {
  for (const data_unit_name& one : data_unit_names) {
    if (in == language::zh && one.digits == unit.text && one.unit == unit.unit) return std::string(one.zh);
  }
  const bool is_bare = unit.text == "1" && !unit.unit.empty() && unit.unit != "working day";
  if (!is_bare) return quantity_text(unit.text, unit.unit, unit.unit == "CNY" ? language::en : in);
  return chinese_unit(unit.unit).empty() ? unit.unit : unit.unit + "s";
}

std::string quoted_text(std::string_view content) {
  std::string text = "\"";
  for (const char sign : content) {
    if (sign == '"' || sign == '\\') text += '\\';
    text += sign;
  }
  return text + '"';
}

bool is_one_word(std::string_view name) {
  if (name.empty() || (name.front() >= '0' && name.front() <= '9')) return false;
  for (std::size_t at = 0; at < name.size();) {
    const utf8::step here = utf8::decode(name, at);
    const bool is_wide_digit = here.code_point >= 0xFF10 && here.code_point <= 0xFF19;
    if (here.code_point != '_' && !utf8::is_letter_or_digit(here.code_point)) return false;
    if (at == 0 && is_wide_digit) return false;
    at += here.bytes;
  }
  return true;
}

std::string mark_text(const std::string& mark) { return mark == ";" ? "," : mark; }

}  // namespace

std::string quantity_text(std::string_view digits, std::string_view unit, language in) {
  if (unit == "%") return std::string(digits) + "%";
  if (unit == "CNY" && in == language::zh) return yuan_text(digits);
  const std::string number = grouped_number(digits, !unit.empty());
  if (unit.empty()) return number;
  const std::string_view zh = chinese_unit(unit);
  if (zh.empty()) return number + " " + std::string(unit);
  if (in == language::zh) return number + std::string(zh);
  return number + " " + std::string(unit) + (digits == "1" ? "" : "s");
}

std::string name_text(const token& name) {
  const bool is_safe =
      is_one_word(name.text) && vocabulary::shared().find(name.text) == no_word && !find_unit(name.text);
  if (name.kind == token_kind::word || is_safe) return name.text;
  return "`" + name.text + "`";
}

std::string leaf_text(view leaf, language in) {
  const token& written = leaf.first_token();
  switch (leaf.kind()) {
    case node_kind::keyword: return std::string(vocabulary::shared().canonical(leaf.word(), in));
    case node_kind::name: return name_text(written);
    case node_kind::text: return quoted_text(written.text);
    case node_kind::quantity: return quantity_text(written.text, written.unit, in);
    case node_kind::unit: return data_unit_text(written, in);
    case node_kind::mark: return mark_text(written.text);
    default: return written.text;
  }
}

}  // namespace milu::syntax
