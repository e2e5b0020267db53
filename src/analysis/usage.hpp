#pragma once
// What the rules of a policy read: fields, parameters, definitions.
//
//   usage_of(rules).parameters.count(3) == 0;
#include "analysis/statement.hpp"

#include <set>

namespace milu::analysis {

struct usage {
  std::set<const model::form_field*> fields = {};
  std::set<std::uint32_t> parameters = {};
  std::set<std::uint32_t> definitions = {};
};

usage usage_of(const model::policy&);
// Of one expression and of the definitions that it names, and of those that these name.
usage usage_of(const model::policy&, model::expression_id, const record_frames&);

}  // namespace milu::analysis
