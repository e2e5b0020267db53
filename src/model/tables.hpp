#pragma once
// Decision tables: from their rows, wherever they stand, to parts that rows fit, with the faults that can be proved.
#include "model/scope.hpp"
#include "model/scope.hpp"
#include "model/table_cells.hpp"

namespace milu::model {

// The rows of the sheet that the table names; none (reported) when it cannot be read or does not agree with the table.
std::optional<std::vector<written_row>> read_sheet_rows(draft&, const view& table, const decision_table& declared);
// Overlaps, gaps and rows that are never reached; settles whether the table is complete, and its index.
void check_table(draft&, decision_table&);
// `support[level, staff].rate`, a path that begins with the name of a table.
expression_id lower_table_reading(draft&, const scope&, const view& path, std::uint32_t table, keyword together);
// The values of one output, `else` included: their hull as a range.
type type_of_output(const decision_table&, std::uint32_t output);

}  // namespace milu::model
