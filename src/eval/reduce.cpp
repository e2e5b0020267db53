#include "eval/arithmetic.hpp"
#include "eval/comparison.hpp"
#include "eval/fold.hpp"

#include <algorithm>

namespace milu::eval {
namespace {

using syntax::keyword;

std::optional<std::vector<rational>> as_numbers(const std::vector<model::scalar>& values) {
  std::vector<rational> numbers;
  numbers.reserve(values.size());
  for (const model::scalar& each : values) {
    const auto* number = std::get_if<rational>(&each);
    if (!number) return std::nullopt;
    numbers.push_back(*number);
  }
  return numbers;
}

value sum_of(const evaluation& state, model::expression_id at, const std::vector<rational>& numbers) {
  rational total = 0;
  for (const rational& each : numbers) {
    value next = within_limits(state, at, total + each);
    if (std::holds_alternative<fault>(next)) return next;
    total = std::get<rational>(std::get<model::scalar>(next));
  }
  return model::scalar(total);
}

value mean_of(const evaluation& state, model::expression_id at, const std::vector<rational>& numbers) {
  const value total = sum_of(state, at, numbers);
  const auto* plain = std::get_if<model::scalar>(&total);
  if (!plain) return total;
  return within_limits(state, at, std::get<rational>(*plain) / rational(static_cast<std::int64_t>(numbers.size())));
}

// Of an even number: the mean of the two in the middle (S25).
value median_of(const evaluation& state, model::expression_id at, std::vector<rational> numbers) {
  std::sort(numbers.begin(), numbers.end());
  const std::size_t middle = numbers.size() / 2;
  if (numbers.size() % 2 == 1) return model::scalar(numbers[middle]);
  return within_limits(state, at, (numbers[middle - 1] + numbers[middle]) / rational(2));
}

value extreme_of(const evaluation& state, model::expression_id at, bool highest,
                 const std::vector<model::scalar>& values) {
  const model::scalar* best = &values.front();
  for (const model::scalar& each : values) {
    const auto found = order_of(each, *best);
    if (!found) return error_at(state, at, each.index() == best->index() ? "decide.duration" : "decide.kind");
    if (highest ? *found > 0 : *found < 0) best = &each;
  }
  return *best;
}

// Conditions count when they hold, anything else by being there.
value count_of(const std::vector<model::scalar>& values) {
  const auto counts = [](const model::scalar& each) {
    const bool* condition = std::get_if<bool>(&each);
    return !condition || *condition;
  };
  return model::scalar(rational(std::count_if(values.begin(), values.end(), counts)));
}

}  // namespace

value reduce(const evaluation& state, model::expression_id at, keyword name, const std::vector<model::scalar>& values,
             const std::string& column) {
  if (name == keyword::count) return count_of(values);
  if (values.empty() && name == keyword::sum) return model::scalar(rational(0));
  if (values.empty()) return unknown_for(state, cause_kind::no_marks, column);
  if (name == keyword::min || name == keyword::max) return extreme_of(state, at, name == keyword::max, values);
  std::optional<std::vector<rational>> numbers = as_numbers(values);
  if (!numbers) return error_at(state, at, "decide.kind");
  if (name == keyword::sum) return sum_of(state, at, *numbers);
  if (name == keyword::mean) return mean_of(state, at, *numbers);
  if (name == keyword::median) return median_of(state, at, std::move(*numbers));
  return error_at(state, at, "decide.kind");
}

}  // namespace milu::eval
