#pragma once
// The parsers of single tokens for Boost.Spirit X3; the work is done by the builder.
#include "syntax/builder.hpp"

#include <array>
#include <boost/spirit/home/x3.hpp>

namespace milu::syntax {

namespace x3 = boost::spirit::x3;

struct builder_tag;

template <class Context>
builder& builder_of(const Context& context) {
  return x3::get<builder_tag>(context);
}

// One terminal for all: `Take` is called with the builder and the place.
template <class Take>
struct terminal : x3::parser<terminal<Take>> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  explicit constexpr terminal(Take taken) : take(taken) {}

  template <class Iterator, class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, const Iterator&, const Context& context, RuleContext&, Attribute&) const {
    return take(builder_of(context), first);
  }
  Take take;
};

struct keyword_taker {
  keyword word;
  bool operator()(builder& tree, token_pointer& at) const { return tree.take_keyword(at, word); }
};
struct mark_taker {
  std::string_view mark;
  bool operator()(builder& tree, token_pointer& at) const { return tree.take_mark(at, mark); }
};
struct mark_skipper {
  std::string_view mark;
  bool operator()(builder& tree, token_pointer& at) const { return tree.skip_mark(at, mark); }
};
struct mark_seer {
  std::string_view mark;
  bool operator()(builder& tree, token_pointer& at) const { return tree.next_is(at, mark); }
};
struct name_taker {
  bool operator()(builder& tree, token_pointer& at) const { return tree.take_name(at); }
};
struct row_suffix_taker {
  bool operator()(builder& tree, token_pointer& at) const { return tree.take_row_suffix(at); }
};
struct sort_taker {
  wanted::sort sort;
  node_kind leaf;
  bool operator()(builder& tree, token_pointer& at) const { return tree.take_sort(at, sort, leaf); }
};
// The first of several words that stands here.
template <std::size_t Size>
struct choice_taker {
  std::array<keyword, Size> words;
  bool operator()(builder& tree, token_pointer& at) const {
    for (const keyword word : words) {
      if (tree.take_keyword(at, word)) return true;
    }
    return false;
  }
};

constexpr terminal<keyword_taker> kw(keyword word) { return terminal<keyword_taker>(keyword_taker{word}); }
constexpr terminal<mark_taker> mark(std::string_view sign) { return terminal<mark_taker>({sign}); }
constexpr terminal<mark_skipper> dropped(std::string_view sign) { return terminal<mark_skipper>({sign}); }
constexpr terminal<mark_seer> before(std::string_view sign) { return terminal<mark_seer>({sign}); }
constexpr terminal<sort_taker> leaf(wanted::sort sort, node_kind kind) { return terminal<sort_taker>({sort, kind}); }
template <class... Keywords>
constexpr auto any_of(Keywords... words) {
  return terminal<choice_taker<sizeof...(words)>>(choice_taker<sizeof...(words)>{{words...}});
}

}  // namespace milu::syntax
