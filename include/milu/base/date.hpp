#pragma once
// Calendar days and spans of time; nothing here reads a clock (S30).
//
//   add(date{2020, 2, 29}, duration{.months = 12}) == date{2021, 2, 28};
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace milu {

// A day of the proleptic Gregorian calendar, years 1 to 9999.
struct date {
  std::int32_t year = 1;
  std::int32_t month = 1;
  std::int32_t day = 1;
  friend auto operator<=>(const date&, const date&) = default;
};

// Months and days are kept apart: a month has no fixed number of days. Years are twelve months.
struct duration {
  std::int64_t months = 0;
  std::int64_t days = 0;
  std::int64_t working_days = 0;
  friend bool operator==(const duration&, const duration&) = default;
};

bool is_valid(const date&);
std::optional<date> parse_date(std::string_view text);  // 2022-08-08 only
std::string to_text(const date&);
std::string to_text(const duration&);                   // ISO 8601: P1Y2M, P30D, P0D; and P10WD for working days
std::int64_t day_number(const date&);                   // days since 1970-01-01
std::optional<date> from_day_number(std::int64_t);      // none outside years 1 to 9999
// Adding months keeps the day or takes the month's last day; then days are added. None outside years 1 to 9999.
// Working days are not added here: they need a calendar.
std::optional<date> add(const date&, const duration&);
std::optional<date> subtract(const date&, const duration&);
// Completed years from start to end: the largest n with start + n years <= end; negative when end is before start.
std::int64_t completed_years(const date& start, const date& end);

}  // namespace milu
