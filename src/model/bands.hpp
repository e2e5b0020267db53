#pragma once
// Step tables (`by x { … }`) and guarded values (`cases { … }`).
#include "model/scope.hpp"

namespace milu::model {

expression_id lower_bands(draft&, const scope&, const view& node);
expression_id lower_cases(draft&, const scope&, const view& node);

}  // namespace milu::model
