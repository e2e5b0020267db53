#pragma once
// What rulings change while one application is computed: its verdict, the value of a definition, a struck mark.
//
//   if (const auto ruled = ruled_value(state, index)) return *ruled;
#include "eval/evaluation.hpp"

#include <optional>

namespace milu::eval {

std::optional<bool> ruled_eligible(const evaluation&);
std::optional<model::scalar> ruled_value(const evaluation&, std::uint32_t definition);
// Whether the element in the top frame, read by this fold, was struck.
bool is_struck(const evaluation&, const model::fold&);

}  // namespace milu::eval
