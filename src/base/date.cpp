#include <algorithm>
#include <charconv>
#include <milu/base/date.hpp>
#include <utility>

namespace milu {
namespace {

constexpr std::int32_t last_year = 9999;
// More than the whole calendar holds: what exceeds these leads outside it, and smaller sums cannot overflow.
constexpr std::int64_t most_months = 12 * 10'000;
constexpr std::int64_t most_days = 366 * 10'000;
constexpr std::int64_t days_of_400_years = 146'097;

bool is_leap(std::int32_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

std::int32_t days_in_month(std::int32_t year, std::int32_t month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::optional<std::int32_t> number_of(std::string_view digits) {
  if (digits.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  std::int32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::string padded(std::int32_t value, std::size_t width) {
  std::string digits = std::to_string(value);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

// Days before the month in a year that begins in March, so that a leap day comes last: 0, 31, 61, 92, ... 337.
std::int64_t days_before_month(std::int64_t months_since_march) { return (153 * months_since_march + 2) / 5; }

std::optional<date> add_months(const date& start, std::int64_t months) {
  const std::int64_t total = (std::int64_t{start.year} * 12 + start.month - 1) + months;
  if (total < 12 || total / 12 > last_year) return std::nullopt;
  const auto year = static_cast<std::int32_t>(total / 12);
  const auto month = static_cast<std::int32_t>(total % 12 + 1);
  return date{year, month, std::min(start.day, days_in_month(year, month))};
}

bool is_within(std::int64_t value, std::int64_t most) { return value >= -most && value <= most; }

void append_part(std::string& text, std::int64_t count, std::string_view unit) {
  if (count != 0) text += std::to_string(count).append(unit);
}

}  // namespace

bool is_valid(const date& day) {
  return day.year >= 1 && day.year <= last_year && day.month >= 1 && day.month <= 12 && day.day >= 1 &&
         day.day <= days_in_month(day.year, day.month);
}

std::optional<date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number_of(text.substr(0, 4));
  const auto month = number_of(text.substr(5, 2));
  const auto day = number_of(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const date read{*year, *month, *day};
  return is_valid(read) ? std::optional(read) : std::nullopt;
}

std::string to_text(const date& day) {
  return padded(day.year, 4) + "-" + padded(day.month, 2) + "-" + padded(day.day, 2);
}

std::string to_text(const duration& span) {
  std::string text = "P";
  append_part(text, span.months / 12, "Y");
  append_part(text, span.months % 12, "M");
  append_part(text, span.days, "D");
  append_part(text, span.working_days, "WD");
  return text.size() == 1 ? "P0D" : text;
}

std::int64_t day_number(const date& day) {
  const std::int64_t year = std::int64_t{day.year} - (day.month <= 2 ? 1 : 0);  // years begin in March
  const std::int64_t month = (day.month + 9) % 12;
  const std::int64_t since_year_zero = year * 365 + year / 4 - year / 100 + year / 400;
  return since_year_zero + days_before_month(month) + day.day - 1 - 719'468;  // 0000-03-01 to 1970-01-01
}

std::optional<date> from_day_number(std::int64_t number) {
  if (number < day_number({1, 1, 1}) || number > day_number({last_year, 12, 31})) return std::nullopt;
  const std::int64_t days = number + 719'468;
  const std::int64_t in_cycle = days % days_of_400_years;
  const std::int64_t year_in_cycle = (in_cycle - in_cycle / 1'460 + in_cycle / 36'524 - in_cycle / 146'096) / 365;
  const std::int64_t in_year = in_cycle - (365 * year_in_cycle + year_in_cycle / 4 - year_in_cycle / 100);
  const std::int64_t month = (5 * in_year + 2) / 153;
  const std::int64_t year = days / days_of_400_years * 400 + year_in_cycle + (month >= 10 ? 1 : 0);
  return date{static_cast<std::int32_t>(year), static_cast<std::int32_t>(month < 10 ? month + 3 : month - 9),
              static_cast<std::int32_t>(in_year - days_before_month(month) + 1)};
}

std::optional<date> add(const date& start, const duration& span) {
  if (!is_within(span.months, most_months) || !is_within(span.days, most_days)) return std::nullopt;
  const auto month_moved = add_months(start, span.months);
  return month_moved ? from_day_number(day_number(*month_moved) + span.days) : std::nullopt;
}

std::optional<date> subtract(const date& start, const duration& span) {
  if (!is_within(span.months, most_months) || !is_within(span.days, most_days)) return std::nullopt;
  return add(start, duration{-span.months, -span.days, 0});
}

std::int64_t completed_years(const date& start, const date& end) {
  const date anniversary{end.year, start.month, std::min(start.day, days_in_month(end.year, start.month))};
  return std::int64_t{end.year} - start.year - (anniversary <= end ? 0 : 1);
}

}  // namespace milu
