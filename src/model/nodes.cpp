#include "model/nodes.hpp"

namespace milu::model {
namespace {

bool is_literal_word(keyword word) {
  switch (word) {
    case keyword::yes:
    case keyword::no:
    case keyword::eligible:
    case keyword::ineligible:
    case keyword::undetermined:
    case keyword::as_of:
    case keyword::inapplicable: return true;
    default: return false;
  }
}

}  // namespace

bool is_expression(const view& node) {
  switch (node.kind()) {
    case node_kind::suffixed:
    case node_kind::disjunction:
    case node_kind::conjunction:
    case node_kind::negation:
    case node_kind::comparison:
    case node_kind::sum:
    case node_kind::product:
    case node_kind::negative:
    case node_kind::fallback:
    case node_kind::choose:
    case node_kind::cases:
    case node_kind::fold:
    case node_kind::group_brackets:
    case node_kind::path:
    case node_kind::quantity:
    case node_kind::date:
    case node_kind::text: return true;
    case node_kind::keyword: return is_literal_word(node.word());
    default: return false;
  }
}

std::vector<view> expressions_of(const view& node) {
  std::vector<view> found;
  for (const view& child : node.children()) {
    if (is_expression(child)) found.push_back(child);
  }
  return found;
}

bool is_word(const view& node, keyword word) { return node.is(node_kind::keyword) && node.word() == word; }

phrase keyword_phrase(keyword word) {
  return {std::string(spelling(word, language::en)), std::string(spelling(word, language::zh))};
}

std::optional<std::string> plain_name(const view& expression) {
  if (!expression.is(node_kind::path) || expression.size() != 1 || !expression[0].is(node_kind::name))
    return std::nullopt;
  return expression[0].text();
}

}  // namespace milu::model
