#pragma once
// Values that do not go together, reported so that the author sees what to write instead.
#include "model/draft.hpp"

namespace milu::model {

// Two values that cannot be compared; a bare number beside an amount, a share or a span of time lacks its unit.
void report_uncomparable(draft&, expression_id left, expression_id right, span where);
// A value of another kind than `wanted`.
void report_other_kind(draft&, const type& wanted, expression_id, span where);

}  // namespace milu::model
