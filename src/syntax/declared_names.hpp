#pragma once
// The names that a file gives to things, found from tokens alone so that a faulty file has them too.
#include <milu/syntax/token.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace milu::syntax {

// What the first word of a line can be.
enum class line_start : std::uint8_t { statement, name, anything };

struct file_words {
  std::vector<std::string> declared;   // sorted, each once
  std::vector<line_start> starts;      // of each token; `anything` when it does not begin a line
};

file_words words_of_file(std::string_view text, const std::vector<token>& tokens);

}  // namespace milu::syntax
