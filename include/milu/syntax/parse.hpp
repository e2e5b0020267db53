#pragma once
// Rules text to tree, with every problem of the text in one pass.
#include <milu/base/limits.hpp>
#include <milu/source/diagnostic.hpp>
#include <milu/syntax/tree.hpp>

namespace milu::syntax {

struct parsed {
  tree whole;            // complete only when there is no error among the problems
  diagnostics problems;  // at most limits.problems, in the order of the text, at most one per statement
};

parsed parse(const document&, const limits& = {});

}  // namespace milu::syntax
