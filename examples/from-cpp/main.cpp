// Decides a cohort from a program of one's own: the rules are loaded once, applications are read, records are printed.
//
//   decide RULES.milu APPLICATIONS.jsonl
#include <milu/cohort/decide.hpp>
#include <milu/data/application_reader.hpp>
#include <milu/model/compile.hpp>
#include <milu/report/decision.hpp>
#include <milu/source/render.hpp>

#include <fstream>
#include <iostream>
#include <sstream>

namespace {

std::string text_of(const char* path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

// Every problem of this program is reported the same way; the exit code says what was at fault.
int refuse(const milu::diagnostics& problems, const milu::document* rules, int code) {
  std::cerr << milu::render(problems, rules, {.in = milu::language::en});
  return code;
}

milu::result<milu::eval::batch> read(const milu::model::policy& rules, const char* path) {
  std::ifstream stream(path, std::ios::binary);
  milu::data::application_reader reader(rules, stream, {.file = path});
  milu::eval::batch all;
  for (;;) {
    auto next = reader.next();
    if (!next) return tl::unexpected(next.error());
    if (!*next) return all;
    if (!(*next)->faults.empty()) return tl::unexpected((*next)->faults);
    all.applications.push_back(std::move(**next));
  }
}

void print(const milu::model::policy& rules, const milu::eval::settings& chosen, const milu::eval::batch& batch,
           const milu::cohort::decided& all) {
  const milu::report::receipt_frame receipt = milu::report::frame(std::nullopt);
  for (std::size_t i = 0; i < batch.applications.size(); ++i) {
    const milu::cohort::competition& contest = all.competitions[all.seats[i].competition];
    std::cout << milu::report::to_json({rules, chosen, batch.applications[i], all.outcomes[i], nullptr, &contest,
                                        all.seats[i].index, receipt})
              << '\n';
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: decide RULES.milu APPLICATIONS.jsonl\n";
    return 2;
  }
  const milu::document text(arguments[1], text_of(arguments[1]));
  const milu::model::compiled made = milu::model::load(text);
  if (milu::has_errors(made.problems)) return refuse(made.problems, &text, 3);

  const auto chosen = milu::eval::settle(made.rules, std::nullopt, std::nullopt, std::nullopt, {}, {});
  if (!chosen) return refuse(chosen.error(), &text, 2);
  const auto batch = read(made.rules, arguments[2]);
  if (!batch) return refuse(batch.error(), &text, 4);
  const auto all = milu::cohort::decide(made.rules, {.alone = *chosen}, *batch);
  if (!all) return refuse(all.error(), &text, 4);
  print(made.rules, *chosen, *batch, *all);
  return 0;
}
