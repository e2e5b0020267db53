#include <milu/report/problems.hpp>

#include "report/problem_object.hpp"

#include <milu/source/catalogue.hpp>
#include <milu/source/render.hpp>

namespace milu::report {
namespace {

void add_span(json_object& made, const span& where, const document& rules) {
  const position first = rules.at(where.begin);
  const position last = rules.at(where.end);
  made.add("line", std::to_string(first.line));
  made.add("column", std::to_string(first.column));
  made.add("end_line", std::to_string(last.line));
  made.add("end_column", std::to_string(last.column));
}

void add_place(json_object& made, const data_place& place) {
  if (!place.file.empty()) made.add("file", quoted(place.file));
  if (place.line > 0) made.add("line", std::to_string(place.line));
  if (!place.application.empty()) made.add("application", quoted(place.application));
  if (!place.field.empty()) made.add("field", quoted(place.field));
}

void add_where(json_object& made, const diagnostic& problem, const document* rules) {
  if (const auto* place = std::get_if<data_place>(&problem.where)) return add_place(made, *place);
  if (!rules) return;
  const auto* where = std::get_if<span>(&problem.where);
  made.add("file", quoted(where ? rules->name_at(where->begin) : rules->name()));
  if (where) add_span(made, *where, *rules);
}

}  // namespace

const char* word_of(severity level) {
  if (level == severity::error) return "error";
  return level == severity::warning ? "warning" : "note";
}

std::string in_both(const phrase& text) {
  json_object made;
  made.add("zh", quoted(text.zh));
  made.add("en", quoted(text.en));
  return made.text();
}

json_object problem_object(const diagnostic& problem, const document* rules) {
  json_object made;
  const message* entry = find_message(problem.code);
  made.add("code", quoted(problem.code));
  made.add("number", entry ? quoted(entry->number) : "null");
  made.add("severity", quoted(word_of(problem.level)));
  add_where(made, problem, rules);
  made.add("clause", quoted(problem.clause));
  made.add("text", in_both({message_text(problem, language::en), message_text(problem, language::zh)}));
  made.add("help", in_both({help_text(problem, language::en), help_text(problem, language::zh)}));
  return made;
}

std::string problem_json(const diagnostic& problem, const document* rules) {
  return problem_object(problem, rules).text();
}

std::string problems_json(const diagnostics& problems, const document* rules) {
  json_array all;
  for (const diagnostic& one : problems) all.add(problem_json(one, rules));
  return all.text();
}

}  // namespace milu::report
