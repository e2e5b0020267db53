#pragma once
// A rules file from its path to a compiled policy, with its problems printed on the way.
#include <milu/session/rules.hpp>

#include "cli/console.hpp"
#include "cli/options.hpp"

#include <memory>
#include <tl/expected.hpp>

namespace milu::cli {

// The document, or the exit code after the problem was printed. Sets the console's language.
tl::expected<document, int> read_rules(const std::string& path, const options&, console&);
tl::expected<std::unique_ptr<session::loaded_rules>, int> load_rules(const std::string& path, const options&, console&);
// The policies below a folder, without the files that only hold definitions for others to use; a file is itself.
tl::expected<std::vector<std::string>, int> policies_below(const std::string& path, console&);
// The one rules file that a command takes.
tl::expected<std::string, int> only_rules_path(const options&, console&);

}  // namespace milu::cli
