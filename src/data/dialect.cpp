#include "data/dialect.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

namespace milu::data {
namespace {

constexpr std::size_t looked_at = 200;   // rows
constexpr std::array<std::string_view, 5> separators{",", ";", "\t", "|", "，"};

bool ends_line(char byte) { return byte == '\n' || byte == '\r'; }

// Counts the cells of rows without keeping any.
class row_widths {
 public:
  row_widths(std::string_view text, std::string_view separator, char quote)
      : text_(text), separator_(separator), quote_(quote) {}

  // Of each row that is not blank; the last one, which may be cut, only when it is the only one.
  std::vector<std::size_t> count() {
    std::vector<std::size_t> widths;
    while (at_ < text_.size() && widths.size() < looked_at) {
      const std::size_t width = next();
      if (width > 0 && (at_ < text_.size() || widths.empty())) widths.push_back(width);
    }
    return widths;
  }

 private:
  std::size_t next() {
    const std::size_t begin = at_;
    std::size_t cells = 1;
    bool is_cell_start = true;
    while (at_ < text_.size() && !ends_line(text_[at_])) {
      if (text_.substr(at_, separator_.size()) == separator_) {
        ++cells;
        at_ += separator_.size();
        is_cell_start = true;
      } else if (is_cell_start && text_[at_] == quote_) {
        skip_quoted();
        is_cell_start = false;
      } else {
        is_cell_start = is_cell_start && text_[at_] == ' ';
        ++at_;
      }
    }
    const bool is_blank = at_ == begin;
    if (at_ < text_.size()) ++at_;
    return is_blank ? 0 : cells;
  }

  void skip_quoted() {
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] != quote_) continue;
      if (at_ + 1 >= text_.size() || text_[at_ + 1] != quote_) break;
      ++at_;
    }
    if (at_ < text_.size()) ++at_;
  }

  std::string_view text_;
  std::string_view separator_;
  char quote_;
  std::size_t at_ = 0;
};

// The most frequent width above one, and how many rows have it.
struct regularity {
  std::size_t rows = 0;
  std::size_t width = 1;
};

regularity regularity_of(std::string_view text, std::string_view separator, char quote) {
  std::map<std::size_t, std::size_t> counts;
  for (const std::size_t width : row_widths(text, separator, quote).count()) {
    if (width > 1) ++counts[width];
  }
  regularity best;
  for (const auto& [width, rows] : counts) {
    if (rows >= best.rows) best = {rows, width};
  }
  return best;
}

std::optional<std::string> written_separator(std::string_view beginning) {
  if (!beginning.starts_with("sep=")) return std::nullopt;
  const std::string_view line = beginning.substr(4, beginning.find_first_of("\r\n", 4) - 4);
  const bool is_known = std::find(separators.begin(), separators.end(), line) != separators.end();
  return is_known ? std::optional(std::string(line)) : std::nullopt;
}

}  // namespace

dialect dialect_of(std::string_view beginning) {
  if (const auto written = written_separator(beginning)) return {.separator = *written, .has_separator_line = true};
  dialect found;
  regularity best;
  for (const char quote : {'"', '\''}) {
    // Where both occur, the single one is an apostrophe.
    if (quote == '\'' && beginning.find('"') != std::string_view::npos) continue;
    for (const std::string_view separator : separators) {
      const regularity own = regularity_of(beginning, separator, quote);
      if (std::pair(own.rows, own.width) <= std::pair(best.rows, best.width)) continue;
      best = own;
      found = {.separator = std::string(separator), .quote = quote};
    }
  }
  return found;
}

}  // namespace milu::data
