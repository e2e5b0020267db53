#include "report/cells.hpp"

#include <milu/base/utf8.hpp>

#include "report/words.hpp"

#include <algorithm>

namespace milu::report {
namespace {

// A spreadsheet takes a cell that begins so for a formula: an apostrophe makes it text again.
bool looks_like_formula(const std::string& text) {
  return !text.empty() && std::string("=+-@\t\r").find(text.front()) != std::string::npos;
}

std::string markdown_cell(const std::string& text) {
  std::string out;
  for (const char byte : text) {
    if (byte == '|' || byte == '<' || byte == '`' || byte == '\\') out += '\\';
    out += byte == '\n' || byte == '\r' ? ' ' : byte;
  }
  return out;
}

}  // namespace

std::string aligned(const std::vector<std::vector<std::string>>& rows, const std::vector<bool>& right) {
  std::vector<std::size_t> widths(right.size(), 0);
  std::vector<bool> used(right.size(), false);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < right.size(); ++c) {
      widths[c] = std::max(widths[c], utf8::display_width(rows[r][c]));
      if (r > 0 && !rows[r][c].empty()) used[c] = true;
    }
  }
  std::string text;
  for (const std::vector<std::string>& row : rows) {
    std::string line;
    for (std::size_t c = 0; c < right.size(); ++c) {
      if (used[c]) line += "  " + (right[c] ? padded_left(row[c], widths[c]) : padded(row[c], widths[c]));
    }
    while (!line.empty() && line.back() == ' ') line.pop_back();
    text += line + "\n";
  }
  return text;
}

std::string csv_cell(const std::string& text) {
  const std::string safe = looks_like_formula(text) ? "'" + text : text;
  if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
  std::string out = "\"";
  for (const char byte : safe) out += byte == '"' ? std::string("\"\"") : std::string(1, byte);
  return out + "\"";
}

std::string markdown_line(const std::vector<std::string>& row) {
  std::string line = "|";
  for (const std::string& cell : row) line += " " + markdown_cell(cell) + " |";
  return line + "\n";
}

}  // namespace milu::report
