#include <milu/syntax/print.hpp>

#include "syntax/printer.hpp"

namespace milu::syntax {
namespace {

std::string_view without_end_zeros(std::string_view digits) {
  if (digits.find('.') == std::string_view::npos) return digits;
  while (digits.back() == '0') digits.remove_suffix(1);
  if (digits.back() == '.') digits.remove_suffix(1);
  return digits;
}

bool is_same_leaf(view left, view right) {
  switch (left.kind()) {
    case node_kind::keyword: return left.word() == right.word();
    case node_kind::mark: return left.text() == right.text() || left.text() == ";" || right.text() == ";";
    case node_kind::quantity:
    case node_kind::unit:
      return left.unit() == right.unit() && without_end_zeros(left.text()) == without_end_zeros(right.text());
    default: return left.text() == right.text();
  }
}

bool is_same(view left, view right) {
  if (left.kind() != right.kind() || left.size() != right.size()) return false;
  if (left.kind() <= node_kind::unit) return is_same_leaf(left, right);
  for (std::size_t index = 0; index < left.size(); ++index) {
    if (!is_same(left[index], right[index])) return false;
  }
  return true;
}

}  // namespace

language language_of(const tree& whole) {
  const std::optional<view> policy = root(whole).find(node_kind::policy);
  const std::optional<view> word = policy ? policy->first_word() : std::nullopt;
  return word && word->text() == spelling(keyword::policy, language::zh) ? language::zh : language::en;
}

std::string print(const tree& whole, language in) { return printer(whole, in, true).file(); }

std::string print_inline(view node, language in) { return printer(node.owner(), in, false).inline_text(node); }

std::string print_for_digest(const tree& whole) { return printer(whole, language::en, false).inline_text(root(whole)); }

bool same_program(const tree& left, const tree& right) { return is_same(root(left), root(right)); }

}  // namespace milu::syntax
