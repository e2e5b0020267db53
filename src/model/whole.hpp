#pragma once
// Statements about all applications together: places, limits, budgets, seeds and lines of the data. They cannot name
// what each application has for itself.
#include "model/draft.hpp"

namespace milu::model {

// Reports the value of one application that the expression is computed from, if there is one.
void demand_whole(draft&, expression_id, span where);

}  // namespace milu::model
