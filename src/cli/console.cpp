#include "cli/console.hpp"

#include <milu/source/render.hpp>
#include <milu/source/visible.hpp>

#include <cstdlib>
#include <iostream>
#include <unistd.h>

namespace milu::cli {
namespace {

constexpr std::size_t most_bytes = 3'800;  // of all problems of a run, so that hostile input cannot flood a terminal
constexpr std::size_t most_problems = 20;

bool wants_color(const std::ostream& error) {
  const char* refused = std::getenv("NO_COLOR");
  return &error == &std::cerr && isatty(STDERR_FILENO) == 1 && (!refused || *refused == '\0');
}

}  // namespace

bool console::is_terminal() const { return &out_ == &std::cout && isatty(STDOUT_FILENO) == 1; }

void console::tell(const diagnostics& problems, const document* rules, const std::string& more) {
  const render_style style{.in = speaks_, .color = wants_color(error_)};
  std::size_t left = problems.size();
  for (diagnostic problem : problems) {
    --left;
    if (auto* place = std::get_if<data_place>(&problem.where); place && leaves_out_ids_) place->application.clear();
    if (hidden_ > 0 || shown_ == most_problems) {
      ++hidden_;
      continue;
    }
    const std::string text = render(problem, rules, style) + (left == 0 ? more : std::string());
    if (shown_ > 0 && said_ + text.size() > most_bytes) {
      ++hidden_;
      continue;
    }
    const std::string piece = cut_to_bytes(text, most_bytes);
    error_ << piece;
    said_ += piece.size();
    ++shown_;
  }
}

void console::finish() {
  if (hidden_ == 0) return;
  const diagnostic more{.code = "cli.more", .arguments = {std::to_string(hidden_)}};
  error_ << "… " << message_text(more, speaks_) << '\n';
  hidden_ = 0;
}

int console::refuse(const diagnostics& problems, const document* rules, int code) {
  tell(problems, rules);
  return code;
}

int console::refuse(diagnostic problem, int code) { return refuse(diagnostics{std::move(problem)}, nullptr, code); }

int console::refuse(const session::refusal& refused, const document& given) {
  const document* rules = refused.rules ? refused.rules.get() : &given;
  switch (refused.whose) {
    case session::blame::usage: return refuse(refused.problems, rules, usage);
    case session::blame::rules: return refuse(refused.problems, rules, bad_rules);
    case session::blame::data: return refuse(refused.problems, rules, bad_data);
    case session::blame::engine: return refuse(refused.problems, rules, internal);
  }
  return internal;
}

void console::say(const std::string& line) { error_ << line << '\n'; }

}  // namespace milu::cli
