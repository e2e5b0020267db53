#pragma once
// Cases in files of their own, beside a policy: data, and what the decision records must say of them.
//
//   result<std::vector<stored_case>> all = read_cases(stream, {.file = "cases/award.jsonl"});
//   run_case(made.rules, all->front(), {}, nullptr).differences.empty();
#include <milu/data/application_reader.hpp>
#include <milu/session/coverage.hpp>
#include <milu/session/question.hpp>

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace milu::session {

struct stored_case {
  std::string name;
  data_place place;
  wishes said = {};
  std::optional<std::string> calls = {};     // this and what follows is JSON
  std::optional<std::string> rulings = {};
  std::string applications = {};
  bool is_cohort = false;                    // `given` is a list: they are decided together
  std::string expected = {};                 // parts of a record; of a cohort, a list of such
};

// Fails at the first case that is not of this form, naming its line.
result<std::vector<stored_case>> read_cases(std::istream&, const data::reader_options&);

// Where a decision record says something else than the case expects.
struct difference {
  std::string application;
  std::string path;                          // values.total; empty: the application was not decided at all
  std::string expected;
  std::string came;
};
struct case_answer {
  diagnostics problems = {};                 // the case could not be run
  std::vector<difference> differences = {};
};
// What it goes through is noted in the coverage, when there is one.
case_answer run_case(const model::policy&, const stored_case&, const limits&, coverage*);

}  // namespace milu::session
