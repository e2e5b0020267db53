#include <milu/syntax/parse.hpp>

#include "syntax/builder.hpp"
#include "syntax/grammar.hpp"

#include <algorithm>

namespace milu::syntax {
namespace {

constexpr const char* edition_of_this_language = "1";

std::uint32_t begin_of(const diagnostic& problem) {
  const span* where = std::get_if<span>(&problem.where);
  return where == nullptr ? 0 : where->begin;
}

void put_in_order_of_text(diagnostics& problems, std::size_t most) {
  std::stable_sort(problems.begin(), problems.end(), [](const diagnostic& left, const diagnostic& right) {
    return begin_of(left) < begin_of(right);
  });
  if (problems.size() > most) problems.resize(most);
}

// The first line says how the rest is to be read, so that it is asked for before anything else.
void check_edition(const std::vector<token>& tokens, const document& rules, diagnostics& problems) {
  const bool has_word = tokens.size() > 2 && tokens[0].kind == token_kind::word && tokens[0].text == "milu";
  if (has_word && tokens[1].text == edition_of_this_language && tokens[1].unit.empty()) return;
  const span where = tokens[has_word ? 1 : 0].where;
  problems.push_back(
      {.code = "syn.edition", .where = where, .arguments = {std::string(rules.line(rules.at(where.begin).line))}});
}

}  // namespace

parsed parse(const document& rules, const limits& allowed) {
  parsed made;
  std::vector<token> tokens = scan(rules, allowed, made.problems);
  if (tokens.size() == 1) {
    if (made.problems.empty()) made.problems.push_back({.code = "syn.empty", .where = span{}});
    made.whole = {.tokens = std::move(tokens), .nodes = {{.kind = node_kind::file}}};
    return made;
  }
  check_edition(tokens, rules, made.problems);
  builder growing(rules, std::move(tokens), allowed, made.problems);
  parse_file(growing);
  made.whole = growing.finish();
  put_in_order_of_text(made.problems, allowed.problems);
  return made;
}

}  // namespace milu::syntax
