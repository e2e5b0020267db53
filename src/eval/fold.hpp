#pragma once
// Many values into one: over the elements of lists, with filters, trims and minimum numbers (S4, S5).
//
//   value mean = reduce(state, at, syntax::keyword::mean, marks, "reviews.breakthrough");
#include "eval/evaluation.hpp"

#include <string>
#include <vector>

namespace milu::eval {

value compute_fold(evaluation&, const model::fold&, model::expression_id at);
// sum, mean, median, min, max, count of plain values; `column` names what has no marks.
value reduce(const evaluation&, model::expression_id at, syntax::keyword name, const std::vector<model::scalar>& values,
             const std::string& column);

}  // namespace milu::eval
