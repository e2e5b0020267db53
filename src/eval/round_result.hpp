#pragma once
// What earlier rounds came to: awards, places, money left.
//
//   value condition = compute_round_award(state, {.round = 0, .tier = {}, .frame = 0});
#include "eval/evaluation.hpp"

namespace milu::eval {

value compute_round_award(const evaluation&, const model::round_award&);
value compute_round_place(const evaluation&, const model::round_place&);
value compute_round_money(const evaluation&, const model::round_money&);

// Whether the expression is the place of one who has none: compared with anything, that is no.
bool is_without_place(const evaluation&, model::expression_id);

}  // namespace milu::eval
