#pragma once
// The words that make a number a quantity: `万元` is 10,000 CNY, `points` is a point.
//
//   find_unit("亿元")->unit == "CNY"; find_unit("亿元")->zeros == 8;
#include <optional>
#include <string>
#include <string_view>

namespace milu::syntax {

// What a unit word means: the unit of token.hpp, and how many zeros it puts behind the number.
struct unit_word {
  std::string unit;
  unsigned zeros = 0;
};

// The whole word, after a number.
std::optional<unit_word> find_unit(std::string_view word);
// The Chinese unit that begins the word (`分` of `分以上`), the longest; its length in bytes.
std::size_t chinese_unit_length(std::string_view word);
// After `in` / `单位`: also `千元`, `万`, `亿`, which make no quantity behind a number.
std::optional<unit_word> find_data_unit(std::string_view word);
// EUR, USD: three capital letters.
bool is_currency(std::string_view word);
// `12.5` moved by `zeros` places: the digits of 12.5万 are 125000.
std::string times_power_of_ten(std::string_view digits, unsigned zeros);

}  // namespace milu::syntax
