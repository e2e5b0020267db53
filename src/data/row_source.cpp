#include "data/row_source.hpp"

#include <milu/base/utf8.hpp>

#include <algorithm>
#include <utility>

namespace milu::data {
namespace {

constexpr std::size_t looked_at = 2;   // rows below the header, before it is trusted

}  // namespace

result<std::optional<row_source>> row_source::open(std::istream& from, const reader_options& options) {
  delimited_options chosen{.file = options.file, .separator = {}, .limits = options.limits};
  if (options.format == data_format::tsv) chosen.separator = '\t';
  row_source source;
  source.file_ = options.file;
  source.file_rows_ = std::make_unique<delimited_reader>(from, std::move(chosen));
  if (auto taken = source.take_header(); !taken) return tl::unexpected(std::move(taken.error()));
  if (source.width_ == 0) return std::nullopt;
  if (auto problem = source.look_ahead()) return failure(std::move(*problem));
  return source;
}

result<void> row_source::take_header() {
  auto header = file_rows_->next();
  if (!header) return failure(std::move(header.error()));
  if (!*header) return {};
  if ((*header)->fault) return failure(std::move(*(*header)->fault));
  heading_line_ = (*header)->row.line;
  width_ = (*header)->row.cells.size();
  has_decimal_commas_ = file_rows_->spoken().separator == ";";
  for (std::size_t index = 0; index < width_; ++index) {
    headings_.push_back({std::move((*header)->row.cells[index].text), index + 1});
  }
  return {};
}

std::optional<diagnostic> row_source::look_ahead() {
  std::size_t width = 0;   // of all rows looked at; 0 when they disagree
  while (ahead_.size() < looked_at) {
    ahead_.push_back(file_rows_->next());
    const read_row& row = ahead_.back();
    if (!row || !*row || (*row)->fault) return std::nullopt;
    const std::size_t own = (*row)->row.cells.size();
    width = ahead_.size() == 1 || own == width ? own : 0;
  }
  if (width == 0 || width == width_) return std::nullopt;
  return refuse("data.header.width", heading_line_, {std::to_string(width_), std::to_string(width)});
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

row_source::read_row row_source::next() {
  read_row read = ahead_.empty() ? file_rows_->next() : std::move(ahead_.front());
  if (!ahead_.empty()) ahead_.pop_front();
  if (!read || !*read || (*read)->fault) return read;
  const table_row& row = (*read)->row;
  if (row.cells.size() != width_) {
    (*read)->fault = refuse("data.row.width", row.line, {std::to_string(row.cells.size()), std::to_string(width_)});
  } else if (is_header_again(row)) {
    (*read)->fault = refuse("data.header.again", row.line);
  }
  return read;
}

}  // namespace milu::data
