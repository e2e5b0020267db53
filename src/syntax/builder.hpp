#pragma once
// Grows the tree while the grammar tries its alternatives, and remembers how far it got.
//
// Leaves and finished nodes wait in a list. Whatever ends behind the place where the grammar now stands belongs to an
// abandoned alternative and is dropped before anything new is added.
#include "syntax/vocabulary.hpp"

#include <milu/syntax/parse.hpp>

#include <vector>

namespace milu::syntax {

using token_pointer = const token*;

// What a failed terminal had hoped for.
struct wanted {
  enum class sort : std::uint8_t { word, mark, name, text, number, quantity, date, unit, end };
  sort what;
  keyword word = keyword::no_keyword;
  std::string_view mark = {};
};

class builder {
 public:
  builder(const document& rules, std::vector<token> tokens, const limits& allowed, diagnostics& problems);

  // Terminals: each moves `at` over what it takes and leaves a leaf.
  bool take_keyword(token_pointer& at, keyword word);
  bool take_mark(token_pointer& at, std::string_view mark);
  bool take_name(token_pointer& at);
  bool take_sort(token_pointer& at, wanted::sort, node_kind leaf);
  bool skip_mark(token_pointer& at, std::string_view mark);  // takes it without a leaf
  bool take_row_suffix(token_pointer& at);  // 以上 behind the literal of a row's test
  bool next_is(token_pointer at, std::string_view mark) const;

  struct bookmark {
    std::uint32_t place;
    std::size_t pending;
    std::size_t nodes;
  };
  bookmark open(token_pointer at);
  void close(const bookmark&, token_pointer at, node_kind, bool is_layer);
  void abandon(const bookmark&);

  // False, with the diagnostic, when brackets, blocks and conditions lie too deep in one another; then nothing is taken
  // any more.
  bool enter(token_pointer at);
  void leave() { --depth_; }
  bool is_stopped() const { return is_stopped_; }

  token_pointer begin() const { return tree_.tokens.data(); }
  token_pointer end() const { return tree_.tokens.data() + tree_.tokens.size(); }
  std::uint32_t place(token_pointer at) const { return static_cast<std::uint32_t>(at - begin()); }

  // One diagnostic for the statement that begins at `from`; the place where it went wrong.
  token_pointer report(token_pointer from);
  // Where parsing may go on after a problem: the next statement of the same block, or its closing brace.
  token_pointer resume(token_pointer from, token_pointer wrong) const;
  bool ends_block(token_pointer at) const;  // the file ends or a section begins: the block was never closed
  bool begins_line(token_pointer at) const;
  bool begins_section(token_pointer at) const;

  tree finish();
  const tree& whole() const { return tree_; }

 private:
  void drop_stale(std::uint32_t place);
  void push_leaf(node_kind, keyword, std::uint32_t from, std::uint32_t to);
  bool fail(token_pointer at, wanted hoped);
  bool matches(std::uint32_t from, const keyword_spelling&) const;
  bool begins_statement(token_pointer at) const;
  bool begins_field(token_pointer at) const;
  void stop_at_too_many();
  bool is_told_already(token_pointer from, token_pointer wrong) const;
  void give_operator_to_row_test(node& test);

  const document& rules_;
  const limits& allowed_;
  diagnostics& problems_;
  tree tree_;
  std::vector<word_id> words_;    // of each token
  std::vector<node_id> pending_;
  std::vector<wanted> hopes_;     // at the farthest place
  std::uint32_t farthest_ = 0;
  std::uint32_t reported_ = UINT32_MAX;
  std::uint32_t steps_back_from_ = 0;  // the first token to which a report may step back
  std::size_t depth_ = 0;
  bool is_stopped_ = false;
};

}  // namespace milu::syntax
