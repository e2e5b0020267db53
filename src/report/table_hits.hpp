#pragma once
// The rows of decision tables that gave values in one decision, with their clauses.
#include <milu/report/decision.hpp>

#include "report/json_text.hpp"
#include "report/outline.hpp"

namespace milu::report {

// Nothing outside the office: which row it was can tell what a private field says.
void add_table_hits(json_object& whole, const decision&);
void add_table_hits(outline& whole, const decision&);
// `row 3`, or `else`.
std::string row_text(const std::optional<std::uint32_t>& row, language);

}  // namespace milu::report
