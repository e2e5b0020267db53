#include "data/row_source.hpp"

#include <milu/base/utf8.hpp>

#include <algorithm>
#include <utility>

namespace milu::data {
result<std::optional<row_source>> row_source::open(std::istream& from, const reader_options& options) {
  delimited_options chosen{.file = options.file, .separator = {}, .limits = options.limits};
  if (options.format == data_format::tsv) chosen.separator = '\t';
  row_source source;
  source.file_ = options.file;
  source.file_rows_ = std::make_unique<delimited_reader>(from, std::move(chosen));
  auto header = source.file_rows_->next();
  if (!header) return failure(std::move(header.error()));
  if (!*header) return std::nullopt;
  if ((*header)->fault) return failure(std::move(*(*header)->fault));
  source.heading_line_ = (*header)->row.line;
  source.width_ = (*header)->row.cells.size();
  source.has_decimal_commas_ = source.file_rows_->spoken().separator == ";";
  for (std::size_t index = 0; index < source.width_; ++index) {
    source.headings_.push_back({std::move((*header)->row.cells[index].text), index + 1});
  }
  return source;
}

bool row_source::is_header_again(const table_row& row) const {
  return std::equal(row.cells.begin(), row.cells.end(), headings_.begin(), headings_.end(),
                    [](const cell& one, const table_heading& heading) {
                      return utf8::comparable(one.text) == utf8::comparable(heading.text);
                    });
}

diagnostic row_source::refuse(const char* code, std::size_t line, std::vector<phrase> arguments) const {
  return {.code = code, .where = data_place{.file = file_, .line = line, .sheet = sheet_}, .arguments = std::move(arguments)};
}

row_source::next_row row_source::next_of_file() {
  if (ahead_.empty()) return file_rows_->next();
  next_row read = std::move(ahead_.front());
  ahead_.pop_front();
  return read;
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
  next_row read = next_of_file();
  if (!read || !*read || (*read)->fault) return read;
  if (!is_header_again((*read)->row)) return check_width(std::move(**read));
  (*read)->fault = refuse("data.header.again", (*read)->row.line);
  return read;
}

}  // namespace milu::data
