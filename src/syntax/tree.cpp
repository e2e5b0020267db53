#include <milu/syntax/tree.hpp>

namespace milu::syntax {

span view::where() const {
  const node& own = self();
  const std::uint32_t last = own.last_token > own.first_token ? own.last_token - 1 : own.first_token;
  return {tree_->tokens[own.first_token].where.begin, tree_->tokens[last].where.end};
}

std::vector<view> view::children() const {
  std::vector<view> all;
  all.reserve(size());
  for (const node_id child : self().children) all.emplace_back(*tree_, child);
  return all;
}

std::vector<view> view::children(node_kind wanted) const {
  std::vector<view> chosen;
  for (const node_id child : self().children) {
    if (tree_->nodes[child].kind == wanted) chosen.emplace_back(*tree_, child);
  }
  return chosen;
}

std::optional<view> view::find(node_kind wanted) const {
  for (const node_id child : self().children) {
    if (tree_->nodes[child].kind == wanted) return view(*tree_, child);
  }
  return std::nullopt;
}

view view::child(node_kind wanted) const { return find(wanted).value_or(*this); }

bool view::has(keyword wanted) const {
  for (const node_id child : self().children) {
    const node& leaf = tree_->nodes[child];
    if (leaf.kind == node_kind::keyword && leaf.word == wanted) return true;
  }
  return false;
}

std::optional<view> view::first_word() const { return find(node_kind::keyword); }

std::string view::name() const {
  const std::optional<view> leaf = find(node_kind::name);
  return leaf ? leaf->text() : std::string{};
}

}  // namespace milu::syntax
