#pragma once
// What a workbook holds: its sheets and where their parts lie, how its days are counted, what its cells look like.
//
//   auto index = read_book_index(book);
//   index->sheets[0].name == "申报";
#include "data/book_part.hpp"
#include "data/day_serial.hpp"
#include "data/sheet_cell.hpp"

#include <string>
#include <vector>

namespace milu::data {

struct book_sheet {
  std::string name;
  std::string part;              // xl/worksheets/sheet1.xml
  bool is_hidden = false;
};

struct book_index {
  std::vector<book_sheet> sheets = {};          // sheets of cells only, no charts
  std::string texts_part = {};                  // empty: the workbook shares no texts
  std::string styles_part = {};
  day_system days = day_system::since_1900;
};

tl::expected<book_index, diagnostic> read_book_index(book_reader&);
// By the number of a cell's style.
tl::expected<std::vector<cell_look>, diagnostic> read_styles(book_reader&, const std::string& part);
// By the number that a cell gives instead of its text; phonetic runs are left out.
tl::expected<std::vector<std::string>, diagnostic> read_shared_texts(book_reader&, const std::string& part);

// `_x000D_` and the like, as workbooks write characters that XML cannot hold.
std::string without_escapes(std::string text);

}  // namespace milu::data
