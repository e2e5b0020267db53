#include <milu/cohort/ranking.hpp>

#include <algorithm>
#include <compare>

namespace milu::cohort {
namespace {

bool is_unknown(const key_value& key) { return std::holds_alternative<std::monostate>(key); }

// `less` stands before `greater` in the ranking.
std::strong_ordering in_direction(std::strong_ordering ascending, bool descending) {
  return descending ? 0 <=> ascending : ascending;
}

// Text is UTF-8, so the order of its bytes is the order of its code points (S28).
std::strong_ordering compare_known(const key_value& left, const key_value& right) {
  if (left.index() != right.index()) return left.index() <=> right.index();
  if (const auto* number = std::get_if<rational>(&left)) return *number <=> std::get<rational>(right);
  return std::get<std::string>(left).compare(std::get<std::string>(right)) <=> 0;
}

std::strong_ordering compare_key(const key_value& left, const key_value& right, bool descending, bool unknown_first) {
  const bool left_unknown = is_unknown(left);
  const bool right_unknown = is_unknown(right);
  if (left_unknown && right_unknown) return std::strong_ordering::equal;
  if (left_unknown) return unknown_first ? std::strong_ordering::less : std::strong_ordering::greater;
  if (right_unknown) return unknown_first ? std::strong_ordering::greater : std::strong_ordering::less;
  return in_direction(compare_known(left, right), descending);
}

// Equals under all keys; from a key on that depends on those above, by the picks (S40).
std::strong_ordering compare_ranks(const terms& round, const entrant& left, const entrant& right) {
  const auto order = compare_keys(round, left, right, round.portfolio_from.value_or(round.descending.size()));
  return order != 0 || !round.portfolio_from ? order : left.turn <=> right.turn;
}

// Equals under all keys that a ruling put in order; those without a number come last, together.
std::strong_ordering compare_order(const entrant& left, const entrant& right) {
  if (left.tie_order && right.tie_order) return *left.tie_order <=> *right.tie_order;
  return right.tie_order.has_value() <=> left.tie_order.has_value();
}

}  // namespace

std::strong_ordering compare_keys(const terms& round, const entrant& left, const entrant& right, std::size_t count) {
  count = std::min({count, round.descending.size(), left.keys.size(), right.keys.size()});
  for (std::size_t key = 0; key < count; ++key) {
    const bool unknown_first = key < round.unknown_first.size() && round.unknown_first[key];
    const auto order = compare_key(left.keys[key], right.keys[key], round.descending[key], unknown_first);
    if (order != 0) return order;
  }
  return std::strong_ordering::equal;
}

std::vector<std::uint32_t> by_id(std::span<const entrant> entrants, standing wanted) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t index = 0; index < entrants.size(); ++index)
    if (entrants[index].stands == wanted) found.push_back(index);
  std::stable_sort(found.begin(), found.end(),
                   [&](std::uint32_t left, std::uint32_t right) { return entrants[left].id < entrants[right].id; });
  return found;
}

ranking rank_candidates(const terms& round, std::span<const entrant> entrants) {
  ranking result{.order = by_id(entrants, standing::candidate), .starts = {}};
  std::stable_sort(result.order.begin(), result.order.end(), [&](std::uint32_t left, std::uint32_t right) {
    const auto order = compare_ranks(round, entrants[left], entrants[right]);
    return order != 0 ? order < 0 : compare_order(entrants[left], entrants[right]) < 0;
  });
  std::size_t equals_from = 0;
  for (std::size_t place = 0; place < result.order.size(); ++place) {
    const entrant& here = entrants[result.order[place]];
    const entrant* before = place == 0 ? nullptr : &entrants[result.order[place - 1]];
    const bool is_new_rank = !before || compare_ranks(round, *before, here) != 0;
    if (is_new_rank) equals_from = place;
    if (!is_new_rank && compare_order(*before, here) == 0) continue;
    result.starts.push_back(place);
    result.ranks_from.push_back(equals_from);
  }
  return result;
}

}  // namespace milu::cohort
