#pragma once
// Which rows of a decision table can fit the same inputs: found along the input that tells rows apart best.
//
//   rows_meeting met(table, 60'000'000);
//   met.each([&](std::uint32_t earlier, std::uint32_t later) { … });
#include <milu/model/table.hpp>

#include <functional>

namespace milu::model {

bool meets(const table_test&, const table_test&);
bool meets(const table_row&, const table_row&);
// Whether every part that the inner one takes is taken by the outer one.
bool covers(const table_test& outer, const table_test& inner);
bool covers(const table_row& outer, const table_row& inner);

// The input whose tests let the fewest pairs of rows meet, and how many pairs these are.
struct best_input { std::uint32_t input = none; std::uint64_t pairs = 0; };
best_input input_that_tells_apart(const decision_table&);

// Calls for every pair of rows that can fit together, until `visit` says false. Along `by`: only pairs that meet there
// are looked at.
void each_meeting(const decision_table&, std::uint32_t by,
                  const std::function<bool(std::uint32_t earlier, std::uint32_t later)>& visit);

table_index index_of(const decision_table&, std::uint32_t input);

}  // namespace milu::model
