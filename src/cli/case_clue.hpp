#pragma once
// What an expectation found instead of what it says: the other side of its comparison, or the verdict.
#include <milu/eval/outcome.hpp>
#include <milu/session/rules.hpp>

namespace milu::cli {

// Empty when there is nothing to add.
phrase clue(const session::loaded_rules&, const eval::finding&, const eval::outcome& whole);

}  // namespace milu::cli
