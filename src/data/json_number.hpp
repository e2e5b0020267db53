#pragma once
// Numbers inside JSON text: where they are, and whether the standard's grammar allows them.
//
//   json_number_length("1.50,") == 4;  json_number_length("01") == 1;  json_number_length("+5") == 0;
#include "data/json_value.hpp"

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace milu::data {

// The bytes of the longest JSON number that the text begins with; 0 when there is none.
std::size_t json_number_length(std::string_view text);

// A text of the same length in which every number is `0` and blanks, and the numbers that stood there, in order. They
// view the original. A JSON library that reads the masked text cannot convert, round or refuse a number.
struct masked_json {
  std::string text;
  std::vector<std::string_view> numbers;
};
tl::expected<masked_json, json_fault> mask_numbers(std::string_view text);

}  // namespace milu::data
