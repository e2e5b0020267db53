#pragma once
// What the author wrote: a tree whose inner nodes are the rules of the grammar and whose leaves are tokens with their
// roles.
//
//   syntax::view policy = root(written).child(node_kind::policy);
//   policy.name() == "demo_pi";
#include <milu/source/diagnostic.hpp>
#include <milu/syntax/keywords.hpp>
#include <milu/syntax/token.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace milu::syntax {

// Inner nodes are named after the rules of docs/reference/language/grammar.md. A layer of the expression grammar
// (expression … primary) that holds a single child and no operator leaves no node: `a` is a path, `a + b` a sum of two
// paths.
enum class node_kind : std::uint8_t {
  // leaves
  keyword, mark, name, text, quantity, date, unit,
  // head and sections
  file, edition, policy, header_item, label, application, call, history, cohort, type_definition, parameters,
  parameter, parameter_value, profile, preset, define, panel, eligibility, rule, score, criterion, group, total,
  remove, attribute, cites, validity,
  // forms and types
  record, field, inapplicable_words, missing_words, fallback_literal, list_type, choice_type, scalar_type, range, named,
  // expressions
  suffixed, suffix, rounding, disjunction, conjunction, negation, comparison, members, interval, sum, product, negative,
  fallback, choose, cases, case_row, row, test, output, fold, fold_argument, fold_clause, drop, group_brackets, path,
  // tables, awards, targets, tests, amendments
  table, hit, column, awards, award_per, rank, sort_key, tier, tier_clause, cut_where, divided, part, tie, unused,
  undecided, budget, limit, reserve, waiting, cumulative, targets, target, goal, tests, test_case, setting, call_data,
  given, data, pair, data_list,
};

using node_id = std::uint32_t;

struct node {
  node_kind kind;
  keyword word = keyword::no_keyword;  // of a keyword leaf; of a mark leaf that is an operator
  std::uint32_t first_token = 0;       // half-open range of tokens
  std::uint32_t last_token = 0;
  std::vector<node_id> children = {};
};

// All nodes of one file in one arena; tokens own their text. Nothing here depends on the parser.
struct tree {
  std::vector<token> tokens;
  std::vector<node> nodes;
  node_id root = 0;
};

// A node with its tree: how later layers read what was written. Cheap to copy; the tree must outlive it.
class view {
 public:
  view(const tree& owner, node_id id) : tree_(&owner), id_(id) {}

  node_id id() const { return id_; }
  node_kind kind() const { return self().kind; }
  bool is(node_kind wanted) const { return kind() == wanted; }
  keyword word() const { return self().word; }
  span where() const;                                       // without comments
  std::size_t size() const { return self().children.size(); }
  view operator[](std::size_t index) const { return {*tree_, self().children[index]}; }

  std::vector<view> children() const;
  std::vector<view> children(node_kind wanted) const;
  std::optional<view> find(node_kind wanted) const;         // the first child of that kind
  view child(node_kind wanted) const;                       // the same, when the grammar promises one
  bool has(keyword wanted) const;                           // a keyword leaf among the direct children
  std::optional<view> first_word() const;                   // the first keyword leaf among the direct children
  std::string name() const;  // the text of the first name leaf among the direct children; "" when none
  const token& first_token() const { return tree_->tokens[self().first_token]; }
  const std::string& text() const { return first_token().text; }  // of a leaf
  const std::string& unit() const { return first_token().unit; }  // of a quantity or unit leaf
  std::pair<std::uint32_t, std::uint32_t> where_tokens() const { return {self().first_token, self().last_token}; }
  const tree& owner() const { return *tree_; }

 private:
  const node& self() const { return tree_->nodes[id_]; }
  const tree* tree_;
  node_id id_;
};

inline view root(const tree& whole) { return {whole, whole.root}; }

}  // namespace milu::syntax
