#pragma once
// How a table file separates and quotes its cells, found from its first rows.
//
//   dialect_of("编号;名称\n1;甲\n").separator == ";"
#include <optional>
#include <string>
#include <string_view>

namespace milu::data {

struct dialect {
  std::string separator = ",";
  char quote = '"';
  bool has_separator_line = false;   // Excel's first line `sep=;`, which belongs to no table
  friend bool operator==(const dialect&, const dialect&) = default;
};

// `beginning` may end in the middle of a row. The dialect under which the most rows are equally wide wins; of those
// the one with the widest rows, then the first of: comma, semicolon, tab, bar, full-width comma.
dialect dialect_of(std::string_view beginning);

}  // namespace milu::data
