#include "data/row_source.hpp"

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

tl::expected<std::optional<delimited_row>, diagnostic> row_source::next() {
  auto read = file_rows_->next();
  if (!read || !*read || (*read)->fault || (*read)->row.cells.size() == width_) return read;
  const table_row& row = (*read)->row;
  (*read)->fault = {.code = "data.row.width", .where = data_place{.file = file_, .line = row.line, .sheet = sheet_},
                    .arguments = {std::to_string(row.cells.size()), std::to_string(width_)}};
  return read;
}

}  // namespace milu::data
