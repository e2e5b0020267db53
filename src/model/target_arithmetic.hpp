#pragma once
// Whether the goals of one target agree: so much in each year, against so much in all or in stock.
#include "model/draft.hpp"

namespace milu::model {

// Remarks on each total and stock that the yearly goal cannot reach, just misses, or passes on its own.
void compare_goals(draft&, const target&);

}  // namespace milu::model
