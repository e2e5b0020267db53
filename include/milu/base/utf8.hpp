#pragma once
// UTF-8 text: checking, walking, widths, and the normal form in which text is compared (S27).
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace milu::utf8 {

// The offset of the first byte that is not well-formed UTF-8 (overlong forms, surrogates and values above U+10FFFF are
// not).
std::optional<std::size_t> first_invalid(std::string_view bytes);

struct step {
  char32_t code_point;
  std::size_t bytes;
};
// The code point at `offset` of checked text; a byte that is not well-formed counts as U+FFFD.
step decode(std::string_view text, std::size_t offset);
void append(std::string& text, char32_t code_point);

// Columns: East Asian wide and full-width characters take two, combining marks and invisible format characters none.
std::size_t display_width(std::string_view text);
std::string nfc(std::string_view text);
// The form in which data text is compared: NFC, without white space (U+3000 and U+00A0 too) at either end.
std::string comparable(std::string_view text);
bool is_letter_or_digit(char32_t);                 // any script: what may stand in a word
bool is_bidirectional_control(char32_t);           // U+202A-202E, U+2066-2069, U+200E, U+200F, U+061C
bool is_invisible(char32_t);                       // zero-width and other format characters, U+FEFF inside a text too

}  // namespace milu::utf8
