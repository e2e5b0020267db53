#include "data/stored_number.hpp"

#include <catch2/catch.hpp>

using milu::data::stored_number;

TEST_CASE("a stored double is read as the decimal that was typed") {
  const std::pair<const char*, const char*> cases[] = {
      {"0.1", "0.1"}, {"0.28999999999999998", "0.29"}, {"1.1000000000000001", "1.1"}, {"42", "42"}, {"-0", "0"},
      {"4.35", "4.35"}, {"1E+3", "1000"}, {"3.20583E+14", "320583000000000"}, {"-87.25", "-87.25"}, {"1e-7", "0.0000001"},
      {"123456789012345", "123456789012345"}, {"9.9999999999999995E-8", "0.0000001"}, {"1E300", "1E300"},
      {"5.0000000000000003E-2", "0.05"}, {"100000000000000000000", "100000000000000000000"}};
  for (const auto& [stored, typed] : cases) {
    INFO(stored);
    REQUIRE(stored_number(stored));
    CHECK(stored_number(stored)->text == typed);
    CHECK_FALSE(stored_number(stored)->is_inexact);
  }
}

TEST_CASE("a double that no decimal of 15 digits reads back to is rounded to 15, and says so") {
  const auto sum = stored_number("0.30000000000000004");   // 0.1 + 0.2
  REQUIRE(sum);
  CHECK(sum->text == "0.3");
  CHECK(sum->is_inexact);
  const auto third = stored_number("0.33333333333333331");
  REQUIRE(third);
  CHECK(third->text == "0.333333333333333");
  CHECK(third->is_inexact);
}

TEST_CASE("what is no number of a workbook is refused") {
  for (const char* text : {"", "abc", "1,5", "inf", "nan", "1e999", "0x10", "1 ", "--1"}) {
    INFO(text);
    CHECK_FALSE(stored_number(text));
  }
}

TEST_CASE("every decimal of up to 15 digits survives the way through a double") {
  std::uint64_t seed = 20220808;
  for (int round = 0; round < 20'000; ++round) {
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    std::string digits = std::to_string(1 + (seed >> 14) % 999'999'999'999'999U);
    while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
    const std::size_t point = (seed >> 3) % digits.size();
    const std::string text = point == 0 ? "0." + digits : digits.substr(0, point) + "." + digits.substr(point);
    INFO(text);
    REQUIRE(stored_number(text)->text == text);
  }
}
