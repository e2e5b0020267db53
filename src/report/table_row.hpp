#pragma once
// One line of a table of decisions: what every layout (terminal, CSV, Markdown) shows of one application.
#include <milu/report/decision.hpp>

#include <string>
#include <vector>

namespace milu::report {

struct table_row {
  std::string id;
  std::vector<std::string> cohort;
  std::string verdict;
  std::string rank;
  std::string total;
  std::string tier;
  std::string money;    // for people
  std::string amount;   // the plain number
  std::string currency;
  std::string why;
};

table_row row_of(const decision&, std::size_t round, language);
table_row row_of(const decision&, language);  // of the round that decided

}  // namespace milu::report
