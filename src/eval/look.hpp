#pragma once
// Folds over other applications (S25): of the cohort, or of those whom a round ranks.
//
//   value mean = look(state, node, at);   // needs state.among
#include "eval/evaluation.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace milu::eval {

// What a fold takes from the one who looks: keys that have to equal theirs, or more than that.
struct look_shape {
  struct match { model::expression_id theirs; model::expression_id own; };
  std::vector<match> matches = {};
  bool needs_more = false;
  std::optional<match> sought = {};  // any, none: whether one of theirs equals the own value, and nothing else
};

// The applications with one set of keys, by their index among those looked at. Whose key is unknown is in all of them.
struct look_index {
  std::map<std::string, std::vector<std::uint32_t>> by_key = {};
  std::vector<std::uint32_t> without_key = {};
};

// What is known already: a fold that takes only keys is the same for all who have the same.
struct look_memory {
  using question = std::tuple<model::expression_id, const model::record_value*, std::string>;
  std::map<model::expression_id, look_shape> shapes = {};
  std::map<model::expression_id, look_index> indices = {};
  std::map<question, value> results = {};
  std::map<question, std::vector<rational>> sorted = {};  // of percentile
  std::map<model::expression_id, std::size_t> looks = {}; // what everybody's look costs together
};

// The values of those above, for a fold that only asks whether the own value is among them. They are entered once.
struct coverage {
  std::set<std::string> keys = {};
  std::size_t entered = 0;                                // of those above
  std::vector<value> open = {};                           // what is unknown among them
};

// Those who stand above already, while a round ranks (S40).
struct placing {
  std::vector<evaluation*> above = {};
  std::map<model::expression_id, coverage> covered = {};
  std::size_t looks = 0;
};

// Applications that see each other.
struct crowd {
  std::vector<evaluation*> members = {};
  std::vector<evaluation*> ranked = {};
  census counted = {};
  std::vector<value> money_left = {};                     // by earlier round
  look_memory memory = {};
  std::optional<placing> placed = {};                     // none: nobody is being ranked
};

value look(evaluation&, const model::fold&, model::expression_id at);
// Over those who stand above: never remembered, because they become more with every pick.
value look_above(evaluation&, const model::fold&, model::expression_id at);
// A value as text: equal values have equal texts, values of two kinds have not. None when there is no value.
std::optional<std::string> key_of_value(const value&);

}  // namespace milu::eval
