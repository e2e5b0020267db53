#pragma once
// Values of named definitions: computed once per application, or once per element of the lists they stand on.
//
//   compute_all_definitions(state);
//   value total = compute_definition(state, policy.rounds[0].total, at);
#include "eval/evaluation.hpp"

namespace milu::eval {

// In the current frames; `at` is where it is named, `frame` holds the application that is asked.
value compute_definition(evaluation&, std::uint32_t definition, model::expression_id at, std::uint32_t frame = 0);
// The value on the application, or all of them on its list.
definition_outcome compute_outcome(evaluation&, std::uint32_t definition);
// In their order, so that no definition has to compute a long chain of earlier ones on the way. Those of rounds stay
// unknown: they can ask for the verdict.
std::vector<definition_outcome> compute_all_definitions(evaluation&);
// Those that stand in one round; the verdict is known.
void compute_round_definitions(evaluation&, std::uint32_t round, std::vector<definition_outcome>&);
// Both, for one who is alone or for a statement about all.
std::vector<definition_outcome> compute_everything(evaluation&);

}  // namespace milu::eval
