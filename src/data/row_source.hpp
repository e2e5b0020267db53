#pragma once
// The rows of one table below its header, whatever file they come from: the one place where tables of any kind meet.
//
//   auto rows = row_source::open(stream, {.file = "cohort.csv", .format = data_format::csv}, is_known);
//   while (auto row = rows->next(); row && *row) use((*row)->row.cells);
#include "data/delimited.hpp"
#include "data/table.hpp"
#include "data/table_layout.hpp"

#include <milu/data/application_reader.hpp>

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace milu::data {

class row_source {
 public:
  using next_row = tl::expected<std::optional<delimited_row>, diagnostic>;

  // CSV, TSV or a sheet of a workbook. Nothing when the file has no row at all.
  static result<std::optional<row_source>> open(std::istream&, const reader_options&, const known_heading&);

  const std::vector<table_heading>& headings() const { return headings_; }
  data_place place() const { return {.file = file_, .line = heading_line_, .sheet = sheet_}; }
  std::size_t width() const { return width_; }
  bool has_decimal_commas() const { return has_decimal_commas_; }
  // Rows without any value are passed over. A row that is merged, has another width than the header or repeats it has a
  // fault. When the first two rows agree on another width, it is the header that is wrong, and nothing can be read.
  next_row next();
  diagnostics remarks() { return std::exchange(remarks_, {}); }

 private:
  std::optional<diagnostic> open_file(std::istream&, const reader_options&, const known_heading&);
  std::optional<diagnostic> open_sheet(std::istream&, const reader_options&, const known_heading&);
  void look_ahead(const known_heading&, std::size_t most);
  std::vector<table_row> rows_ahead() const;
  void take(table_header, const std::vector<table_row>&);
  next_row next_of_sheet();
  next_row next_of_file();
  next_row next_filled();
  next_row check_width(delimited_row);
  bool is_header_again(const table_row&) const;
  diagnostic refuse(const char* code, std::size_t line, std::vector<phrase> arguments = {}) const;

  std::string file_;
  std::string sheet_;
  std::vector<table_heading> headings_;
  std::size_t heading_line_ = 1;
  std::size_t width_ = 0;
  bool has_decimal_commas_ = false;
  std::unique_ptr<delimited_reader> file_rows_;
  std::deque<next_row> ahead_;             // of a file: rows that were looked at already
  bool has_row_ = false;                   // whether a row below the header was met
  std::vector<table_row> sheet_rows_;
  std::size_t at_ = 0;                     // into sheet_rows_
  std::optional<merged_rows> merged_;
  diagnostics remarks_;
};

}  // namespace milu::data
