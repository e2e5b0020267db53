#include "data/sheet_reader.hpp"

#include "data/cell_reference.hpp"

#include <charconv>

namespace milu::data {
namespace {

std::optional<std::size_t> whole_number(std::string_view text) {
  std::size_t number = 0;
  const auto [stop, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || stop != text.data() + text.size()) return std::nullopt;
  return number;
}

bool is_true(const std::optional<std::string_view>& text) { return text && (*text == "1" || *text == "true"); }

struct sheet_listener {
  book_reader& book;
  const book_sheet& sheet;
  const book_meaning& meaning;
  table read = {};
  std::optional<diagnostic> fault = {};
  std::size_t cells = 0;                       // held so far, gaps too
  std::vector<bool> hidden = {};               // columns
  std::size_t row = 0, column = 0;             // where we are, from 1
  table_row current = {};
  std::optional<stored_cell> open = {};        // between <c> and </c>
  std::string* target = nullptr;               // where text goes
  bool is_phonetic = false;

  void begin(const xml_tag&);
  void end(std::string_view name);
  void more(std::string_view piece);
  void begin_row(const xml_tag&);
  void begin_cell(const xml_tag&);
  void begin_content(std::string_view name);
  void end_cell();
  void end_row();
  void hide_columns(const xml_tag&);
  void merge(const xml_tag&);
  void refuse(diagnostic why);
  void refuse_place(phrase what);
};

void sheet_listener::refuse(diagnostic why) {
  if (fault) return;
  auto& place = std::get<data_place>(why.where);
  place.sheet = sheet.name;
  place.line = row;
  fault = std::move(why);
}

void sheet_listener::begin(const xml_tag& tag) {
  if (fault) return;
  if (open) return begin_content(tag.name);
  if (tag.name == "c") return begin_cell(tag);
  if (tag.name == "row") return begin_row(tag);
  if (tag.name == "col") return hide_columns(tag);
  if (tag.name == "mergeCell") return merge(tag);
}

void sheet_listener::begin_row(const xml_tag& tag) {
  const auto number = tag.get("r");
  const std::size_t next = number ? whole_number(*number).value_or(0) : row + 1;
  if (next <= row || next > most_sheet_rows) return refuse(book.broken({"its rows are out of order", "行号错乱"}));
  row = next;
  column = 0;
  current = {.line = row, .is_hidden = is_true(tag.get("hidden")), .cells = {}};
}

void sheet_listener::begin_cell(const xml_tag& tag) {
  const auto reference = tag.get("r");
  const auto place = reference ? read_cell_reference(*reference) : cell_reference{row, column + 1};
  if (!place || place->row != row || place->column <= column || place->column > most_sheet_columns) {
    return refuse(book.broken({"its cells are out of order", "单元格位置错乱"}));
  }
  column = place->column;
  open = stored_cell{};
  if (const auto kind = tag.get("t")) open->kind = std::string(*kind);
  if (const auto style = tag.get("s")) open->style = whole_number(*style).value_or(0);
}

void sheet_listener::begin_content(std::string_view name) {
  if (name == "rPh") is_phonetic = true;
  if (name == "f") open->has_formula = true;
  if (name == "v" || name == "t") open->has_stored = true;
  if (name == "v" || (name == "t" && !is_phonetic)) target = &open->stored;
  if (name == "f") target = &open->formula;
}

void sheet_listener::more(std::string_view piece) {
  if (target == nullptr || fault) return;
  if (target->size() + piece.size() > book.limits.cell_bytes) {
    return refuse(book.large({"bytes in one cell", "字节（一个单元格）"}, book.limits.cell_bytes));
  }
  *target += piece;
}

void sheet_listener::end(std::string_view name) {
  if (fault) return;
  if (name == "v" || name == "t" || name == "f") target = nullptr;
  if (name == "rPh") is_phonetic = false;
  if (name == "c" && open) end_cell();
  if (name == "row") end_row();
}

void sheet_listener::end_cell() {
  auto found = cell_of(std::move(*open), meaning);
  open.reset();
  if (!found) {
    return refuse(book.broken({"the cell " + column_letters(column) + std::to_string(row) + " contradicts itself",
                               "单元格 " + column_letters(column) + std::to_string(row) + " 的内容自相矛盾"}));
  }
  if (found->what == cell_kind::empty) return;
  if (column > book.limits.table_columns) {
    return refuse(book.large({"columns", "列"}, book.limits.table_columns));
  }
  cells += column - current.cells.size();
  if (cells > book.limits.workbook_cells) return refuse(book.large({"cells", "个单元格"}, book.limits.workbook_cells));
  current.cells.resize(column - 1);
  current.cells.push_back(std::move(*found));
}

void sheet_listener::end_row() {
  if (current.cells.empty()) return;
  if (read.rows.size() == book.limits.table_rows) return refuse(book.large({"rows", "行"}, book.limits.table_rows));
  read.rows.push_back(std::move(current));
  current = {};
}

void sheet_listener::hide_columns(const xml_tag& tag) {
  const std::size_t first = whole_number(tag.get("min").value_or("0")).value_or(0);
  const std::size_t last = whole_number(tag.get("max").value_or("0")).value_or(0);
  if (!is_true(tag.get("hidden")) || first == 0 || last > most_sheet_columns) return;
  if (hidden.size() < last + 1) hidden.resize(last + 1);
  for (std::size_t at = first; at <= last; ++at) hidden[at] = true;
}

void sheet_listener::merge(const xml_tag& tag) {
  const auto range = read_range(tag.get("ref").value_or(""));
  if (!range) return refuse(book.broken({"a merged range cannot be read", "合并区域无法识别"}));
  if (read.merged.size() == book.limits.workbook_cells) {
    return refuse(book.large({"merged ranges", "个合并区域"}, book.limits.workbook_cells));
  }
  read.merged.push_back(*range);
}

table finished(sheet_listener& listener) {
  std::size_t width = 0;
  for (const table_row& row : listener.read.rows) width = std::max(width, row.cells.size());
  for (std::size_t at = 1; at < listener.hidden.size() && at <= width; ++at) {
    if (listener.hidden[at]) listener.read.hidden_columns.push_back(at);
  }
  return std::move(listener.read);
}

tl::expected<void, diagnostic> listen_to(book_reader& book, sheet_listener& listener,
                                         const std::function<bool()>& enough) {
  auto read = book.parse(listener.sheet.part, {[&](const xml_tag& tag) { listener.begin(tag); },
                                               [&](std::string_view name) { listener.end(name); },
                                               [&](std::string_view piece) { listener.more(piece); }},
                         enough);
  if (listener.fault) return tl::unexpected(*listener.fault);
  return read;
}

}  // namespace

tl::expected<table, diagnostic> read_sheet(book_reader& book, const book_sheet& sheet, const book_meaning& meaning) {
  sheet_listener listener{.book = book, .sheet = sheet, .meaning = meaning};
  listener.read.file = book.file;
  listener.read.sheet = sheet.name;
  const auto read = listen_to(book, listener, [&] { return listener.fault.has_value(); });
  if (!read) return tl::unexpected(read.error());
  return finished(listener);
}

tl::expected<bool, diagnostic> has_values(book_reader& book, const book_sheet& sheet) {
  bool found = false;
  const auto begin = [&](const xml_tag& tag) { found = found || tag.name == "v" || tag.name == "is" || tag.name == "f"; };
  const auto read = book.parse(sheet.part, {begin, pass_over, pass_over}, [&] { return found; });
  if (!read) return tl::unexpected(read.error());
  return found;
}

}  // namespace milu::data
