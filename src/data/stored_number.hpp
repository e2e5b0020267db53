#pragma once
// A number as a workbook stores it, a decimal text of a double, brought back to the decimal that was typed (S12).
//
//   stored_number("0.28999999999999998")->text == "0.29";
#include <optional>
#include <string>
#include <string_view>

namespace milu::data {

struct stored_decimal {
  std::string text;              // plain: no exponent, unless the plain form would be long
  bool is_inexact = false;       // no decimal of at most 15 digits reads back to it: this is its 15-digit rounding
};

// None when the text is no number that a double holds.
std::optional<stored_decimal> stored_number(std::string_view text);

}  // namespace milu::data
