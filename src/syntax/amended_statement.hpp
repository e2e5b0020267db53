#pragma once
// One statement of an amendment, read and fitted for the place that it will have.
#include "syntax/policy_parts.hpp"

#include <utility>

namespace milu::syntax {

span where_named(const branch&);                       // its name, else its first word
node_kind kind_changed(const branch&);                 // of `remove limit …` that of a limit
// What tells one limit or budget of a round from another: its key and its tiers. Empty when it has neither.
std::string reach_of(const branch&);
std::string attribute_text(const branch&, keyword);    // `out of 15`; empty when it is absent
// The clause of the block that it was written in, when it cites none itself.
void give_clause(branch& statement, const branch& block);
void drop_replace(branch&);
bool has_after(const branch&);
std::pair<std::string, span> take_after(branch&);      // the name behind `after`, which then is gone

std::vector<std::string> field_names_of(const branch& field);
void remove_field(const slot&, const std::string& name);       // others that share its type stay
void overwrite_field(const slot&, const std::string& name, branch changed);

}  // namespace milu::syntax
