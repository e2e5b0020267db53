#pragma once
// What one cell of a sheet says, out of its type, its style and the text that is stored for it.
//
//   cell_of({.kind = "n", .style = 1, .stored = "44781"}, index, looks, texts)->text == "2022-08-08";
#include "data/number_format.hpp"
#include "data/day_serial.hpp"
#include "data/table.hpp"

#include <optional>
#include <string>
#include <vector>

namespace milu::data {

struct stored_cell {
  std::string kind = "n";        // as the sheet writes it: n, s, str, inlineStr, b, e, d
  std::size_t style = 0;
  bool has_stored = false;
  std::string stored = {};       // of an inline text: the text
  bool has_formula = false;
  std::string formula = {};
};

struct cell_look {
  number_look what = number_look::plain;
  std::size_t digits = 0;        // a whole number is filled up to them with zeros
};

struct book_meaning {
  day_system days = day_system::since_1900;
  std::vector<cell_look> looks = {};
  std::vector<std::string> texts = {};
};

// None when the cell contradicts itself: a text that the workbook does not hold, a number that is none.
std::optional<cell> cell_of(stored_cell, const book_meaning&);

}  // namespace milu::data
