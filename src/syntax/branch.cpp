#include "syntax/branch.hpp"

#include <algorithm>

namespace milu::syntax {
namespace {

using comments = std::vector<std::string>;

class copier {
 public:
  explicit copier(const tree& from) : from_(from) {}

  branch copy(view node) {
    branch made{.kind = node.kind(), .word = node.word()};
    const auto [first, last] = node.where_tokens();
    if (made.is_leaf()) return take_tokens(made, first, last), made;
    std::uint32_t next = first;
    for (const view child : node.children()) {
      pass_over(next, child.where_tokens().first);
      made.children.push_back(copy(child));
      next = child.where_tokens().second;
    }
    pass_over(next, last);
    return made;
  }

 private:
  void pass_over(std::uint32_t from, std::uint32_t to) {
    for (; from < to; ++from) {
      const comments& own = from_.tokens[from].comments;
      waiting_.insert(waiting_.end(), own.begin(), own.end());
    }
  }
  void take_tokens(branch& leaf, std::uint32_t from, std::uint32_t to) {
    for (; from < to; ++from) {
      leaf.tokens.push_back(from_.tokens[from]);
      comments& own = leaf.tokens.back().comments;
      own.insert(own.begin(), waiting_.begin(), waiting_.end());
      waiting_.clear();
    }
  }
  const tree& from_;
  comments waiting_;
};

// Nodes after their children, tokens in the order of the text.
node_id grow(tree& made, const branch& from) {
  node own{.kind = from.kind, .word = from.word};
  own.first_token = static_cast<std::uint32_t>(made.tokens.size());
  made.tokens.insert(made.tokens.end(), from.tokens.begin(), from.tokens.end());
  for (const branch& child : from.children) own.children.push_back(grow(made, child));
  own.last_token = static_cast<std::uint32_t>(made.tokens.size());
  made.nodes.push_back(std::move(own));
  return static_cast<node_id>(made.nodes.size() - 1);
}

const branch& first_leaf(const branch& from) {
  const branch* at = &from;
  while (!at->is_leaf() && !at->children.empty()) at = &at->children.front();
  return *at;
}

const branch& last_leaf(const branch& from) {
  const branch* at = &from;
  while (!at->is_leaf() && !at->children.empty()) at = &at->children.back();
  return *at;
}

void gather_comments(const branch& from, comments& all) {
  for (const token& one : from.tokens) all.insert(all.end(), one.comments.begin(), one.comments.end());
  for (const branch& child : from.children) gather_comments(child, all);
}

}  // namespace

branch branch_of(view node) { return copier(node.owner()).copy(node); }

tree tree_of(const branch& file, token end) {
  tree made;
  made.root = grow(made, file);
  made.tokens.push_back(std::move(end));
  return made;
}

const branch* find(const branch& inside, node_kind wanted) {
  for (const branch& child : inside.children) {
    if (child.is(wanted)) return &child;
  }
  return nullptr;
}

bool has_word(const branch& inside, keyword wanted) {
  return std::any_of(inside.children.begin(), inside.children.end(), [wanted](const branch& child) {
    return child.is(node_kind::keyword) && child.word == wanted;
  });
}

keyword first_word(const branch& inside) {
  const branch* leaf = find(inside, node_kind::keyword);
  return leaf == nullptr ? keyword::no_keyword : leaf->word;
}

std::string name_of(const branch& inside) {
  std::string whole;
  for (const branch& child : inside.children) {
    if (child.is(node_kind::name)) whole += (whole.empty() ? "" : ".") + child.tokens.front().text;
    else if (!whole.empty() && !child.is_mark(".")) break;
  }
  return whole;
}

const token& first_token(const branch& from) { return first_leaf(from).tokens.front(); }

span where(const branch& from) { return {first_token(from).where.begin, last_leaf(from).tokens.back().where.end}; }

void drop(branch& inside, std::size_t index) {
  comments left;
  gather_comments(inside.children[index], left);
  inside.children.erase(inside.children.begin() + static_cast<std::ptrdiff_t>(index));
  if (index >= inside.children.size()) return;
  branch* next = &inside.children[index];
  while (!next->is_leaf() && !next->children.empty()) next = &next->children.front();
  comments& own = next->tokens.front().comments;
  own.insert(own.begin(), left.begin(), left.end());
}

}  // namespace milu::syntax
