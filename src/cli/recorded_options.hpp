#pragma once
// The options of the run that wrote some records, taken from their receipts.
#include <milu/session/recorded.hpp>

#include "cli/console.hpp"
#include "cli/options.hpp"

namespace milu::cli {

// What the command line says itself stands; as-of day, profile and parameters are added. Fails when the records need
// something that only the caller has.
tl::expected<options, int> options_behind(const std::vector<session::recorded>&, const options&, console&);

}  // namespace milu::cli
