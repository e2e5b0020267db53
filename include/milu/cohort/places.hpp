#pragma once
// The places of one tier while they are given out: left, held, kept empty, gone down to a lower tier.
//
//   tier_places gold = places_of({.places = 2});
//   gold.take(1);
//   gold.available() == 1;
#include <milu/cohort/round.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>

namespace milu::cohort {

// What a tie did to a tier for all who are ranked below it (S18).
enum class closing : std::uint8_t { open, none_admitted, sent_back };

struct tier_places {
  bool is_limited = false;
  std::int64_t left = 0;      // neither taken, held nor kept; those that went down are still counted here
  std::int64_t moved = 0;     // of them, gone down to a lower tier
  std::int64_t kept = 0;      // empty for good: the budget did not reach and the place is not freed
  std::int64_t held = 0;
  std::int64_t earmarked = 0; // of those left: for protected ones of whom the turn has not come
  std::int64_t denied = 0;    // how many found only such places
  std::int64_t taken = 0;
  std::int64_t surplus = 0;   // of those taken, beyond the places
  closing closed = closing::open;

  std::int64_t available() const { return std::max<std::int64_t>(left - moved - earmarked, 0); }
  bool has_place_for(std::int64_t count) const { return !is_limited || count <= available(); }
  std::int64_t empty() const { return is_limited ? available() + earmarked + kept : 0; }
  // A place that waits for a ruling does not go down; one that a tie left free does.
  std::int64_t unused() const { return is_limited && closed != closing::sent_back ? available() : 0; }

  // Who goes beyond the places takes nothing of what went down or is kept for others.
  void use_up(std::int64_t count) {
    if (is_limited) left -= std::min(count, available());
  }
  void take(std::int64_t count) {
    if (is_limited) surplus += std::max<std::int64_t>(count - available(), 0);
    taken += count, use_up(count);
  }
  void hold() { ++held, use_up(1); }
  void keep_empty(std::int64_t count) {
    if (is_limited) kept += std::min(count, available());
    use_up(count);
  }
  void receive(std::int64_t count) {
    left += std::min(count, std::numeric_limits<std::int64_t>::max() - left);
  }
};

inline tier_places places_of(const tier_terms& tier) {
  return {.is_limited = tier.places.has_value(), .left = std::max<std::int64_t>(tier.places.value_or(0), 0)};
}

}  // namespace milu::cohort
