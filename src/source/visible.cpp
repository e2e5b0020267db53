#include <milu/base/utf8.hpp>
#include <milu/source/visible.hpp>

#include <algorithm>

namespace milu {
namespace {

constexpr std::string_view ellipsis = "…";

std::string hexadecimal_digits(char32_t number) {
  std::string digits;
  for (; number != 0 || digits.size() < 2; number /= 16) digits += "0123456789ABCDEF"[number % 16];
  std::reverse(digits.begin(), digits.end());
  return digits;
}

std::string escaped(char32_t code_point) {
  if (code_point < 0x80) return "\\x" + hexadecimal_digits(code_point);
  return "\\u{" + hexadecimal_digits(code_point) + "}";
}

bool is_unsafe(char32_t code_point) {
  const bool is_control = code_point < 0x20 || (code_point >= 0x7f && code_point < 0xa0);
  const bool breaks_lines = code_point == 0x2028 || code_point == 0x2029;
  return is_control || breaks_lines || utf8::is_bidirectional_control(code_point) || utf8::is_invisible(code_point);
}

std::size_t promised_bytes(unsigned char lead) {
  if (lead < 0xc0) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) { return !continues(byte); }));
}

}  // namespace

glyph glyph_at(std::string_view text, std::size_t offset) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  const std::string_view bytes = text.substr(offset, promised_bytes(lead));
  if (utf8::first_invalid(bytes)) return {"\\x" + hexadecimal_digits(lead), 0x110000 + char32_t{lead}, 1};
  const char32_t code_point = utf8::decode(bytes, 0).code_point;
  return {is_unsafe(code_point) ? escaped(code_point) : std::string(bytes), code_point, bytes.size()};
}

std::string visible(std::string_view text, std::size_t most) {
  std::string shown;
  std::size_t used = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const glyph next = glyph_at(text, offset);
    used += characters(next.shown);
    if (used > most) return shown.append(ellipsis);
    shown += next.shown;
    offset += next.bytes;
  }
  return shown;
}

std::string cut_to_bytes(std::string text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t end = most - std::min(most, ellipsis.size());
  while (end > 0 && continues(text[end])) --end;
  text.resize(end);
  return text.append(ellipsis);
}

}  // namespace milu
