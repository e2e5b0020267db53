#include "cli/examined_file.hpp"

#include <milu/analysis/examine.hpp>
#include <milu/report/findings.hpp>
#include <milu/report/problems.hpp>

#include <algorithm>

namespace milu::cli {
namespace {

// What one policy takes from a shared file need not be all of it.
bool is_unused_there(const document& text, const analysis::finding& one) {
  const auto* where = std::get_if<span>(&one.what.where);
  return where && one.what.code.rfind("unused.", 0) == 0 && text.name_at(where->begin) != text.name();
}

}  // namespace

// What does not compile means nothing yet, and shared definitions decide nothing: they are not examined.
examined_file examine_file(session::checked_rules checked) {
  examined_file file{std::move(checked.text), std::move(checked.made)};
  if (has_errors(file.made.problems) || file.made.is_shared) return file;
  file.found = analysis::examine(file.made.rules);
  const auto is_of_others = [&](const analysis::finding& one) { return is_unused_there(file.text, one); };
  file.found.erase(std::remove_if(file.found.begin(), file.found.end(), is_of_others), file.found.end());
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
