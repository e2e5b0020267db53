#pragma once
// What the forms of a report on targets have in common: words of goals and results, and the kinds of their numbers.
#include <milu/cohort/progress.hpp>
#include <milu/source/diagnostic.hpp>

#include <string>
#include <vector>

namespace milu::report {

const char* code_of(cohort::progress_status);                // as records write it
const char* status_word(cohort::progress_status, language);
const char* code_of(model::goal_kind);
std::string goal_text(const model::policy&, const cohort::progress&, language);  // in total by 2024 > 150
std::vector<std::string> missing_names(const cohort::progress&);                // each once
const model::type& type_of_gap(const model::policy&, const cohort::progress&);  // of what is wanted, reached, lacking
const model::type& type_of_pace(const model::policy&, const cohort::progress&);
std::string sign_of_comparison(syntax::keyword);              // ≥ > ≤ < = ≠
std::string code_of_comparison(syntax::keyword);              // >= > <= < = !=

}  // namespace milu::report
