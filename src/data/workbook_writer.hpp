#pragma once
// A workbook of texts with looks, drop-downs and ranges, as a form needs them: same input, same bytes.
//
//   write_workbook({{.name = "申报", .rows = {{{"编号", cell_style::header}}}}});
#include "data/form_sheets.hpp"

#include <string>
#include <vector>

namespace milu::data {

enum class cell_style : std::uint8_t { plain, title, note, header, text, day };

struct written_cell {
  std::string text;
  cell_style style = cell_style::plain;
};

struct written_column {
  cell_style style = cell_style::plain;      // of its empty cells
  std::size_t width = 12;                    // in characters
  std::string validation = {};               // attributes and formulas of a data validation
};

struct written_sheet {
  std::string name;
  std::vector<std::vector<written_cell>> rows = {};
  std::vector<written_column> columns = {};
  bool is_hidden = false;
  std::size_t header_rows = 0;               // that stay in view; 0: all that are written
};

// Validations hold below the rows that are written.
std::string write_workbook(const std::vector<written_sheet>&);
// A text as a workbook holds it: signs of XML escaped, and as `_x000D_` the characters that XML cannot hold.
std::string xml_text(std::string_view);

}  // namespace milu::data
