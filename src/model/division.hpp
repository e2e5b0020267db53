#pragma once
// `divided (y1: 40%, y2: 60% when passed, team: 80% among students) remainder to …` (S23).
#include "model/draft.hpp"

namespace milu::model {

division read_division(draft&, const view& written, const heading& tier);

}  // namespace milu::model
