#pragma once
// The list of `award --against`: what changed since an earlier run, for people and for programs.
#include <milu/session/run.hpp>

#include "cli/console.hpp"
#include "cli/options.hpp"

namespace milu::cli {

// Prints the list on standard output. The records of the earlier run are only read.
int tell_changes(const session::run&, const options&, console&);

}  // namespace milu::cli
