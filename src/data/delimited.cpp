#include "data/delimited.hpp"

#include <algorithm>
#include <utility>

namespace milu::data {
namespace {

constexpr int end_of_text = -1;

bool is_blank(const table_row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const cell& one) { return one.text.find_first_not_of(" \t") == std::string::npos; });
}

void settle(cell& read) { read.what = read.text.empty() && !read.is_quoted ? cell_kind::empty : cell_kind::text; }

}  // namespace

delimited_reader::delimited_reader(std::istream& from, delimited_options options)
    : options_(std::move(options)), text_(from, options_.limits) {}

// False at the end, or when reading stopped.
bool delimited_reader::fill() {
  if (is_at_end_ || stopped_) return false;
  std::string more;
  const auto read = text_.read(more);
  if (!read) {
    const encoding_fault& fault = read.error();
    stopped_ = at_line(fault.code, fault.line, {std::to_string(fault.byte)});
    return false;
  }
  block_.erase(0, at_);
  at_ = 0;
  block_ += more;
  is_at_end_ = !*read;
  return *read;
}

bool delimited_reader::has(std::size_t bytes) {
  while (block_.size() - at_ < bytes) {
    if (!fill()) return false;
  }
  return true;
}

int delimited_reader::peek() { return has(1) ? static_cast<unsigned char>(block_[at_]) : end_of_text; }

char delimited_reader::take() {
  const char byte = block_[at_++];
  const bool is_lone_return = byte == '\r' && peek() != '\n';
  if (byte == '\n' || is_lone_return) ++line_;
  return byte;
}

void delimited_reader::begin() {
  has_begun_ = true;
  fill();
  dialect_ = dialect_of(block_);
  if (options_.separator) dialect_.separator = std::string(1, *options_.separator);
  if (dialect_.has_separator_line) skip_line();
}

bool delimited_reader::is_separator() {
  const std::string& separator = dialect_.separator;
  return has(separator.size()) && block_.compare(at_, separator.size(), separator) == 0;
}

void delimited_reader::take_line_end() {
  if (take() == '\r' && peek() == '\n') take();
}

delimited_reader::mark delimited_reader::take_mark() {
  if (peek() == end_of_text) return mark::end;
  if (is_separator()) {
    at_ += dialect_.separator.size();
    return mark::separator;
  }
  take_line_end();
  return mark::line_end;
}

void delimited_reader::keep(cell& into, char byte) {
  into.text += byte;
  if (into.text.size() <= options_.limits.cell_bytes || stopped_) return;
  stopped_ = at_line("data.cell.bytes", line_, {std::to_string(options_.limits.cell_bytes)});
}

// A mark within an unquoted cell may be the opening mark of the next one whose separator was forgotten: then every comma
// in that text would begin a cell. Between tabs marks are just text, as databases write them.
void delimited_reader::read_plain(delimited_row& into, cell& read) {
  while (!stopped_) {
    const int next = peek();
    if (next == end_of_text || next == '\n' || next == '\r' || is_separator()) return;
    if (next == '"' && dialect_.quote == '"' && dialect_.separator != "\t") {
      into.fault = at_line("data.quote", line_, {std::to_string(into.row.cells.size() + 1)});
      return;
    }
    keep(read, take());
  }
}

void delimited_reader::skip_spaces(cell& into) {
  std::string spaces;
  while (peek() == ' ') spaces += take();
  if (peek() != dialect_.quote) into.text = std::move(spaces);
}

// From the opening mark to the end of the cell. What follows the closing mark must end the cell: anything else means
// that a mark was forgotten, and then nobody knows where this cell ends.
void delimited_reader::read_quoted(delimited_row& into, cell& read) {
  const std::size_t opened = line_;
  read.is_quoted = true;
  take();
  for (; !stopped_; keep(read, take())) {
    if (peek() == end_of_text) {
      if (!stopped_) stopped_ = at_line("data.quote.open", opened, {std::to_string(into.row.cells.size() + 1)});
      return;
    }
    if (peek() != dialect_.quote) continue;
    take();
    if (peek() != dialect_.quote) break;
  }
  while (peek() == ' ') take();
  const int next = peek();
  if (next == end_of_text || next == '\n' || next == '\r' || is_separator()) return;
  into.fault = at_line("data.quote", opened, {std::to_string(into.row.cells.size() + 1)});
}

delimited_reader::mark delimited_reader::read_cell(delimited_row& into) {
  cell read;
  skip_spaces(read);
  if (peek() == dialect_.quote && read.text.empty()) read_quoted(into, read);
  else read_plain(into, read);
  settle(read);
  into.row.cells.push_back(std::move(read));
  if (into.fault) skip_line();
  if (into.fault || stopped_) return mark::line_end;
  return take_mark();
}

void delimited_reader::skip_line() {
  while (peek() != end_of_text && peek() != '\n' && peek() != '\r') take();
  if (peek() != end_of_text) take_line_end();
}

void delimited_reader::read_row(delimited_row& into) {
  into.row.line = line_;
  while (read_cell(into) == mark::separator) {
    if (into.row.cells.size() < options_.limits.table_columns) continue;
    stopped_ = at_line("data.columns", into.row.line, {std::to_string(options_.limits.table_columns)});
    return;
  }
}

diagnostic delimited_reader::at_line(const std::string& code, std::size_t line,
                                     std::vector<phrase> arguments) const {
  return {.code = code, .where = data_place{.file = options_.file, .line = line}, .arguments = std::move(arguments)};
}

tl::expected<std::optional<delimited_row>, diagnostic> delimited_reader::next() {
  if (!has_begun_) begin();
  while (peek() != end_of_text && !stopped_) {
    delimited_row read;
    read_row(read);
    if (stopped_) break;
    if (!read.fault && is_blank(read.row)) continue;
    if (++rows_ > options_.limits.table_rows) {
      stopped_ = at_line("data.rows", read.row.line, {std::to_string(options_.limits.table_rows)});
      break;
    }
    return read;
  }
  if (stopped_) return tl::unexpected(*stopped_);
  return std::nullopt;
}

}  // namespace milu::data
