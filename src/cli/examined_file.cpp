#include "cli/examined_file.hpp"

#include <milu/analysis/examine.hpp>
#include <milu/report/findings.hpp>
#include <milu/report/problems.hpp>

#include <algorithm>

namespace milu::cli {

// What does not compile means nothing yet: it is not examined.
examined_file examine_file(document text) {
  examined_file file{std::move(text), {}};
  file.made = model::load(file.text);
  if (has_errors(file.made.problems)) return file;
  file.found = analysis::examine(file.made.rules);
  file.rounds = analysis::examine_monotony(file.made.rules);
  return file;
}

std::size_t examined_file::errors() const {
  const auto is_error = [](const diagnostic& one) { return one.level == severity::error; };
  return static_cast<std::size_t>(std::count_if(made.problems.begin(), made.problems.end(), is_error));
}

std::size_t examined_file::others() const { return made.problems.size() - errors() + found.size(); }

void tell(const examined_file& file, console& speaker) {
  speaker.tell(file.made.problems, &file.text);
  for (const analysis::finding& one : file.found) {
    speaker.tell({one.what}, &file.text, report::witness_lines(file.made.rules, one, speaker.speaks()));
  }
}

void list(const examined_file& file, report::json_array& all) {
  for (const diagnostic& one : file.made.problems) all.add(report::problem_json(one, &file.text));
  for (const analysis::finding& one : file.found) all.add(report::finding_json(file.made.rules, one, file.text));
  for (const auto& one : file.rounds) all.add(report::monotony_json(file.made.rules, one, file.text));
}

void log(const examined_file& file, report::sarif_log& all) {
  all.add(file.made.problems, file.text);
  all.add(file.made.rules, file.found, file.text);
}

std::string verdicts(const examined_file& file, language in) {
  std::string text;
  for (const auto& one : file.rounds) text += report::monotony_lines(file.made.rules, one, in);
  return text;
}

}  // namespace milu::cli
