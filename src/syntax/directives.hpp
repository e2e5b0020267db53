#pragma once
// What surrounds parsers: nodes, nesting levels, and blocks that survive a faulty statement.
#include "syntax/terminals.hpp"

namespace milu::syntax {

// Collects what its subject leaves into one node; a layer leaves a single entry as it is.
template <class Subject>
struct node_directive : x3::unary_parser<Subject, node_directive<Subject>> {
  using base_type = x3::unary_parser<Subject, node_directive<Subject>>;
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  node_directive(const Subject& inner, node_kind wanted_kind, bool layer)
      : base_type(inner), kind(wanted_kind), is_layer(layer) {}

  template <class Iterator, class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, const Iterator& last, const Context& context, RuleContext& rule, Attribute&) const {
    builder& tree = builder_of(context);
    const builder::bookmark opened = tree.open(first);
    if (!this->subject.parse(first, last, context, rule, x3::unused)) {
      tree.abandon(opened);
      return false;
    }
    tree.close(opened, first, kind, is_layer);
    return true;
  }
  node_kind kind;
  bool is_layer;
};

// Counts one level of nesting while its subject is read.
template <class Subject>
struct nested_directive : x3::unary_parser<Subject, nested_directive<Subject>> {
  using base_type = x3::unary_parser<Subject, nested_directive<Subject>>;
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  explicit nested_directive(const Subject& inner) : base_type(inner) {}

  template <class Iterator, class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, const Iterator& last, const Context& context, RuleContext& rule, Attribute&) const {
    builder& tree = builder_of(context);
    if (!tree.enter(first)) return false;
    const bool fits = this->subject.parse(first, last, context, rule, x3::unused);
    tree.leave();
    return fits;
  }
};

// Statements up to a closing brace (or up to the end of the file); a faulty one is reported once and passed over.
template <class Subject>
struct statements_directive : x3::unary_parser<Subject, statements_directive<Subject>> {
  using base_type = x3::unary_parser<Subject, statements_directive<Subject>>;
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  statements_directive(const Subject& inner, bool outermost) : base_type(inner), is_outermost(outermost) {}

  template <class Iterator, class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, const Iterator& last, const Context& context, RuleContext& rule, Attribute&) const {
    builder& tree = builder_of(context);
    while (!tree.is_stopped()) {
      if (is_done(tree, first)) return true;
      if (this->subject.parse(first, last, context, rule, x3::unused)) continue;
      if (tree.is_stopped()) return false;
      const token_pointer wrong = tree.report(first);
      if (!is_outermost && tree.ends_block(wrong)) return first = wrong, true;
      first = tree.resume(first, wrong);
      if (!is_outermost && tree.ends_block(first)) return true;
    }
    return false;
  }
  // A block leaves its closing brace as a mark.
  bool is_done(builder& tree, token_pointer& first) const {
    return is_outermost ? tree.take_sort(first, wanted::sort::end, node_kind::mark) : tree.take_mark(first, "}");
  }
  bool is_outermost;
};

// A subject that may fail: it is reported, and parsing goes on at the next statement.
template <class Subject>
struct recovering_directive : x3::unary_parser<Subject, recovering_directive<Subject>> {
  using base_type = x3::unary_parser<Subject, recovering_directive<Subject>>;
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  explicit recovering_directive(const Subject& inner) : base_type(inner) {}

  template <class Iterator, class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, const Iterator& last, const Context& context, RuleContext& rule, Attribute&) const {
    builder& tree = builder_of(context);
    if (this->subject.parse(first, last, context, rule, x3::unused)) return true;
    if (!tree.is_stopped()) first = tree.resume(first, tree.report(first));
    return !tree.is_stopped();
  }
};

struct node_maker {
  template <class Subject>
  auto operator[](const Subject& subject) const {
    const auto inner = x3::as_parser(subject);
    return node_directive<std::remove_const_t<decltype(inner)>>(inner, kind, is_layer);
  }
  node_kind kind;
  bool is_layer;
};
struct nested_maker {
  template <class Subject>
  auto operator[](const Subject& subject) const {
    const auto inner = x3::as_parser(subject);
    return nested_directive<std::remove_const_t<decltype(inner)>>(inner);
  }
};
struct recovering_maker {
  template <class Subject>
  auto operator[](const Subject& subject) const {
    const auto inner = x3::as_parser(subject);
    return recovering_directive<std::remove_const_t<decltype(inner)>>(inner);
  }
};
struct statements_maker {
  template <class Subject>
  auto operator[](const Subject& subject) const {
    const auto inner = x3::as_parser(subject);
    return statements_directive<std::remove_const_t<decltype(inner)>>(inner, is_outermost);
  }
  bool is_outermost;
};

inline node_maker node_of(node_kind kind) { return {kind, false}; }
inline node_maker layer(node_kind kind) { return {kind, true}; }
inline constexpr nested_maker nested{};
inline constexpr recovering_maker recovering{};
inline constexpr statements_maker block_of{false};    // `statement* }`
inline constexpr statements_maker outermost_of{true}; // `statement*` up to the end of the file

}  // namespace milu::syntax
