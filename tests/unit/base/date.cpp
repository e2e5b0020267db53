#include <catch2/catch.hpp>
#include <limits>
#include <milu/base/date.hpp>

using milu::add;
using milu::completed_years;
using milu::date;
using milu::duration;
using milu::subtract;

TEST_CASE("a day exists only in its month") {
  CHECK(is_valid(date{2020, 2, 29}));
  CHECK_FALSE(is_valid(date{2021, 2, 29}));
  CHECK_FALSE(is_valid(date{1900, 2, 29}));
  CHECK(is_valid(date{2000, 2, 29}));
  CHECK_FALSE(is_valid(date{2022, 4, 31}));
  CHECK_FALSE(is_valid(date{2022, 13, 1}));
  CHECK_FALSE(is_valid(date{2022, 0, 1}));
  CHECK_FALSE(is_valid(date{0, 1, 1}));
  CHECK_FALSE(is_valid(date{10'000, 1, 1}));
  CHECK_FALSE(is_valid(date{2022, 1, 0}));
}

TEST_CASE("dates are read in one form only") {
  CHECK(milu::parse_date("2022-08-08") == date{2022, 8, 8});
  CHECK(milu::parse_date("0001-01-01") == date{1, 1, 1});
  for (const char* text : {"", "2022-8-8", "2022/08/08", "20220808", "2022-08-08 ", "2022-02-30", "0000-01-01",
                           "-022-08-08", "2022-08-0a", "2022-+8-08", "2022-08-08T00:00"}) {
    CAPTURE(text);
    CHECK_FALSE(milu::parse_date(text));
  }
}

TEST_CASE("every day prints and reads back, and follows the day before") {
  for (std::int64_t number = milu::day_number({1, 1, 1}); number <= milu::day_number({9999, 12, 31}); number += 97) {
    const auto day = milu::from_day_number(number);
    REQUIRE(day);
    REQUIRE(is_valid(*day));
    REQUIRE(milu::day_number(*day) == number);
    REQUIRE(milu::parse_date(to_text(*day)) == day);
  }
}

TEST_CASE("days are counted from 1970") {
  CHECK(milu::day_number({1970, 1, 1}) == 0);
  CHECK(milu::day_number({1969, 12, 31}) == -1);
  CHECK(milu::day_number({2000, 3, 1}) == 11'017);
  CHECK(milu::day_number({1, 1, 1}) == -719'162);
  CHECK(milu::from_day_number(2'932'896) == date{9999, 12, 31});
  CHECK_FALSE(milu::from_day_number(2'932'897));
  CHECK_FALSE(milu::from_day_number(-719'163));
  CHECK_FALSE(milu::from_day_number(std::numeric_limits<std::int64_t>::max()));
  CHECK_FALSE(milu::from_day_number(std::numeric_limits<std::int64_t>::min()));
}

TEST_CASE("the days of four centuries follow one another") {
  date day{1800, 1, 1};
  for (std::int64_t number = milu::day_number(day); day.year < 2201; ++number) {
    REQUIRE(milu::from_day_number(number) == day);
    date next{day.year, day.month, day.day + 1};
    if (!is_valid(next)) next = {day.year, day.month + 1, 1};
    if (!is_valid(next)) next = {day.year + 1, 1, 1};
    day = next;
  }
}

TEST_CASE("months keep the day or take the last of the month") {
  CHECK(add({2020, 2, 29}, duration{.months = 12}) == date{2021, 2, 28});
  CHECK(add({2020, 2, 29}, duration{.months = 48}) == date{2024, 2, 29});
  CHECK(add({2022, 1, 31}, duration{.months = 1}) == date{2022, 2, 28});
  CHECK(add({2022, 1, 31}, duration{.months = 3}) == date{2022, 4, 30});
  CHECK(add({2021, 12, 31}, duration{.months = 2}) == date{2022, 2, 28});
  CHECK(subtract({2022, 3, 31}, duration{.months = 1}) == date{2022, 2, 28});
  CHECK(subtract({2022, 1, 15}, duration{.months = 13}) == date{2020, 12, 15});
  CHECK(add({2022, 3, 31}, duration{.months = -1}) == date{2022, 2, 28});
}

TEST_CASE("days are added after months") {
  CHECK(add({2022, 1, 31}, duration{.months = 1, .days = 1}) == date{2022, 3, 1});
  CHECK(subtract({2022, 3, 31}, duration{.months = 1, .days = 28}) == date{2022, 1, 31});
  CHECK(add({2022, 12, 31}, duration{.days = 1}) == date{2023, 1, 1});
  CHECK(add({2022, 12, 31}, duration{}) == date{2022, 12, 31});
}

TEST_CASE("nothing lies outside the calendar, however large the span") {
  constexpr std::int64_t greatest = std::numeric_limits<std::int64_t>::max();
  constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
  CHECK_FALSE(add({9999, 12, 31}, duration{.days = 1}));
  CHECK_FALSE(add({9999, 12, 1}, duration{.months = 1}));
  CHECK_FALSE(subtract({1, 1, 1}, duration{.days = 1}));
  CHECK_FALSE(subtract({1, 1, 31}, duration{.months = 1}));
  CHECK(add({1, 1, 1}, duration{.months = 9998 * 12 + 11, .days = 30}) == date{9999, 12, 31});
  for (const std::int64_t size : {greatest, least}) {
    CHECK_FALSE(add({2022, 1, 1}, duration{.months = size}));
    CHECK_FALSE(add({2022, 1, 1}, duration{.days = size}));
    CHECK_FALSE(subtract({2022, 1, 1}, duration{.months = size}));
    CHECK_FALSE(subtract({2022, 1, 1}, duration{.days = size}));
  }
}

TEST_CASE("a year is completed on the day, and one begun on 29 February on the 28th") {
  CHECK(completed_years({2019, 8, 8}, {2022, 8, 8}) == 3);
  CHECK(completed_years({2019, 8, 8}, {2022, 8, 7}) == 2);
  CHECK(completed_years({2020, 2, 29}, {2021, 2, 27}) == 0);
  CHECK(completed_years({2020, 2, 29}, {2021, 2, 28}) == 1);
  CHECK(completed_years({2020, 2, 29}, {2024, 2, 28}) == 3);
  CHECK(completed_years({2020, 2, 29}, {2024, 2, 29}) == 4);
  CHECK(completed_years({2021, 2, 28}, {2024, 2, 28}) == 3);
  CHECK(completed_years({2022, 1, 1}, {2022, 1, 1}) == 0);
  CHECK(completed_years({2022, 1, 2}, {2022, 1, 1}) == -1);
  CHECK(completed_years({2022, 1, 1}, {2021, 1, 1}) == -1);
  CHECK(completed_years({9999, 12, 31}, {1, 1, 1}) == -9999);
}

TEST_CASE("completed years are the largest number whose anniversary has come") {
  const date starts[] = {{2020, 2, 29}, {2019, 2, 28}, {2019, 12, 31}, {2020, 3, 1}};
  for (const date& start : starts) {
    for (std::int64_t number = milu::day_number({2016, 1, 1}); number < milu::day_number({2026, 1, 1}); ++number) {
      const date end = *milu::from_day_number(number);
      const std::int64_t years = completed_years(start, end);
      REQUIRE(*add(start, duration{.months = 12 * years}) <= end);
      REQUIRE(*add(start, duration{.months = 12 * (years + 1)}) > end);
    }
  }
}

TEST_CASE("spans print in the ISO form") {
  CHECK(to_text(duration{}) == "P0D");
  CHECK(to_text(duration{.months = 14}) == "P1Y2M");
  CHECK(to_text(duration{.months = 24}) == "P2Y");
  CHECK(to_text(duration{.days = 30}) == "P30D");
  CHECK(to_text(duration{.months = 1, .days = 2}) == "P1M2D");
  CHECK(to_text(duration{.months = -14}) == "P-1Y-2M");
  CHECK(to_text(duration{.working_days = 10}) == "P10WD");
}
