#pragma once
// What is asked, from a command line: rules, calls, dates and parameters. `eval`, `award` and `explain` share it.
#include <milu/session/question.hpp>

#include "cli/rules_file.hpp"

namespace milu::cli {

struct question {
  std::unique_ptr<session::loaded_rules> file;
  session::question asked;
  const model::policy& rules() const { return file->rules; }
};

// The question, or the exit code after its problem was printed.
tl::expected<question, int> ask(const options&, console&);

}  // namespace milu::cli
