#pragma once
// What follows an expression: `at most`, `at least`, `rounded … to …`, in the written order.
#include "model/scope.hpp"

namespace milu::model {

expression_id lower_suffixed(draft&, const scope&, const view& node);
expression_id apply_suffix(draft&, const scope&, expression_id operand, const view& suffix);

}  // namespace milu::model
