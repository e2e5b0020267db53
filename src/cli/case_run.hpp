#pragma once
// The cases of one rules file, run: which expectations hold.
#include <milu/eval/reference.hpp>
#include <milu/model/policy.hpp>

#include <string>
#include <vector>

namespace milu::cli {

struct case_result {
  std::string name;
  span where = {};
  std::vector<model::expectation> failed = {};  // those that did not come out true
  diagnostics problems = {};                    // the case itself could not be run
  bool passed() const { return failed.empty() && problems.empty(); }
};

// Without a calendar, a case that counts working days ends in an error.
std::vector<case_result> run_cases(const model::policy&, const std::shared_ptr<const work_calendar>&);

}  // namespace milu::cli
