#pragma once
// Where an expression stands: which records its names may mean, and what is already known there.
#include "model/draft.hpp"

#include <variant>

namespace milu::model {

// Frame 0 is the application; a further one is an element of a list, a record or a plain value.
struct frame_type {
  std::uint32_t record = none;
  std::uint32_t element = none;          // policy.types, of a plain element
  std::string path = {};                 // of the list: elements.marks; empty for the application
};

struct scope {
  std::vector<frame_type> frames;
  std::set<std::string> applicable = {};  // paths that cannot be `inapplicable` here (S9)
  std::set<std::string> filtered = {};    // of the elements of the list that is folded: what its filter rules out
  bool verdict_is_known = false;          // awards and expectations may ask for the verdict
  bool sees_cohort = false;               // awards may count the cohort
  bool is_admitted = false;               // `admitted.x` is `x` of the application itself (S39)

  std::uint32_t innermost() const { return static_cast<std::uint32_t>(frames.size() - 1); }
};

scope application_scope(const draft&);

// A list, or one value of each of its elements, before a fold says what becomes of it.
struct column {
  std::uint32_t frame = 0;               // where the first list is found
  std::vector<std::vector<std::uint32_t>> steps;
  scope inside;                          // the scope of one element
  std::optional<expression_id> value;    // absent: the element itself is a record
  type of;                               // of the value
};

// A list reached by a path, without any of its elements: what `[position]` needs.
using meaning = std::variant<expression_id, column>;

meaning resolve(draft&, const scope&, const view& path);
expression_id lower(draft&, const scope&, const view& expression);
expression_id lower_condition(draft&, const scope&, const view& expression);
// `names` on a list: the scope of its elements, or none (reported).
std::optional<column> enter_list(draft&, const scope&, const std::vector<view>& names);
// A reference to a definition that is compiled first if need be; faulty (and reported) in a cycle.
expression_id refer_to_definition(draft&, const std::string& key, span where);
// The scope with what is known when the condition is true (or false).
scope knowing(const scope&, const view& condition, bool is_true);

}  // namespace milu::model
