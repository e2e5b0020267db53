#pragma once
// What is asked: rules, calls, dates and parameters. `eval`, `award` and `explain` share it.
#include <milu/eval/reference.hpp>
#include <milu/report/receipt.hpp>

#include "cli/rules_file.hpp"

namespace milu::cli {

struct question {
  std::unique_ptr<rules_file> file;
  eval::settings_by_call chosen;
  std::vector<eval::call> calls;
  report::receipt_frame receipt;
  const model::policy& rules() const { return file->rules; }
};

// The question, or the exit code after its problem was printed.
tl::expected<question, int> ask(const options&, console&);

}  // namespace milu::cli
