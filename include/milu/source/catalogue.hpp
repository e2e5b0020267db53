#pragma once
// Every message of Milu, once, in English and Chinese.
//
//   find_message("kind.mix")->number == "M0301";
#include <milu/source/diagnostic.hpp>

#include <span>
#include <string_view>

namespace milu {

// Texts hold {0}, {1} … {9} for the diagnostic's arguments; help may be empty, and is left out when an argument that it
// names is missing or empty (no suggestion was found).
struct message {
  std::string_view number;   // M0301, shown to people and accepted by `milu help`; R01 for a reason
  std::string_view code;     // kind.mix, stable for programs
  std::string_view en;
  std::string_view zh;
  std::string_view help_en;
  std::string_view help_zh;
};

// The chapters are kept in files of their own: src/source/catalogue_*.cpp.
std::span<const message> syntax_messages();     // M01xx: words, brackets, characters
std::span<const message>
model_messages();  // M02xx names, M03xx kinds and numbers, M04xx awards and required statements
std::span<const message> data_messages();       // M05xx: applications, calls
std::span<const message> decision_messages();   // M06xx: errors of one decision, M07xx: command line and files
std::span<const message> file_messages();       // M083x, M084x: policies that stand on other files
std::span<const message> analysis_messages();   // M09xx: faults that a check finds in rules which compile
std::span<const message>
reason_messages();  // R01…: why a decision came out so; codes are the words of `reasons[].code`

const message* find_message(std::string_view code_or_number);  // null when there is none
std::vector<const message*> all_messages();
// Arguments are made visible and cut to 200 characters, so the text is safe on a terminal.
std::string fill(std::string_view text, const std::vector<phrase>& arguments, language);

}  // namespace milu
