#include "data/cell_reference.hpp"

#include <charconv>

namespace milu::data {

std::optional<cell_reference> read_cell_reference(std::string_view text) {
  cell_reference found{0, 0};
  std::size_t at = 0;
  for (; at < text.size() && at < 4 && text[at] >= 'A' && text[at] <= 'Z'; ++at) {
    found.column = found.column * 26 + static_cast<std::size_t>(text[at] - 'A' + 1);
  }
  const char* const end = text.data() + text.size();
  const auto [stop, fault] = std::from_chars(text.data() + at, end, found.row);
  if (fault != std::errc{} || stop != end || found.row == 0 || found.column == 0) return std::nullopt;
  if (found.row > most_sheet_rows || found.column > most_sheet_columns) return std::nullopt;
  return found;
}

std::optional<merged_cells> read_range(std::string_view text) {
  const std::size_t colon = text.find(':');
  const auto first = read_cell_reference(text.substr(0, colon));
  const auto last = colon == text.npos ? first : read_cell_reference(text.substr(colon + 1));
  if (!first || !last || last->row < first->row || last->column < first->column) return std::nullopt;
  return merged_cells{first->row, last->row, first->column, last->column};
}

std::string column_letters(std::size_t column) {
  std::string letters;
  for (; column > 0; column = (column - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  }
  return letters;
}

std::string range_text(const merged_cells& range) {
  return column_letters(range.first_column) + std::to_string(range.first_row) + ":" +
         column_letters(range.last_column) + std::to_string(range.last_row);
}

}  // namespace milu::data
