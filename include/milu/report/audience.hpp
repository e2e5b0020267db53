#pragma once
// For whom a record or an explanation is written, and what of it tells a private field.
//
//   privacy hidden = privacy_of(made.rules);
//   hidden.definitions[0];   // whether its value would tell a private field
#include <milu/model/policy.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <optional>
#include <vector>

namespace milu::report {

// The office sees everything. `public_list` is what is posted: those with an award, nothing else.
enum class audience : std::uint8_t { office, panel, applicant, public_list };
std::optional<audience> audience_named(std::string_view);
const char* word_of(audience);

// A value tells a private field when it holds it, computes with it, or picks it from a list. Sums, means, medians and
// counts over a list, verdicts, criteria, groups and totals are results: they do not.
struct privacy {
  std::vector<bool> definitions;
  std::vector<bool> comparisons;  // by expression: a comparison or membership one of whose sides tells
  bool hides_key = false;         // a key of the application
  bool hides_elements = false;    // a key of some list
};
privacy privacy_of(const model::policy&);

}  // namespace milu::report
