#pragma once
// The words, numbers, texts and marks of a rules file, with full-width forms folded and comments kept beside them.
#include <milu/base/limits.hpp>
#include <milu/source/diagnostic.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace milu::syntax {

enum class token_kind : std::uint8_t { word, quoted_name, text, quantity, date, mark, end };

// `text` is what the author meant: a word as written, a name without its backquotes, a text without its quotes and
// escapes, the plain digits of a number (no `_`, full-width folded, 万 and 亿 multiplied out), a date as 2022-08-08, a
// mark in its ASCII form (`≥` is `>=`). `unit` belongs to a quantity: "", "%", a currency code ("CNY"), "point",
// "year", "month", "day", "working day". 3万元 is text "30000", unit "CNY".
struct token {
  token_kind kind = token_kind::end;
  span where = {};
  std::string text = {};
  std::string unit = {};
  std::vector<std::string> comments = {};  // those that stand before it, without their dashes
};

// Always ends with an `end` token. Characters that mean nothing, unclosed texts and refused controls are reported and
// skipped, so that the parser can go on.
std::vector<token> scan(const document&, const limits&, diagnostics&);

}  // namespace milu::syntax
