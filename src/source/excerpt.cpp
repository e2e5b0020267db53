#include "excerpt.hpp"

#include <milu/base/utf8.hpp>
#include <milu/source/visible.hpp>

#include <algorithm>

namespace milu {
namespace {

constexpr std::size_t columns_before_caret = 40;
constexpr std::size_t window_bytes = 240;  // letters with many accents take bytes without taking columns
constexpr std::size_t note_bytes = 120;
constexpr std::size_t labels_shown = 2;
constexpr std::string_view ellipsis = "…";

// Tabs become one blank, so that carets need no tab stops; a byte order mark is not shown, as in editors.
glyph drawn_glyph(const document& rules, std::size_t offset) {
  glyph next = glyph_at(rules.text(), offset);
  if (next.code_point == '\t') next.shown = " ";
  if (next.code_point == 0xfeff && rules.begins_file(static_cast<std::uint32_t>(offset))) next.shown.clear();
  return next;
}

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

std::uint32_t previous(std::string_view text, std::uint32_t offset, std::uint32_t line_begin) {
  std::uint32_t lead = offset - 1;
  while (lead > line_begin && offset - lead < 4 && continues(text[lead])) --lead;
  return lead + glyph_at(text, lead).bytes == offset ? lead : offset - 1;
}

std::uint32_t line_end(const document& rules, std::size_t line) {
  return rules.line_begin(line) + static_cast<std::uint32_t>(rules.line(line).size());
}

// The first byte of the character that holds `offset`.
std::uint32_t aligned(const document& rules, std::uint32_t offset, std::uint32_t line_begin) {
  std::uint32_t lead = offset;
  while (lead > line_begin && offset - lead < 3 && lead < rules.text().size() && continues(rules.text()[lead])) --lead;
  return lead < offset && lead + glyph_at(rules.text(), lead).bytes <= offset ? offset : lead;
}

std::uint32_t window_begin(const document& rules, std::uint32_t line_begin, std::uint32_t caret) {
  std::uint32_t begin = caret;
  std::size_t columns = 0;
  while (begin > line_begin && caret - begin < window_bytes / 2) {
    const std::uint32_t before = previous(rules.text(), begin, line_begin);
    columns += utf8::display_width(drawn_glyph(rules, before).shown);
    if (columns > columns_before_caret) break;
    begin = before;
  }
  return begin;
}

// Fills the window from its begin; two columns are kept for the ellipses.
void fill_window(window& view, const document& rules, std::uint32_t end_of_line) {
  std::size_t columns = 2;
  view.end = view.begin;
  while (view.end < end_of_line) {
    const glyph next = drawn_glyph(rules, view.end);
    columns += utf8::display_width(next.shown);
    if (columns > page_columns || view.shown.size() + next.shown.size() > window_bytes) break;
    view.shown += next.shown;
    view.end += static_cast<std::uint32_t>(next.bytes);
  }
  view.is_cut_after = view.end < end_of_line;
}

window window_from(const document& rules, std::size_t line, std::uint32_t begin) {
  window view{.line = rules.at(begin).line, .begin = begin};
  view.is_cut_before = begin > rules.line_begin(line);
  fill_window(view, rules, line_end(rules, line));
  if (view.is_cut_before) view.shown.insert(0, ellipsis);
  if (view.is_cut_after) view.shown.append(ellipsis);
  return view;
}

std::size_t column_of(const document& rules, const window& view, std::uint32_t offset) {
  std::size_t columns = view.is_cut_before ? 1 : 0;
  for (std::uint32_t at = view.begin; at < std::min(offset, view.end);) {
    const glyph next = drawn_glyph(rules, at);
    columns += utf8::display_width(next.shown);
    at += static_cast<std::uint32_t>(next.bytes);
  }
  return columns;
}

std::string note_of(const label& beside, language wanted) {
  return cut_to_bytes(visible(beside.text.in(wanted)), note_bytes);
}

void place_label(std::vector<excerpt>& shown, const label& beside, const document& rules, language wanted) {
  mark drawn_mark{beside.where, '~', note_of(beside, wanted)};
  for (excerpt& piece : shown) {
    if (holds(piece.source, beside.where.begin)) return piece.marks.push_back(std::move(drawn_mark));
  }
  shown.push_back({window_around(rules, beside.where.begin), {std::move(drawn_mark)}});
}

bool stands_before(const excerpt& left, const excerpt& right) { return left.source.begin < right.source.begin; }

}  // namespace

window window_around(const document& rules, std::uint32_t offset) {
  const auto size = static_cast<std::uint32_t>(rules.text().size());
  const std::size_t line = rules.line_number(std::min(offset, size));
  const std::uint32_t begin = rules.line_begin(line);
  const std::uint32_t caret = std::min(std::min(offset, size), line_end(rules, line));
  window whole = window_from(rules, line, begin);
  if (!whole.is_cut_after || caret < begin + columns_before_caret) return whole;
  return window_from(rules, line, window_begin(rules, begin, aligned(rules, caret, begin)));
}

bool holds(const window& view, std::uint32_t offset) {
  return offset >= view.begin && (offset < view.end || (offset == view.end && !view.is_cut_after));
}

std::vector<excerpt> excerpts(const diagnostic& problem, span where, const document& rules, language wanted) {
  std::vector<excerpt> shown = {{window_around(rules, where.begin), {mark{where}}}};
  std::size_t labels = 0;
  for (const label& beside : problem.labels) {
    if (beside.where == where && shown.front().marks.front().note.empty()) {
      shown.front().marks.front().note = note_of(beside, wanted);
    } else if (labels++ < labels_shown) {
      place_label(shown, beside, rules, wanted);
    }
  }
  std::stable_sort(shown.begin(), shown.end(), stands_before);
  return shown;
}

std::string drawn(const mark& under, const window& view, const document& rules) {
  const std::size_t from = column_of(rules, view, under.where.begin);
  const std::size_t to = column_of(rules, view, std::max(under.where.begin, under.where.end));
  std::string row(from, ' ');
  row.append(std::max<std::size_t>(to - from, 1), under.sign);
  return under.note.empty() ? row : row + ' ' + under.note;
}

}  // namespace milu
