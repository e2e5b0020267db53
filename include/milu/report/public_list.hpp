#pragma once
// The list that is posted (公示): who got which award, with the fields that the office chooses to show.
//
//   std::vector<shown_field> columns{find_shown(made.rules, "name").value()};
//   std::string page = public_markdown(finished.decisions, columns, language::zh);
#include <milu/report/decision.hpp>

#include <string>
#include <vector>

namespace milu::report {

struct shown_field {
  std::vector<std::uint32_t> path;
  model::names_in_both label;
};

// A field of the form by name, `applicant.name`; a private one is refused.
result<shown_field> find_shown(const model::policy&, const std::string& name);
// Whether it got an award, so that it is on the list.
bool is_listed(const decision&);

std::string public_csv(const std::vector<decision>&, const std::vector<shown_field>&, language);
std::string public_markdown(const std::vector<decision>&, const std::vector<shown_field>&, language);
std::string public_table(const std::vector<decision>&, const std::vector<shown_field>&, language);  // for a terminal

}  // namespace milu::report
