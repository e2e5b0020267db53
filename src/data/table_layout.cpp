#include "data/table_layout.hpp"

#include "data/cell_reference.hpp"

#include <milu/base/utf8.hpp>

#include <algorithm>
#include <set>

namespace milu::data {
namespace {

constexpr std::size_t most_header_rows = 3;

std::string text_at(const table_row& row, std::size_t column) {
  return column > row.cells.size() ? std::string{} : utf8::comparable(row.cells[column - 1].text);
}

std::size_t width_of(const std::vector<table_row>& rows, std::size_t first, std::size_t count) {
  std::size_t width = 0;
  for (std::size_t at = first; at < first + count; ++at) width = std::max(width, rows[at].cells.size());
  return width;
}

// More than can stand side by side there overlap one another, and no office program writes that.
constexpr std::size_t most_ranges = 2'000;

// Those that touch the rows among which the header is.
std::vector<merged_cells> near(const std::vector<merged_cells>& merged, const std::vector<table_row>& rows) {
  std::vector<merged_cells> found;
  for (const merged_cells& range : merged) {
    if (found.size() < most_ranges && range.first_row <= rows.back().line) found.push_back(range);
  }
  return found;
}

const merged_cells* range_at(const std::vector<merged_cells>& merged, std::size_t line, std::size_t column) {
  for (const merged_cells& range : merged) {
    const bool is_in_row = range.first_row <= line && line <= range.last_row;
    if (is_in_row && range.first_column <= column && column <= range.last_column) return &range;
  }
  return nullptr;
}

// One try: the header is said to be `count` rows from `first` on.
class candidate {
 public:
  candidate(const std::vector<table_row>& rows, const std::vector<merged_cells>& merged, std::size_t first,
            std::size_t count)
      : rows_(rows), merged_(merged), first_(first), count_(count) {}

  table_header header(const known_heading& is_known) const {
    table_header made{.first = first_, .rows = count_};
    for (std::size_t column = 1; column <= width_of(rows_, first_, count_); ++column) {
      made.headings.push_back({heading(parts_of(column), is_known), column});
    }
    return made;
  }

 private:
  // What stands above one another, a repeated word once.
  std::vector<std::string> parts_of(std::size_t column) const {
    std::vector<std::string> parts;
    const bool has_own = !text_at(rows_[first_ + count_ - 1], column).empty();
    for (std::size_t row = 0; row < count_; ++row) {
      const bool is_last = row + 1 == count_;
      const std::string text = is_last ? text_at(rows_[first_ + row], column) : upper(first_ + row, column, has_own);
      if (!text.empty() && (parts.empty() || parts.back() != text)) parts.push_back(text);
    }
    return parts;
  }

  // A text above several columns belongs to all of them: over its merged cells, or as far as the cells beside it are
  // empty, which is what becomes of merged cells in CSV.
  std::string upper(std::size_t row, std::size_t column, bool has_own) const {
    const table_row& line = rows_[row];
    if (const merged_cells* range = range_at(merged_, line.line, column)) return text_at(line, range->first_column);
    if (!merged_.empty() || !has_own) return text_at(line, column);
    while (column > 1 && text_at(line, column).empty()) --column;
    return text_at(line, column);
  }

  static std::string joined(const std::vector<std::string>& parts, std::size_t from, const char* between) {
    std::string text;
    for (std::size_t at = from; at < parts.size(); ++at) text += (at == from ? "" : between) + parts[at];
    return text;
  }

  static std::string heading(const std::vector<std::string>& parts, const known_heading& is_known) {
    for (std::size_t from = 0; from < parts.size(); ++from) {
      for (const char* between : {".", ""}) {
        const std::string text = joined(parts, from, between);
        if (is_known(text)) return text;
      }
    }
    return joined(parts, 0, ".");
  }

  const std::vector<table_row>& rows_;
  const std::vector<merged_cells>& merged_;
  std::size_t first_, count_;
};

// Cells merged downwards in the first row of a header say how many rows it has.
std::size_t least_rows(const table_row& row, const std::vector<merged_cells>& merged, std::size_t available) {
  std::size_t least = 1;
  for (const merged_cells& range : merged) {
    const std::size_t height = range.last_row - range.first_row + 1;
    if (range.first_row == row.line && height <= most_header_rows) least = std::max(least, height);
  }
  return std::min(least, available);
}

std::size_t known_in(const table_header& header, const known_heading& is_known) {
  std::set<std::string> known;
  for (const table_heading& heading : header.headings) {
    if (!heading.text.empty() && is_known(heading.text)) known.insert(heading.text);
  }
  return known.size();
}

// A title stands in one cell; the first row with several looks like a header, be its words known or not.
std::size_t first_with_several(const std::vector<table_row>& rows) {
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const auto filled = std::count_if(rows[at].cells.begin(), rows[at].cells.end(),
                                      [](const cell& one) { return !utf8::comparable(one.text).empty(); });
    if (filled > 1) return at;
  }
  return 0;
}

bool is_total_word(const std::string& text) {
  static constexpr std::string_view words[] = {"合计", "总计", "小计", "共计", "累计", "total", "grandtotal", "subtotal", "sum"};
  return std::find(std::begin(words), std::end(words), text) != std::end(words);
}

// 5-8, 12
std::string listed(const std::vector<std::size_t>& numbers, std::string (*name)(std::size_t)) {
  std::string text;
  for (std::size_t at = 0; at < numbers.size();) {
    std::size_t end = at;
    while (end + 1 < numbers.size() && numbers[end + 1] == numbers[end] + 1) ++end;
    text += (text.empty() ? "" : ", ") + name(numbers[at]) + (end > at ? "-" + name(numbers[end]) : "");
    at = end + 1;
  }
  return text;
}

std::string row_name(std::size_t row) { return std::to_string(row); }

}  // namespace

