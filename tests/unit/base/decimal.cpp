#include <catch2/catch.hpp>
#include <milu/base/decimal.hpp>
#include <random>

using milu::number_fault;
using milu::parse_decimal;
using milu::rational;

namespace {

rational over(std::int64_t numerator, std::int64_t denominator) { return rational::fraction(numerator, denominator); }

// The canonical text of a number as it is read, or the reason why it is refused.
std::string read(std::string_view text, const milu::limits& bounds = {}) {
  const auto value = parse_decimal(text, bounds);
  if (value) return to_text(*value);
  switch (value.error()) {
    case number_fault::not_a_number:
      return "not a number";
    case number_fault::too_many_digits:
      return "too many digits";
    case number_fault::exponent_out_of_range:
      return "exponent out of range";
  }
  return "";
}

const std::string zeros(40, '0');
const std::string nines(34, '9');

}  // namespace

TEST_CASE("plain numbers are read exactly") {
  CHECK(parse_decimal("1.50", {}).value() == over(3, 2));
  CHECK(read("0.1") == "0.1");
  CHECK(read("-12.5") == "-12.5");
  CHECK(read("+12.5") == "12.5");
  CHECK(read(".5") == "0.5");
  CHECK(read("5.") == "5");
  CHECK(read("-.5") == "-0.5");
  CHECK(read("007") == "7");
  CHECK(read("9223372036854775808") == "9223372036854775808");
  CHECK(read("-9223372036854775808") == "-9223372036854775808");
}

TEST_CASE("zero has no sign and any exponent") {
  CHECK(read("-0") == "0");
  CHECK(read("-0.00") == "0");
  CHECK(read("0e999999999999999999999") == "0");
  CHECK(read(".0E-" + zeros + "99999999999999999999999") == "0");
}

TEST_CASE("exponents move the point") {
  CHECK(read("1E+3") == "1000");
  CHECK(read("1e-3") == "0.001");
  CHECK(read("12.34E1") == "123.4");
  CHECK(read("-0.1265E-2") == "-0.001265");
  CHECK(read("1E" + zeros + "2") == "100");
  CHECK(read("1" + zeros + "E-40") == "1");
  CHECK(read("0." + zeros + "1E41") == "1");
}

TEST_CASE("what is not a number is refused") {
  for (const std::string_view text :
       {"",      "+",  "-",  ".",     "-.",    "e5",   ".e5", "1e",       "1e+", "1e1.", "1e.1", "--1", "+-1",
        "1.2.3", " 1", "1 ", "1,000", "1_000", "0x10", "NaN", "Infinity", "1f",  "1e5e", "１",   "1-"}) {
    CAPTURE(text);
    CHECK(read(text) == "not a number");
  }
  CHECK(read(std::string_view("1\0", 2)) == "not a number");
}

TEST_CASE("significant digits are counted without the zeros at either end") {
  CHECK(read(nines) == nines);
  CHECK(read("0." + nines) == "0." + nines);
  CHECK(read(zeros + "1." + zeros) == "1");
  CHECK(read(nines + "." + zeros) == nines);
  CHECK(read(nines + "9") == "too many digits");
  CHECK(read("1." + zeros + "1") == "too many digits");
  CHECK(read(nines + ".5") == "too many digits");
}

TEST_CASE("an exponent that stands for more digits than the limit is refused, typed zeros are no digits") {
  CHECK(read("1e33").size() == 34);
  CHECK(read("1e34") == "exponent out of range");
  CHECK(read("1e-34").size() == 36);
  CHECK(read("1e-35") == "exponent out of range");
  CHECK(read("99e33") == "exponent out of range");
  CHECK(read("1" + zeros) == "1" + zeros);
  CHECK(read("0." + zeros + "1") == "1/1" + zeros + "0");
  CHECK(read("1" + std::string(2'000, '0')) == "too many digits");
  CHECK(read("1E40") == "exponent out of range");
  CHECK(read("1e999999999") == "exponent out of range");
  CHECK(read("1e-999999999999999999999999999999") == "exponent out of range");
  CHECK(read("1e9223372036854775807") == "exponent out of range");
  CHECK(read("123", {.digits = 2}) == "too many digits");
  CHECK(read("120", {.digits = 2}) == "120");
  CHECK(read("12e1", {.digits = 2}) == "exponent out of range");
  CHECK(read("0.12", {.digits = 2}) == "0.12");
  CHECK(read(nines + nines, {.digits = 68}) == nines + nines);
}

TEST_CASE("megabytes of digits are refused without being converted") {
  const std::string many(5'000'000, '7');
  CHECK(read(many) == "too many digits");
  CHECK(read("0." + many) == "too many digits");
  CHECK(read("1e" + many) == "exponent out of range");
  CHECK(read("1e-" + many) == "exponent out of range");
  CHECK(read(many + "x") == "not a number");
  const std::string long_zeros(5'000'000, '0');
  CHECK(read("1" + long_zeros + "e-5000000") == "1");
  CHECK(read("0." + long_zeros + "1e5000001") == "1");
}

TEST_CASE("numbers print as terminating decimals where they have one, else as a fraction") {
  CHECK(to_text(over(1, 3)) == "1/3");
  CHECK(to_text(over(-7, 6)) == "-7/6");
  CHECK(to_text(over(1, 8)) == "0.125");
  CHECK(to_text(over(-1, 20)) == "-0.05");
  CHECK(to_text(rational()) == "0");
  CHECK(to_text(milu::ten_to(40)) == "1" + zeros);
  CHECK(to_text(milu::ten_to(-34)) == "0." + std::string(33, '0') + "1");
  CHECK(to_text(milu::ten_to(-35)) == "1/1" + std::string(35, '0'));
}

TEST_CASE("a fixed number of places keeps its zeros") {
  CHECK(to_text(over(3, 2), 2) == "1.50");
  CHECK(to_text(over(-1, 4), 2) == "-0.25");
  CHECK(to_text(rational(), 2) == "0.00");
  CHECK(to_text(rational(12), 0) == "12");
  CHECK(to_text(milu::ten_to(20), 1) == "1" + std::string(20, '0') + ".0");
}

TEST_CASE("a number off its grid is printed exactly") {
  CHECK(to_text(over(1, 8), 2) == "0.125");
  CHECK(to_text(over(1, 3), 2) == "1/3");
}

TEST_CASE("places are those of the shortest expansion") {
  CHECK(milu::decimal_places(rational(100)) == 0);
  CHECK(milu::decimal_places(over(1, 2)) == 1);
  CHECK(milu::decimal_places(over(1, 16)) == 4);
  CHECK(milu::decimal_places(over(3, 625)) == 4);
  CHECK(milu::decimal_places(milu::ten_to(-34)) == 34);
  CHECK_FALSE(milu::decimal_places(milu::ten_to(-35)));
  CHECK_FALSE(milu::decimal_places(over(1, 7)));
}

TEST_CASE("what is printed reads back as the same number") {
  std::mt19937_64 source(99);
  std::uniform_int_distribution<std::int64_t> any(std::numeric_limits<std::int64_t>::min());
  std::uniform_int_distribution<int> shift(-33, 14);
  for (int round = 0; round < 2000; ++round) {
    const rational value = rational(any(source)) * milu::ten_to(shift(source));
    REQUIRE(parse_decimal(to_text(value), {.digits = 60}).value() == value);
  }
}
