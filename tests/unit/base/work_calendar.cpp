#include <catch2/catch.hpp>
#include <milu/base/work_calendar.hpp>

#include <limits>

using milu::date;
using milu::work_calendar;

namespace {

// The notice on 2022: free days, then the Saturdays and Sundays on which people work for them.
work_calendar of_2022() {
  work_calendar made;
  const auto list = [&](date from, date until, bool is_working) {
    for (auto at = day_number(from); at <= day_number(until); ++at) made.add(*milu::from_day_number(at), is_working);
  };
  list({2022, 1, 1}, {2022, 1, 3}, false);
  list({2022, 1, 31}, {2022, 2, 6}, false);
  list({2022, 1, 29}, {2022, 1, 30}, true);
  list({2022, 4, 3}, {2022, 4, 5}, false);
  list({2022, 4, 2}, {2022, 4, 2}, true);
  list({2022, 4, 30}, {2022, 5, 4}, false);
  list({2022, 4, 24}, {2022, 4, 24}, true);
  list({2022, 5, 7}, {2022, 5, 7}, true);
  list({2022, 6, 3}, {2022, 6, 5}, false);
  list({2022, 9, 10}, {2022, 9, 12}, false);
  list({2022, 10, 1}, {2022, 10, 7}, false);
  list({2022, 10, 8}, {2022, 10, 9}, true);
  return made;
}

}  // namespace

TEST_CASE("working days are counted from the day after") {
  const work_calendar calendar = of_2022();
  CHECK(calendar.move({2022, 1, 4}, 0).day == date{2022, 1, 4});
  CHECK(calendar.move({2022, 1, 4}, 1).day == date{2022, 1, 5});
  CHECK(calendar.move({2022, 1, 7}, 1).day == date{2022, 1, 10});
  CHECK(calendar.move({2022, 1, 28}, 1).day == date{2022, 1, 29});
  CHECK(calendar.move({2022, 1, 28}, 3).day == date{2022, 2, 7});
  CHECK(calendar.move({2022, 9, 30}, 5).day == date{2022, 10, 12});
  CHECK(calendar.move({2022, 10, 10}, -1).day == date{2022, 10, 9});
  CHECK(calendar.move({2022, 10, 8}, -1).day == date{2022, 9, 30});
  CHECK(calendar.move({2021, 12, 31}, 1).day == date{2022, 1, 4});
}

TEST_CASE("2022 had 249 working days") {
  const work_calendar calendar = of_2022();
  CHECK(calendar.move({2021, 12, 31}, 249).day == date{2022, 12, 30});
  CHECK(calendar.move({2021, 12, 31}, 250).uncovered == 2023);
}

TEST_CASE("forwards and back is where one was, from any working day") {
  const work_calendar calendar = of_2022();
  for (std::int64_t number = 1; number < 200; ++number) {
    const auto there = calendar.move({2022, 1, 4}, number);
    REQUIRE(there.day);
    CHECK(calendar.move(*there.day, -number).day == date{2022, 1, 4});
  }
}

TEST_CASE("a year is covered by its 1 January, whatever else is listed") {
  work_calendar calendar = of_2022();
  CHECK(calendar.add({2023, 1, 2}, false));
  CHECK_FALSE(calendar.covers(2023));
  CHECK(calendar.move({2022, 12, 30}, 1).uncovered == 2023);
  CHECK(calendar.add({2023, 1, 1}, false));
  CHECK(calendar.covers(2023));
  CHECK(calendar.move({2022, 12, 30}, 1).day == date{2023, 1, 3});
  CHECK(work_calendar().covers_nothing());
  CHECK_FALSE(calendar.covers_nothing());
}

TEST_CASE("a day is listed once, and the digest knows no order") {
  work_calendar one, other;
  CHECK(one.add({2022, 1, 1}, false));
  CHECK_FALSE(one.add({2022, 1, 1}, true));
  CHECK(one.add({2022, 1, 8}, true));
  CHECK(other.add({2022, 1, 8}, true));
  CHECK(other.digest() != one.digest());
  CHECK(other.add({2022, 1, 1}, false));
  CHECK(other.digest() == one.digest());
}

TEST_CASE("the way out of all years ends") {
  work_calendar calendar;
  CHECK(calendar.add({9999, 1, 1}, false));
  CHECK(calendar.add({1, 1, 1}, false));
  const auto after = calendar.move({9999, 12, 31}, std::numeric_limits<std::int64_t>::max());
  CHECK((!after.day && after.uncovered == 0));
  const auto before = calendar.move({1, 1, 1}, -1);
  CHECK((!before.day && before.uncovered == 0));
}
