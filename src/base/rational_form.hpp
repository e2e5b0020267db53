#pragma once
// The two forms of a rational: two machine words, or two big integers when it does not fit them.
//
//   rational_access::from_wide({cpp_int(3), cpp_int(2)}) == rational::fraction(3, 2);
#include <boost/multiprecision/cpp_int.hpp>
#include <milu/base/rational.hpp>

namespace milu {

// Wide enough for every intermediate result of two small values: |a * d| + |c * b| stays below 2^127.
__extension__ typedef __int128 int128;
using boost::multiprecision::cpp_int;

// The least integer has no positive counterpart, so magnitudes are unsigned.
inline std::uint64_t magnitude(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  return value < 0 ? 0 - bits : bits;
}

struct rational::wide {
  cpp_int numerator;
  cpp_int denominator;
};

// Parts handed to `from_small` and `from_wide` are in lowest terms with a positive denominator.
struct rational_access {
  static bool is_small(const rational& value) { return value.wide_ == nullptr; }
  static std::int64_t numerator(const rational& value) { return value.numerator_; }
  static std::int64_t denominator(const rational& value) { return value.denominator_; }
  static rational::wide widened(const rational& value);
  static rational from_small(int128 numerator, int128 denominator);
  static rational from_wide(rational::wide parts);
  static rational reduced(rational::wide parts);  // any parts with a denominator other than zero
};

}  // namespace milu
