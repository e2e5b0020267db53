#pragma once
// All decisions of a run side by side: for a terminal, for Excel (CSV), for a page (Markdown).
#include <milu/report/decision.hpp>

#include <string>
#include <vector>

namespace milu::report {

// By rank within each cohort, then the unranked in input order.
std::string award_summary(const model::policy&, const std::vector<decision>&, const cohort::decided&, language);
std::string eval_summary(const std::vector<decision>&, language);
std::string to_csv(const std::vector<decision>&,
                   language);  // UTF-8 with BOM; cells that begin with = + - @ are neutralised
std::string to_markdown(const std::vector<decision>&, language);

}  // namespace milu::report
