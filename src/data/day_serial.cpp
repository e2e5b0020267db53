#include "data/day_serial.hpp"

#include <milu/base/date.hpp>
#include <milu/base/decimal.hpp>

namespace milu::data {
namespace {

constexpr std::int64_t seconds_of_a_day = 86'400;
// Lotus 1-2-3 took 1900 for a leap year, and spreadsheets have counted so ever since: day 60 is 29 February 1900.
constexpr std::int64_t day_that_never_was = 60;

std::string two_digits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string time_text(std::int64_t seconds) {
  return two_digits(seconds / 3600) + ":" + two_digits(seconds / 60 % 60) + ":" + two_digits(seconds % 60);
}

std::optional<std::string> day_text(std::int64_t serial, day_system counted) {
  if (serial < 0) return std::nullopt;
  if (counted == day_system::since_1904) {
    const auto day = from_day_number(day_number({1904, 1, 1}) + serial);
    return day ? std::optional(to_text(*day)) : std::nullopt;
  }
  if (serial == 0) return "1900-01-00";
  if (serial == day_that_never_was) return "1900-02-29";
  const std::int64_t start = day_number({1899, 12, serial < day_that_never_was ? 31 : 30});
  const auto day = from_day_number(start + serial);
  return day ? std::optional(to_text(*day)) : std::nullopt;
}

}  // namespace

std::optional<serial_day> serial_text(std::string_view number, day_system counted) {
  const auto serial = parse_decimal(number, {});
  if (!serial) return std::nullopt;
  const rational exact = *serial * rational(seconds_of_a_day);
  const auto seconds = round_to_places(exact, 0, rounding::half_up).to_int64();
  if (!seconds || *seconds < 0) return std::nullopt;
  const auto day = day_text(*seconds / seconds_of_a_day, counted);
  if (!day) return std::nullopt;
  const std::int64_t time = *seconds % seconds_of_a_day;
  if (time != 0) return serial_day{*day + " " + time_text(time), false};
  return serial_day{*day, parse_date(*day).has_value()};
}

}  // namespace milu::data
