#pragma once
// The cells of a decision table before their kinds are known, whether they stand in the rules or in a sheet.
//
//   written_test test = *read_test_cell("[60..80)", column, place, state);
#include "model/draft.hpp"

namespace milu::model {

enum class cell_sort : std::uint8_t { number, day, text, word };

struct written_value {
  cell_sort what = cell_sort::word;
  std::string text = {};                // digits without sign, a day, a text, a word
  std::string unit = {};                // as the scanner tells it: "%", "CNY", "point", "year" …
  bool is_negative = false;
  location where = {};
};

struct written_range {
  std::optional<written_value> low = {};
  std::optional<written_value> high = {};   // low and high are the same value for a single one
  bool without_low = false;
  bool without_high = false;
  bool is_single = false;
};

struct written_test {
  bool is_any = false;
  bool is_negated = false;
  std::vector<written_range> ranges = {};
  location where = {};
};

struct written_row {
  bool is_else = false;
  std::vector<written_test> tests = {};
  std::vector<written_value> outputs = {};
  std::string clause = {};
  location where = {};
};

// A value of a column; none (reported) when it does not suit it.
std::optional<scalar> typed_value(draft&, const table_column&, const written_value&);
// Reports an output outside the declared range of its column.
void demand_declared(draft&, const table_column&, const scalar&, const written_value&);
// A range that a comparison word makes with one value: `>= 60`.
std::optional<written_range> range_by_word(keyword, const written_value&);

// The rows between the braces.
std::vector<written_row> read_tree_rows(draft&, const view& table);

// The cells of a sheet. None when a cell cannot be read (reported).
std::optional<written_test> read_test_cell(draft&, const std::string& cell, kind of, const location&);
std::optional<written_value> read_value_cell(draft&, const std::string& cell, kind of, const location&);
// The canonical text of a cell, in any language's rules the same.
std::string cell_text(const written_test&);
std::string cell_text(const written_value&);

}  // namespace milu::model
