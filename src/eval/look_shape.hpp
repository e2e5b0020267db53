#pragma once
// What a fold over applications takes from the one who looks.
//
//   look_shape shape = shape_of(policy, node);   // where sector = own.sector: one match, nothing more
#include "eval/look.hpp"

namespace milu::eval {

look_shape shape_of(const model::policy&, const model::fold&);

}  // namespace milu::eval
