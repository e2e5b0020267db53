// Interval arithmetic over declared ranges: what an expression can be, whatever the application.
#include <algorithm>
#include <array>

#include "model/kinds.hpp"

namespace milu::model {
namespace {

using limit_value = std::optional<rational>;

limit_value smaller(const limit_value& a, const limit_value& b) {
  if (!a || !b) return std::nullopt;
  return std::min(*a, *b);
}

limit_value larger(const limit_value& a, const limit_value& b) {
  if (!a || !b) return std::nullopt;
  return std::max(*a, *b);
}

template <class Operation>
limit_value combine(const limit_value& a, const limit_value& b, Operation operation) {
  if (!a || !b) return std::nullopt;
  return operation(*a, *b);
}

bool is_non_negative(const bounds& range) { return range.low && range.low->sign() >= 0; }

}  // namespace

bounds sum_range(const bounds& a, const bounds& b) {
  const auto plus = [](const rational& x, const rational& y) { return x + y; };
  return {.low = combine(a.low, b.low, plus), .high = combine(a.high, b.high, plus)};
}

bounds negative_range(const bounds& a) {
  bounds turned;
  if (a.high) turned.low = -*a.high;
  if (a.low) turned.high = -*a.low;
  return turned;
}

bounds difference_range(const bounds& a, const bounds& b) { return sum_range(a, negative_range(b)); }

bounds product_range(const bounds& a, const bounds& b) {
  if (!(a.low && a.high && b.low && b.high)) {
    if (is_non_negative(a) && is_non_negative(b)) return {.low = *a.low * *b.low};
    return {};
  }
  const std::array<rational, 4> corners = {*a.low * *b.low, *a.low * *b.high, *a.high * *b.low, *a.high * *b.high};
  return {.low = *std::min_element(corners.begin(), corners.end()),
          .high = *std::max_element(corners.begin(), corners.end())};
}

bounds ratio_range(const bounds& a, const bounds& b) {
  const bool is_positive = b.low && b.low->sign() > 0;
  if (!is_positive) return is_non_negative(a) && is_non_negative(b) ? bounds{.low = rational(0)} : bounds{};
  bounds inverse{.high = rational(1) / *b.low};
  inverse.low = b.high ? rational(1) / *b.high : rational(0);
  return product_range(a, inverse);
}

bounds hull(const bounds& a, const bounds& b) { return {.low = smaller(a.low, b.low), .high = larger(a.high, b.high)}; }

bounds larger_range(const bounds& a, const bounds& b) {
  limit_value low = a.low && b.low ? larger(a.low, b.low) : (a.low ? a.low : b.low);
  return {.low = low, .high = larger(a.high, b.high)};
}

bounds smaller_range(const bounds& a, const bounds& b) {
  limit_value high = a.high && b.high ? smaller(a.high, b.high) : (a.high ? a.high : b.high);
  return {.low = smaller(a.low, b.low), .high = high};
}

bounds capped_range(bounds range, const bounds& cap) { return smaller_range(range, cap); }
bounds floored_range(bounds range, const bounds& floor) { return larger_range(range, floor); }

bounds absolute_range(const bounds& a) {
  if (is_non_negative(a)) return {.low = a.low, .high = a.high};
  bounds turned{.low = rational(0)};
  if (a.low && a.high) turned.high = std::max(abs(*a.low), abs(*a.high));
  return turned;
}

}  // namespace milu::model
