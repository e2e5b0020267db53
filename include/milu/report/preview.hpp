#pragma once
// A preview as people read it: for each application the best and the worst that is still possible.
#include <milu/report/decision.hpp>

#include <string>
#include <vector>

namespace milu::report {

std::string preview_table(const std::vector<decision>&, language);
std::string preview_csv(const std::vector<decision>&, language);
std::string preview_markdown(const std::vector<decision>&, language);

}  // namespace milu::report
