#pragma once
// Cells by their letters and numbers, as spreadsheets name them.
//
//   read_cell_reference("AB12")->column == 28;
//   range_text({.first_row = 5, .last_row = 7, .first_column = 2, .last_column = 2}) == "B5:B7";
#include "data/table.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace milu::data {

inline constexpr std::size_t most_sheet_rows = 1'048'576;
inline constexpr std::size_t most_sheet_columns = 16'384;

struct cell_reference { std::size_t row, column; };

std::optional<cell_reference> read_cell_reference(std::string_view text);
std::optional<merged_cells> read_range(std::string_view text);     // A1:C1, or a single cell
std::string column_letters(std::size_t column);
std::string range_text(const merged_cells&);

}  // namespace milu::data
