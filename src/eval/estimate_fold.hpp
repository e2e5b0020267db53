#pragma once
// Bounds of a fold some of whose elements are open: with every number of them there, at their lowest and their highest.
#include "eval/estimate.hpp"
#include "eval/panel.hpp"

namespace milu::eval {

// An element that may come in, and what it can be.
struct open_mark { rational low; rational high; };

// `certain` are there and known. None when nothing can be said.
struct fold_bounds { rational low; rational high; };
std::optional<fold_bounds> bounds_of(evaluation&, const model::fold&, model::expression_id at,
                                     const std::vector<given_mark>& certain, std::vector<open_mark> open);

}  // namespace milu::eval
