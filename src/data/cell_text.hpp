#pragma once
// Numbers, days and lists as people type them into cells, brought to the one form that fields read (S11, S13).
//
//   plain_number("１，２３４.５０ 万元") == "1234.50 万元";
//   plain_day("2022年8月8日") == "2022-08-08";
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace milu::data {

// Full-width digits and signs folded, thousands separators and a leading ¥ taken away. A comma that separates no
// thousands stays, so that the number is refused.
std::string plain_number(std::string_view comparable);
// The unit behind a number in that form; empty when it has none.
std::string unit_behind(std::string_view number);
// A comma that separates thousands in one country and decimals in another: `1,234`, and no second one, and no point.
bool has_doubtful_comma(std::string_view comparable);

// yyyy-mm-dd of a day written in one of the forms of S13; none when month and day would have to be guessed.
std::optional<std::string> plain_day(std::string_view comparable);

std::optional<bool> yes_or_no(std::string_view comparable);

// `A、B；C`: the pieces between 、 ； ; | line breaks and, when wanted, commas. A known name that holds a separator
// itself is not taken apart.
std::vector<std::string> pieces_of(std::string_view text, bool at_commas, const std::vector<std::string>& known);

// What Excel leaves of a long number such as an identity number: 3.20583E+14.
bool is_shortened_number(std::string_view comparable);
// What Excel leaves of a formula that failed: #DIV/0!
bool is_formula_error(std::string_view comparable);

}  // namespace milu::data
