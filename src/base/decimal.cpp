#include <algorithm>
#include <charconv>
#include <cstdint>
#include <milu/base/decimal.hpp>
#include <utility>

namespace milu {
namespace {

constexpr int printed_places = 34;
constexpr int usual_places = 4;  // tried first: keeps nearly every number in machine words

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

std::string_view take_digits(std::string_view& text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  const auto count = static_cast<std::size_t>(end - text.begin());
  const std::string_view digits = text.substr(0, count);
  text.remove_prefix(count);
  return digits;
}

bool take(std::string_view& text, std::string_view one_of) {
  if (text.empty() || one_of.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

bool take_sign(std::string_view& text) {
  const bool negative = text.starts_with('-');
  take(text, "+-");
  return negative;
}

// A number as written: views into the text, nothing converted yet.
struct written_number {
  bool negative = false;
  std::string_view whole;
  std::string_view fraction;
  bool has_exponent = false;
  bool negative_exponent = false;
  std::string_view exponent;
};

std::optional<written_number> split(std::string_view text) {
  written_number number;
  number.negative = take_sign(text);
  number.whole = take_digits(text);
  if (take(text, ".")) number.fraction = take_digits(text);
  if (number.whole.empty() && number.fraction.empty()) return std::nullopt;
  number.has_exponent = take(text, "eE");
  if (number.has_exponent) {
    number.negative_exponent = take_sign(text);
    number.exponent = take_digits(text);
    if (number.exponent.empty()) return std::nullopt;
  }
  if (!text.empty()) return std::nullopt;
  return number;
}

// Held at a bound far beyond any text's length, so that exponents of any length can be added up without overflow.
std::int64_t exponent_of(const written_number& number) {
  constexpr std::int64_t bound = 1'000'000'000'000'000;
  std::int64_t size = 0;
  for (const char digit : number.exponent) size = std::min(bound, size * 10 + (digit - '0'));
  return number.negative_exponent ? -size : size;
}

// digits x 10^exponent, the digits with neither leading nor trailing zeros; no digits for zero.
struct significant {
  std::string digits;
  std::int64_t exponent = 0;
};

std::size_t leading_zeros(const written_number& number) {
  const auto found = number.whole.find_first_not_of('0');
  if (found != std::string_view::npos) return found;
  return number.whole.size() + std::min(number.fraction.find_first_not_of('0'), number.fraction.size());
}

std::size_t trailing_zeros(const written_number& number) {
  const auto found = number.fraction.find_last_not_of('0');
  if (found != std::string_view::npos) return number.fraction.size() - 1 - found;
  const auto before = number.whole.find_last_not_of('0');
  return number.fraction.size() +
         (before == std::string_view::npos ? number.whole.size() : number.whole.size() - 1 - before);
}

std::string digits_between(const written_number& number, std::size_t begin, std::size_t end) {
  const std::size_t point = number.whole.size();
  std::string digits;
  if (begin < point) digits += number.whole.substr(begin, std::min(end, point) - begin);
  if (end > point) digits += number.fraction.substr(std::max(begin, point) - point, end - std::max(begin, point));
  return digits;
}

// Digits are counted before any is copied: text of any length costs one pass over it.
tl::expected<significant, number_fault> significant_of(const written_number& number, std::size_t most) {
  const std::size_t written = number.whole.size() + number.fraction.size();
  const std::size_t leading = leading_zeros(number);
  if (leading == written) return significant{};
  const std::size_t trailing = trailing_zeros(number);
  if (written - leading - trailing > most) return tl::unexpected(number_fault::too_many_digits);
  const auto places = static_cast<std::int64_t>(number.fraction.size()) - static_cast<std::int64_t>(trailing);
  return significant{digits_between(number, leading, written - trailing), exponent_of(number) - places};
}

// Digits of the plain form: 1E+3 has four, 1E-3 has three (the zero before the point is not counted).
std::int64_t plain_length(const significant& number) {
  const auto count = static_cast<std::int64_t>(number.digits.size());
  return number.exponent >= 0 ? count + number.exponent : std::max(count, -number.exponent);
}

rational whole_of(std::string_view digits) {
  constexpr std::size_t chunk = 18;
  rational value;
  while (!digits.empty()) {
    const std::string_view part = digits.substr(0, chunk);
    std::int64_t next = 0;
    std::from_chars(part.data(), part.data() + part.size(), next);
    value = value * ten_to(static_cast<int>(part.size())) + next;
    digits.remove_prefix(part.size());
  }
  return value;
}

std::string with_point(std::string digits, std::size_t places) {
  if (places == 0) return digits;
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  digits.insert(digits.size() - places, 1, '.');
  return digits;
}

}  // namespace

tl::expected<rational, number_fault> parse_decimal(std::string_view text, const limits& bounds) {
  const auto written = split(text);
  if (!written) return tl::unexpected(number_fault::not_a_number);
  const auto number = significant_of(*written, bounds.digits);
  if (!number) return tl::unexpected(number.error());
  if (number->digits.empty()) return rational();
  // Zeros that were typed out are no digits (S11); an exponent must not stand for more than could be.
  const std::size_t longest = written->has_exponent ? bounds.digits : bounds.rational_digits;
  if (std::cmp_greater(plain_length(*number), longest)) {
    return tl::unexpected(written->has_exponent ? number_fault::exponent_out_of_range : number_fault::too_many_digits);
  }
  const rational size = whole_of(number->digits) * ten_to(static_cast<int>(number->exponent));
  return written->negative ? -size : size;
}

std::string to_text(const rational& value) {
  if (const auto places = decimal_places(value)) return to_text(value, *places);
  return value.numerator_text() + "/" + value.denominator_text();
}

std::string to_text(const rational& value, int places) {
  const rational scaled = abs(value) * ten_to(places);
  if (places < 0 || !scaled.is_whole()) return to_text(value);  // off the grid: the exact value, never a shortened one
  const std::string digits = with_point(scaled.numerator_text(), static_cast<std::size_t>(places));
  return value.sign() < 0 ? "-" + digits : digits;
}

std::optional<int> decimal_places(const rational& value) {
  if (value.is_whole()) return 0;
  for (const int places : {usual_places, printed_places}) {
    const rational scaled = value * ten_to(places);
    if (!scaled.is_whole()) continue;
    const std::string digits = scaled.numerator_text();
    return places - static_cast<int>(digits.size() - 1 - digits.find_last_not_of('0'));
  }
  return std::nullopt;
}

}  // namespace milu
