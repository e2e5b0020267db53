#include "data/quantity.hpp"

#include <milu/base/decimal.hpp>

#include <array>
#include <optional>
#include <utility>

namespace milu::data {
namespace {

using model::kind;

struct measured {
  rational amount;
  std::string_view unit;   // what follows the number, without blanks around it
};

std::string_view without_blanks(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

tl::expected<rational, quantity_fault> read_plain(std::string_view number, const limits& limits) {
  auto value = parse_decimal(number, limits);
  if (value) return std::move(*value);
  return tl::unexpected<quantity_fault>(value.error() == number_fault::not_a_number ? "data.type" : "data.digits");
}

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

std::size_t after_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

std::size_t after_exponent(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != 'e' && text[at] != 'E')) return at;
  std::size_t digits = at + 1;
  if (digits < text.size() && (text[digits] == '+' || text[digits] == '-')) ++digits;
  const std::size_t end = after_digits(text, digits);
  return end > digits ? end : at;
}

// The number that the text begins with, in the grammar of parse_decimal, which is wider than that of JSON: `+5`, `.5`,
// `5.`.
std::size_t decimal_length(std::string_view text) {
  const std::size_t begin = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
  const std::size_t whole = after_digits(text, begin);
  const bool has_point = whole < text.size() && text[whole] == '.';
  const std::size_t end = has_point ? after_digits(text, whole + 1) : whole;
  const bool has_digits = whole > begin || end > whole + 1;
  return has_digits ? after_exponent(text, end) : 0;
}

tl::expected<measured, quantity_fault> split(std::string_view text, const limits& limits) {
  const std::size_t length = decimal_length(text);
  if (length == 0) return tl::unexpected<quantity_fault>("data.type");
  auto amount = read_plain(text.substr(0, length), limits);
  if (!amount) return tl::unexpected(std::move(amount.error()));
  return measured{std::move(*amount), without_blanks(text.substr(length))};
}

template <std::size_t count>
std::optional<std::int64_t> factor_in(const std::array<std::pair<std::string_view, std::int64_t>, count>& units,
                                      std::string_view unit) {
  for (const auto& [written, factor] : units) {
    if (written == unit) return factor;
  }
  return std::nullopt;
}

constexpr std::array<std::pair<std::string_view, std::int64_t>, 5> yuan_units{
    {{"元", 1}, {"千元", 1'000}, {"万元", 10'000}, {"百万元", 1'000'000}, {"亿元", 100'000'000}}};
constexpr std::array<std::pair<std::string_view, std::int64_t>, 3> point_units{{{"分", 1}, {"points", 1}, {"point", 1}}};

bool looks_like_currency(std::string_view unit) {
  return unit.size() == 3 && unit.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
}

tl::expected<rational, quantity_fault> money_factor(std::string_view unit, const model::type& type) {
  if (unit == type.currency) return rational(1);
  const auto yuan = factor_in(yuan_units, unit);
  if (yuan && type.currency == "CNY") return rational(*yuan);
  return tl::unexpected<quantity_fault>(yuan || looks_like_currency(unit) ? "data.money.unit" : "data.type");
}

tl::expected<rational, quantity_fault> factor_of(std::string_view unit, const model::type& type) {
  if (type.what == kind::money) return money_factor(unit, type);
  if (type.what == kind::percent && (unit == "%" || unit == "％")) return rational::fraction(1, 100);
  if (type.what == kind::points && factor_in(point_units, unit)) return rational(1);
  return tl::unexpected<quantity_fault>("data.type");
}

tl::expected<rational, quantity_fault> bare_factor(const model::type& type, const model::data_unit& unit) {
  if (unit.factor) return *unit.factor;
  return tl::unexpected<quantity_fault>(type.what == kind::percent ? "data.percent" : "data.type");
}

enum class calendar_unit : std::uint8_t { years, months, days, working_days };
constexpr std::array<std::pair<std::string_view, calendar_unit>, 15> calendar_units{
    {{"年", calendar_unit::years}, {"years", calendar_unit::years}, {"year", calendar_unit::years},
     {"个月", calendar_unit::months}, {"月", calendar_unit::months}, {"months", calendar_unit::months},
     {"month", calendar_unit::months}, {"个工作日", calendar_unit::working_days}, {"工作日", calendar_unit::working_days},
     {"working days", calendar_unit::working_days}, {"working day", calendar_unit::working_days},
     {"日", calendar_unit::days}, {"天", calendar_unit::days}, {"days", calendar_unit::days},
     {"day", calendar_unit::days}}};

// No span of time that a calendar of 9999 years could hold is longer.
constexpr std::int64_t longest = 9'999 * 366;

std::optional<std::int64_t> whole_span(const rational& amount) {
  const auto whole = amount.to_int64();
  return whole && *whole >= -longest && *whole <= longest ? whole : std::nullopt;
}

std::optional<duration> span_of(const rational& amount, calendar_unit unit) {
  const auto whole = whole_span(unit == calendar_unit::years ? amount * rational(12) : amount);
  if (!whole) return std::nullopt;
  if (unit == calendar_unit::days) return duration{.days = *whole};
  if (unit == calendar_unit::working_days) return duration{.working_days = *whole};
  return duration{.months = *whole};
}

// The longest unit that the text begins with: 个工作日 before 个月, `years` before `year`.
std::pair<std::size_t, calendar_unit> leading_unit(std::string_view text) {
  std::pair<std::size_t, calendar_unit> best{0, calendar_unit::days};
  for (const auto& [written, unit] : calendar_units) {
    if (written.size() > best.first && text.substr(0, written.size()) == written) best = {written.size(), unit};
  }
  return best;
}

tl::expected<duration, quantity_fault> bare_duration(const rational& amount, const model::data_unit& unit) {
  if (!unit.factor) return tl::unexpected<quantity_fault>("data.type");
  const auto span = span_of(amount * *unit.factor, unit.counts_months ? calendar_unit::months : calendar_unit::days);
  if (!span) return tl::unexpected<quantity_fault>("data.step");
  return *span;
}

bool is_on_grid(const rational& value, const rational& low, const rational& step) {
  return ((value - low) / step).is_whole();
}

std::optional<rational> grid_of(const model::type& type) {
  if (type.range.step) return type.range.step;
  if (type.what == kind::money) return rational::fraction(1, 100);
  if (type.what == kind::count) return rational(1);
  return std::nullopt;
}

bool is_below(const rational& value, const model::type& type) {
  if (!type.range.low) return type.what == kind::count && value.sign() < 0;
  return value < *type.range.low || (type.range.without_low && value == *type.range.low);
}

bool is_above(const rational& value, const model::bounds& range) {
  return range.high && (value > *range.high || (range.without_high && value == *range.high));
}

}  // namespace

