#pragma once
// The day that a spreadsheet keeps as a count of days (S13), in both systems of counting.
//
//   serial_text("44781", day_system::since_1900)->text == "2022-08-08";
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace milu::data {

enum class day_system : std::uint8_t { since_1900, since_1904 };

struct serial_day {
  std::string text;              // 2022-08-08, and 2022-08-08 14:30:00 when a time of day stands with it
  bool is_day;                   // false with a time of day, or when there is no such day (29 February 1900)
};

// `number` is a decimal text; none when no day belongs to it.
std::optional<serial_day> serial_text(std::string_view number, day_system);

}  // namespace milu::data
