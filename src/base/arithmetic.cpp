// Sums, products and quotients of rationals: machine words while they last, big integers beyond.
#include <cassert>
#include <numeric>
#include <utility>

#include "rational_form.hpp"

namespace milu {
namespace {

using access = rational_access;

bool both_small(const rational& left, const rational& right) {
  return access::is_small(left) && access::is_small(right);
}

// Unsigned inside: an overflow check of a 128-bit signed product needs a runtime function that not every linker finds.
int128 product(int128 left, int128 right) {
  __extension__ typedef unsigned __int128 uint128;
  return static_cast<int128>(static_cast<uint128>(left) * static_cast<uint128>(right));
}

// Cancelling before multiplying leaves nothing to cancel afterwards.
int128 common_factor(std::int64_t left, std::int64_t right) {
  if (left == 1 || right == 1) return 1;
  return std::gcd(magnitude(left), magnitude(right));
}

int128 divided(std::int64_t value, int128 factor) { return factor == 1 ? value : value / factor; }

// a/b + c/d over the least common denominator; only factors shared by b and d can cancel in the sum.
rational add_small(const rational& left, const rational& right) {
  const std::int64_t b = access::denominator(left);
  const std::int64_t d = access::denominator(right);
  const int128 shared = b == d ? b : common_factor(b, d);
  const int128 sum =
      product(access::numerator(left), divided(d, shared)) + product(access::numerator(right), divided(b, shared));
  if (shared == 1) return access::from_small(sum, product(b, d));
  const auto rest = static_cast<std::int64_t>(sum % shared);
  const int128 cancelled = std::gcd(magnitude(rest), static_cast<std::uint64_t>(shared));
  return access::from_small(sum / cancelled, product(divided(b, shared), divided(d, cancelled)));
}

rational multiply_small(const rational& left, const rational& right) {
  const std::int64_t a = access::numerator(left);
  const std::int64_t b = access::denominator(left);
  const std::int64_t c = access::numerator(right);
  const std::int64_t d = access::denominator(right);
  const int128 across = common_factor(a, d);
  const int128 back = common_factor(c, b);
  return access::from_small(product(divided(a, across), divided(c, back)),
                            product(divided(b, back), divided(d, across)));
}

rational divide_small(const rational& left, const rational& right) {
  const std::int64_t a = access::numerator(left);
  const std::int64_t b = access::denominator(left);
  const std::int64_t c = access::numerator(right);
  const std::int64_t d = access::denominator(right);
  int128 above = common_factor(a, c);
  const int128 below = common_factor(b, d);
  if (c < 0) above = -above;  // moves the divisor's sign to the numerator
  return access::from_small(product(a / above, divided(d, below)), product(divided(b, below), c / above));
}

cpp_int raised(cpp_int base, std::uint64_t exponent) {
  cpp_int result = 1;
  for (; exponent != 0; exponent >>= 1U) {
    if ((exponent & 1U) != 0) result *= base;
    if (exponent > 1) base *= base;
  }
  return result;
}

}  // namespace

rational operator+(const rational& left, const rational& right) {
  if (both_small(left, right)) return add_small(left, right);
  const rational::wide a = access::widened(left);
  const rational::wide b = access::widened(right);
  if (a.denominator == b.denominator) return access::reduced({a.numerator + b.numerator, a.denominator});
  return access::reduced({a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator});
}

rational operator-(const rational& left, const rational& right) { return left + -right; }

rational operator*(const rational& left, const rational& right) {
  if (both_small(left, right)) return multiply_small(left, right);
  const rational::wide a = access::widened(left);
  const rational::wide b = access::widened(right);
  return access::reduced({a.numerator * b.numerator, a.denominator * b.denominator});
}

rational operator/(const rational& left, const rational& right) {
  assert(!right.is_zero());
  if (both_small(left, right)) return divide_small(left, right);
  const rational::wide a = access::widened(left);
  const rational::wide b = access::widened(right);
  return access::reduced({a.numerator * b.denominator, a.denominator * b.numerator});
}

rational operator-(const rational& value) {
  if (access::is_small(value)) return access::from_small(-int128{access::numerator(value)}, access::denominator(value));
  rational::wide parts = access::widened(value);
  parts.numerator = -parts.numerator;
  return access::from_wide(std::move(parts));
}

rational abs(const rational& value) { return value.sign() < 0 ? -value : value; }

rational quotient(const rational& left, const rational& right) {
  assert(!right.is_zero());
  if (both_small(left, right)) {
    const int128 above = product(access::numerator(left), access::denominator(right));
    const int128 below = product(access::denominator(left), access::numerator(right));
    return access::from_small(above / below, 1);
  }
  const rational::wide a = access::widened(left);
  const rational::wide b = access::widened(right);
  const cpp_int above = a.numerator * b.denominator;
  const cpp_int below = a.denominator * b.numerator;
  return access::from_wide({above / below, 1});
}

rational remainder(const rational& left, const rational& right) { return left - right * quotient(left, right); }

rational power(const rational& base, std::int64_t exponent) {
  assert(exponent >= 0 || !base.is_zero());
  rational::wide parts = access::widened(base);
  if (exponent < 0) std::swap(parts.numerator, parts.denominator);
  if (parts.denominator < 0) {
    parts.numerator = -parts.numerator;
    parts.denominator = -parts.denominator;
  }
  const std::uint64_t times = magnitude(exponent);
  return access::from_wide({raised(std::move(parts.numerator), times), raised(std::move(parts.denominator), times)});
}

rational ten_to(int exponent) {
  if (exponent < -18 || exponent > 18) return power(10, exponent);
  std::int64_t size = 1;
  for (int step = 0; step < (exponent < 0 ? -exponent : exponent); ++step) size *= 10;
  return exponent < 0 ? access::from_small(1, size) : access::from_small(size, 1);
}

}  // namespace milu
