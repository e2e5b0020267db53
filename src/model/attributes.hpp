#pragma once
// What stands between a statement's name and its colon: label, citation, validity, and the marks that suit it.
#include "model/draft.hpp"

#include <initializer_list>

namespace milu::model {

names_in_both read_label(const view& statement, const std::string& name);
std::string read_clause(const view& statement, const std::string& inherited);
validity read_validity(const view& statement);
heading read_heading(const view& statement, const std::string& inherited_clause);
span name_span(const view& statement);                  // of its (last) name, or of the whole statement

std::optional<view> attribute(const view& statement, keyword wanted);          // the attribute node that begins with it
std::optional<view> attribute_expression(const view& statement, keyword wanted);
// Reports every attribute that is not in `suitable`; cites and validity suit every statement that allows them.
void demand_suitable(draft&, const view& statement, std::initializer_list<keyword> suitable);

}  // namespace milu::model
