#include <milu/base/sha256.hpp>
#include <milu/base/work_calendar.hpp>

#include <algorithm>

namespace milu {
namespace {

// 1970-01-01 was a Thursday.
bool is_weekend(std::int64_t day) { return ((day + 3) % 7 + 7) % 7 >= 5; }

bool is_new_year(std::int64_t day) {
  const auto read = from_day_number(day);
  return read && read->month == 1 && read->day == 1;
}

}  // namespace

bool work_calendar::add(const date& day, bool is_working) {
  return days_.emplace(day_number(day), is_working).second;
}

bool work_calendar::covers(std::int32_t year) const { return days_.count(day_number({year, 1, 1})) > 0; }

bool work_calendar::covers_nothing() const {
  return std::none_of(days_.begin(), days_.end(), [](const auto& one) { return is_new_year(one.first); });
}

bool work_calendar::is_working(std::int64_t day) const {
  const auto listed = days_.find(day);
  return listed == days_.end() ? !is_weekend(day) : listed->second;
}

work_calendar::reached work_calendar::move(const date& start, std::int64_t working_days) const {
  const std::int64_t step = working_days < 0 ? -1 : 1;
  std::int64_t at = day_number(start);
  date day = start;
  while (working_days != 0) {
    at += step;
    const auto next = from_day_number(at);
    if (!next) return {};
    if (!covers(next->year)) return {std::nullopt, next->year};
    day = *next;
    if (is_working(at)) working_days -= step;
  }
  return {day, 0};
}

std::string work_calendar::digest() const {
  std::string text;
  for (const auto& [day, is_working] : days_) {
    text += to_text(from_day_number(day).value_or(date{})) + (is_working ? " workday\n" : " holiday\n");
  }
  return "sha256:" + sha256(text);
}

}  // namespace milu
