#include "data/row_source.hpp"

#include "data/cell_reference.hpp"
#include "data/workbook.hpp"

#include <milu/base/utf8.hpp>

#include <algorithm>

namespace milu::data {
namespace {

bool is_blank(const table_row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const cell& one) { return utf8::comparable(one.text).empty(); });
}

// A workbook cannot be read from its beginning only: what it holds is written at its end.
tl::expected<std::string, diagnostic> read_whole(std::istream& from, const reader_options& options) {
  std::string bytes, piece(1 << 16, '\0');
  while (from.read(piece.data(), static_cast<std::streamsize>(piece.size())) || from.gcount() > 0) {
    bytes.append(piece, 0, static_cast<std::size_t>(from.gcount()));
    if (bytes.size() <= options.limits.workbook_bytes) continue;
    const std::string most = std::to_string(options.limits.workbook_bytes);
    return tl::unexpected(diagnostic{.code = "book.large", .where = data_place{.file = options.file},
                                     .arguments = {{most + " bytes", most + "字节"}}});
  }
  return bytes;
}

}  // namespace

result<std::optional<row_source>> row_source::open(std::istream& from, const reader_options& options,
                                                   const known_heading& is_known) {
  row_source source;
  source.file_ = options.file;
  const bool is_sheet = options.format == data_format::xlsx;
  auto fault = is_sheet ? source.open_sheet(from, options, is_known) : source.open_file(from, options, is_known);
  if (fault) return failure(std::move(*fault));
  if (source.headings_.empty()) return std::nullopt;
  return source;
}

std::optional<diagnostic> row_source::open_file(std::istream& from, const reader_options& options,
                                                const known_heading& is_known) {
  delimited_options chosen{.file = options.file, .separator = {}, .limits = options.limits};
  if (options.format == data_format::tsv) chosen.separator = '\t';
  file_rows_ = std::make_unique<delimited_reader>(from, std::move(chosen));
  look_ahead(is_known, options.limits.header_rows);
  if (!ahead_.front()) return ahead_.front().error();
  if (!*ahead_.front()) return std::nullopt;
  if ((*ahead_.front())->fault) return *(*ahead_.front())->fault;
  has_decimal_commas_ = file_rows_->spoken().separator == ";";
  const std::vector<table_row> rows = rows_ahead();
  table_header header = find_header(rows, {}, is_known);
  ahead_.erase(ahead_.begin(), ahead_.begin() + static_cast<std::ptrdiff_t>(header.first + header.rows));
  take(std::move(header), rows);
  return std::nullopt;
}

// No further than needed, so that records come as they are written.
void row_source::look_ahead(const known_heading& is_known, std::size_t most) {
  do {
    ahead_.push_back(file_rows_->next());
    const next_row& last = ahead_.back();
    if (!last || !*last || (*last)->fault) return;
    if (ahead_.size() == 1 && is_plain_header((*last)->row, is_known)) return;
  } while (ahead_.size() < most);
}

std::vector<table_row> row_source::rows_ahead() const {
  std::vector<table_row> rows;
  for (const next_row& one : ahead_) {
    if (one && *one && !(*one)->fault) rows.push_back((*one)->row);
  }
  return rows;
}

void row_source::take(table_header header, const std::vector<table_row>& rows) {
  heading_line_ = rows[header.first + header.rows - 1].line;
  headings_ = std::move(header.headings);
  width_ = headings_.size();
}

std::optional<diagnostic> row_source::open_sheet(std::istream& from, const reader_options& options,
                                                 const known_heading& is_known) {
  auto bytes = read_whole(from, options);
  if (!bytes) return bytes.error();
  auto read = read_workbook(std::move(*bytes), {.file = options.file, .sheet = options.sheet, .limits = options.limits});
  if (!read) return read.error().front();
  remarks_ = std::move(read->remarks);
  table& sheet = read->cells;
  sheet_ = sheet.sheet.value_or("");
  if (sheet.rows.empty()) return std::nullopt;
  const std::size_t most = std::min(sheet.rows.size(), options.limits.header_rows);
  const std::vector<table_row> rows(sheet.rows.begin(), sheet.rows.begin() + static_cast<std::ptrdiff_t>(most));
  table_header header = find_header(rows, sheet.merged, is_known);
  if (auto hidden = hidden_parts(sheet, header)) remarks_.push_back(std::move(*hidden));
  at_ = header.first + header.rows;
  take(std::move(header), rows);
  sheet_rows_ = std::move(sheet.rows);
  for (const table_row& row : sheet_rows_) width_ = std::max(width_, row.cells.size());
  while (headings_.size() < width_) headings_.push_back({{}, headings_.size() + 1});
  merged_.emplace(std::move(sheet.merged), headings_);
  return std::nullopt;
}

row_source::next_row row_source::next_of_sheet() {
  if (at_ == sheet_rows_.size()) return std::nullopt;
  delimited_row read{.row = std::move(sheet_rows_[at_++])};
  read.row.cells.resize(width_);
  const auto range = merged_->at(read.row.line);
  if (!range) return read;
  data_place where = place();
  where.line = read.row.line;
  where.column = range->first_column;
  where.heading = headings_[range->first_column - 1].text;
  read.fault = {.code = "table.merged", .where = std::move(where), .arguments = {range_text(*range)}};
  return read;
}

row_source::next_row row_source::next_of_file() {
  if (ahead_.empty()) return file_rows_->next();
  next_row read = std::move(ahead_.front());
  ahead_.pop_front();
  return read;
}

row_source::next_row row_source::next_filled() {
  auto read = file_rows_ ? next_of_file() : next_of_sheet();
  while (read && *read && !(*read)->fault && is_blank((*read)->row)) read = file_rows_ ? next_of_file() : next_of_sheet();
  return read;
}

bool row_source::is_header_again(const table_row& row) const {
  return std::equal(row.cells.begin(), row.cells.end(), headings_.begin(), headings_.end(),
                    [](const cell& one, const table_heading& heading) {
                      return utf8::comparable(one.text) == utf8::comparable(heading.text);
                    });
}

diagnostic row_source::refuse(const char* code, std::size_t line, std::vector<phrase> arguments) const {
  data_place where{.file = file_, .line = line, .sheet = sheet_};
  return {.code = code, .where = std::move(where), .arguments = std::move(arguments)};
}

row_source::next_row row_source::check_width(delimited_row read) {
  const std::size_t width = read.row.cells.size();
  const bool is_first = !std::exchange(has_row_, true);
  if (width == width_) return read;
  if (is_first) {
    ahead_.push_front(next_of_file());
    const next_row& second = ahead_.front();
    const bool agrees = second && *second && !(*second)->fault && (*second)->row.cells.size() == width;
    const std::vector<phrase> widths{std::to_string(width_), std::to_string(width)};
    if (agrees) return tl::unexpected(refuse("data.header.width", heading_line_, widths));
  }
  read.fault = refuse("data.row.width", read.row.line, {std::to_string(width), std::to_string(width_)});
  return read;
}

row_source::next_row row_source::next() {
  next_row read = next_filled();
  if (!read || !*read || (*read)->fault) return read;
  if (!is_header_again((*read)->row)) return check_width(std::move(**read));
  (*read)->fault = refuse("data.header.again", (*read)->row.line);
  return read;
}

}  // namespace milu::data
