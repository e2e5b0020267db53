#pragma once
// Diagnostics as people read them: message, place, the line with carets by display width, clause, help.
#include <milu/source/diagnostic.hpp>

#include <string>

namespace milu {

struct render_style {
  language in = language::en;
  bool color = false;
};

// `rules` may be null when no diagnostic stands in the rules. Ends with a line break. A message stays under 4 kB:
// quoted text is cut to 200 characters, long lines to a window around the caret.
std::string render(const diagnostic&, const document* rules, const render_style&);
std::string render(const diagnostics&, const document* rules, const render_style&);
// The message alone, without place and help.
std::string message_text(const diagnostic&, language);
std::string help_text(const diagnostic&, language);

}  // namespace milu
