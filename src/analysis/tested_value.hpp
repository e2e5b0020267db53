#pragma once
// The values that a table of rows can tell apart: its edges, something between them, and something beyond.
//
//   for (const model::scalar& each : tested_values(rules, extents, table, 0)) row_of(rules, extents, table, {each});
#include "analysis/measure.hpp"

#include <vector>

namespace milu::analysis {

// Of one input, ascending where they are numbers, within what the input can come to; on its grid where it has one. None
// when a test compares with something that is not constant.
std::optional<std::vector<model::scalar>> tested_values(const model::policy&, measure&, const model::bands&,
                                                        std::size_t input);
// Whether a row takes these values, one per input.
bool takes(measure&, const model::band_row&, const std::vector<model::scalar>&);
// The first row that does, from 0.
std::optional<std::size_t> row_of(measure&, const model::bands&, const std::vector<model::scalar>&);

// Where the values of an expression lie: a field's step, the decimals of a rounding; none when nothing is known.
struct number_grid {
  rational origin = 0;
  rational step = 1;
};
std::optional<number_grid> grid_of(const model::policy&, model::expression_id);

// The given numbers as far as they can occur, and one number of each gap between and beside them.
std::vector<rational> numbers_apart(const std::vector<rational>& named, const extent& range,
                                    const std::optional<number_grid>&);

}  // namespace milu::analysis
