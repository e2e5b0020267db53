#include "data/json_number.hpp"

namespace milu::data {
namespace {

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool goes_on(char byte) {
  return is_digit(byte) || byte == '.' || byte == '+' || byte == '-' || byte == 'e' || byte == 'E';
}

std::size_t after_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

std::size_t after_whole_part(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == '0') return at + 1;
  return after_digits(text, at);
}

std::size_t after_fraction(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '.') return at;
  const std::size_t end = after_digits(text, at + 1);
  return end > at + 1 ? end : at;
}

std::size_t after_exponent(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != 'e' && text[at] != 'E')) return at;
  std::size_t digits = at + 1;
  if (digits < text.size() && (text[digits] == '+' || text[digits] == '-')) ++digits;
  const std::size_t end = after_digits(text, digits);
  return end > digits ? end : at;
}

// One past the closing quote, or the end of the text.
std::size_t after_string(std::string_view text, std::size_t opening) {
  std::size_t at = opening + 1;
  while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2U : 1U;
  return at < text.size() ? at + 1 : text.size();
}

// Where a number that the grammar does not allow goes wrong. One that only lacks its last digits is wrong at the end.
std::size_t fault_in_number(std::string_view text, std::size_t end) {
  std::size_t after = end;
  while (after < text.size() && goes_on(text[after])) ++after;
  return after == text.size() && !is_digit(text.back()) ? after : end;
}

}  // namespace

std::size_t json_number_length(std::string_view text) {
  const std::size_t begin = !text.empty() && text[0] == '-' ? 1 : 0;
  const std::size_t whole = after_whole_part(text, begin);
  if (whole == begin) return 0;
  return after_exponent(text, after_fraction(text, whole));
}

tl::expected<masked_json, json_fault> mask_numbers(std::string_view text) {
  masked_json masked{std::string(text), {}};
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '"') {
      at = after_string(text, at);
    } else if (text[at] == '-' || is_digit(text[at])) {
      const std::size_t length = json_number_length(text.substr(at));
      const std::size_t end = at + length;
      if (length == 0 || (end < text.size() && goes_on(text[end]))) {
        return tl::unexpected(json_fault{"data.json", fault_in_number(text, end)});
      }
      masked.numbers.push_back(text.substr(at, length));
      masked.text.replace(at, length, length, ' ');
      masked.text[at] = '0';
      at = end;
    } else {
      ++at;
    }
  }
  return masked;
}

}  // namespace milu::data
