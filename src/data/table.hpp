#pragma once
// A sheet of cells as it was read, before anything is known of the form: what CSV, TSV and XLSX have in common.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace milu::data {

// `text` is what the cell says in UTF-8: of a number its decimal text (S12), of a day yyyy-mm-dd, of a yes/no TRUE or
// FALSE. `fault` is an error value such as #DIV/0!, or a formula without a value.
enum class cell_kind : std::uint8_t { empty, text, number, yes_no, day, fault };

struct cell {
  cell_kind what = cell_kind::empty;
  std::string text = {};
  bool is_percent = false;       // a number shown as a percentage: 0.05 shown as 5% (S12)
  bool is_inexact = false;       // the stored double is no decimal of at most 15 digits (S12)
  bool is_quoted = false;        // CSV: stood in quotes
};

struct table_row {
  std::size_t line = 1;          // the line of a CSV file, the row of a sheet
  bool is_hidden = false;
  std::vector<cell> cells = {};
};

struct merged_cells { std::size_t first_row, last_row, first_column, last_column; };  // from 1, both included

struct table {
  std::string file = {};
  std::optional<std::string> sheet = {};
  std::vector<table_row> rows = {};
  std::vector<merged_cells> merged = {};
  std::vector<std::size_t> hidden_columns = {};   // from 1
};

}  // namespace milu::data
