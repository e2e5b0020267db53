#pragma once
// Folds over other applications (S25): of the cohort, or of those whom a round ranks.
//
//   value mean = look(state, node, at);   // needs state.among
#include "eval/evaluation.hpp"

#include <map>
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

// Applications that see each other.
struct crowd {
  std::vector<evaluation*> members = {};
  std::vector<evaluation*> ranked = {};
  census counted = {};
  std::vector<value> money_left = {};                     // by earlier round
  look_memory memory = {};
};

value look(evaluation&, const model::fold&, model::expression_id at);

}  // namespace milu::eval
