#include "model/quantities.hpp"

#include <milu/base/date.hpp>
#include <milu/base/decimal.hpp>
#include <milu/base/utf8.hpp>

#include <algorithm>

namespace milu::model {

bool is_currency(std::string_view unit) {
  return unit.size() == 3 &&
         std::all_of(unit.begin(), unit.end(), [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

type type_of_number(kind what, const rational& value, std::string currency) {
  return {.what = what, .currency = std::move(currency), .range = {.low = value, .high = value}};
}

text_value make_text(std::string original) {
  std::string comparable = utf8::comparable(original);
  return {std::move(original), std::move(comparable)};
}

namespace {

std::optional<duration> read_duration(const rational& amount, const std::string& unit) {
  const std::optional<std::int64_t> whole = amount.to_int64();
  if (!whole || *whole > 120'000 || *whole < -120'000) return std::nullopt;
  if (unit == "year") return duration{.months = *whole * 12};
  if (unit == "month") return duration{.months = *whole};
  if (unit == "day") return duration{.days = *whole};
  if (unit == "working day") return duration{.working_days = *whole};
  return std::nullopt;
}

}  // namespace

literal_value read_quantity(draft& state, const view& leaf, int sign) {
  const auto parsed = parse_decimal(leaf.text(), state.bounds);
  if (!parsed) {
    report(state, "syn.digits", leaf.where(), {std::to_string(state.bounds.digits)});
    return {rational(0), {.what = kind::nothing}};
  }
  const rational value = *parsed * rational(sign);
  const std::string& unit = leaf.unit();
  if (unit.empty()) return {value, type_of_number(kind::number, value)};
  if (unit == "%") return {value / rational(100), type_of_number(kind::percent, value / rational(100))};
  if (unit == "point") return {value, type_of_number(kind::points, value)};
  if (is_currency(unit)) return {value, type_of_number(kind::money, value, unit)};
  if (const auto span_of_time = read_duration(value, unit)) return {*span_of_time, {.what = kind::duration}};
  report(state, "num.duration", leaf.where(), {leaf.text()});
  return {value, {.what = kind::nothing}};
}

std::optional<literal_value> read_literal(draft& state, const view& leaf) {
  switch (leaf.kind()) {
    case node_kind::quantity: return read_quantity(state, leaf);
    case node_kind::text: return literal_value{make_text(leaf.text()), {.what = kind::text}};
    case node_kind::date: {
      const std::optional<date> day = parse_date(leaf.text());
      return literal_value{day.value_or(date{}), {.what = kind::date}};
    }
    case node_kind::keyword:
      if (leaf.word() == keyword::yes) return literal_value{true, {.what = kind::yes_no}};
      if (leaf.word() == keyword::no) return literal_value{false, {.what = kind::yes_no}};
      return std::nullopt;
    default: return std::nullopt;
  }
}

}  // namespace milu::model
