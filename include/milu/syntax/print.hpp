#pragma once
// The canonical layout of a policy, in Chinese or English keywords; print(parse(print(t))) == print(t).
#include <milu/syntax/tree.hpp>

#include <string>

namespace milu::syntax {

// The language of a file is that of its word `policy` / `政策`.
language language_of(const tree&);
std::string print(const tree&, language);
// One node on one line, without its comments: what messages and explanations quote.
std::string print_inline(view, language);
// Without comments and layout: the text whose digest names the rules in a receipt (S35, record 0029).
std::string print_for_digest(const tree&);
// Same shape, same roles, same texts; places and comments are not compared.
bool same_program(const tree&, const tree&);

}  // namespace milu::syntax
