#pragma once
// Sheets of an Excel workbook (.xlsx) as tables of cells (S12, S13).
//
//   auto read = read_workbook(bytes, {.file = "cohort.xlsx", .sheet = "申报"});
//   read->cells.rows[0].cells[0].text == "编号";
#include "data/table.hpp"

#include <milu/base/limits.hpp>
#include <milu/source/diagnostic.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace milu::data {

// The hidden sheet in which a form of ours keeps its drop-downs: nobody needs to be told that it was left out.
inline constexpr std::string_view choices_sheet = "milu.choices";

struct workbook_options {
  std::string file = {};                     // for places in messages
  std::optional<std::string> sheet = {};     // none: the only visible sheet that holds anything
  milu::limits limits = {};
};

struct read_table {
  table cells;
  diagnostics remarks = {};                  // what was left out, or read although it is hidden
};

result<read_table> read_workbook(std::string bytes, const workbook_options&);

// `book.xlsx#sheet` taken apart; a file that is called so with the `#` is the caller's to know.
struct book_address {
  std::string file;
  std::optional<std::string> sheet;
};
book_address address_of(const std::string& path);

}  // namespace milu::data
