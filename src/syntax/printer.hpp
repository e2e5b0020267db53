#pragma once
// Lays out a tree: which statements stand on lines of their own and where a wide one is broken.
#include "syntax/page.hpp"

#include <milu/syntax/tree.hpp>

#include <vector>

namespace milu::syntax {

class printer {
 public:
  printer(const tree& whole, language in, bool with_comments);
  std::string file();
  std::string inline_text(view);

 private:
  // Where a node stands: how far to the right, whether all of it must stay on the line, and inside what.
  struct place {
    std::size_t indent = 0;
    bool is_flat = false;
    node_kind parent = node_kind::file;
  };
  struct layout {
    bool is_block = false;   // its statements stand on lines of their own
    bool is_broken = false;  // too wide for one line
    bool opens() const { return is_block || is_broken; }
  };

  void policy(view);
  void section(view, node_kind previous);
  void emit(view, place);
  void emit_children(view, place, const layout&, std::size_t from);
  void emit_node(view parent, std::size_t index, place, const layout&);
  bool begins_filled_line(view parent, std::size_t index, std::size_t indent) const;
  void emit_leaf(view parent, std::size_t index, place, const layout&);
  bool is_broken_expectation(view parent, std::size_t index, place) const;
  void emit_rows(view, std::size_t from, place);
  layout layout_of(view, place) const;
  bool is_too_wide(view, std::size_t from) const;
  std::string flat_text(view, std::size_t from) const;
  bool has_comments(std::uint32_t first, std::uint32_t last) const;
  void begin_statement(view, std::size_t indent);
  void own_comments(view, std::size_t indent);
  void comments_before(std::uint32_t token, std::size_t indent);
  void comments_of(std::uint32_t token, std::size_t indent);

  const tree& whole_;
  language in_;
  bool with_comments_;
  page page_;
  std::uint32_t told_up_to_ = 0;   // comments of the tokens before this one are on the page
  std::vector<bool> told_;         // of each token: its comments are on the page
};

}  // namespace milu::syntax
