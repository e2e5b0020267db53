#pragma once
// Foreign text made safe to show on a terminal: nothing in it can move the cursor, turn the direction or hide.
//
//   visible("a\x1b[2J") == "a\\x1B[2J";
#include <cstddef>
#include <string>
#include <string_view>

namespace milu {

// One character as it is shown, and the bytes it stands for. Bytes that are not UTF-8 count one by one.
struct glyph {
  std::string shown;
  char32_t code_point = 0;      // above U+10FFFF for a byte that is not UTF-8
  std::size_t bytes = 1;
};
glyph glyph_at(std::string_view text, std::size_t offset);

// Control characters, direction controls, invisible characters and broken bytes as \x1B, \u{202E}; at most `most`
// characters of output, then an ellipsis.
std::string visible(std::string_view text, std::size_t most = 200);
// The text, or its beginning at a whole character and an ellipsis, in at most `most` bytes. Needs UTF-8.
std::string cut_to_bytes(std::string text, std::size_t most);

}  // namespace milu
