#pragma once
// The words of explanations and tables that belong to no message: headings, verdicts, marks.
#include <milu/eval/outcome.hpp>
#include <milu/source/diagnostic.hpp>

#include <string>

namespace milu::report {

// `phrase("Points", "得分").in(wanted)`, without the phrase.
inline const char* either(language wanted, const char* en, const char* zh) { return wanted == language::zh ? zh : en; }

const char* verdict_word(eval::verdict, language);
const char* code_of(eval::verdict);      // as records write it
const char* sign_of(eval::rule_result);  // ✓ ✗ ? ! –
const char* sign_of(eval::truth);
std::string padded(const std::string& text, std::size_t width);  // by display width
std::string padded_left(const std::string& text, std::size_t width);

}  // namespace milu::report
