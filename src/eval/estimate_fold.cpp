#include "eval/estimate_fold.hpp"

#include "eval/fold.hpp"

#include <algorithm>

namespace milu::eval {
namespace {

std::optional<rational> reduced(evaluation& state, const model::fold& node, model::expression_id at,
                                std::vector<given_mark> marks) {
  if (count_used(marks) < node.needing) return std::nullopt;
  if (node.dropping) drop_extremes(marks, *node.dropping);
  const value found = reduce(state, at, node.name, used_marks(marks), "");
  const auto* known = std::get_if<model::scalar>(&found);
  const auto* number = known ? std::get_if<rational>(known) : nullptr;
  return number ? std::optional<rational>(*number) : std::nullopt;
}

void widen(std::optional<fold_bounds>& all, const rational& low, const rational& high) {
  if (!all) all = fold_bounds{low, high};
  all->low = std::min(all->low, low);
  all->high = std::max(all->high, high);
}

// The mean of neighbours lies between the lowest and the highest mark: keeping the closest is not monotone (S26).
std::optional<fold_bounds> bounds_of_closest(const std::vector<given_mark>& certain,
                                             const std::vector<open_mark>& open) {
  std::optional<fold_bounds> all;
  for (const given_mark& one : certain) {
    if (!one.given || one.fate != mark_fate::used) continue;
    const rational& number = std::get<rational>(*one.given);
    widen(all, number, number);
  }
  for (const open_mark& one : open) widen(all, one.low, one.high);
  return all;
}

std::vector<given_mark> with_marks(const std::vector<given_mark>& certain, std::vector<rational> numbers,
                                   std::size_t count) {
  std::vector<given_mark> marks = certain;
  for (std::size_t i = 0; i < count; ++i) marks.push_back({.given = model::scalar(numbers[i])});
  return marks;
}

bool is_monotone(const model::fold& node) {
  using syntax::keyword;
  const bool is_known = node.name == keyword::sum || node.name == keyword::mean || node.name == keyword::median ||
                        node.name == keyword::min || node.name == keyword::max;
  return is_known && node.keeping == 0;
}

}  // namespace

// For a given number of marks a fold rises with each of them. So the lowest of all outcomes with n marks has the n
// lowest that can come, and every n is tried: a mark that never comes is covered too.
std::optional<fold_bounds> bounds_of(evaluation& state, const model::fold& node, model::expression_id at,
                                     const std::vector<given_mark>& certain, std::vector<open_mark> open) {
  const bool keeps_mean = node.keeping != 0 && node.name == syntax::keyword::mean;
  if (keeps_mean) return bounds_of_closest(certain, open);
  if (!is_monotone(node)) return std::nullopt;
  std::vector<rational> lows;
  std::vector<rational> highs;
  for (const open_mark& one : open) lows.push_back(one.low), highs.push_back(one.high);
  std::sort(lows.begin(), lows.end());
  std::sort(highs.begin(), highs.end(), [](const rational& a, const rational& b) { return b < a; });
  std::optional<fold_bounds> all;
  for (std::size_t count = 0; count <= open.size(); ++count) {
    const auto low = reduced(state, node, at, with_marks(certain, lows, count));
    const auto high = reduced(state, node, at, with_marks(certain, highs, count));
    if (low && high) widen(all, *low, *high);
  }
  return all;
}

}  // namespace milu::eval
