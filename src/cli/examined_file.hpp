#pragma once
// One rules file after `milu check`: what is wrong with it, what was found in it, and what holds of its rounds.
#include <milu/analysis/finding.hpp>
#include <milu/analysis/monotone.hpp>
#include <milu/report/sarif.hpp>
#include <milu/session/rules.hpp>

#include "cli/console.hpp"
#include "report/json_text.hpp"

namespace milu::cli {

struct examined_file {
  document text;
  model::compiled made;
  analysis::findings found = {};
  std::vector<analysis::round_monotony> rounds = {};

  std::size_t errors() const;
  std::size_t others() const;   // warnings and notes
};

examined_file examine_file(session::checked_rules);
void tell(const examined_file&, console&);                   // for people, on standard error
void list(const examined_file&, report::json_array&);        // for programs
void log(const examined_file&, report::sarif_log&);
std::string verdicts(const examined_file&, language);        // on the rounds, for people

}  // namespace milu::cli
