#pragma once
// What an expression is computed from, one step down.
//
//   for (const expression_id part : operands_of(rules.at(id).what)) visit(part);
#include <milu/model/expression.hpp>

namespace milu::model {

std::vector<expression_id> operands_of(const operation&);

}  // namespace milu::model
