#pragma once
// Findings of an examination for people and for programs, each with the applications that show it.
//
//   for (const analysis::finding& found : analysis::examine(made.rules)) finding_json(made.rules, found, text);
#include <milu/analysis/finding.hpp>
#include <milu/analysis/monotone.hpp>
#include <milu/source/document.hpp>

#include <string>

namespace milu::report {

// An application as `milu eval` reads it: one JSON object; what is missing is left out.
std::string application_json(const model::policy&, const model::record_value&);
// As `problem_json`, with `witness` or `proof`.
std::string finding_json(const model::policy&, const analysis::finding&, const document&);
// The lines below a message: the applications, and what the engine answered; empty without a witness.
std::string witness_lines(const model::policy&, const analysis::finding&, language);

// Whether the rounds are monotone (S26): a JSON object, and lines for people.
std::string monotony_json(const model::policy&, const analysis::round_monotony&, const document&);
std::string monotony_lines(const model::policy&, const analysis::round_monotony&, language);

}  // namespace milu::report
