#pragma once
// What stands above the rows of a sheet: a block that says everything a table statement says, or one row of headings.
//
//   table,support,hit,first            表,支持标准,命中,首条
//   by,by,gives,gives,cites            按,按,得,得,依据
//   level,staff,rate,cap,
//   grade,count,percent,money in 10_000 CNY,
#include <milu/model/sheet.hpp>
#include <milu/model/table.hpp>
#include <milu/syntax/tree.hpp>

#include "model/table_cells.hpp"

namespace milu::model {

enum class sheet_role : std::uint8_t { nothing, input, output, clause };

struct sheet_block {
  std::string table = {};                     // its name and label, as written; may be empty
  std::string hit = {};
  std::string clause = {};
  std::vector<sheet_role> roles = {};
  std::vector<std::string> names = {};        // with labels, as written
  std::vector<std::string> types = {};
  std::size_t rows = 4;                       // that it takes
};

bool has_block(const plain_sheet&);
// None when it cannot be understood (reported).
std::optional<sheet_block> read_block(draft&, const plain_sheet&);
// What the block says as the head of a table statement: `table support hit first by level: grade gives rate: percent`.
std::string head_of(const sheet_block&, const std::string& name);

// Which column of the sheet holds what: an input or output by its place in the table.
struct sheet_columns {
  std::vector<std::size_t> inputs = {};
  std::vector<std::size_t> outputs = {};
  std::optional<std::size_t> clause = {};
};
std::vector<written_row> read_rows(draft&, const plain_sheet&, std::size_t first_row, const sheet_columns&,
                                   const decision_table&);
data_place place_in(const plain_sheet&, std::size_t row, std::size_t column, const std::string& heading = {});
bool is_word_of(const std::string& cell, keyword);

}  // namespace milu::model
