#include "language/meaning_case.hpp"

#include <sstream>

namespace milu::language_tests {
namespace {

constexpr std::string_view mark = "=== ";

section begin_section(std::string_view heading, std::size_t line) {
  heading.remove_prefix(mark.size());
  const std::size_t blank = std::min(heading.find(' '), heading.size());
  section begun{.word = std::string(heading.substr(0, blank)), .line = line};
  if (blank < heading.size()) begun.rest = heading.substr(blank + 1);
  return begun;
}

}  // namespace

meaning_case read_case(std::string_view text) {
  meaning_case made;
  std::istringstream lines{std::string(text)};
  std::string line;
  for (std::size_t number = 1; std::getline(lines, line); ++number) {
    if (line.starts_with(mark)) {
      made.sections.push_back(begin_section(line, number));
    } else if (made.sections.empty()) {
      made.title += line;
    } else {
      made.sections.back().body += line + '\n';
    }
  }
  return made;
}

std::vector<std::string> words_of(std::string_view text) {
  std::istringstream rest{std::string(text)};
  std::vector<std::string> words;
  for (std::string word; rest >> word;) words.push_back(word);
  return words;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::istringstream rest{std::string(text)};
  std::vector<std::string> lines;
  for (std::string line; std::getline(rest, line);) {
    if (!line.empty()) lines.push_back(line);
  }
  return lines;
}

}  // namespace milu::language_tests
