#include "language/tally.hpp"

#include <iostream>

namespace milu::language_tests {
namespace {

// Enough to see what differs, never a screen of it.
std::string shortened(std::string_view text) {
  constexpr std::size_t most = 1'500;
  return text.size() <= most ? std::string(text) : std::string(text.substr(0, most)) + " …";
}

}  // namespace

void tally::expect(bool holds, std::string_view where, std::string_view expected, std::string_view came) {
  if (holds) {
    ++passed_;
    return;
  }
  ++failed_;
  std::cout << "FAILED " << where << "\n  expected: " << shortened(expected) << "\n  came:     " << shortened(came)
            << '\n';
}

void tally::equal(std::string_view where, std::string_view what, std::string_view expected, std::string_view came) {
  expect(expected == came, std::string(where) + ", " + std::string(what), expected, came);
}

void tally::skip(std::string_view where, std::string_view why) {
  ++skipped_;
  std::cout << "skipped " << where << ": " << why << '\n';
}

std::string tally::summary() const {
  return std::to_string(passed_) + " passed, " + std::to_string(failed_) + " failed, " + std::to_string(skipped_) +
         " skipped";
}

}  // namespace milu::language_tests
