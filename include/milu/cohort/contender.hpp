#pragma once
// Those of a group of equals who stand before one tier, with what the tier would pay each of them.
//
//   contenders found = contenders_for(state, group, tier);   // its claim met, not yet settled
#include <milu/cohort/course.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace milu::cohort {

struct contender {
  std::uint32_t who = 0;
  std::optional<rational> amount = {};   // none: the tier pays nothing, or it cannot be computed
  rational part = rational(1);           // what is left of it after sharing
  bool is_reduced = false;
  tie_mark tie = tie_mark::none;
};
using contenders = std::vector<contender>;

// The others of the group are passed over (S19: failing a condition ends nothing). An unknown claim is not met.
contenders contenders_for(course&, std::span<const std::uint32_t> group, std::uint32_t tier);

// Passes those over of whom `is_out` is true; they go on to the next tier.
template <typename Predicate>
void pass_over_if(course& state, contenders& those, std::uint32_t tier, obstacle why, Predicate is_out) {
  std::erase_if(those, [&](const contender& one) {
    if (!is_out(one)) return false;
    state.pass_over(one.who, tier, why);
    return true;
  });
}

// The same, but they get nothing of a lower tier either (S22).
template <typename Predicate>
void settle_without_if(course& state, contenders& those, std::uint32_t tier, obstacle why, Predicate is_out) {
  std::erase_if(those, [&](const contender& one) {
    if (!is_out(one)) return false;
    state.settle_without(one.who, tier, why);
    return true;
  });
}

inline void pass_over_all(course& state, contenders& those, std::uint32_t tier, obstacle why) {
  pass_over_if(state, those, tier, why, [](const contender&) { return true; });
}
inline void settle_all_without(course& state, contenders& those, std::uint32_t tier, obstacle why) {
  settle_without_if(state, those, tier, why, [](const contender&) { return true; });
}

}  // namespace milu::cohort