tl::expected<rational, quantity_fault> read_number(std::string_view text, const model::type& type,
                                                   const model::data_unit& unit, const limits& limits) {
  auto read = split(text, limits);
  if (!read) return tl::unexpected(std::move(read.error()));
  auto factor = read->unit.empty() ? bare_factor(type, unit) : factor_of(read->unit, type);
  if (!factor) return factor;
  return read->amount * *factor;
}

tl::expected<duration, quantity_fault> read_duration(std::string_view text, const model::data_unit& unit,
                                                     const limits& limits) {
  duration sum;
  std::size_t parts = 0;
  for (std::string_view rest = text; !rest.empty(); ++parts) {
    auto read = split(rest, limits);
    if (!read) return tl::unexpected(std::move(read.error()));
    if (read->unit.empty() && parts == 0) return bare_duration(read->amount, unit);
    const auto [length, calendar] = leading_unit(read->unit);
    if (length == 0 || parts == 4) return tl::unexpected<quantity_fault>("data.type");
    const auto span = span_of(read->amount, calendar);
    if (!span) return tl::unexpected<quantity_fault>("data.step");
    sum = {sum.months + span->months, sum.days + span->days, sum.working_days + span->working_days};
    rest = without_blanks(read->unit.substr(length));
  }
  if (parts == 0) return tl::unexpected<quantity_fault>("data.type");
  return sum;
}

quantity_fault find_outside(const rational& value, const model::type& type) {
  if (is_below(value, type) || is_above(value, type.range)) return "data.range";
  const auto grid = grid_of(type);
  if (!grid || grid->sign() <= 0) return {};
  const bool fits = is_on_grid(value, type.range.low.value_or(rational(0)), *grid);
  return fits && (type.what != kind::count || value.is_whole()) ? quantity_fault{} : "data.step";
}

}  // namespace milu::data
