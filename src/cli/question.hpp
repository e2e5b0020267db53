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

// What a question is made of, read from the files that the command line names.
struct question_files {
  std::unique_ptr<session::loaded_rules> rules;
  std::optional<std::vector<eval::call>> calls = {};
  session::wishes said = {};
};
tl::expected<question_files, int> read_question(const options&, console&);
// What people decided over the rules; none when no file was given.
tl::expected<std::vector<eval::office_ruling>, int> read_rulings(const model::policy&, const options&, console&);
// The calendar of working days, or the exit code; null when none was given.
tl::expected<std::shared_ptr<const work_calendar>, int> read_calendar(const options&, console&);

// The question, or the exit code after its problem was printed.
tl::expected<question, int> ask(const options&, console&);

}  // namespace milu::cli
