// The executable specification: rules with what is expected of them written beside.
//
//   test_language FOLDER [PART]      PART is meaning, good, bad, hostile or properties
#include <iostream>
#include <string>

#include "language/suites.hpp"

int main(int count, char** values) {
  namespace tests = milu::language_tests;
  if (count < 2) {
    std::cerr << "test_language FOLDER [PART]\n";
    return 2;
  }
  const std::filesystem::path folder = values[1];
  const std::string part = count > 2 ? values[2] : "";
  const auto wants = [&part](const char* name) { return part.empty() || part == name; };
  tests::tally results;
  if (wants("meaning")) tests::test_meaning(folder / "meaning", results);
  if (wants("good")) tests::test_good(folder / "good", results);
  if (wants("bad")) tests::test_bad(folder / "bad", results);
  if (wants("hostile")) {
    tests::test_hostile_rules(results);
    tests::test_hostile_data(results);
    tests::test_trojan_lines(results);
  }
  if (wants("properties")) tests::test_properties(results);
  std::cout << results.summary() << '\n';
  return results.all_hold() ? 0 : 1;
}
