#pragma once
// Number text: how an exact number is read from a file and printed into a record (S11, S15).
//
//   parse_decimal("1.50", {}).value() == rational::fraction(3, 2);
//   to_text(rational::fraction(1, 3)) == "1/3";
#include <milu/base/limits.hpp>
#include <milu/base/rational.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace milu {

enum class number_fault : std::uint8_t { not_a_number, too_many_digits, exponent_out_of_range };

// Reads `-12.5`, `0.10`, `1E+3`: an optional sign, digits with at most one point, an optional exponent. Significant
// digits are counted without leading and trailing zeros; more than limits.digits of them is refused, never shortened.
// So is an exponent whose plain form is longer than that, and a plain form longer than limits.rational_digits. JSON's
// own stricter grammar is checked by the JSON reader.
tl::expected<rational, number_fault> parse_decimal(std::string_view text, const limits&);

// No exponent and no -0; the terminating expansion when it has at most 34 decimal places, else "n/d" in lowest terms.
std::string to_text(const rational&);
// Exactly `places` decimals (>= 0). The value must lie on that grid; one that does not is printed as it is.
std::string to_text(const rational&, int places);
// The number of decimals of the terminating expansion, none when it has none within 34 places.
std::optional<int> decimal_places(const rational&);

}  // namespace milu
