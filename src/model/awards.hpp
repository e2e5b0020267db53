#pragma once
// What the statements of a round have in common, and those that have a file of their own.
#include "model/scope.hpp"

namespace milu::model {

// Of an application in the round that is being compiled; of a statement about all of them.
scope award_scope(const draft&);
scope whole_scope(const draft&);
// Places, limits: counts that are proved whole, or rounded in words (S20).
expression_id read_count(draft&, const view&);
std::vector<std::uint32_t> named_tiers(draft&, const view& statement, const round&);
std::vector<std::uint32_t> named_or_all_tiers(draft&, const view& statement, const round&);

void read_data_line(draft&, const view& written, tier&);
void read_reservation(draft&, const view& statement, round&);
void read_waiting_list(draft&, const view& statement, round&);

}  // namespace milu::model
