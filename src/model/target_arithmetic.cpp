#include "model/target_arithmetic.hpp"

#include <milu/base/decimal.hpp>

#include "model/kinds.hpp"

namespace milu::model {
namespace {

// The number that a bound is proved to be; none for parameters.
std::optional<rational> constant(const draft& state, expression_id id) {
  const bounds& range = state.rules.at(id).of.range;
  return range.low && range.high && *range.low == *range.high ? range.low : std::nullopt;
}

bool asks_for_much(const goal& one) {
  return one.operation == keyword::at_or_above || one.operation == keyword::greater;
}

std::string amount_text(const type& of, const rational& amount) {
  if (of.what == kind::percent) return to_text(amount * rational(100)) + "%";
  return to_text(amount) + (of.what == kind::money ? " " + of.currency : "");
}

struct sum_of_years { const goal& yearly; rational least; std::int64_t years; };

// Years that are over on that day; the first one counts whole, and so does the one in which the period ends.
std::int64_t whole_years(const target& about, const date& by) {
  const bool is_over = (by.month == 12 && by.day == 31) || by >= about.until;
  return std::int64_t{by.year} - about.from.year + (is_over ? 1 : 0);
}

// What the least values of the years come to, against what is asked for in all.
void compare(draft& state, const target& about, const sum_of_years& sum, const goal& whole) {
  const auto wanted = constant(state, whole.bound);
  if (!wanted) return;
  const type& of = state.rules.at(whole.bound).of;
  const rational reached = sum.least * rational(sum.years);
  const std::vector<phrase> words = {about.head.name, amount_text(of, sum.least), std::to_string(sum.years),
                                     amount_text(of, reached), amount_text(of, *wanted)};
  const bool is_strict = whole.operation == keyword::greater && sum.yearly.operation == keyword::at_or_above;
  const auto say = [&](severity level, const char* code) { remark(state, level, code, whole.where, words); };
  if (whole.what == goal_kind::stock) {
    if (reached >= *wanted) say(severity::note, "target.stock");
    return;
  }
  if (reached < *wanted) say(severity::warning, "target.short");
  else if (reached == *wanted && is_strict) say(severity::warning, "target.strict");
  else if (reached > *wanted) say(severity::warning, "target.loose");
}

}  // namespace

void compare_goals(draft& state, const target& about) {
  for (const goal& yearly : about.goals) {
    const bool is_least = yearly.what == goal_kind::each_year && asks_for_much(yearly);
    const auto least = is_least ? constant(state, yearly.bound) : std::nullopt;
    if (!least) continue;
    for (const goal& whole : about.goals) {
      const bool is_whole = whole.what == goal_kind::in_total || whole.what == goal_kind::stock;
      if (!is_whole || !whole.by || !asks_for_much(whole)) continue;
      const std::int64_t years = whole_years(about, *whole.by);
      if (years > 0) compare(state, about, {yearly, *least, years}, whole);
    }
  }
}

}  // namespace milu::model
