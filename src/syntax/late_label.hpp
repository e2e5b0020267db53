#pragma once
// A label that does not stand directly behind the name it belongs to: `id key "编号": text`.
#include "syntax/explain.hpp"

#include <optional>

namespace milu::syntax {

std::optional<diagnostic> late_label(const standstill&);

}  // namespace milu::syntax
