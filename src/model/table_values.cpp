// Values in the cells of a decision table: what a column of this kind makes of what was written.
#include <milu/base/date.hpp>
#include <milu/base/decimal.hpp>
#include <milu/source/suggest.hpp>

#include <algorithm>

#include "model/quantities.hpp"
#include "model/table_cells.hpp"

namespace milu::model {
namespace {

// In the rules a word that is no value is the name of something to compute.
std::optional<scalar> refuse(draft& state, const table_column& column, const written_value& written) {
  const bool is_name = written.what == cell_sort::word && written.text != "yes" && written.text != "no";
  if (is_name && std::holds_alternative<span>(written.where)) {
    report_at(state, severity::error, "table.constant", written.where);
    return std::nullopt;
  }
  report_at(state, severity::error, "table.value", written.where, {cell_text(written), name_of(column.of.what)});
  return std::nullopt;
}

bool is_in_sheet(const written_value& written) { return std::holds_alternative<data_place>(written.where); }

// What one of the written unit counts in the base unit of the column; none when it does not suit.
std::optional<rational> factor_of(const table_column& column, const written_value& written) {
  const kind what = column.of.what;
  const std::string& unit = written.unit;
  if (unit.empty()) {
    if (is_in_sheet(written)) return column.unit.factor;
    const bool needs_unit = what == kind::money || what == kind::percent;
    return needs_unit ? std::nullopt : std::optional(rational(1));
  }
  if (unit == "%") return what == kind::percent ? std::optional(rational::fraction(1, 100)) : std::nullopt;
  if (unit == "point") return what == kind::points ? std::optional(rational(1)) : std::nullopt;
  const bool is_amount = what == kind::money && is_currency(unit) && unit == column.of.currency;
  return is_amount ? std::optional(rational(1)) : std::nullopt;
}

bool is_declared(const bounds& range, const rational& value) {
  if (range.low && (range.without_low ? value <= *range.low : value < *range.low)) return false;
  if (range.high && (range.without_high ? value >= *range.high : value > *range.high)) return false;
  return !range.step || ((value - range.low.value_or(rational(0))) / *range.step).is_whole();
}

std::optional<scalar> number_of(draft& state, const table_column& column, const written_value& written) {
  if (written.what != cell_sort::number) return refuse(state, column, written);
  const auto factor = factor_of(column, written);
  const auto parsed = parse_decimal(written.text, state.bounds);
  if (!factor || !parsed) return refuse(state, column, written);
  const rational value = *parsed * *factor * rational(written.is_negative ? -1 : 1);
  if (column.of.what == kind::count && !value.is_whole()) return refuse(state, column, written);
  return value;
}

std::optional<scalar> duration_of(draft& state, const table_column& column, const written_value& written) {
  const auto parsed = written.what == cell_sort::number ? parse_decimal(written.text, state.bounds)
                                                         : tl::unexpected(number_fault::not_a_number);
  const auto whole = parsed ? parsed->to_int64() : std::nullopt;
  if (!whole || *whole > 120'000) return refuse(state, column, written);
  const std::int64_t amount = written.is_negative ? -*whole : *whole;
  if (written.unit == "year") return duration{.months = amount * 12};
  if (written.unit == "month") return duration{.months = amount};
  if (written.unit == "day") return duration{.days = amount};
  return refuse(state, column, written);
}

std::optional<scalar> choice_of(draft& state, const table_column& column, const written_value& written) {
  if (written.what != cell_sort::word && written.what != cell_sort::text) return refuse(state, column, written);
  const std::vector<choice>& known = state.rules.choice_sets[column.of.choices].choices;
  std::vector<std::string> names;
  for (std::uint32_t index = 0; index < known.size(); ++index) {
    if (known[index].name == written.text) return choice_value{index};
    names.push_back(known[index].name);
  }
  report_at(state, severity::error, "choice.unknown", written.where,
            {written.text, nearest(written.text, names).value_or(names.empty() ? std::string{} : names.front())});
  return std::nullopt;
}

}  // namespace

std::optional<scalar> typed_value(draft& state, const table_column& column, const written_value& written) {
  switch (column.of.what) {
    case kind::nothing: return std::nullopt;
    case kind::yes_no:
      if (written.what != cell_sort::word || (written.text != "yes" && written.text != "no"))
        return refuse(state, column, written);
      return scalar(written.text == "yes");
    case kind::date:
      if (written.what != cell_sort::day || !parse_date(written.text)) return refuse(state, column, written);
      return scalar(*parse_date(written.text));
    case kind::text:
      if (written.what != cell_sort::word && written.what != cell_sort::text) return refuse(state, column, written);
      return scalar(make_text(written.text));
    case kind::choice: return choice_of(state, column, written);
    case kind::duration: return duration_of(state, column, written);
    default: return number_of(state, column, written);
  }
}

void demand_declared(draft& state, const table_column& column, const scalar& value, const written_value& written) {
  const auto* number = std::get_if<rational>(&value);
  if (number == nullptr || is_declared(column.of.range, *number)) return;
  report_at(state, severity::error, "table.range", written.where, {cell_text(written), column.name});
}

}  // namespace milu::model
