#pragma once
// Values as findings name them, in both languages.
#include <milu/model/policy.hpp>

namespace milu::analysis {

phrase words_of(const model::policy&, const model::type&, const model::scalar&);
// From the lowest to the highest of some values.
phrase words_between(const model::policy&, const model::type&, const model::scalar& low, const model::scalar& high);
// What a person would call the expression: a field, a definition, a parameter; empty for a computed one.
std::string name_of(const model::policy&, model::expression_id);

}  // namespace milu::analysis
