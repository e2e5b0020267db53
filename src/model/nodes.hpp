#pragma once
// Reading the syntax tree: which children of a node compute something, and how words are named in messages.
#include "model/draft.hpp"

namespace milu::model {

bool is_expression(const view&);
std::vector<view> expressions_of(const view&);           // the direct children that compute something
bool is_word(const view&, keyword);                      // a keyword leaf of that word
phrase keyword_phrase(keyword);
// The single name that a path consists of, or none: how a choice is written.
std::optional<std::string> plain_name(const view& expression);

}  // namespace milu::model
