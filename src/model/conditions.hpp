#pragma once
// Conditions: comparisons, membership, and, or, not; and what is known where they hold.
#include "model/scope.hpp"

namespace milu::model {

expression_id lower_comparison(draft&, const scope&, const view& node);
expression_id lower_connective(draft&, const scope&, const view& node);
expression_id lower_negation(draft&, const scope&, const view& node);
// An expression beside another: a bare name is looked up among the choices of its neighbour first.
expression_id lower_beside(draft&, const scope&, const view& node, expression_id neighbour);
// What a value is a member of: one value, or a range.
interval lower_member(draft&, const scope&, const view& part, expression_id subject);
std::vector<interval> lower_members(draft&, const scope&, const view& node, expression_id subject);
// Reports when the two cannot be compared, or when their order is asked and they have none.
bool demand_comparable(draft&, expression_id left, expression_id right, keyword operation, span where);

}  // namespace milu::model
