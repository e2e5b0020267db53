#pragma once
// Where an expression stands: which records its names may mean, and what is already known there.
#include "model/draft.hpp"

#include <variant>

namespace milu::model {

// Frame 0 is the application; a further one is an element of a list, a record or a plain value.
struct frame_type {
  std::uint32_t record = none;
  std::uint32_t element = none;          // policy.types, of a plain element
  std::string path = {};                 // of the list: elements.marks; empty for an application
  bool is_application = false;           // the own one in frame 0, another one that is looked at in a further frame
};

struct scope {
  std::vector<frame_type> frames;
  std::set<std::string> applicable = {};  // paths that cannot be `inapplicable` here (S9)
  std::set<std::string> filtered = {};    // of the elements of the list that is folded: what its filter rules out
  bool verdict_is_known = false;          // awards and expectations may ask for the verdict
  bool sees_cohort = false;               // awards, and statements marked `over cohort`
  bool sees_ranked = false;               // places, budgets, limits: the round's candidates are known
  bool sees_above = false;                // ranking keys, and definitions that can become one (S40)
  std::optional<std::uint32_t> round = {};  // inside `awards`: earlier rounds are known
  bool is_admitted = false;               // `admitted.x` is `x` of the application itself (S39)

  // The application whose values plain names mean here, seen from a frame.
  std::uint32_t application_of(std::uint32_t frame) const {
    while (frame > 0 && !frames[frame].is_application) --frame;
    return frame;
  }
  std::uint32_t innermost() const { return static_cast<std::uint32_t>(frames.size() - 1); }
};

scope application_scope(const draft&);
// Of an application in a round: its verdict, the cohort and earlier rounds are known.
scope award_scope(const draft&, std::uint32_t round);

// A list, or one value of each of its elements, before a fold says what becomes of it.
struct column {
  std::uint32_t frame = 0;               // where the first list is found
  std::vector<std::vector<std::uint32_t>> steps;
  scope inside;                          // the scope of one element
  std::optional<expression_id> value;    // absent: the element itself is a record
  type of;                               // of the value
  std::optional<population> over = {};   // the applications it runs over, from `frame` on
  bool is_of_call = false;               // the first list is one of the call's
};

// A list reached by a path, without any of its elements: what `[position]` needs.
using meaning = std::variant<expression_id, column>;

meaning resolve(draft&, const scope&, const view& path);
expression_id lower(draft&, const scope&, const view& expression);
expression_id lower_condition(draft&, const scope&, const view& expression);
// `names` on a list: the scope of its elements, or none (reported).
std::optional<column> enter_list(draft&, const scope&, const std::vector<view>& names);
// `cohort.x`, read as the own `x`.
meaning resolve_own(draft&, const scope&, const view& path);
// A reference to a definition that is compiled first if need be; faulty (and reported) in a cycle. `frame` holds the
// application that it is asked of.
expression_id refer_to_definition(draft&, const std::string& key, span where, std::uint32_t frame = 0);
// The scope with what is known when the condition is true (or false).
scope knowing(const scope&, const view& condition, bool is_true);

}  // namespace milu::model
