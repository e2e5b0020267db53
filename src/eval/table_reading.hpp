#pragma once
// What a decision table gives: the rows that fit the inputs, and what its hit policy makes of them.
//
//   compute_table_reading(state, reading, at)
#include "eval/evaluation.hpp"

namespace milu::eval {

value compute_table_reading(evaluation&, const model::table_reading&, model::expression_id at);

// The rows that fit; those that may fit, depending on inputs that are unknown.
struct fitting_row { std::uint32_t row; bool is_certain; };
struct fitting_rows {
  std::vector<fitting_row> rows = {};        // in the order of the table
  std::optional<value> otherwise = {};       // why they cannot be told at all
  std::vector<cause> missing = {};           // the inputs that are unknown
};
fitting_rows rows_that_fit(evaluation&, const model::table_reading&, model::expression_id at);

}  // namespace milu::eval
