#pragma once
// Where the header of a table stands among titles above it, what its columns are called, and which rows below it are
// no records: totals, and cells merged across rows.
//
//   const table_header header = find_header(sheet.rows, sheet.merged, is_known);
//   header.headings[2].text == "申请人.姓名";   // of two rows, 申请人 above 姓名
#include "data/table.hpp"

#include <milu/source/diagnostic.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace milu::data {

struct table_heading {
  std::string text;
  std::size_t column;            // from 1
};

// Whether the form knows a column by this name.
using known_heading = std::function<bool(std::string_view)>;

struct table_header {
  std::size_t first = 0;         // index of its first row
  std::size_t rows = 1;
  std::vector<table_heading> headings = {};   // of every column, empty where none is written
};

// The rows in which the form finds most of its columns; the first row when it finds none. `rows` are the first of the
// table, at least one.
table_header find_header(const std::vector<table_row>& rows, const std::vector<merged_cells>& merged,
                         const known_heading&);
// Whether the first of these rows can only be a header, so that no other needs to be looked at.
bool is_plain_header(const table_row&, const known_heading&);

// 合计, 总计, Total … in the first cell that is filled: the text of that cell.
std::optional<std::string> total_of(const table_row&);

// The merged cells below a header, met row after row.
class merged_rows {
 public:
  // Those that touch one of the columns; of each row the range that reaches down furthest is known.
  merged_rows(std::vector<merged_cells>, const std::vector<table_heading>&);
  // Asked with ascending lines.
  std::optional<merged_cells> at(std::size_t line);

 private:
  std::vector<merged_cells> ranges_;
  std::size_t next_ = 0;
  std::optional<merged_cells> longest_ = {};
};

// Which rows below the header and which columns with a heading are hidden; nothing when none is.
std::optional<diagnostic> hidden_parts(const table&, const table_header&);

}  // namespace milu::data
