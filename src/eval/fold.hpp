#pragma once
// Many values into one: over the elements of lists, with filters, trims and minimum numbers (S4, S5).
//
//   value mean = reduce(state, at, syntax::keyword::mean, marks, "reviews.breakthrough");
#include "eval/logic.hpp"

#include <functional>
#include <string>
#include <vector>

namespace milu::eval {

value compute_fold(evaluation&, const model::fold&, model::expression_id at);
// The same over elements that somebody else visits, each with its frames on top.
using element_walk = std::function<obstacles(const std::function<void()>& visit)>;
value fold_elements(evaluation&, const model::fold&, model::expression_id at, const element_walk&);
// Whether the element in the innermost frames passes the filter of the fold.
value passes_filter(evaluation&, const model::fold&);
// sum, mean, median, min, max, count of plain values; `column` names what has no marks.
value reduce(const evaluation&, model::expression_id at, syntax::keyword name, const std::vector<model::scalar>& values,
             const std::string& column);

}  // namespace milu::eval
