#pragma once
// Which days are working days: Monday to Friday, but for the holidays and make-up days of the years looked up (S30).
//
//   work_calendar calendar;
//   calendar.add({2022, 1, 1}, false);
//   calendar.move({2022, 1, 4}, 5).day == date{2022, 1, 11};
#include <milu/base/date.hpp>

#include <map>
#include <optional>
#include <string>

namespace milu {

class work_calendar {
 public:
  // A holiday, or a day on which people work whatever its weekday. False when the day is listed already.
  bool add(const date&, bool is_working);
  // A year is covered when its 1 January is listed: a notice on one year may name days of its neighbours too.
  bool covers(std::int32_t year) const;
  bool covers_nothing() const;

  // The n-th working day after a day, or before it when n is negative; the day itself is not counted. Without a day:
  // the first year on the way that is not covered; 0 when the way leads outside the years 1 to 9999.
  struct reached { std::optional<date> day = {}; std::int32_t uncovered = 0; };
  reached move(const date&, std::int64_t working_days) const;

  std::string digest() const;  // sha256:… of the days, whatever order they came in

 private:
  bool is_working(std::int64_t day) const;
  std::map<std::int64_t, bool> days_ = {};  // by day_number
};

}  // namespace milu
