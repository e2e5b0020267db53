#pragma once
// How one leaf is written in the canonical layout of a language.
//
//   quantity_text("3000000", "CNY", language::zh) == "300万元";
#include <milu/syntax/tree.hpp>

#include <string>
#include <string_view>

namespace milu::syntax {

std::string leaf_text(view leaf, language);
std::string quantity_text(std::string_view digits, std::string_view unit, language);
// In backquotes unless it is a word that can be nothing but a name.
std::string name_text(const token& name);

}  // namespace milu::syntax
