#pragma once
// Why a statement cannot be read, in the words of a clerk: from what was found and what was hoped for to one
// diagnostic.
#include "syntax/builder.hpp"

namespace milu::syntax {

struct standstill {
  const document& rules;
  const std::vector<token>& tokens;
  std::uint32_t place;      // the token that fits nowhere
  std::uint32_t statement;  // the first token of the statement
  const std::vector<wanted>& hopes;
  const diagnostics& told;  // the problems found before
  bool ends_block;          // a section begins or the file ends at the place
};

diagnostic explain(const standstill&);
// Whether the word begins a statement or a section.
bool is_statement_word(std::string_view word);

}  // namespace milu::syntax
