#include <milu/source/render.hpp>

#include "language/expectations.hpp"

namespace milu::language_tests {
namespace {

std::string level_word(severity level) {
  if (level == severity::error) return "";
  return level == severity::warning ? "warning " : "note ";
}

std::string place_of(const diagnostic& problem, const document& rules) {
  const auto* where = std::get_if<span>(&problem.where);
  if (where == nullptr) return "nowhere";
  const position at = rules.at(where->begin);
  return std::to_string(at.line) + ":" + std::to_string(at.column);
}

std::string said(const diagnostic& problem, language in) {
  const std::string help = help_text(problem, in);
  return message_text(problem, in) + (help.empty() ? "" : " → " + help);
}

}  // namespace

expected_rules split_expectations(std::string_view file) {
  constexpr std::string_view mark = "\n-- expect ";
  if (file.starts_with(mark.substr(1))) return {"", std::string(file)};
  const std::size_t end = file.find(mark);
  if (end == file.npos) return {std::string(file), ""};
  return {std::string(file.substr(0, end + 1)), std::string(file.substr(end + 1))};
}

std::string as_expectations(const diagnostics& problems, const document& rules, bool with_texts) {
  std::string text;
  for (const diagnostic& one : problems) {
    text += "-- expect " + level_word(one.level) + one.code + " " + place_of(one, rules) + "\n";
    if (!with_texts) continue;
    text += "--   en: " + said(one, language::en) + "\n";
    text += "--   zh: " + said(one, language::zh) + "\n";
  }
  return text;
}

}  // namespace milu::language_tests
