#pragma once
// The tree of tests behind a condition of the application that is being evaluated.
//
//   finding told = explain_node(state, *tier.condition);
#include "eval/evaluation.hpp"

namespace milu::eval {

finding explain_node(evaluation&, model::expression_id, std::size_t depth = 0);

}  // namespace milu::eval
