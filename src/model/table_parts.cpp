#include "model/table_parts.hpp"

#include <milu/base/decimal.hpp>

#include <algorithm>

namespace milu::model {
namespace {

bool is_before(const scalar& left, const scalar& right) {
  if (const auto* number = std::get_if<rational>(&left)) return *number < std::get<rational>(right);
  if (const auto* day = std::get_if<date>(&left)) return *day < std::get<date>(right);
  return std::get<text_value>(left).comparable < std::get<text_value>(right).comparable;
}

bool is_same(const scalar& left, const scalar& right) { return !is_before(left, right) && !is_before(right, left); }

bool is_listed(kind what) { return what == kind::choice || what == kind::yes_no; }

bool is_ordered(kind what) { return is_numeric(what) || what == kind::date; }

std::uint32_t listed_index(const scalar& value) {
  if (const auto* chosen = std::get_if<choice_value>(&value)) return chosen->index;
  return std::get<bool>(value) ? 1 : 0;
}

// The stretch of an ordered input or a text: of a cut, or of what lies below it.
std::uint32_t stretch_of(const table_input& input, const scalar& value) {
  const auto found = std::lower_bound(input.cuts.begin(), input.cuts.end(), value, is_before);
  const auto index = static_cast<std::uint32_t>(found - input.cuts.begin());
  const bool is_cut = found != input.cuts.end() && is_same(*found, value);
  if (!is_ordered(input.column.of.what)) return is_cut ? index : static_cast<std::uint32_t>(input.cuts.size());
  return 2 * index + (is_cut ? 1 : 0);
}

struct open_ends { std::optional<rational> low; std::optional<rational> high; };   // both excluded

// A value of the declared range that lies strictly between two cuts; none when there is none.
std::optional<rational> number_between(const bounds& range, const open_ends& between) {
  if (range.step) {
    const rational origin = range.low.value_or(rational(0));
    rational steps = 0;
    if (between.low) steps = round_to_multiple((*between.low - origin) / *range.step, 1, rounding::floor) + rational(1);
    else if (!range.low && between.high)
      steps = round_to_multiple((*between.high - origin) / *range.step, 1, rounding::ceiling) - rational(1);
    if (range.low && steps.sign() < 0) steps = 0;
    if (range.low && range.without_low && steps.is_zero()) steps = 1;
    const rational value = origin + steps * *range.step;
    if (between.high && value >= *between.high) return std::nullopt;
    if (range.high && (range.without_high ? value >= *range.high : value > *range.high)) return std::nullopt;
    return value;
  }
  const bool is_at_low = range.low && (!between.low || *range.low > *between.low);
  const bool is_at_high = range.high && (!between.high || *range.high < *between.high);
  const std::optional<rational> low = is_at_low ? range.low : between.low;
  const std::optional<rational> high = is_at_high ? range.high : between.high;
  if (low && high && *low >= *high) {
    const bool is_one = *low == *high && is_at_low && is_at_high && !range.without_low && !range.without_high;
    return is_one ? low : std::nullopt;
  }
  if (is_at_low && !range.without_low) return low;
  if (is_at_high && !range.without_high) return high;
  if (low && high) return (*low + *high) / rational(2);
  if (low) return *low + rational(1);
  return high ? *high - rational(1) : rational(0);
}

bool is_declared(const bounds& range, const rational& value) {
  if (range.low && (range.without_low ? value <= *range.low : value < *range.low)) return false;
  if (range.high && (range.without_high ? value >= *range.high : value > *range.high)) return false;
  return !range.step || ((value - range.low.value_or(rational(0))) / *range.step).is_whole();
}

std::optional<scalar> day_between(const scalar* low, const scalar* high) {
  const std::int64_t beginning = low ? day_number(std::get<date>(*low)) + 1
                                     : high ? day_number(std::get<date>(*high)) - 1 : 0;
  const auto day = from_day_number(beginning);
  if (!day || (high && *day >= std::get<date>(*high))) return std::nullopt;
  return scalar(*day);
}

// A value of a stretch of an ordered input.
std::optional<scalar> value_in(const table_input& input, std::uint32_t stretch) {
  const std::size_t cut = stretch / 2;
  const bool is_cut = stretch % 2 == 1;
  if (is_cut) {
    const auto* number = std::get_if<rational>(&input.cuts[cut]);
    const bool is_possible = number == nullptr || is_declared(input.column.of.range, *number);
    return is_possible ? std::optional(input.cuts[cut]) : std::nullopt;
  }
  const scalar* low = cut > 0 ? &input.cuts[cut - 1] : nullptr;
  const scalar* high = cut < input.cuts.size() ? &input.cuts[cut] : nullptr;
  if (input.column.of.what == kind::date) return day_between(low, high);
  open_ends between;
  if (low) between.low = std::get<rational>(*low);
  if (high) between.high = std::get<rational>(*high);
  const auto number = number_between(input.column.of.range, between);
  return number ? std::optional<scalar>(*number) : std::nullopt;
}

void collect_cuts(table_input& input, const std::vector<const typed_test*>& tests) {
  for (const typed_test* test : tests) {
    for (const typed_range& range : test->ranges) {
      if (range.low) input.cuts.push_back(*range.low);
      if (range.high) input.cuts.push_back(*range.high);
    }
  }
  std::sort(input.cuts.begin(), input.cuts.end(), is_before);
  input.cuts.erase(std::unique(input.cuts.begin(), input.cuts.end(), is_same), input.cuts.end());
}

std::uint32_t stretches_of(const policy& rules, const table_input& input) {
  const auto cuts = static_cast<std::uint32_t>(input.cuts.size());
  switch (input.column.of.what) {
    case kind::choice: return static_cast<std::uint32_t>(rules.choice_sets[input.column.of.choices].choices.size());
    case kind::yes_no: return 2;
    case kind::text: return cuts + 1;
    default: return 2 * cuts + 1;
  }
}

// The stretches of a range, both ends included; an ordered choice counts from the highest, and `no` before `yes`.
part_range stretches_in(const table_input& input, const typed_range& range) {
  const kind what = input.column.of.what;
  if (is_listed(what)) {
    const auto last = static_cast<std::uint32_t>(input.parts.size()) - 1;
    const std::uint32_t high = range.high ? listed_index(*range.high) : 0;
    const std::uint32_t low = range.low ? listed_index(*range.low) : last;
    if (range.without_low && low == 0) return {1, 0};   // above the highest: nothing
    return {high + (range.without_high ? 1 : 0), low - (range.without_low ? 1 : 0)};
  }
  const auto top = static_cast<std::uint32_t>(input.parts.size()) - 1;
  const std::uint32_t low = range.low ? stretch_of(input, *range.low) + (range.without_low ? 1 : 0) : 0;
  const std::uint32_t high = range.high ? stretch_of(input, *range.high) - (range.without_high ? 1 : 0) : top;
  return {low, high};
}


// The first and the last part within stretches, without looking at each of them.
std::optional<part_range> parts_in(const table_input& input, part_range stretches) {
  if (stretches.first > stretches.last || stretches.first >= input.parts.size()) return std::nullopt;
  stretches.last = std::min(stretches.last, static_cast<std::uint32_t>(input.parts.size()) - 1);
  while (stretches.first <= stretches.last && input.parts[stretches.first] == none) ++stretches.first;
  while (stretches.last > stretches.first && input.parts[stretches.last] == none) --stretches.last;
  if (stretches.first > stretches.last) return std::nullopt;
  return part_range{input.parts[stretches.first], input.parts[stretches.last]};
}

std::vector<part_range> joined(std::vector<part_range> all) {
  std::sort(all.begin(), all.end(), [](const part_range& a, const part_range& b) { return a.first < b.first; });
  std::vector<part_range> made;
  for (const part_range& one : all) {
    if (!made.empty() && one.first <= made.back().last + 1) made.back().last = std::max(made.back().last, one.last);
    else made.push_back(one);
  }
  return made;
}

std::vector<part_range> others(const std::vector<part_range>& taken, std::uint32_t count) {
  std::vector<part_range> rest;
  std::uint32_t next = 0;
  for (const part_range& one : taken) {
    if (one.first > next) rest.push_back({next, one.first - 1});
    next = one.last + 1;
  }
  if (next < count) rest.push_back({next, count - 1});
  return rest;
}

}  // namespace

std::optional<std::uint32_t> part_of(const table_input& input, const scalar& value) {
  const std::uint32_t at = is_listed(input.column.of.what) ? listed_index(value) : stretch_of(input, value);
  if (at >= input.parts.size() || input.parts[at] == none) return std::nullopt;
  if (input.column.of.what == kind::text || is_listed(input.column.of.what)) return input.parts[at];
  const auto* number = std::get_if<rational>(&value);
  if (number != nullptr && !is_declared(input.column.of.range, *number)) return std::nullopt;
  return input.parts[at];
}

bool table_test::takes(std::uint32_t part) const {
  if (takes_all) return true;
  const auto behind = std::upper_bound(fits.begin(), fits.end(), part,
                                       [](std::uint32_t wanted, const part_range& one) { return wanted < one.first; });
  return behind != fits.begin() && part <= std::prev(behind)->last;
}

void cut_input(const policy& rules, table_input& input, const std::vector<const typed_test*>& tests) {
  const kind what = input.column.of.what;
  if (!is_listed(what)) collect_cuts(input, tests);
  const std::uint32_t stretches = stretches_of(rules, input);
  input.parts.assign(stretches, none);
  for (std::uint32_t at = 0; at < stretches; ++at) {
    if (!is_ordered(what) || value_in(input, at)) input.parts[at] = input.part_count++;
  }
}

table_test test_on(const table_input& input, const typed_test& test) {
  table_test made;
  for (const typed_range& range : test.ranges) {
    if (const auto parts = parts_in(input, stretches_in(input, range))) made.fits.push_back(*parts);
  }
  made.fits = joined(std::move(made.fits));
  if (test.is_negated) made.fits = others(made.fits, input.part_count);
  if (test.is_any) made.fits = others({}, input.part_count);
  made.takes_all = made.fits.size() == 1 && made.fits[0].first == 0 && made.fits[0].last + 1 == input.part_count;
  return made;
}

phrase example_of(const policy& rules, const table_input& input, std::uint32_t part) {
  const auto found = std::find(input.parts.begin(), input.parts.end(), part);
  const auto stretch = static_cast<std::uint32_t>(found - input.parts.begin());
  switch (input.column.of.what) {
    case kind::choice: return rules.choice_sets[input.column.of.choices].choices[stretch].name;
    case kind::yes_no: return stretch == 1 ? phrase("yes", "是") : phrase("no", "否");
    case kind::text:
      if (stretch < input.cuts.size()) return "\"" + std::get<text_value>(input.cuts[stretch]).original + "\"";
      return {"any other text", "其他文字"};
    default: break;
  }
  const std::optional<scalar> value = value_in(input, stretch);
  if (!value) return std::string("…");
  if (const auto* day = std::get_if<date>(&*value)) return to_text(*day);
  const rational& number = std::get<rational>(*value);
  if (input.column.of.what == kind::percent) return to_text(number * rational(100)) + "%";
  return to_text(number) + (input.column.of.what == kind::money ? " " + input.column.of.currency : std::string{});
}

}  // namespace milu::model
