#pragma once
// The stable words of certificates.
#include <milu/cohort/allotment.hpp>

namespace milu::report {

const char* word_of(cohort::obstacle);
const char* word_of(cohort::tie_policy);
const char* word_of(cohort::unused_policy);
const char* word_of(cohort::undetermined_policy);
const char* word_of(cohort::overflow_policy);
const char* word_of(cohort::standing);
const char* word_of(cohort::claim::answer);
const char* word_of(cohort::tie_mark);
const char* word_of(cohort::vacancy);

}  // namespace milu::report
