// Bringing a number to a grid: the only place where exactness is given up, and only as `mode` says.
#include "rational_form.hpp"

namespace milu {
namespace {

// What lies between a number and the whole number next to it in the direction of zero.
struct excess {
  int sign;         // of the number
  int beyond_half;  // -1, 0, 1: the fraction cut off, against one half
  bool odd;         // the whole part
};

bool moves_away_from_zero(const excess& cut, rounding mode) {
  switch (mode) {
    case rounding::half_up:
      return cut.beyond_half >= 0;
    case rounding::half_even:
      return cut.beyond_half > 0 || (cut.beyond_half == 0 && cut.odd);
    case rounding::half_down:
      return cut.beyond_half > 0;
    case rounding::up:
      return true;
    case rounding::down:
      return false;
    case rounding::ceiling:
      return cut.sign > 0;
    case rounding::floor:
      return cut.sign < 0;
  }
  return false;
}

int against_half(const rational& fraction) {
  const auto ordering = abs(fraction) <=> rational::fraction(1, 2);
  return ordering < 0 ? -1 : ordering > 0 ? 1 : 0;
}

bool is_odd(const rational& whole) {
  if (rational_access::is_small(whole)) return rational_access::numerator(whole) % 2 != 0;
  return boost::multiprecision::bit_test(abs(rational_access::widened(whole).numerator), 0);
}

rational round_to_whole(const rational& value, rounding mode) {
  if (value.is_whole()) return value;
  const rational whole = quotient(value, 1);
  const excess cut{value.sign(), against_half(value - whole), is_odd(whole)};
  return moves_away_from_zero(cut, mode) ? whole + cut.sign : whole;
}

}  // namespace

rational round_to_multiple(const rational& value, const rational& unit, rounding mode) {
  return round_to_whole(value / unit, mode) * unit;
}

rational round_to_places(const rational& value, int places, rounding mode) {
  const rational scale = ten_to(places);  // 1 / unit, written so that INT_MIN needs no negation
  return round_to_whole(value * scale, mode) / scale;
}

}  // namespace milu
