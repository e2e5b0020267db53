#pragma once
// The command line as a function: what `milu` does with its arguments, so that tests can ask it too.
#include <iosfwd>
#include <string>
#include <vector>

namespace milu::cli {

// `arguments` without the program's name. Returns the exit code of docs/reference/command-line.md.
int run(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out, std::ostream& err);

}  // namespace milu::cli
