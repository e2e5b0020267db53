#pragma once
// How reasons are made: a word of the catalogue, its arguments, the clause, and the comparison behind it.
#include <milu/report/reasons.hpp>

#include "report/deciding_test.hpp"

#include <vector>

namespace milu::report {

// The catalogue's text of `code` with its arguments, in both languages.
phrase reason_text(const std::string& code, const std::vector<phrase>& arguments);
phrase label_of(const model::heading&);
reason make_reason(std::string code, std::string clause, const std::vector<phrase>& arguments);
reason cause_reason(const decision&, const eval::cause&, const std::string& clause);
void add_sides(reason&, const std::optional<sides>&);
// A fault keeps the word it has in diagnostics: data.range, decide.zero.
void add_faults(std::vector<reason>&, const diagnostics&);

// The name of what an expression reads: a definition's, field's or parameter's label.
phrase subject_name(const model::policy&, model::expression_id);

void add_verdict_reasons(std::vector<reason>&, const decision&);
void add_award_reasons(std::vector<reason>&, const decision&);
void add_flag_reasons(std::vector<reason>&, const decision&);

}  // namespace milu::report
