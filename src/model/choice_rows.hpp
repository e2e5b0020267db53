#pragma once
// Rows that yield choices by their bare names: `define class: cases { a > b: excellent, else: good }`.
#include "model/scope.hpp"

namespace milu::model {

// A value of the one type whose choices the bare names among these are; none when no row is one, or when it is not
// certain which type is meant (reported).
std::optional<expression_id> choice_of_rows(draft&, const scope&, const std::vector<view>& outputs);

// Whether a name means a field, a parameter, a definition or the like here.
bool is_visible(const draft&, const scope&, const std::string& name);

}  // namespace milu::model
