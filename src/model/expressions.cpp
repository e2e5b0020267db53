// Expressions: from what was written to typed operations. One function for each kind of node.
#include <milu/syntax/print.hpp>

#include "model/bands.hpp"
#include "model/conditions.hpp"
#include "model/folds.hpp"
#include "model/kinds.hpp"
#include "model/nodes.hpp"
#include "model/quantities.hpp"
#include "model/scope.hpp"
#include "model/suffixes.hpp"

namespace milu::model {
namespace {

expression_id lower_path(draft& state, const scope& from, const view& node) {
  const meaning found = resolve(state, from, node);
  if (const auto* value = std::get_if<expression_id>(&found)) return *value;
  report(state, "kind.list", node.where(), {syntax::print_inline(node, language::en)});
  return add_faulty(state, node.where());
}

expression_id lower_literal(draft& state, const view& node) {
  const std::optional<literal_value> value = read_literal(state, node);
  if (!value) return add_faulty(state, node.where());
  return add(state, literal{value->value}, value->of, node.where());
}

expression_id lower_word(draft& state, const scope& from, const view& node) {
  switch (node.word()) {
    case keyword::as_of: return add(state, as_of_reference{}, {.what = kind::date}, node.where());
    case keyword::eligible:
    case keyword::ineligible:
    case keyword::undetermined:
      if (!from.verdict_is_known) report(state, "verdict.early", node.where(), {keyword_phrase(node.word())});
      return add(state, verdict_test{node.word(), from.application_of(from.innermost())}, {.what = kind::yes_no},
                 node.where());
    case keyword::inapplicable:
      report(state, "inapplicable.alone", node.where());
      return add_faulty(state, node.where());
    default: return lower_literal(state, node);
  }
}

expression_id lower_negative(draft& state, const scope& from, const view& node) {
  const expression_id operand = lower(state, from, expressions_of(node)[0]);
  type of = state.rules.at(operand).of;
  if (of.what != kind::nothing && !is_numeric(of.what)) {
    report(state, "kind.type", node.where(), {name_of(kind::number), kind_of(state, operand)});
    return add_faulty(state, node.where());
  }
  if (of.what == kind::count) of.what = kind::number;
  of.range = negative_range(of.range);
  return add(state, negative{operand}, of, node.where());
}

std::optional<kind> result_kind(const draft& state, keyword word, expression_id left, expression_id right) {
  const kind a = state.rules.at(left).of.what;
  const kind b = state.rules.at(right).of.what;
  if (word == keyword::times) return product_kind(a, b);
  if (word == keyword::divided_by) return ratio_kind(a, b);
  return sum_kind(state, left, right, word);
}

bounds result_range(keyword word, const bounds& left, const bounds& right) {
  switch (word) {
    case keyword::plus: return sum_range(left, right);
    case keyword::minus: return difference_range(left, right);
    case keyword::times: return product_range(left, right);
    default: return ratio_range(left, right);
  }
}

expression_id combine(draft& state, keyword word, expression_id left, expression_id right, span where) {
  if (is_faulty(state, left) || is_faulty(state, right)) return add_faulty(state, where);
  std::optional<kind> what = result_kind(state, word, left, right);
  if (!what) {
    report(state, "kind.operands", where, {keyword_phrase(word), kind_of(state, left), kind_of(state, right)});
    return add_faulty(state, where);
  }
  const type& a = state.rules.at(left).of;
  const type& b = state.rules.at(right).of;
  if (what == kind::count && word == keyword::minus) what = kind::number;   // a difference of counts may be negative
  type of{.what = *what,
          .currency = *what == kind::money ? (a.currency.empty() ? b.currency : a.currency) : std::string{}};
  if (is_numeric(*what)) of.range = result_range(word, a.range, b.range);
  return add(state, arithmetic{word, left, right}, of, where);
}

expression_id lower_arithmetic(draft& state, const scope& from, const view& node) {
  std::optional<expression_id> left;
  keyword word = keyword::plus;
  for (const view& part : node.children()) {
    if (!is_expression(part)) {
      word = part.word();
      continue;
    }
    const expression_id right = lower(state, from, part);
    left = left ? combine(state, word, *left, right, node.where()) : right;
  }
  return left.value_or(add_faulty(state, node.where()));
}

expression_id lower_fallback(draft& state, const scope& from, const view& node) {
  const std::vector<view> parts = expressions_of(node);
  const expression_id operand = lower(state, from, parts[0]);
  const expression_id otherwise = lower_beside(state, from, parts[1], operand);
  if (is_faulty(state, operand) || is_faulty(state, otherwise)) return add_faulty(state, node.where());
  if (!are_comparable(state, operand, otherwise)) {
    report(state, "kind.type", parts[1].where(), {kind_of(state, operand), kind_of(state, otherwise)});
    return add_faulty(state, node.where());
  }
  type of = state.rules.at(operand).of;
  of.range = hull(of.range, state.rules.at(otherwise).of.range);
  return add(state, fallback{operand, otherwise}, of, node.where());
}

}  // namespace

expression_id lower(draft& state, const scope& from, const view& node) {
  switch (node.kind()) {
    case node_kind::path: return lower_path(state, from, node);
    case node_kind::quantity:
    case node_kind::date:
    case node_kind::text: return lower_literal(state, node);
    case node_kind::keyword: return lower_word(state, from, node);
    case node_kind::group_brackets: return lower(state, from, expressions_of(node)[0]);
    case node_kind::negative: return lower_negative(state, from, node);
    case node_kind::sum:
    case node_kind::product: return lower_arithmetic(state, from, node);
    case node_kind::fallback: return lower_fallback(state, from, node);
    case node_kind::suffixed: return lower_suffixed(state, from, node);
    case node_kind::fold: return lower_fold(state, from, node);
    case node_kind::choose: return lower_bands(state, from, node);
    case node_kind::cases: return lower_cases(state, from, node);
    case node_kind::comparison: return lower_comparison(state, from, node);
    case node_kind::conjunction:
    case node_kind::disjunction: return lower_connective(state, from, node);
    case node_kind::negation: return lower_negation(state, from, node);
    default: return add_faulty(state, node.where());
  }
}

expression_id lower_condition(draft& state, const scope& from, const view& node) {
  const expression_id condition = lower(state, from, node);
  const kind what = state.rules.at(condition).of.what;
  if (what == kind::yes_no || what == kind::nothing) return condition;
  report(state, "kind.condition", node.where(), {kind_of(state, condition)});
  return add_faulty(state, node.where());
}

scope application_scope(const draft& state) {
  return {.frames = {{.record = state.rules.application, .is_application = true}}};
}

scope award_scope(const draft& state, std::uint32_t round) {
  scope where = application_scope(state);
  where.verdict_is_known = true;
  where.sees_cohort = true;
  where.round = round;
  return where;
}

}  // namespace milu::model
