#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>
#include <utility>

#include "rational_form.hpp"

namespace milu {
namespace {

constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t greatest = std::numeric_limits<std::int64_t>::max();

cpp_int big(int128 value) {
  cpp_int whole = static_cast<std::int64_t>(value >> 64);
  whole <<= 64;
  whole += static_cast<std::uint64_t>(value);
  return whole;
}

std::size_t count_digits(std::uint64_t value) {
  std::size_t count = 1;
  for (; value >= 10; value /= 10) ++count;
  return count;
}

// log10(2) is 0.30102999566...: cut off, so the first guess is never too high and the loop makes it exact. Far cheaper
// than printing the number.
std::size_t count_digits(const cpp_int& value) {
  const cpp_int size = boost::multiprecision::abs(value);
  if (size.is_zero()) return 1;
  auto count = static_cast<std::size_t>(std::uint64_t{msb(size)} * 30'102'999'566U / 100'000'000'000U);
  cpp_int bound = boost::multiprecision::pow(cpp_int(10), static_cast<unsigned>(count));
  for (; size >= bound; bound *= 10) ++count;
  return count;
}

std::strong_ordering order(int comparison) { return comparison <=> 0; }

}  // namespace

rational::wide rational_access::widened(const rational& value) {
  if (value.wide_) return *value.wide_;
  return {cpp_int(value.numerator_), cpp_int(value.denominator_)};
}

rational rational_access::from_small(int128 numerator, int128 denominator) {
  const bool fits = numerator >= least && numerator <= greatest && denominator <= greatest;
  if (!fits) return from_wide({big(numerator), big(denominator)});
  rational value(static_cast<std::int64_t>(numerator));
  value.denominator_ = static_cast<std::int64_t>(denominator);
  return value;
}

rational rational_access::from_wide(rational::wide parts) {
  rational value;
  if (parts.numerator >= least && parts.numerator <= greatest && parts.denominator <= greatest) {
    value.numerator_ = static_cast<std::int64_t>(parts.numerator);
    value.denominator_ = static_cast<std::int64_t>(parts.denominator);
  } else {
    value.wide_.reset(std::make_unique<rational::wide>(std::move(parts)).release());
  }
  return value;
}

rational rational_access::reduced(rational::wide parts) {
  assert(!parts.denominator.is_zero());
  if (parts.denominator < 0) {
    parts.numerator = -parts.numerator;
    parts.denominator = -parts.denominator;
  }
  if (parts.denominator == 1) return from_wide(std::move(parts));
  const cpp_int common = gcd(parts.numerator, parts.denominator);
  if (common != 1) {
    parts.numerator /= common;
    parts.denominator /= common;
  }
  return from_wide(std::move(parts));
}

void rational::forget_wide::operator()(wide* parts) const noexcept { std::default_delete<wide>{}(parts); }

rational rational::fraction(std::int64_t numerator, std::int64_t denominator) {
  assert(denominator != 0);
  int128 common = std::gcd(magnitude(numerator), magnitude(denominator));
  if (denominator < 0) common = -common;
  return rational_access::from_small(numerator / common, denominator / common);
}

rational::rational(const rational& other) : numerator_(other.numerator_), denominator_(other.denominator_) {
  if (other.wide_) wide_.reset(std::make_unique<wide>(*other.wide_).release());
}

rational::rational(rational&&) noexcept = default;
rational& rational::operator=(rational&&) noexcept = default;
rational::~rational() = default;

rational& rational::operator=(const rational& other) {
  if (this != &other) *this = rational(other);
  return *this;
}

// Both forms are in lowest terms and a value has only one form, so equal parts are the only equal values.
bool operator==(const rational& left, const rational& right) {
  if (left.wide_ && right.wide_) {
    return left.wide_->numerator == right.wide_->numerator && left.wide_->denominator == right.wide_->denominator;
  }
  return !left.wide_ && !right.wide_ && left.numerator_ == right.numerator_ && left.denominator_ == right.denominator_;
}

std::strong_ordering operator<=>(const rational& left, const rational& right) {
  if (!left.wide_ && !right.wide_) {
    if (left.denominator_ == right.denominator_) return left.numerator_ <=> right.numerator_;
    const int128 here = static_cast<int128>(left.numerator_) * right.denominator_;
    const int128 there = static_cast<int128>(right.numerator_) * left.denominator_;
    return order(here < there ? -1 : here > there ? 1 : 0);
  }
  if (left.sign() != right.sign()) return left.sign() <=> right.sign();
  const rational::wide here = rational_access::widened(left);
  const rational::wide there = rational_access::widened(right);
  return order(cpp_int(here.numerator * there.denominator).compare(cpp_int(there.numerator * here.denominator)));
}

int rational::sign() const {
  if (wide_) return wide_->numerator.sign();
  return numerator_ > 0 ? 1 : numerator_ < 0 ? -1 : 0;
}

bool rational::is_whole() const { return wide_ ? wide_->denominator == 1 : denominator_ == 1; }

std::size_t rational::digits() const {
  if (wide_) return std::max(count_digits(wide_->numerator), count_digits(wide_->denominator));
  return count_digits(std::max(magnitude(numerator_), magnitude(denominator_)));
}

std::optional<std::int64_t> rational::to_int64() const {
  if (wide_ || denominator_ != 1) return std::nullopt;
  return numerator_;
}

std::string rational::numerator_text() const { return wide_ ? wide_->numerator.str() : std::to_string(numerator_); }

std::string rational::denominator_text() const {
  return wide_ ? wide_->denominator.str() : std::to_string(denominator_);
}

}  // namespace milu
