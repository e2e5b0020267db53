#pragma once
// The rows of one sheet out of its XML, with what is merged and what is hidden.
//
//   auto rows = read_sheet(book, index->sheets[0], meaning);
#include "data/book_index.hpp"
#include "data/sheet_cell.hpp"
#include "data/table.hpp"

namespace milu::data {

// Rows without any value are left out; row numbers tell.
tl::expected<table, diagnostic> read_sheet(book_reader&, const book_sheet&, const book_meaning&);
// Whether a sheet holds any value at all; stops at the first.
tl::expected<bool, diagnostic> has_values(book_reader&, const book_sheet&);

}  // namespace milu::data
