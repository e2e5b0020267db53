#pragma once
// Full-width and typographic signs read as their ASCII forms (`，` and `、` are commas, `≥` is `>=`).
//
//   folded(U'％') == "%"; folded(U'文').empty();
#include <string_view>

namespace milu::syntax {

// Empty for a character that has no ASCII form; letters are never folded.
std::string_view folded(char32_t code_point);
// Blanks inside a line: U+3000 and the no-break space of word processors too.
bool is_blank(char32_t code_point);

}  // namespace milu::syntax
