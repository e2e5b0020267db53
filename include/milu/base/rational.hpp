#pragma once
// Exact numbers: the only arithmetic for points, shares and money. Nothing rounds unless told where and how.
//
//   rational third = rational(1) / rational(3);
//   to_text(round_to_places(third, 2, rounding::half_up), 2) == "0.33";
#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace milu {

// How a number is brought to a grid (S10). half_up, half_down, up and down go by magnitude (half_up is away from zero);
// ceiling and floor go by value.
enum class rounding : std::uint8_t { half_up, half_even, half_down, up, down, ceiling, floor };

// A fraction in lowest terms with a positive denominator. Small values live in two 64-bit words; anything larger moves
// to an arbitrary-precision form and comes back when it fits, so every operation is exact and never overflows.
class rational {
 public:
  rational() = default;
  rational(std::int64_t whole) : numerator_(whole) {}
  static rational fraction(std::int64_t numerator, std::int64_t denominator);  // denominator != 0

  rational(const rational& other);
  rational(rational&&) noexcept;
  rational& operator=(const rational& other);
  rational& operator=(rational&&) noexcept;
  ~rational();

  friend rational operator+(const rational&, const rational&);
  friend rational operator-(const rational&, const rational&);
  friend rational operator*(const rational&, const rational&);
  friend rational operator/(const rational&, const rational&);  // the divisor is not zero: callers report that first
  friend rational operator-(const rational&);
  friend bool operator==(const rational&, const rational&);
  friend std::strong_ordering operator<=>(const rational&, const rational&);

  int sign() const;                               // -1, 0, 1
  bool is_zero() const { return sign() == 0; }
  bool is_whole() const;
  std::size_t digits() const;                     // decimal digits of the longer of numerator and denominator
  std::optional<std::int64_t> to_int64() const;   // the value when it is whole and fits
  std::string numerator_text() const;
  std::string denominator_text() const;

  struct wide;                                    // defined in src/base only: keeps big integers out of this header
  struct forget_wide {
    void operator()(wide*) const noexcept;
  };

 private:
  friend struct rational_access;
  std::int64_t numerator_ = 0;
  std::int64_t denominator_ = 1;
  std::unique_ptr<wide, forget_wide> wide_;       // set exactly when the value does not fit the two words
};

rational abs(const rational&);
rational quotient(const rational&, const rational&);   // truncated towards zero; the divisor is not zero
rational remainder(const rational&, const rational&);  // a - b * quotient(a, b): has the sign of a
// A negative exponent needs base != 0. Exact, hence as long as it must be: whoever takes an exponent from rules or data
// first checks that base.digits() times its magnitude stays within limits.rational_digits.
rational power(const rational& base, std::int64_t exponent);

// The multiple of `unit` (> 0) that `mode` chooses for `value`.
rational round_to_multiple(const rational& value, const rational& unit, rounding mode);
// Places may be negative: -2 rounds to hundreds. The callers bound places and exponents, as for `power`.
rational round_to_places(const rational& value, int places, rounding mode);
rational ten_to(int exponent);

}  // namespace milu
