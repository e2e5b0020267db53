#include <array>
#include <catch2/catch.hpp>
#include <limits>
#include <milu/base/rational.hpp>
#include <random>
#include <vector>

using milu::power;
using milu::quotient;
using milu::rational;
using milu::rounding;

namespace {

constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t greatest = std::numeric_limits<std::int64_t>::max();

rational over(std::int64_t numerator, std::int64_t denominator) { return rational::fraction(numerator, denominator); }

std::string text(const rational& value) { return value.numerator_text() + "/" + value.denominator_text(); }

// Numbers near every border: small, at the ends of a machine word, and beyond them.
std::vector<rational> sample_values() {
  std::vector<rational> values;
  for (const std::int64_t whole :
       {std::int64_t{0}, std::int64_t{1}, std::int64_t{-1}, std::int64_t{7}, greatest, least}) {
    for (const std::int64_t below : {std::int64_t{1}, std::int64_t{2}, std::int64_t{-3}, greatest, least}) {
      values.push_back(over(whole, below));
    }
  }
  values.push_back(milu::ten_to(40));
  values.push_back(milu::ten_to(-40));
  values.push_back(-milu::ten_to(25) / 7);
  return values;
}

__extension__ typedef __int128 int128;

struct plain_fraction {
  std::int64_t above;
  std::int64_t below;
};

// Cross multiplication: independent of normal forms.
bool is(const rational& value, int128 above, int128 below) {
  const int128 left = static_cast<int128>(std::stoll(value.numerator_text())) * below;
  return left == above * std::stoll(value.denominator_text());
}

plain_fraction draw(std::mt19937_64& source, std::int64_t bound) {
  std::uniform_int_distribution<std::int64_t> above(-bound, bound);
  std::uniform_int_distribution<std::int64_t> below(1, bound);
  return {above(source), below(source)};
}

}  // namespace

TEST_CASE("a fraction is kept in lowest terms with a positive denominator") {
  CHECK(text(over(6, 4)) == "3/2");
  CHECK(text(over(6, -4)) == "-3/2");
  CHECK(text(over(-6, -4)) == "3/2");
  CHECK(text(over(0, -5)) == "0/1");
  CHECK(text(over(least, least)) == "1/1");
  CHECK(text(over(least, 2)) == "-4611686018427387904/1");
  CHECK(text(over(least, greatest)) == "-9223372036854775808/9223372036854775807");
}

TEST_CASE("numbers leave the machine word and come back to it without a trace") {
  const rational beyond = rational(greatest) + 1;
  CHECK(text(beyond) == "9223372036854775808/1");
  CHECK_FALSE(beyond.to_int64());
  CHECK(beyond - 1 == rational(greatest));
  CHECK((beyond - 1).to_int64() == greatest);

  CHECK(-beyond == rational(least));
  CHECK((-beyond).to_int64() == least);
  CHECK(-rational(least) == beyond);
  CHECK(abs(rational(least)) == beyond);
  CHECK(over(least, -1) == beyond);
  CHECK(text(over(1, least)) == "-1/9223372036854775808");
  CHECK(over(1, least) * 2 == over(-1, std::int64_t{1} << 62));
  CHECK(rational(1) / over(1, least) == rational(least));
  CHECK(rational(least) / -1 == beyond);
  CHECK(quotient(rational(least), -1) == beyond);
  CHECK((rational(least) * least) / least == rational(least));
  CHECK(text(rational(least) * least) == "85070591730234615865843651857942052864/1");
  CHECK(text(over(least, greatest) + over(least, greatest - 1)).size() > 38);
}

TEST_CASE("copies and moves of long numbers are independent values") {
  rational first = milu::ten_to(30);
  rational second = first;
  first = first + 1;
  CHECK(second == milu::ten_to(30));
  const rational third = std::move(first);
  CHECK(third == milu::ten_to(30) + 1);
  second = third;
  CHECK(second == third);
  second = rational(5);
  CHECK(second.to_int64() == 5);
  const rational& self = second;
  second = self;
  CHECK(second.to_int64() == 5);
}

