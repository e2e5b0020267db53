#pragma once
// What the rules of eligibility come to for one application, and the verdict they make together (S2, S3).
//
//   decide(state).eligibility == verdict::eligible;
#include "eval/evaluation.hpp"

namespace milu::eval {

// The definitions are computed before; the rules are computed at the first call.
const ruling& decide(evaluation&);
value test_verdict(evaluation&, const model::verdict_test&, model::expression_id at);

}  // namespace milu::eval
