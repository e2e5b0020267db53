#pragma once
// The grammar of docs/reference/language/grammar.md over tokens; the only heavy file of the library.
#include "syntax/builder.hpp"

namespace milu::syntax {

// Parses the builder's tokens; false when the tree has no root because of problems that were reported.
bool parse_file(builder&);

}  // namespace milu::syntax
