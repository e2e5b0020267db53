#pragma once
// The cases of one policy, run: those that stand in it and those in files beside it.
#include <milu/session/case_file.hpp>
#include <milu/session/coverage.hpp>
#include <milu/session/rules.hpp>

#include <string>
#include <vector>

namespace milu::cli {

// What did not come out as expected: where the expectation is written, and what came instead.
struct complaint {
  std::string place;  // file:line:column
  phrase text;
};

struct case_result {
  std::string name;
  std::string file;
  std::size_t line = 0;
  std::vector<complaint> complaints = {};
  bool passed() const { return complaints.empty(); }
};

// Both note what they go through. Without a calendar, a case that counts working days ends in an error.
std::vector<case_result> run_cases(const session::loaded_rules&, session::coverage&,
                                   const std::shared_ptr<const work_calendar>&);
std::vector<case_result> run_cases(const session::loaded_rules&, const std::vector<session::stored_case>&,
                                   session::coverage&, const std::shared_ptr<const work_calendar>&);

}  // namespace milu::cli
