#pragma once
// Everything that is guarded by a number: each field has a default, a diagnostic and a test.
#include <cstddef>

namespace milu {

struct limits {
  std::size_t rules_bytes = 4'000'000;        // one rules file
  std::size_t rules_files = 100;              // a policy with all files that it names
  std::size_t amendments = 16;                // files that name one another in a row: an amendment of an amendment …
  std::size_t sheet_bytes = 20'000'000;       // a sheet that a table stands in
  std::size_t nesting = 64;                   // levels of brackets, blocks and conditions in rules
  std::size_t digits = 34;                    // significant digits of a number read from rules or data
  std::size_t rational_digits = 2'000;        // digits of a number inside a computation
  std::size_t problems = 50;                  // diagnostics reported for one file
  std::size_t data_nesting = 32;              // levels of objects and lists in a record
  std::size_t record_bytes = 8'000'000;       // one application
  std::size_t list_elements = 100'000;        // elements of one list of a record
  std::size_t looks = 100'000'000;            // applications that one statement looks at in one cohort (S25)
  std::size_t name_bytes = 256;               // one name in rules
  std::size_t table_columns = 2'000;          // columns of a table of applications
  std::size_t table_rows = 5'000'000;         // rows of one such table
  std::size_t cell_bytes = 1'000'000;         // one cell of it
  std::size_t encoding_sample_bytes = 1'000'000;     // read before it is settled how a table is encoded
  std::size_t expanded_bytes = 8'000'000'000;        // what a compressed file may grow to
  std::size_t workbook_bytes = 200'000'000;   // a workbook as it lies on disk
  std::size_t workbook_expanded_bytes = 1'000'000'000;   // its parts that are read, unpacked
  std::size_t workbook_cells = 20'000'000;    // cells of a sheet, the empty ones between them too
  std::size_t workbook_parts = 10'000;        // its sheets, pictures and other parts
  std::size_t workbook_nesting = 64;          // levels of tags in its XML
  std::size_t header_rows = 20;               // rows among which a table's header is looked for
};

}  // namespace milu
