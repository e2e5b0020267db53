#include <milu/base/utf8.hpp>
#include <milu/source/suggest.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace milu {
namespace {

// Text that is not UTF-8 is compared byte by byte: it is a stranger to every candidate anyway.
std::u32string code_points(std::string_view text) {
  std::u32string points;
  const bool is_utf8 = !utf8::first_invalid(text);
  for (std::size_t offset = 0; offset < text.size();) {
    const utf8::step next =
        is_utf8 ? utf8::decode(text, offset) : utf8::step{static_cast<unsigned char>(text[offset]), 1};
    points += next.code_point;
    offset += next.bytes;
  }
  return points;
}

// A code point has one to four bytes, so very different lengths need no counting.
bool is_far_longer(std::string_view longer, std::string_view shorter, std::size_t limit) {
  return longer.size() / 4 > shorter.size() + limit;
}

using row = std::vector<std::size_t>;

// Only cells near the diagonal can stay within the limit; all others hold `limit + 1`.
class distance_table {
 public:
  distance_table(const std::u32string& left, const std::u32string& right, std::size_t limit)
      : left_(left),
        right_(right),
        limit_(limit),
        rows_{row(right.size() + 1, limit + 1), row(right.size() + 1, limit + 1), row(right.size() + 1, limit + 1)} {}

  std::size_t distance() {
    for (std::size_t column = 0; column <= std::min(limit_, right_.size()); ++column) rows_[0][column] = column;
    for (std::size_t line = 1; line <= left_.size(); ++line) {
      if (fill_line(line) > limit_) return limit_ + 1;
    }
    return std::min(rows_[left_.size() % 3][right_.size()], limit_ + 1);
  }

 private:
  // Returns the least cell of the line: nothing below it gets smaller.
  std::size_t fill_line(std::size_t line) {
    row& now = rows_[line % 3];
    const std::size_t first = line > limit_ ? line - limit_ : 0;
    const std::size_t last = std::min(line + limit_, right_.size());
    if (first > 0) now[first - 1] = limit_ + 1;
    std::size_t least = limit_ + 1;
    for (std::size_t column = first; column <= last; ++column) {
      now[column] = column == 0 ? line : cell(line, column);
      least = std::min(least, now[column]);
    }
    if (last < right_.size()) now[last + 1] = limit_ + 1;
    return least;
  }

  std::size_t cell(std::size_t line, std::size_t column) const {
    const row& now = rows_[line % 3];
    const row& above = rows_[(line + 2) % 3];
    const std::size_t replaced = above[column - 1] + (left_[line - 1] == right_[column - 1] ? 0U : 1U);
    const std::size_t best = std::min({replaced, above[column] + 1, now[column - 1] + 1});
    return is_swap(line, column) ? std::min(best, rows_[(line + 1) % 3][column - 2] + 1) : best;
  }

  bool is_swap(std::size_t line, std::size_t column) const {
    return line > 1 && column > 1 && left_[line - 1] == right_[column - 2] && left_[line - 2] == right_[column - 1];
  }

  const std::u32string& left_;
  const std::u32string& right_;
  std::size_t limit_;
  std::array<row, 3> rows_;
};

}  // namespace

std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit) {
  if (left == right) return 0;
  if (is_far_longer(left, right, limit) || is_far_longer(right, left, limit)) return limit + 1;
  const std::u32string a = code_points(left);
  const std::u32string b = code_points(right);
  const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  return difference > limit ? limit + 1 : distance_table(a, b, limit).distance();
}

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates) {
  const std::size_t length = word.size() <= 12 ? code_points(word).size() : 4;
  if (length < 2) return std::nullopt;  // every single letter is one edit from every other
  std::size_t limit = length <= 3 ? 1 : 2;
  const std::string* best = nullptr;
  for (const std::string& candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate, limit);
    if (distance > limit) continue;
    best = &candidate;
    if (distance == 0) break;
    limit = distance - 1;  // only a nearer one may replace it: ties go to the first
  }
  return best == nullptr ? std::nullopt : std::optional<std::string>(*best);
}

}  // namespace milu
