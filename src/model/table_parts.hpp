#pragma once
// Cutting the inputs of a decision table into parts, and saying which value stands for a part.
#include "model/table_cells.hpp"

namespace milu::model {

// The ends of a range with their kinds: what cuts an input.
struct typed_range {
  std::optional<scalar> low = {};
  std::optional<scalar> high = {};
  bool without_low = false;
  bool without_high = false;
};
struct typed_test { bool is_any = false; bool is_negated = false; std::vector<typed_range> ranges = {}; };

// Cuts the input at every value that `tests` name.
void cut_input(const policy&, table_input&, const std::vector<const typed_test*>& tests);
table_test test_on(const table_input&, const typed_test&);
// A value of that part, as people write it.
phrase example_of(const policy&, const table_input&, std::uint32_t part);

}  // namespace milu::model
