#include "syntax/builder.hpp"

#include "syntax/unit_words.hpp"

namespace milu::syntax {
namespace {

token_kind kind_of(wanted::sort sort) {
  switch (sort) {
    case wanted::sort::text: return token_kind::text;
    case wanted::sort::date: return token_kind::date;
    case wanted::sort::end: return token_kind::end;
    default: return token_kind::quantity;
  }
}

bool can_be_operator(token_kind kind) { return kind == token_kind::word || kind == token_kind::mark; }

}  // namespace

builder::builder(const document& rules, std::vector<token> tokens, const limits& allowed, diagnostics& problems)
    : rules_(rules), allowed_(allowed), problems_(problems) {
  tree_.tokens = std::move(tokens);
  words_.reserve(tree_.tokens.size());
  const vocabulary& known = vocabulary::shared();
  for (const token& one : tree_.tokens) words_.push_back(can_be_operator(one.kind) ? known.find(one.text) : no_word);
}

bool builder::fail(token_pointer at, wanted hoped) {
  const std::uint32_t here = place(at);
  if (here < farthest_ || is_stopped_) return false;
  if (here > farthest_) hopes_.clear();
  farthest_ = here;
  if (hopes_.size() < 512) hopes_.push_back(hoped);
  return false;
}

void builder::drop_stale(std::uint32_t here) {
  while (!pending_.empty() && tree_.nodes[pending_.back()].last_token > here) pending_.pop_back();
}

void builder::push_leaf(node_kind kind, keyword word, std::uint32_t from, std::uint32_t to) {
  drop_stale(from);
  pending_.push_back(static_cast<node_id>(tree_.nodes.size()));
  tree_.nodes.push_back({.kind = kind, .word = word, .first_token = from, .last_token = to});
}

bool builder::matches(std::uint32_t from, const keyword_spelling& spelling) const {
  if (from + spelling.size > words_.size()) return false;
  for (std::size_t index = 0; index < spelling.size; ++index) {
    if (words_[from + index] != spelling.words[index]) return false;
  }
  return true;
}

bool builder::take_keyword(token_pointer& at, keyword word) {
  const std::uint32_t here = place(at);
  if (words_[here] == no_word || is_stopped_) return fail(at, {wanted::sort::word, word});
  for (const keyword_spelling& one : vocabulary::shared().spellings(word)) {
    if (!matches(here, one)) continue;
    push_leaf(node_kind::keyword, word, here, here + static_cast<std::uint32_t>(one.size));
    at += one.size;
    return true;
  }
  return fail(at, {wanted::sort::word, word});
}

bool builder::next_is(token_pointer at, std::string_view mark) const {
  return at->kind == token_kind::mark && at->text == mark && !is_stopped_;
}

bool builder::take_mark(token_pointer& at, std::string_view mark) {
  const bool is_language_mark = mark == "milu" && at->kind == token_kind::word && at->text == mark;
  if (!next_is(at, mark) && !is_language_mark) return fail(at, {wanted::sort::mark, {}, mark});
  push_leaf(node_kind::mark, keyword::no_keyword, place(at), place(at) + 1);
  ++at;
  return true;
}

bool builder::skip_mark(token_pointer& at, std::string_view mark) {
  if (!next_is(at, mark)) return fail(at, {wanted::sort::mark, {}, mark});
  drop_stale(place(at));
  ++at;
  return true;
}

bool builder::take_name(token_pointer& at) {
  const bool is_free = at->kind == token_kind::word && !vocabulary::shared().is_reserved(words_[place(at)]);
  if ((!is_free && at->kind != token_kind::quoted_name) || is_stopped_) return fail(at, {wanted::sort::name});
  push_leaf(node_kind::name, keyword::no_keyword, place(at), place(at) + 1);
  ++at;
  return true;
}

bool builder::take_sort(token_pointer& at, wanted::sort sort, node_kind leaf) {
  bool fits = at->kind == kind_of(sort);
  if (sort == wanted::sort::number) fits = fits && at->unit.empty();
  if (sort == wanted::sort::unit) {
    fits = fits || next_is(at, "%") || (at->kind == token_kind::word && find_data_unit(at->text).has_value());
  }
  if (!fits || is_stopped_) return fail(at, {sort});
  if (sort == wanted::sort::end) return true;
  push_leaf(leaf, keyword::no_keyword, place(at), place(at) + 1);
  ++at;
  return true;
}

bool builder::take_row_suffix(token_pointer& at) {
  const bool is_after_one_value = !pending_.empty() && tree_.nodes[pending_.back()].kind != node_kind::interval;
  if (!is_after_one_value) return false;
  for (const keyword word : {keyword::or_above_suffix, keyword::or_below_suffix}) {
    if (take_keyword(at, word)) return true;
  }
  if (at->text == "超过") return take_keyword(at, keyword::greater);
  return at->text == "不满" && take_keyword(at, keyword::less);
}

builder::bookmark builder::open(token_pointer at) {
  drop_stale(place(at));
  return {place(at), pending_.size(), tree_.nodes.size()};
}

void builder::abandon(const bookmark& opened) {
  if (pending_.size() > opened.pending) pending_.resize(opened.pending);
  tree_.nodes.resize(opened.nodes);
}

void builder::close(const bookmark& opened, token_pointer at, node_kind kind, bool is_layer) {
  drop_stale(place(at));
  const auto first = pending_.begin() + static_cast<std::ptrdiff_t>(opened.pending);
  if (is_layer && pending_.end() - first == 1) return;
  node made{.kind = kind, .first_token = opened.place, .last_token = place(at)};
  made.children.assign(first, pending_.end());
  if (kind == node_kind::test) give_operator_to_row_test(made);
  pending_.erase(first, pending_.end());
  pending_.push_back(static_cast<node_id>(tree_.nodes.size()));
  tree_.nodes.push_back(std::move(made));
}

// `30%以上` in a row is `≥ 30%`: the operator goes to the front.
void builder::give_operator_to_row_test(node& test) {
  if (test.children.size() != 2) return;
  node& last = tree_.nodes[test.children.back()];
  const bool is_operator = last.word == keyword::or_above_suffix || last.word == keyword::or_below_suffix ||
                           last.word == keyword::greater || last.word == keyword::less;
  if (last.kind != node_kind::keyword || !is_operator) return;
  if (last.word == keyword::or_above_suffix) last.word = keyword::at_or_above;
  if (last.word == keyword::or_below_suffix) last.word = keyword::at_or_below;
  std::swap(test.children.front(), test.children.back());
}

bool builder::enter(token_pointer at) {
  if (is_stopped_) return false;
  ++depth_;
  if (depth_ <= allowed_.nesting) return true;
  --depth_;
  is_stopped_ = true;
  problems_.push_back({.code = "syn.nesting", .where = at->where, .arguments = {std::to_string(allowed_.nesting)}});
  return false;
}

tree builder::finish() {
  if (!pending_.empty()) tree_.root = pending_.back();
  if (tree_.nodes.empty()) tree_.nodes.push_back({.kind = node_kind::file});
  for (const node& leaf : tree_.nodes) {
    if (leaf.kind != node_kind::unit) continue;
    token& written = tree_.tokens[leaf.first_token];
    if (written.kind == token_kind::quantity) continue;
    const auto meant = find_data_unit(written.text).value_or(unit_word{written.text, 0});
    written.text = times_power_of_ten("1", meant.zeros);
    written.unit = meant.unit;
  }
  return std::move(tree_);
}

}  // namespace milu::syntax
