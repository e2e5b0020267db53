#pragma once
// The order of the candidates and their ranks (S17): 1, 2, 2, 4.
//
//   ranking ranks = rank_candidates(stated, entrants);
//   ranks.group(0)[0];   // the best entrant, or the first by id of those who share rank 1
//   ranks.rank_of(0) == 1;
#include <milu/cohort/round.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace milu::cohort {

// Groups are maximal: all candidates equal under all keys, and not ordered by a ruling, are in one.
struct ranking {
  std::vector<std::uint32_t> order;         // candidates, best first; equals by their ids
  std::vector<std::size_t> starts;          // where each group begins in `order`
  std::vector<std::size_t> ranks_from = {}; // per group: where those begin who are equal to it under all keys

  std::size_t groups() const { return starts.size(); }
  std::size_t end_of(std::size_t group) const { return group + 1 < starts.size() ? starts[group + 1] : order.size(); }
  std::span<const std::uint32_t> group(std::size_t index) const {
    return std::span(order).subspan(starts[index], end_of(index) - starts[index]);
  }
  std::int64_t rank_of(std::size_t group) const { return static_cast<std::int64_t>(ranks_from[group]) + 1; }
  std::int64_t place_of(std::size_t group) const { return static_cast<std::int64_t>(starts[group]) + 1; }
  // Whether a ruling set an order among those who share its rank.
  bool is_ordered(std::size_t group) const {
    const bool is_first = ranks_from[group] == starts[group];
    return !is_first || (group + 1 < starts.size() && ranks_from[group + 1] == ranks_from[group]);
  }
};

ranking rank_candidates(const terms&, std::span<const entrant>);

// Below zero: `left` stands before `right` under the first `count` keys.
std::strong_ordering compare_keys(const terms&, const entrant& left, const entrant& right, std::size_t count);

// The entrants of one standing in the order of their ids: a permuted input gives the same order.
std::vector<std::uint32_t> by_id(std::span<const entrant>, standing);

}  // namespace milu::cohort
