#include "data/day_serial.hpp"

#include "data/number_format.hpp"

#include <catch2/catch.hpp>

using milu::data::day_system;
using milu::data::number_look;
using milu::data::serial_text;
using milu::data::shown_as;
using milu::data::shown_as_builtin;

TEST_CASE("a serial is a day in the system of its workbook") {
  CHECK(serial_text("44781", day_system::since_1900)->text == "2022-08-08");
  CHECK(serial_text("43319", day_system::since_1904)->text == "2022-08-08");
  CHECK(serial_text("1", day_system::since_1900)->text == "1900-01-01");
  CHECK(serial_text("59", day_system::since_1900)->text == "1900-02-28");
  CHECK(serial_text("61", day_system::since_1900)->text == "1900-03-01");
  CHECK(serial_text("0", day_system::since_1904)->text == "1904-01-01");
  CHECK(serial_text("2958465", day_system::since_1900)->text == "9999-12-31");
}

TEST_CASE("29 February 1900 is a day that spreadsheets count, and that never was") {
  const auto never = serial_text("60", day_system::since_1900);
  REQUIRE(never);
  CHECK(never->text == "1900-02-29");
  CHECK_FALSE(never->is_day);
}

TEST_CASE("a time of day is kept, so that nobody takes it for a day") {
  const auto noon = serial_text("44781.5", day_system::since_1900);
  REQUIRE(noon);
  CHECK(noon->text == "2022-08-08 12:00:00");
  CHECK_FALSE(noon->is_day);
  CHECK(serial_text("44781.604166666664", day_system::since_1900)->text == "2022-08-08 14:30:00");
  CHECK(serial_text("44781.999999999", day_system::since_1900)->text == "2022-08-09");
}

TEST_CASE("no day belongs to a serial outside the calendar") {
  CHECK_FALSE(serial_text("-1", day_system::since_1900));
  CHECK_FALSE(serial_text("2958466", day_system::since_1900));
  CHECK_FALSE(serial_text("1E300", day_system::since_1900));
}

TEST_CASE("a number format tells days, times and percentages from plain numbers") {
  const std::pair<const char*, number_look> cases[] = {
      {"General", number_look::plain}, {"0.00", number_look::plain}, {"#,##0.00\"元\"", number_look::plain},
      {"0.00E+00", number_look::plain}, {"[Red]0.0;[Blue]-0.0", number_look::plain}, {"0.0\"d\"", number_look::plain},
      {"@", number_look::plain}, {"[$¥-804]#,##0.00", number_look::plain}, {"0%", number_look::percent},
      {"0.00%", number_look::percent}, {"yyyy-mm-dd", number_look::day}, {"yyyy\"年\"m\"月\"d\"日\"", number_look::day},
      {"[$-804]yyyy/m/d;@", number_look::day}, {"m/d/yy h:mm", number_look::day}, {"mmm\\-yy", number_look::day},
      {"h:mm:ss", number_look::time}, {"[h]:mm", number_look::time}, {"mm:ss.0", number_look::time}};
  for (const auto& [code, look] : cases) {
    INFO(code);
    CHECK(shown_as(code) == look);
  }
  CHECK(milu::data::zeros_in("0000") == 4);
  CHECK(milu::data::zeros_in("0") == 0);
  CHECK(milu::data::zeros_in("0.00") == 0);
  CHECK(shown_as_builtin(14) == number_look::day);
  CHECK(shown_as_builtin(31) == number_look::day);
  CHECK(shown_as_builtin(10) == number_look::percent);
  CHECK(shown_as_builtin(20) == number_look::time);
  CHECK(shown_as_builtin(2) == number_look::plain);
}
