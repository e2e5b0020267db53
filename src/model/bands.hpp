#pragma once
// Step tables (`by x { … }`) and guarded values (`cases { … }`).
#include "model/scope.hpp"

namespace milu::model {

// What is compared with the ranges of the rows: `mark in by level { high: 7..8 }` asks the row that applies.
struct picked { expression_id subject; bool negated = false; };

expression_id lower_bands(draft&, const scope&, const view& node, const std::optional<picked>& mark = {});
expression_id lower_cases(draft&, const scope&, const view& node, const std::optional<picked>& mark = {});

}  // namespace milu::model
