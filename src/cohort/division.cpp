#include <milu/cohort/division.hpp>

#include <algorithm>
#include <numeric>

namespace milu::cohort {
namespace {

// The positions of the parts, those with the largest fractions first.
std::vector<std::size_t> by_fraction(const std::vector<rational>& fractions) {
  std::vector<std::size_t> order(fractions.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t left, std::size_t right) { return fractions[left] > fractions[right]; });
  return order;
}

// One unit each, as often as the rest has one; the fractions were cut off, so there are fewer units than parts.
void give_units(std::vector<rational>& parts, const std::vector<rational>& fractions, rational rest,
                const rational& grid) {
  const std::vector<std::size_t> order = by_fraction(fractions);
  for (const std::size_t position : order) {
    if (rest < grid) break;
    parts[position] = parts[position] + grid;
    rest = rest - grid;
  }
  parts[order.front()] = parts[order.front()] + rest;
}

}  // namespace

std::vector<rational> divide(const rational& amount, const std::vector<rational>& shares, model::remainder_rule rule,
                             const rational& grid) {
  std::vector<rational> parts, fractions;
  rational rest = amount;
  for (const rational& share : shares) {
    const rational exact = amount * share;
    parts.push_back(round_to_multiple(exact, grid, rounding::floor));
    fractions.push_back(exact - parts.back());
    rest = rest - parts.back();
  }
  if (parts.empty()) return parts;
  switch (rule) {
    case model::remainder_rule::first: parts.front() = parts.front() + rest; break;
    case model::remainder_rule::last: parts.back() = parts.back() + rest; break;
    case model::remainder_rule::largest_fractions: give_units(parts, fractions, rest, grid); break;
  }
  return parts;
}

std::vector<rational> divide_equally(const rational& amount, std::size_t takers, model::remainder_rule rule,
                                     const rational& grid) {
  if (takers == 0) return {};
  return divide(amount, std::vector<rational>(takers, rational::fraction(1, static_cast<std::int64_t>(takers))), rule,
                grid);
}

}  // namespace milu::cohort
