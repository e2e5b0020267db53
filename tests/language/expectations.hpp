#pragma once
// Rules with the diagnostics that are expected of them, written as comments at the end of the file.
//
//   -- expect num.round 4:9                     an error; `-- expect warning CODE L:C`, `-- expect note CODE L:C`
//   --   en: it is not said to what the number is rounded → write `rounded half up to 2 decimals` …
//   --   zh: 没有写明舍入到哪一位 → 请写明保留到哪一位 …
//
// They are cut off before the rules are read, so that what is not closed stays so. Behind the arrow stands the help.
#include <milu/source/diagnostic.hpp>

#include <string>
#include <string_view>

namespace milu::language_tests {

struct expected_rules {
  std::string text;       // the rules alone
  std::string expected;   // the comments, as written
};

expected_rules split_expectations(std::string_view file);
// The diagnostics in the same form. `with_texts` adds what they say in both languages.
std::string as_expectations(const diagnostics&, const document&, bool with_texts);

}  // namespace milu::language_tests
