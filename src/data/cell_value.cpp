#include "data/cell_value.hpp"

#include "data/cell_text.hpp"
#include "data/expectation.hpp"
#include "data/quantity.hpp"

#include <milu/base/decimal.hpp>
#include <milu/base/utf8.hpp>

#include <algorithm>
#include <utility>

namespace milu::data {
namespace {

using model::kind;
using answer = tl::expected<json_value, diagnostic>;

json_value text_of(std::string text) { return {.kind = json_kind::text, .text = std::move(text)}; }

phrase shown_text(std::string_view text, const cell_form& form) {
  return form.is_hidden ? private_words() : quoted(text);
}

tl::unexpected<diagnostic> refused(const char* code, std::string_view text, const cell_form& form) {
  return tl::unexpected(diagnostic{.code = code, .arguments = {shown_text(text, form)}});
}

bool is_word(const std::vector<std::string>& words, std::string_view comparable) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& one) { return utf8::comparable(one) == comparable; });
}

// A declared word for missing or not applicable is the binder's business, whatever else it might be read as.
bool is_declared_word(const model::form_field& field, std::string_view comparable) {
  return is_word(field.missing_words, comparable) ||
         (field.may_be_inapplicable && is_word(field.inapplicable_words, comparable));
}

rational large_unit(std::string_view unit) {
  if (unit == "万") return rational(10'000);
  return unit == "亿" ? rational(100'000'000) : rational(0);
}

// 3万 of a plain number: 30000, in the unit of the data.
std::string without_large_unit(const std::string& number, const rational& size, const cell_form& form) {
  const std::string digits = utf8::comparable(number.substr(0, number.find_first_not_of("+-0123456789.")));
  const auto amount = parse_decimal(digits, form.limits);
  return amount ? to_text(*amount * size / form.field.unit.factor.value_or(rational(1))) : number;
}

std::string with_known_unit(const std::string& number, const model::type& type, const cell_form& form) {
  const std::string unit = unit_behind(number);
  const rational size = large_unit(unit);
  if (size.sign() == 0) return number;
  if (type.what == kind::money) return number + "元";
  const bool is_plain = type.what == kind::number || type.what == kind::count;
  return is_plain ? without_large_unit(number, size, form) : number;
}

// A cell that a spreadsheet shows as 5% holds 0.05.
std::string as_percentage(const std::string& text, const cell_form& form) {
  const auto value = parse_decimal(text, form.limits);
  return value ? to_text(*value * rational(100)) + "%" : text;
}

answer read_number_cell(const cell& read, const std::string& text, const model::type& type, const cell_form& form) {
  if (read.is_percent) return text_of(as_percentage(text, form));
  if (form.has_decimal_commas && has_doubtful_comma(text)) return refused("data.comma", text, form);
  return text_of(with_known_unit(plain_number(text), type, form));
}

answer read_yes_no_cell(const std::string& text) {
  const auto value = yes_or_no(text);
  if (value) return json_value{.kind = json_kind::yes_no, .is_true = *value};
  return text_of(text);
}

answer read_day_cell(const std::string& text) { return text_of(plain_day(text).value_or(text)); }

bool is_number(kind what) { return kind::number <= what && what <= kind::money; }

// A workbook keeps 15 digits of a number; what stands behind them in an identity number is lost.
bool is_cut_number(const cell& read) {
  if (read.what != cell_kind::number) return false;
  const std::size_t whole = std::min(read.text.find('.'), read.text.size());
  return read.is_inexact || whole > 15 + (read.text[0] == '-' ? 1U : 0U);
}

answer read_plain_cell(const cell& read, const std::string& text, const model::type& type, const cell_form& form) {
  if (is_number(type.what)) return read_number_cell(read, text, type, form);
  if (type.what == kind::yes_no) return read_yes_no_cell(text);
  if (type.what == kind::date) return read_day_cell(text);
  if (type.what == kind::duration) return text_of(plain_number(text));
  if (type.what == kind::text && (is_shortened_number(text) || is_cut_number(read))) return refused("data.cell.shortened", text, form);
  return text_of(type.what == kind::text ? read.text : text);
}

std::vector<std::string> choices_of(const model::policy& policy, const model::type& type) {
  std::vector<std::string> names;
  if (type.what != kind::choice) return names;
  for (const model::choice& one : policy.choice_sets[type.choices].choices) names.push_back(one.name);
  return names;
}

answer read_list_cell(const cell& read, const std::string& text, const model::type& element, const cell_form& form) {
  json_value list{.kind = json_kind::list};
  for (const std::string& piece : pieces_of(text, !is_number(element.what), choices_of(form.policy, element))) {
    auto value = read_plain_cell({.what = read.what, .text = piece}, piece, element, form);
    if (!value) return value;
    list.elements.push_back(std::move(*value));
  }
  return list;
}

}  // namespace

answer cell_value(const cell& read, const cell_form& form) {
  const std::string text = utf8::comparable(read.text);
  if (read.what == cell_kind::empty || text.empty()) return json_value{};
  if (is_declared_word(form.field, text)) return text_of(text);
  if (read.what == cell_kind::fault && text[0] == '=') return refused("data.cell.formula", read.text, form);
  if (read.what == cell_kind::fault || is_formula_error(text)) return refused("data.cell.fault", read.text, form);
  const model::type& type = form.policy.type_of(form.field);
  if (type.what != kind::list) return read_plain_cell(read, text, type, form);
  if (type.record != model::none) return text_of(text);
  return read_list_cell(read, text, form.policy.types[type.element], form);
}

std::optional<rational> unit_of(const cell& read, const cell_form& form) {
  const model::type& type = form.policy.type_of(form.field);
  if (type.what != kind::money && type.what != kind::percent) return std::nullopt;
  if (read.is_percent) return rational::fraction(1, 100);
  const std::string number = with_known_unit(plain_number(utf8::comparable(read.text)), type, form);
  const std::size_t digits = number.find_first_not_of("+-.");
  if (digits == std::string::npos || number.find_first_of("0123456789") != digits) return std::nullopt;
  const auto factor = read_number("1" + unit_behind(number), type, form.field.unit, form.limits);
  return factor ? std::optional(*factor) : std::nullopt;
}

}  // namespace milu::data
