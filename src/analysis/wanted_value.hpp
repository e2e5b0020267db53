#pragma once
// An application in which an expression has a certain value, looked for among the values that rules tell apart.
//
//   std::optional<model::record_value> one = with_value(rules, tried, growth, rational(0));
#include "analysis/stage.hpp"

#include <optional>

namespace milu::analysis {

std::optional<model::record_value> with_value(const model::policy&, const stage&, model::expression_id,
                                              const model::scalar& wanted);

}  // namespace milu::analysis
