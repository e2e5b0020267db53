#pragma once
// A part of a tree that may still be changed: it owns its leaves, so that it can be put into another tree.
#include <milu/syntax/tree.hpp>

#include <string>
#include <vector>

namespace milu::syntax {

struct branch {
  node_kind kind = node_kind::file;
  keyword word = keyword::no_keyword;
  std::vector<token> tokens = {};      // of a leaf
  std::vector<branch> children = {};   // of any other

  bool is(node_kind wanted) const { return kind == wanted; }
  bool is_leaf() const { return kind <= node_kind::unit; }
  bool is_mark(std::string_view text) const { return kind == node_kind::mark && tokens.front().text == text; }
};

// Comments of tokens that leave no leaf (a `;` at the end of a statement) go to the leaf that follows.
branch branch_of(view);
tree tree_of(const branch& file, token end);

const branch* find(const branch&, node_kind);            // the first child of that kind; null when there is none
bool has_word(const branch&, keyword);                   // a keyword leaf among the direct children
keyword first_word(const branch&);                       // no_keyword when there is none
std::string name_of(const branch&);                      // names joined by dots: `elements.goe`; "" when none
const token& first_token(const branch&);
span where(const branch&);                               // from its first token to its last
// Takes a child away; its comments go to what follows.
void drop(branch&, std::size_t index);

}  // namespace milu::syntax
