#pragma once
// What an application asks of each round by itself: whether it is ranked, its keys, and what each tier would give it.
//
//   round_outcome yearly = compute_round(state, policy.rounds[0]);
#include "eval/evaluation.hpp"

namespace milu::eval {

round_outcome compute_round(evaluation&, const model::round&);
// A key that becomes known while the round ranks (S40).
void settle_key(round_outcome&, const model::sort_key&, std::size_t index, value found);
// Of an application that does not fit the form: in the right number, all of them errors.
round_outcome invalid_round(const model::round&);

}  // namespace milu::eval
