#pragma once
// What one decision may show to those it is written for: see audience.hpp.
#include <milu/report/decision.hpp>


namespace milu::report {

inline bool is_for_office(const decision& about) { return about.for_whom == audience::office || !about.hidden; }
inline bool is_public(const decision& about) { return about.for_whom == audience::public_list && about.hidden; }
// Whether the value of this definition stays inside.
inline bool hides_definition(const decision& about, std::size_t index) {
  return !is_for_office(about) && about.hidden->definitions[index];
}
// Whether the two sides of this comparison stay inside.
inline bool hides_sides(const decision& about, model::expression_id at) {
  return !is_for_office(about) && about.hidden->comparisons[at];
}
inline bool hides_element_keys(const decision& about) { return !is_for_office(about) && about.hidden->hides_elements; }
// Its id; where a private field is the key, the line at which it stands in the data.
std::string shown_id(const decision&);
// Another of the same cohort, as this one's record may name it.
phrase other_name(const decision&, const std::string& id);

}  // namespace milu::report
