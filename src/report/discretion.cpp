#include "report/discretion.hpp"

namespace milu::report {

std::string shown_id(const decision& about) {
  if (is_for_office(about) || !about.hidden->hides_key) return about.application.id;
  return "#" + std::to_string(about.application.place.line);
}

phrase other_name(const decision& about, const std::string& id) {
  if (is_for_office(about) || !about.hidden->hides_key) return phrase(id);
  return {"another application", "另一份申报"};
}

}  // namespace milu::report