table_header find_header(const std::vector<table_row>& rows, const std::vector<merged_cells>& all,
                         const known_heading& is_known) {
  const std::vector<merged_cells> merged = near(all, rows);
  table_header best;
  std::size_t most = 0;
  for (std::size_t count = 1; count <= most_header_rows; ++count) {
    for (std::size_t first = 0; first + count <= rows.size(); ++first) {
      if (count < least_rows(rows[first], merged, rows.size() - first)) continue;
      table_header header = candidate(rows, merged, first, count).header(is_known);
      const std::size_t known = known_in(header, is_known);
      if (known <= most) continue;
      most = known;
      best = std::move(header);
    }
  }
  if (most > 0) return best;
  return candidate(rows, merged, first_with_several(rows), 1).header(is_known);
}

bool is_plain_header(const table_row& row, const known_heading& is_known) {
  return std::all_of(row.cells.begin(), row.cells.end(), [&](const cell& one) {
    const std::string text = utf8::comparable(one.text);
    return !text.empty() && is_known(text);
  });
}

std::optional<std::string> total_of(const table_row& row) {
  for (const cell& one : row.cells) {
    const std::string shown = utf8::comparable(one.text);
    if (shown.empty()) continue;
    std::string text;
    for (std::size_t at = 0; at < shown.size();) {
      const utf8::step step = utf8::decode(shown, at);
      const bool is_passed = step.code_point == ' ' || step.code_point == 0x3000 || step.code_point == 0xA0 ||
                             step.code_point == ':' || step.code_point == 0xFF1A;
      if (!is_passed) text += shown.substr(at, step.bytes);
      at += step.bytes;
    }
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char sign) { return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign + 32) : sign; });
    return is_total_word(text) ? std::optional(shown) : std::nullopt;
  }
  return std::nullopt;
}

merged_rows::merged_rows(std::vector<merged_cells> merged, const std::vector<table_heading>& headings) {
  std::set<std::size_t> columns;
  for (const table_heading& heading : headings) {
    if (!heading.text.empty()) columns.insert(heading.column);
  }
  for (const merged_cells& range : merged) {
    const auto touched = columns.lower_bound(range.first_column);
    if (touched != columns.end() && *touched <= range.last_column) ranges_.push_back(range);
  }
  std::stable_sort(ranges_.begin(), ranges_.end(),
                   [](const auto& left, const auto& right) { return left.first_row < right.first_row; });
}

std::optional<merged_cells> merged_rows::at(std::size_t line) {
  for (; next_ < ranges_.size() && ranges_[next_].first_row <= line; ++next_) {
    if (!longest_ || longest_->last_row < ranges_[next_].last_row) longest_ = ranges_[next_];
  }
  return longest_ && longest_->last_row >= line ? longest_ : std::nullopt;
}

std::optional<diagnostic> hidden_parts(const table& sheet, const table_header& header) {
  std::vector<std::size_t> rows, columns;
  for (std::size_t at = header.first + header.rows; at < sheet.rows.size(); ++at) {
    if (sheet.rows[at].is_hidden) rows.push_back(sheet.rows[at].line);
  }
  for (const std::size_t column : sheet.hidden_columns) {
    const bool is_named = column <= header.headings.size() && !header.headings[column - 1].text.empty();
    if (is_named) columns.push_back(column);
  }
  if (rows.empty() && columns.empty()) return std::nullopt;
  phrase parts("", "");
  if (!rows.empty()) parts = {"rows " + listed(rows, row_name), "第" + listed(rows, row_name) + "行"};
  if (!columns.empty()) {
    const std::string letters = listed(columns, column_letters);
    parts.en += (rows.empty() ? "" : " and ") + ("columns " + letters);
    parts.zh += (rows.empty() ? "" : "和") + ("第" + letters + "列");
  }
  return diagnostic{.code = "table.hidden", .where = data_place{.file = sheet.file, .sheet = sheet.sheet.value_or("")},
                    .arguments = {parts}, .level = severity::note};
}

}  // namespace milu::data
