#pragma once
// Why a condition came out as it did: the comparisons it made, with both sides and the margin, as a tree.
#include <milu/eval/value.hpp>
#include <milu/model/expression.hpp>

#include <optional>
#include <string>
#include <vector>

namespace milu::eval {

struct finding {
  truth result = truth::unknown;
  model::expression_id at = 0;          // what was tested
  std::optional<value> left = {};       // of a comparison or membership
  std::optional<value> right = {};      // of a comparison
  syntax::keyword operation =
      syntax::keyword::no_keyword;      // of a comparison; and_, or_, not_, any, all, none of a node
  model::names_in_both label = {};      // of a labelled alternative
  std::string clause = {};
  std::string element = {};             // of a test on one element of a list: its key or position
  std::vector<cause> missing = {};
  std::vector<finding> parts = {};
};

}  // namespace milu::eval
