#pragma once
// Decision records from a file that an earlier run wrote.
#include <milu/session/recorded.hpp>

#include "cli/console.hpp"
#include "cli/options.hpp"

namespace milu::cli {

// The records, or the exit code after the problem was printed.
tl::expected<std::vector<session::recorded>, int> read_recorded(const std::string& path, console&);
// Whether two paths name one file.
bool is_same_file(const std::string&, const std::string&);

}  // namespace milu::cli