TEST_CASE("small arithmetic agrees with brute force") {
  std::mt19937_64 source(20220808);
  for (int round = 0; round < 4000; ++round) {
    const auto [a, b] = draw(source, round % 2 == 0 ? 12 : 30'000);
    const auto [c, d] = draw(source, round % 2 == 0 ? 12 : 30'000);
    const rational left = over(a, b);
    const rational right = over(c, d);
    const int128 ad = static_cast<int128>(a) * d;
    const int128 cb = static_cast<int128>(c) * b;
    const int128 bd = static_cast<int128>(b) * d;
    REQUIRE(is(left + right, ad + cb, bd));
    REQUIRE(is(left - right, ad - cb, bd));
    REQUIRE(is(left * right, static_cast<int128>(a) * c, bd));
    REQUIRE((left < right) == (ad < cb));
    REQUIRE((left == right) == (ad == cb));
    if (c == 0) continue;
    REQUIRE(is(left / right, ad, cb));
    REQUIRE(is(quotient(left, right), ad / cb, 1));
    REQUIRE(is(remainder(left, right), ad % cb, bd));
  }
}

TEST_CASE("results are in lowest terms whatever the operation") {
  std::mt19937_64 source(7);
  for (int round = 0; round < 2000; ++round) {
    const auto [a, b] = draw(source, 60);
    const auto [c, d] = draw(source, 60);
    for (const rational& result : {over(a, b) + over(c, d), over(a, b) * over(c, d), over(a, b) / over(d, b)}) {
      const std::int64_t above = std::stoll(result.numerator_text());
      const std::int64_t below = std::stoll(result.denominator_text());
      REQUIRE(text(over(above, below)) == text(result));
    }
  }
}

TEST_CASE("the laws of arithmetic hold across all sizes") {
  const auto values = sample_values();
  for (const rational& a : values) {
    for (const rational& b : values) {
      REQUIRE(a + b == b + a);
      REQUIRE(a * b == b * a);
      REQUIRE((a + b) - b == a);
      REQUIRE((a - b) + b == a);
      if (b.is_zero()) continue;
      REQUIRE((a * b) / b == a);
      REQUIRE((a / b) * b == a);
      REQUIRE(b * quotient(a, b) + remainder(a, b) == a);
      REQUIRE(abs(remainder(a, b)) < abs(b));
      REQUIRE(remainder(a, b).sign() * a.sign() >= 0);
      REQUIRE(quotient(a, b).is_whole());
    }
  }
}

TEST_CASE("sums and products may be bracketed in any way") {
  const auto values = sample_values();
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (std::size_t j = 0; j < values.size(); ++j) {
      const rational& a = values[i];
      const rational& b = values[j];
      const rational& c = values[(i + 3 * j) % values.size()];
      REQUIRE((a + b) + c == a + (b + c));
      REQUIRE((a * b) * c == a * (b * c));
      REQUIRE(a * (b + c) == a * b + a * c);
    }
  }
}

TEST_CASE("the order is that of the differences") {
  const auto values = sample_values();
  for (const rational& a : values) {
    for (const rational& b : values) {
      const auto forward = a <=> b;
      REQUIRE((forward < 0) == ((b <=> a) > 0));
      REQUIRE((forward == 0) == (a == b));
      REQUIRE((forward < 0) == ((a - b).sign() < 0));
    }
  }
  CHECK(over(1, 3) < over(334, 1000));
  CHECK(over(greatest - 1, greatest) < over(greatest, greatest));
  CHECK(over(greatest - 2, greatest - 1) < over(greatest - 1, greatest));
  CHECK(milu::ten_to(-40) < over(1, greatest));
}

TEST_CASE("digits are those of the longer part") {
  CHECK(rational(0).digits() == 1);
  CHECK(rational(-9).digits() == 1);
  CHECK(over(1, 1000).digits() == 4);
  CHECK(rational(least).digits() == 19);
  for (const int exponent : {1, 17, 18, 19, 20, 100, 1999}) {
    const auto size = static_cast<std::size_t>(exponent);
    CHECK(milu::ten_to(exponent).digits() == size + 1);
    CHECK(milu::ten_to(-exponent).digits() == size + 1);
    CHECK((milu::ten_to(exponent) - 1).digits() == size);
  }
  CHECK((milu::ten_to(1999) + 1).numerator_text().size() == 2000);
}

TEST_CASE("only whole numbers within the word become integers") {
  CHECK(rational(-4).to_int64() == -4);
  CHECK_FALSE(over(1, 2).to_int64());
  CHECK_FALSE(milu::ten_to(19).to_int64());
  CHECK(over(4, 2).is_whole());
  CHECK_FALSE(over(5, 2).is_whole());
  CHECK(milu::ten_to(30).is_whole());
  CHECK_FALSE(milu::ten_to(-30).is_whole());
}

TEST_CASE("quotients are cut towards zero and remainders have the sign of the dividend") {
  // Qualified: with plain integers the C library's function of the same name would be called.
  CHECK(quotient(7, 2) == 3);
  CHECK(quotient(-7, 2) == -3);
  CHECK(milu::remainder(7, -2) == 1);
  CHECK(milu::remainder(-7, 2) == -1);
  CHECK(milu::remainder(over(7, 2), over(2, 3)) == over(1, 6));
}

TEST_CASE("powers are exact") {
  CHECK(power(2, 10) == 1024);
  CHECK(power(over(-2, 3), 3) == over(-8, 27));
  CHECK(power(over(-2, 3), -3) == over(-27, 8));
  CHECK(power(0, 0) == 1);
  CHECK(power(0, 5) == 0);
  CHECK(power(1, greatest) == 1);
  CHECK(power(-1, least) == 1);
  CHECK(power(-1, greatest) == -1);
  CHECK(power(2, 63) == rational(greatest) + 1);
  CHECK(power(-2, 63) == rational(least));
  CHECK(power(10, 50) == milu::ten_to(50));
  CHECK(milu::ten_to(-3) == over(1, 1000));
  CHECK(milu::ten_to(0) == 1);
}

namespace {

struct rounding_case {
  rounding mode;
  std::array<std::int64_t, 10> expected;  // of -2.5 -1.6 -1.5 -1.4 -0.5 0.5 1.4 1.5 1.6 2.5
};

const rounding_case rounding_cases[] = {
    {rounding::half_up, {-3, -2, -2, -1, -1, 1, 1, 2, 2, 3}},
    {rounding::half_even, {-2, -2, -2, -1, 0, 0, 1, 2, 2, 2}},
    {rounding::half_down, {-2, -2, -1, -1, 0, 0, 1, 1, 2, 2}},
    {rounding::up, {-3, -2, -2, -2, -1, 1, 2, 2, 2, 3}},
    {rounding::down, {-2, -1, -1, -1, 0, 0, 1, 1, 1, 2}},
    {rounding::ceiling, {-2, -1, -1, -1, 0, 1, 2, 2, 2, 3}},
    {rounding::floor, {-3, -2, -2, -2, -1, 0, 1, 1, 1, 2}},
};

constexpr std::array<std::int64_t, 10> tenths = {-25, -16, -15, -14, -5, 5, 14, 15, 16, 25};

}  // namespace

TEST_CASE("each mode treats signs and halves in its own way") {
  for (const auto& [mode, expected] : rounding_cases) {
    for (std::size_t index = 0; index < tenths.size(); ++index) {
      CAPTURE(static_cast<int>(mode), tenths[index]);
      CHECK(round_to_places(over(tenths[index], 10), 0, mode) == expected[index]);
    }
  }
}

TEST_CASE("rounding to a multiple is rounding to whole of the share, at any size") {
  for (const rational& unit : {rational(100), over(1, 100), over(1, 3), milu::ten_to(30), milu::ten_to(-30)}) {
    for (const auto& [mode, expected] : rounding_cases) {
      for (std::size_t index = 0; index < tenths.size(); ++index) {
        CAPTURE(static_cast<int>(mode), tenths[index]);
        CHECK(round_to_multiple(over(tenths[index], 10) * unit, unit, mode) == rational(expected[index]) * unit);
      }
    }
  }
}

TEST_CASE("a number on the grid stays as it is in every mode") {
  for (const auto& [mode, expected] : rounding_cases) {
    CHECK(round_to_places(over(-5, 4), 2, mode) == over(-5, 4));
    CHECK(round_to_multiple(-1200, 100, mode) == -1200);
    CHECK(round_to_multiple(0, over(1, 7), mode) == 0);
    CHECK(round_to_places(milu::ten_to(40), -40, mode) == milu::ten_to(40));
  }
}

TEST_CASE("places count decimals, negative ones tens and hundreds") {
  CHECK(round_to_places(over(1, 3), 2, rounding::half_up) == over(33, 100));
  CHECK(round_to_places(1250, -2, rounding::half_up) == 1300);
  CHECK(round_to_places(1250, -2, rounding::half_even) == 1200);
  CHECK(round_to_places(49, -2, rounding::half_up) == 0);
  CHECK(round_to_places(49, -2, rounding::up) == 100);
  CHECK(round_to_places(-49, -2, rounding::floor) == -100);
  CHECK(round_to_places(over(2, 3), 30, rounding::half_up) == (milu::ten_to(30) * 2 + 1) / 3 / milu::ten_to(30));
}

TEST_CASE("a hair beside the half decides, even forty places down") {
  const rational hair = milu::ten_to(-40);
  const rational half = over(5, 2);
  CHECK(round_to_places(half - hair, 0, rounding::half_up) == 2);
  CHECK(round_to_places(half + hair, 0, rounding::half_down) == 3);
  CHECK(round_to_places(half + hair, 0, rounding::half_even) == 3);
  CHECK(round_to_places(rational(2) + hair, 0, rounding::up) == 3);
  CHECK(round_to_places(-hair, 0, rounding::floor) == -1);
  CHECK(round_to_places(-hair, 0, rounding::ceiling) == 0);
}
