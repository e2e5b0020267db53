// Decides a cohort from a program of one's own: the rules are loaded once, applications are read, records are printed.
//
//   decide RULES.milu APPLICATIONS.jsonl
#include <milu/session/applications.hpp>
#include <milu/session/records.hpp>
#include <milu/session/rules.hpp>
#include <milu/source/render.hpp>

#include <fstream>
#include <iostream>
#include <sstream>

namespace {

namespace session = milu::session;

std::string text_of(const char* path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

// Every problem of this program is reported the same way; the exit code says what was at fault.
int refuse(session::blame whose, const milu::diagnostics& problems, const milu::document& rules) {
  std::cerr << milu::render(problems, &rules, {.in = milu::language::en});
  return whose == session::blame::rules ? 3 : whose == session::blame::data ? 4 : 2;
}

int decide(const session::loaded_rules& loaded, const char* path) {
  const auto asked = session::ask(loaded.rules, {}, std::nullopt, {});
  if (!asked) return refuse(session::blame::usage, asked.error(), loaded.text);
  auto applications = session::read_applications(loaded.rules, text_of(path), {.file = path});
  if (!applications) return refuse(session::blame::data, applications.error(), loaded.text);
  const auto run = session::decide_cohorts(*asked, std::move(*applications), false);
  if (!run) return refuse(run.error().whose, run.error().problems, loaded.text);
  session::record_text records(session::record_layout::lines);
  for (const milu::report::decision& one : session::in_order(**run, session::order::rank)) {
    std::cout << records.next(one);
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: decide RULES.milu APPLICATIONS.jsonl\n";
    return 2;
  }
  const milu::document text(arguments[1], text_of(arguments[1]));
  const auto loaded = session::load_rules(text, {}, {});
  if (!loaded) return refuse(loaded.error().whose, loaded.error().problems, text);
  return decide(*loaded, arguments[2]);
}
