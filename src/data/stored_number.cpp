// The one place in the engine where a double occurs: a workbook stores doubles, and which decimal was typed can only be
// told by going there and back (S12). Nothing is computed with it, and what leaves this file is decimal text.
#include "data/stored_number.hpp"

#include <charconv>
#include <cmath>

namespace milu::data {
namespace {

constexpr std::size_t typed_digits = 15;
constexpr int longest_plain = 34;

struct scientific {
  bool is_negative = false;
  std::string digits = {};       // d1d2d3…, the point behind the first
  int exponent = 0;
};

// `-1.25e-07`, as to_chars writes it.
scientific take_apart(std::string_view text) {
  scientific number;
  if (text.front() == '-') {
    number.is_negative = true;
    text.remove_prefix(1);
  }
  const std::size_t end = text.find('e');
  for (const char sign : text.substr(0, end)) {
    if (sign != '.') number.digits += sign;
  }
  std::string_view exponent = text.substr(end + 1);
  if (exponent.front() == '+') exponent.remove_prefix(1);
  std::from_chars(exponent.data(), exponent.data() + exponent.size(), number.exponent);
  while (number.digits.size() > 1 && number.digits.back() == '0') number.digits.pop_back();
  return number;
}

std::string plain(const scientific& number) {
  const std::string sign = number.is_negative ? "-" : "";
  const int length = static_cast<int>(number.digits.size());
  if (number.exponent < -longest_plain || number.exponent >= longest_plain) {
    const std::string tail = length > 1 ? "." + number.digits.substr(1) : "";
    return sign + number.digits.substr(0, 1) + tail + "E" + std::to_string(number.exponent);
  }
  if (number.exponent < 0) {
    return sign + "0." + std::string(static_cast<std::size_t>(-number.exponent - 1), '0') + number.digits;
  }
  if (number.exponent >= length - 1) {
    return sign + number.digits + std::string(static_cast<std::size_t>(number.exponent - length + 1), '0');
  }
  const auto whole = static_cast<std::size_t>(number.exponent + 1);
  return sign + number.digits.substr(0, whole) + "." + number.digits.substr(whole);
}

}  // namespace

std::optional<stored_decimal> stored_number(std::string_view text) {
  double stored = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), stored);
  if (fault != std::errc{} || end != text.data() + text.size() || !std::isfinite(stored)) return std::nullopt;
  if (stored == 0) return stored_decimal{"0"};
  char written[40];
  auto [last, problem] = std::to_chars(written, written + sizeof written, stored, std::chars_format::scientific);
  scientific number = take_apart({written, last});
  if (number.digits.size() <= typed_digits) return stored_decimal{plain(number)};
  const auto rounded = std::to_chars(written, written + sizeof written, stored, std::chars_format::scientific,
                                     static_cast<int>(typed_digits) - 1);
  return stored_decimal{plain(take_apart({written, rounded.ptr})), true};
}

}  // namespace milu::data
