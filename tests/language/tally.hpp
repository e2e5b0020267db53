#pragma once
// What has been tested so far, and how the failures read.
//
//   results.expect(code == 3, "bad/comma.milu", "exit 3", "exit 0");
#include <cstddef>
#include <string>
#include <string_view>

namespace milu::language_tests {

class tally {
 public:
  // One expectation; a failure prints where it stands, what was expected, and what came.
  void expect(bool holds, std::string_view where, std::string_view expected, std::string_view came);
  void equal(std::string_view where, std::string_view what, std::string_view expected, std::string_view came);
  void skip(std::string_view where, std::string_view why);
  // `N passed, N failed, N skipped`
  std::string summary() const;
  bool all_hold() const { return failed_ == 0; }

 private:
  std::size_t passed_ = 0;
  std::size_t failed_ = 0;
  std::size_t skipped_ = 0;
};

}  // namespace milu::language_tests
