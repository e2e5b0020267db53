#pragma once
// Rows of a CSV or TSV file, one at a time: strict where a guess could move a value into another column.
//
//   delimited_reader rows(stream, {.file = "cohort.csv"});
//   while (auto row = rows.next(); row && *row) use((*row)->cells);
#include "data/dialect.hpp"
#include "data/table.hpp"
#include "data/text_encoding.hpp"

#include <milu/source/diagnostic.hpp>

#include <istream>
#include <optional>
#include <string>

namespace milu::data {

struct delimited_options {
  std::string file = {};
  std::optional<char> separator = {};      // found from the first rows when not given
  milu::limits limits = {};
};

// A row that could not be told into cells has a fault, and the cells before it.
struct delimited_row {
  table_row row = {};
  std::optional<diagnostic> fault = {};
};

class delimited_reader {
 public:
  delimited_reader(std::istream&, delimited_options);
  // Blank rows are passed over. A failure when nothing after this place can be read: broken encoding, a quotation mark
  // that is never closed, a limit.
  tl::expected<std::optional<delimited_row>, diagnostic> next();
  const dialect& spoken() const { return dialect_; }

 private:
  enum class mark : std::uint8_t { separator, line_end, end };
  bool fill();
  bool has(std::size_t bytes);
  int peek();
  char take();
  void begin();
  bool is_separator();
  mark take_mark();
  void take_line_end();
  void read_row(delimited_row&);
  mark read_cell(delimited_row&);
  void read_plain(delimited_row&, cell&);
  void read_quoted(delimited_row&, cell&);
  void skip_spaces(cell&);
  void keep(cell&, char);
  void skip_line();
  diagnostic at_line(const std::string& code, std::size_t line, std::vector<phrase> arguments = {}) const;

  delimited_options options_;
  decoded_text text_;
  dialect dialect_ = {};
  std::string block_ = {};
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t rows_ = 0;
  bool has_begun_ = false;
  bool is_at_end_ = false;
  std::optional<diagnostic> stopped_ = {};
};

}  // namespace milu::data
