#pragma once
// The results of `milu test` for a person, for a CI server (JUnit XML) and for a program (JSON).
#include <milu/session/coverage.hpp>

#include "cli/case_run.hpp"

#include <memory>

namespace milu::cli {

struct file_result {
  std::unique_ptr<session::loaded_rules> rules;
  std::vector<case_result> cases;
  std::optional<std::vector<session::covered_part>> coverage = {};  // with --coverage
};

std::string human_report(const std::vector<file_result>&, language);
std::string junit_report(const std::vector<file_result>&);
std::string json_report(const std::vector<file_result>&);
std::size_t failures(const std::vector<file_result>&);
std::size_t cases_in(const std::vector<file_result>&);
std::size_t uncovered(const std::vector<file_result>&);

}  // namespace milu::cli
