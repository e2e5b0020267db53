#pragma once
// Every allotment of a decided batch, checked by `find_flaw`: on by default wherever awards are written.
//
//   diagnostics problems = verify(made.rules, batch, decide(made.rules, {.alone = chosen}, batch).value());
#include <milu/cohort/decide.hpp>

namespace milu::cohort {

diagnostics verify(const model::policy&, const eval::batch&, const decided&);

}  // namespace milu::cohort
