#pragma once
// The lines of the rules that a diagnostic shows, cut to a page, with carets at the right columns of the screen.
//
//   31 |   total = 企业补助 + 研发投入占比
//      |                      ^^^^^^^^^^^^ percentage
#include <milu/source/diagnostic.hpp>

#include <string>
#include <vector>

namespace milu {

// What is drawn under a line: `^` below the place itself, `~` below places that belong to it.
struct mark {
  span where;
  char sign = '^';
  std::string note = {};
};

// A piece of one line, at most `page_columns` wide and without line break.
struct window {
  std::size_t line = 1;
  std::uint32_t begin = 0;     // bytes of the document
  std::uint32_t end = 0;
  bool is_cut_before = false;
  bool is_cut_after = false;
  std::string shown = {};
};

struct excerpt {
  window source;
  std::vector<mark> marks;     // the first one chose the window
};

inline constexpr std::size_t page_columns = 100;

window window_around(const document&, std::uint32_t offset);
bool holds(const window&, std::uint32_t offset);
// The place itself with the labels beside it, then a few labels of other lines, in the order of the text.
std::vector<excerpt> excerpts(const diagnostic&, span where, const document&, language);
// Blanks, signs and the note: the row below the source line.
std::string drawn(const mark&, const window&, const document&);

}  // namespace milu
