#pragma once
// The parts of this program: each looks into the folder tests/language and counts what it finds.
#include <filesystem>

#include "language/tally.hpp"

namespace milu::language_tests {

void test_meaning(const std::filesystem::path& folder, tally&);
void test_good(const std::filesystem::path& folder, tally&);
void test_bad(const std::filesystem::path& folder, tally&);
void test_hostile_rules(tally&);
void test_hostile_data(tally&);
void test_trojan_lines(tally&);
void test_properties(tally&);

}  // namespace milu::language_tests
