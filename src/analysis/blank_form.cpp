#include "analysis/blank_form.hpp"

#include <algorithm>

namespace milu::analysis {
namespace {

using model::kind;

constexpr std::size_t fewest_elements = 3;
constexpr std::size_t most_elements = 9;
constexpr std::size_t deepest = 8;         // records within records

rational typical(kind what) {
  switch (what) {
    case kind::percent: return rational::fraction(1, 10);
    case kind::money: return 100'000;
    case kind::points: return 60;
    default: return 10;
  }
}

// The middle of the range, on its grid; numbers of keys follow one another from its low end.
rational plain_number(const model::type& of, bool is_key, std::size_t number) {
  const model::bounds& range = of.range;
  const rational step = grid_of(of);
  const rational low = range.low.value_or(is_key ? rational(1) : typical(of.what));
  if (is_key) return low + step * rational(static_cast<std::int64_t>(number));
  if (!range.low && !range.high) return low;
  if (!range.high) return std::max(low, typical(of.what));
  if (!range.low) return std::min(*range.high, typical(of.what));
  const rational steps = (*range.high - low) / step / rational(2);
  return low + round_to_multiple(steps, 1, rounding::floor) * step;
}

std::string plain_text(std::size_t number) {
  std::string text(1, static_cast<char>('A' + number % 26));
  if (number >= 26) text += std::to_string(number / 26);
  return text;
}

class filler {
 public:
  filler(const model::policy& rules, const filling& how) : rules_(rules), how_(how) {}

  model::record_value record(std::uint32_t form, std::size_t number, std::size_t depth) const {
    model::record_value made;
    if (form >= rules_.records.size()) return made;
    for (const model::form_field& field : rules_.records[form].fields) {
      made.fields.push_back(value(field, rules_.type_of(field), number, depth));
    }
    return made;
  }

 private:
  model::field_value value(const model::form_field& field, const model::type& of, std::size_t number,
                           std::size_t depth) const {
    if (depth > deepest) return {model::missing_value{}};
    if (of.what == kind::record) return {record(of.record, number, depth + 1)};
    if (of.what != kind::list) return {plain_value(rules_, field, of, how_, number)};
    model::list_value list;
    for (std::size_t i = 0; i < how_.elements; ++i) {
      const bool is_plain = of.element < rules_.types.size();
      list.elements.push_back(is_plain ? value(field, rules_.types[of.element], i, depth + 1)
                                       : model::field_value{record(of.record, i, depth + 1)});
    }
    return {std::move(list)};
  }

  const model::policy& rules_;
  const filling& how_;
};

}  // namespace

rational grid_of(const model::type& of) {
  if (of.range.step && of.range.step->sign() > 0) return *of.range.step;
  return of.what == kind::count ? rational(1) : rational::fraction(1, 100);
}

bool fits(const model::type& of, const rational& number) {
  const model::bounds& range = of.range;
  if (range.low && (number < *range.low || (range.without_low && number == *range.low))) return false;
  if (range.high && (number > *range.high || (range.without_high && number == *range.high))) return false;
  if (of.what == kind::count && !range.step && !number.is_whole()) return false;
  return !range.step || range.step->sign() <= 0 || ((number - range.low.value_or(0)) / *range.step).is_whole();
}

model::scalar plain_value(const model::policy& rules, const model::form_field& field, const model::type& of,
                          const filling& how, std::size_t number) {
  switch (of.what) {
    case kind::yes_no: return true;
    case kind::choice: {
      const bool is_known = of.choices < rules.choice_sets.size() && !rules.choice_sets[of.choices].choices.empty();
      const std::size_t count = is_known ? rules.choice_sets[of.choices].choices.size() : 1;
      return model::choice_value{static_cast<std::uint32_t>(field.is_key ? number % count : 0)};
    }
    case kind::date: return subtract(how.day.value_or(date{2025, 1, 1}), {.months = 36}).value_or(date{2022, 1, 1});
    case kind::duration: return duration{.months = 12};
    case kind::text: {
      const std::string text = plain_text(field.is_key ? number : 0);
      return model::text_value{text, text};
    }
    default: return plain_number(of, field.is_key, number);
  }
}

model::record_value filled_in(const model::policy& rules, std::uint32_t form, const filling& how) {
  return filler(rules, how).record(form, 0, 0);
}

std::size_t elements_needed(const model::policy& rules) {
  std::size_t needed = fewest_elements;
  for (const model::expression& one : rules.expressions) {
    const auto* fold = std::get_if<model::fold>(&one.what);
    if (!fold || fold->over) continue;
    needed = std::max<std::size_t>(needed, std::max(fold->needing, fold->keeping == 0 ? 0 : fold->keeping + 1));
    if (fold->dropping) {
      const model::trim& cut = *fold->dropping;
      needed = std::max<std::size_t>(needed, std::max(cut.only_from, cut.highest + cut.lowest + 1));
    }
  }
  return std::min(needed, most_elements);
}

}  // namespace milu::analysis
