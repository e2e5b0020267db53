#include "model/kinds.hpp"

namespace milu::model {
namespace {

bool is_plain(kind what) { return what == kind::number || what == kind::count; }

bool is_time(kind what) { return what == kind::date || what == kind::duration; }

std::optional<kind> time_sum(kind left, kind right, keyword word) {
  if (left == kind::date && right == kind::duration) return kind::date;
  if (left == kind::duration && right == kind::date && word == keyword::plus) return kind::date;
  if (left == kind::date && right == kind::date && word == keyword::minus) return kind::duration;
  if (left == kind::duration && right == kind::duration) return kind::duration;
  return std::nullopt;
}

}  // namespace

bool is_bare_number(const draft& state, expression_id id) {
  const expression& what = state.rules.at(id);
  if (what.of.what != kind::number) return false;
  if (std::holds_alternative<literal>(what.what)) return true;
  const auto* minus = std::get_if<negative>(&what.what);
  return minus != nullptr && is_bare_number(state, minus->operand);
}

bool is_faulty(const draft& state, expression_id id) { return state.rules.at(id).of.what == kind::nothing; }

phrase kind_of(const draft& state, expression_id id) {
  const type& of = state.rules.at(id).of;
  if (of.what != kind::money || of.currency.empty()) return name_of(of.what);
  const phrase name = name_of(of.what);
  return {name.en + " (" + of.currency + ")", name.zh + "（" + of.currency + "）"};
}

std::optional<kind> sum_kind(const draft& state, expression_id left, expression_id right, keyword word) {
  const type& a = state.rules.at(left).of;
  const type& b = state.rules.at(right).of;
  if (is_time(a.what) || is_time(b.what)) return time_sum(a.what, b.what, word);
  if (!is_numeric(a.what) || !is_numeric(b.what)) return std::nullopt;
  if (a.what == b.what) return a.what == kind::money && a.currency != b.currency ? std::nullopt : std::optional(a.what);
  if (is_plain(a.what) && is_plain(b.what)) return kind::number;
  const bool left_is_plain = is_plain(a.what);
  const kind other = left_is_plain ? b.what : a.what;
  if (!left_is_plain && !is_plain(b.what)) return std::nullopt;
  if (other == kind::points) return kind::points;
  const expression_id plain = left_is_plain ? left : right;
  // A ratio of two amounts is a number and may meet a percentage; a bare number may not.
  if (other == kind::percent && !is_bare_number(state, plain)) return kind::number;
  return std::nullopt;
}

std::optional<kind> product_kind(kind left, kind right) {
  if (!is_numeric(left) || !is_numeric(right)) return std::nullopt;
  const auto scales = [](kind what) { return is_plain(what) || what == kind::percent; };
  if (scales(left) && scales(right))
    return left == kind::percent && right == kind::percent ? kind::percent : kind::number;
  if (scales(left)) return right;
  if (scales(right)) return left;
  return std::nullopt;
}

std::optional<kind> ratio_kind(kind left, kind right) {
  if (!is_numeric(left) || !is_numeric(right)) return std::nullopt;
  if (is_plain(right) || right == kind::percent) return left == kind::count ? kind::number : left;
  if (left == right) return kind::number;
  return std::nullopt;
}

bool are_comparable(const draft& state, expression_id left, expression_id right) {
  const type& a = state.rules.at(left).of;
  const type& b = state.rules.at(right).of;
  if (is_numeric(a.what) && is_numeric(b.what)) return sum_kind(state, left, right, keyword::minus).has_value();
  if (a.what != b.what) return false;
  if (a.what == kind::choice) return a.choices == b.choices;
  return a.what != kind::record && a.what != kind::list;
}

bool fits(kind wanted, kind given) {
  if (wanted == given || given == kind::nothing) return true;
  if (wanted == kind::points) return is_plain(given);
  if (wanted == kind::number) return given == kind::count;
  return wanted == kind::percent && given == kind::number;
}

}  // namespace milu::model
