#include "analysis/tested_value.hpp"

#include "eval/comparison.hpp"

#include <algorithm>
#include <set>

namespace milu::analysis {
namespace {

using syntax::keyword;

constexpr std::size_t longest_chain = 100;

bool compares(keyword operation, const model::scalar& left, const std::optional<model::scalar>& right) {
  return right && eval::holds_between(operation, left, *right);
}

bool lies_in(measure& extents, const model::interval& range, const model::scalar& value) {
  if (!range.high) return compares(keyword::equal, value, extents.constant(range.low));
  return compares(range.without_low ? keyword::greater : keyword::at_or_above, value, extents.constant(range.low)) &&
         compares(range.without_high ? keyword::less : keyword::at_or_below, value, extents.constant(*range.high));
}

bool meets(measure& extents, const model::band_test& test, const model::scalar& value) {
  if (test.any) return true;
  if (test.operation) return compares(*test.operation, value, extents.constant(test.bound));
  return std::any_of(test.members.begin(), test.members.end(),
                     [&](const model::interval& each) { return lies_in(extents, each, value); });
}

// All constants that the rows compare this input with; none when one of them is not constant.
std::optional<std::vector<model::scalar>> constants_in(measure& extents, const model::bands& table, std::size_t input) {
  std::vector<model::scalar> found;
  const auto add = [&](model::expression_id id) {
    const auto value = extents.constant(id);
    if (value) found.push_back(*value);
    return value.has_value();
  };
  for (const model::band_row& row : table.rows) {
    if (input >= row.tests.size() || row.tests[input].any) continue;
    const model::band_test& test = row.tests[input];
    if (test.operation && !add(test.bound)) return std::nullopt;
    for (const model::interval& each : test.members) {
      if (!add(each.low) || (each.high && !add(*each.high))) return std::nullopt;
    }
  }
  return found;
}

std::vector<model::scalar> numbers_of(const model::policy& rules, measure& extents, model::expression_id input,
                                      const std::vector<model::scalar>& constants) {
  std::vector<rational> named;
  for (const model::scalar& each : constants) {
    if (const auto* number = std::get_if<rational>(&each)) named.push_back(*number);
  }
  const auto numbers = numbers_apart(named, extents.of(input), grid_of(rules, input));
  return {numbers.begin(), numbers.end()};
}

bool counts(keyword word) {
  return word == keyword::count || word == keyword::quotient || word == keyword::year || word == keyword::years;
}

std::optional<number_grid> declared_grid(const model::type& of) {
  if (of.range.step && of.range.step->sign() > 0) return number_grid{of.range.low.value_or(0), *of.range.step};
  if (of.what == model::kind::count) return number_grid{0, 1};
  if (of.what == model::kind::money) return number_grid{0, rational::fraction(1, 100)};   // S14
  return std::nullopt;
}

std::vector<model::scalar> days_of(const std::vector<model::scalar>& constants) {
  std::set<std::int64_t> days;
  for (const model::scalar& each : constants) {
    const auto* day = std::get_if<date>(&each);
    if (!day) continue;
    const std::int64_t number = day_number(*day);
    days.insert({number - 1, number, number + 1});
  }
  std::vector<model::scalar> found;
  for (const std::int64_t day : days) {
    if (const auto made = from_day_number(day)) found.push_back(*made);
  }
  return found;
}

}  // namespace

std::optional<number_grid> grid_of(const model::policy& rules, model::expression_id id) {
  for (std::size_t step = 0; step < longest_chain; ++step) {    // of names for one value
    const auto* named = std::get_if<model::definition_reference>(&rules.at(id).what);
    if (!named) break;
    if (rules.definitions[named->definition].cap) return std::nullopt;
    id = rules.definitions[named->definition].value;
  }
  const model::operation& what = rules.at(id).what;
  if (const auto* step = std::get_if<model::rounded>(&what))
    return number_grid{0, step->places ? ten_to(-*step->places) : step->multiple};
  if (const auto* fold = std::get_if<model::fold>(&what))
    return counts(fold->name) ? std::optional(number_grid{0, 1}) : std::nullopt;
  if (const auto* function = std::get_if<model::function>(&what))
    return counts(function->name) ? std::optional(number_grid{0, 1}) : std::nullopt;
  const bool is_data = std::holds_alternative<model::field_reference>(what) ||
                       std::holds_alternative<model::element_reference>(what) ||
                       std::holds_alternative<model::call_reference>(what);
  return is_data ? declared_grid(rules.at(id).of) : std::nullopt;
}

std::vector<rational> numbers_apart(const std::vector<rational>& named, const extent& range,
                                    const std::optional<number_grid>& grid) {
  std::vector<rational> ends = named;
  for (const auto& end : {range.low, range.high}) {
    if (end) ends.push_back(*end);
  }
  std::sort(ends.begin(), ends.end());
  std::vector<rational> tried = ends;
  const auto beside = [&](const rational& end) {
    if (!grid) return;
    const rational below = grid->origin + round_to_multiple(end - grid->origin, grid->step, rounding::floor);
    tried.push_back(below + grid->step);                                    // the next one above
    tried.push_back(below == end ? below - grid->step : below);             // the next one below
  };
  for (const rational& end : ends) beside(end);
  for (std::size_t i = 1; i < ends.size() && !grid; ++i) tried.push_back((ends[i - 1] + ends[i]) / rational(2));
  if (ends.empty()) tried.push_back(grid ? grid->origin : rational(0));
  else if (!grid) tried.push_back(ends.front() - rational(1)), tried.push_back(ends.back() + rational(1));
  std::set<rational> found;
  for (const rational& number : tried) {
    const bool is_inside = (!range.low || *range.low <= number) && (!range.high || number <= *range.high);
    const bool is_on_grid = !grid || ((number - grid->origin) / grid->step).is_whole();
    if (is_inside && is_on_grid) found.insert(number);
  }
  return {found.begin(), found.end()};
}

std::optional<std::vector<model::scalar>> tested_values(const model::policy& rules, measure& extents,
                                                        const model::bands& table, std::size_t input) {
  const model::type& of = rules.at(table.inputs[input]).of;
  auto constants = constants_in(extents, table, input);
  if (!constants) return std::nullopt;
  if (model::is_numeric(of.what)) return numbers_of(rules, extents, table.inputs[input], *constants);
  if (of.what == model::kind::yes_no) return std::vector<model::scalar>{false, true};
  if (of.what == model::kind::date) return days_of(*constants);
  if (of.what == model::kind::choice && of.choices < rules.choice_sets.size()) {
    std::vector<model::scalar> found;
    for (std::uint32_t i = 0; i < rules.choice_sets[of.choices].choices.size(); ++i)
      found.push_back(model::choice_value{i});
    return found;
  }
  if (of.what == model::kind::text) constants->push_back(model::text_value{"…", "…"});   // any other text
  return constants;
}

bool takes(measure& extents, const model::band_row& row, const std::vector<model::scalar>& values) {
  for (std::size_t input = 0; input < row.tests.size() && input < values.size(); ++input) {
    if (!meets(extents, row.tests[input], values[input])) return false;
  }
  return true;
}

std::optional<std::size_t> row_of(measure& extents, const model::bands& table,
                                  const std::vector<model::scalar>& values) {
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (takes(extents, table.rows[row], values)) return row;
  }
  return std::nullopt;
}

}  // namespace milu::analysis
