#pragma once
// Values of named definitions: computed once per application, or once per element of the lists they stand on.
//
//   compute_all_definitions(state);
//   value total = compute_definition(state, policy.rounds[0].total, at);
#include "eval/evaluation.hpp"

namespace milu::eval {

// In the current frames; `at` is where it is named.
value compute_definition(evaluation&, std::uint32_t definition, model::expression_id at);
// In their order, so that no definition has to compute a long chain of earlier ones on the way.
std::vector<definition_outcome> compute_all_definitions(evaluation&);

}  // namespace milu::eval
