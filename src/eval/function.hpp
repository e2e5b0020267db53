#pragma once
// Functions of written arguments: numbers, dates, text, and the fold words over a handful of values.
//
//   compute_function(state, function, at)
#include "eval/evaluation.hpp"

namespace milu::eval {

value compute_function(evaluation&, const model::function&, model::expression_id at);
// The element of a list at a position from 1.
value compute_element_at(evaluation&, const model::element_at&, model::expression_id at);

}  // namespace milu::eval
