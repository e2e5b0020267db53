#pragma once
// Tables of rows: the first row that fits gives the value; an edge that is unknown leaves the value unknown.
//
//   compute_cases(state, cases, at)
#include "eval/evaluation.hpp"

namespace milu::eval {

// The row that applies; none when that is unknown, or when none does.
std::optional<model::expression_id> chosen_output(evaluation&, const model::bands&, model::expression_id at);
std::optional<model::expression_id> chosen_output(evaluation&, const model::cases&);
value compute_bands(evaluation&, const model::bands&, model::expression_id at);
value compute_cases(evaluation&, const model::cases&, model::expression_id at);

}  // namespace milu::eval
