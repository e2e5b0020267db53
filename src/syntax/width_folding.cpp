#include "syntax/width_folding.hpp"

#include <array>
#include <utility>

namespace milu::syntax {
namespace {

constexpr std::array<std::pair<char32_t, std::string_view>, 14> typographic = {{
    {0x00D7, "*"}, {0x00F7, "/"}, {0x2212, "-"}, {0x2260, "!="}, {0x2264, "<="}, {0x2265, ">="}, {0x2266, "<="},
    {0x2267, ">="}, {0x3001, ","}, {0x3002, ";"}, {0x3010, "["}, {0x3011, "]"}, {0xFF5F, "("}, {0xFF60, ")"},
}};

// Every visible ASCII character at its own place, so that one can be cut out without storage.
constexpr std::string_view ascii =
    "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";

constexpr bool is_letter(char sign) { return (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z'); }

}  // namespace

std::string_view folded(char32_t code_point) {
  if (code_point >= 0xFF01 && code_point <= 0xFF5E) code_point -= 0xFEE0;
  if (code_point > ' ' && code_point < 0x7F) {
    const std::string_view sign = ascii.substr(code_point - '!', 1);
    return is_letter(sign.front()) ? std::string_view{} : sign;
  }
  for (const auto& [sign, form] : typographic) {
    if (sign == code_point) return form;
  }
  return {};
}

bool is_blank(char32_t code_point) {
  return code_point == ' ' || code_point == '\t' || code_point == '\r' || code_point == 0x3000 || code_point == 0x00A0;
}

}  // namespace milu::syntax
