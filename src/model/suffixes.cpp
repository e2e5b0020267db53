#include "model/suffixes.hpp"

#include <milu/base/decimal.hpp>

#include <algorithm>

#include "model/conditions.hpp"
#include "model/kinds.hpp"
#include "model/nodes.hpp"
#include "model/quantities.hpp"

namespace milu::model {
namespace {

rounding mode_of(keyword word) {
  switch (word) {
    case keyword::rounded_half_even: return rounding::half_even;
    case keyword::rounded_half_down: return rounding::half_down;
    case keyword::rounded_up: return rounding::up;
    case keyword::rounded_down: return rounding::down;
    case keyword::rounded_to_ceiling: return rounding::ceiling;
    case keyword::rounded_to_floor: return rounding::floor;
    default: return rounding::half_up;
  }
}

expression_id bound_by(draft& state, const scope& from, expression_id operand, const view& suffix, bool is_cap) {
  const view written = expressions_of(suffix)[0];
  const expression_id limit = lower(state, from, written);
  if (is_faulty(state, operand) || is_faulty(state, limit)) return add_faulty(state, suffix.where());
  const type& a = state.rules.at(operand).of;
  const type& b = state.rules.at(limit).of;
  const bool is_ordered = is_numeric(a.what) || a.what == kind::date;
  if (!is_ordered || !are_comparable(state, operand, limit)) {
    report(state, "kind.compare", suffix.where(), {kind_of(state, operand), kind_of(state, limit)});
    return add_faulty(state, suffix.where());
  }
  type of = a;
  of.range = is_cap ? capped_range(a.range, b.range) : floored_range(a.range, b.range);
  return add(state, bounded{operand, limit, is_cap}, of, suffix.where());
}

std::optional<int> written_places(draft& state, const view& node) {
  if (node.has(keyword::to_whole)) return 0;
  if (!node.has(keyword::places_round)) return std::nullopt;
  const view number = node.child(node_kind::quantity);
  const auto places = parse_decimal(number.text(), state.bounds);
  const std::optional<std::int64_t> whole = places ? places->to_int64() : std::nullopt;
  if (!whole || *whole < 0 || *whole > 34) {
    report(state, "num.places", number.where(), {number.text()});
    return 0;
  }
  return static_cast<int>(*whole);
}

rational written_multiple(draft& state, const view& node, const type& operand) {
  const view number = node.child(node_kind::quantity);
  const literal_value unit = read_quantity(state, number);
  const rational* size = std::get_if<rational>(&unit.value);
  const bool is_same_kind = fits(operand.what, unit.of.what) || unit.of.what == kind::number;
  const bool is_money_gap = operand.what == kind::money && unit.of.currency != operand.currency;
  if (size == nullptr || !is_same_kind || is_money_gap) {
    report(state, "kind.type", number.where(), {name_of(operand.what), name_of(unit.of.what)});
    return 1;
  }
  if (size->sign() > 0) return *size;
  report(state, "num.multiple", number.where(), {number.text()});
  return 1;
}

bounds rounded_range(const bounds& range, const rounded& how) {
  const auto to_grid = [&](const std::optional<rational>& end) -> std::optional<rational> {
    if (!end) return std::nullopt;
    return how.places ? round_to_places(*end, *how.places, how.mode) : round_to_multiple(*end, how.multiple, how.mode);
  };
  return {.low = to_grid(range.low), .high = to_grid(range.high)};
}

expression_id round_it(draft& state, expression_id operand, const view& node) {
  if (is_faulty(state, operand)) return operand;
  type of = state.rules.at(operand).of;
  if (!is_numeric(of.what)) {
    report(state, "kind.type", node.where(), {name_of(kind::number), kind_of(state, operand)});
    return add_faulty(state, node.where());
  }
  const std::optional<view> mode = node.first_word();
  rounded how{operand, mode_of(mode ? mode->word() : keyword::rounded_half_up), written_places(state, node),
              rational(0)};
  if (!how.places) how.multiple = written_multiple(state, node, of);
  of.range = rounded_range(of.range, how);
  return add(state, how, of, node.where());
}

}  // namespace

expression_id apply_suffix(draft& state, const scope& from, expression_id operand, const view& suffix) {
  if (const auto rounding_node = suffix.find(node_kind::rounding)) return round_it(state, operand, *rounding_node);
  if (suffix.has(keyword::at_most)) return bound_by(state, from, operand, suffix, true);
  if (suffix.has(keyword::at_least)) return bound_by(state, from, operand, suffix, false);
  return round_it(state, operand, suffix);
}

expression_id lower_suffixed(draft& state, const scope& from, const view& node) {
  std::optional<expression_id> value;
  for (const view& part : node.children()) {
    if (!value && is_expression(part)) {
      value = lower(state, from, part);
    } else if (value && part.is(node_kind::suffix)) {
      value = apply_suffix(state, from, *value, part);
    }
  }
  return value.value_or(add_faulty(state, node.where()));
}

}  // namespace milu::model
