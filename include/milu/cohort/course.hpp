#pragma once
// How far one round has got: what is still to be had, and what each entrant has so far. A plain value, so that a walk
// can be done again from an earlier point.
//
//   course start = begin(stated, entrants);
//   start.places[0].available();
#include <milu/cohort/allotment.hpp>
#include <milu/cohort/places.hpp>
#include <milu/cohort/purse.hpp>
#include <milu/cohort/quota.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace milu::cohort {

// A place that is kept for one in its area. Equals who are more than their area's minimum tie for what only some of
// them count.
struct earmark { std::uint32_t tier = 0; bool counts = true; };

struct course {
  const terms* round = nullptr;
  std::span<const entrant> entrants = {};
  std::vector<std::vector<std::uint32_t>> budgets_of = {};  // per tier: the budgets that pay it
  std::vector<std::vector<std::uint32_t>> limits_of = {};   // per tier: the limits that count it

  std::vector<tier_places> places = {};
  std::vector<purse> purses = {};
  std::vector<quota> quotas = {};
  std::vector<placement> placements = {};
  std::vector<std::optional<earmark>> earmarks = {};        // per entrant: what is kept for it
  std::vector<bool> settled = {};                           // per entrant: nothing more will be considered for it
  std::vector<tie_at_line> ties = {};
  std::vector<std::optional<data_line>> lines = {};         // per tier: made when its turn comes
  std::vector<open_question> unanswered = {};

  const claim* claim_of(std::uint32_t who, std::uint32_t tier) const {
    const std::vector<claim>& claims = entrants[who].claims;
    return tier < claims.size() ? &claims[tier] : nullptr;
  }
  bool is_within_limits(std::uint32_t who, std::uint32_t tier) const;
  void count_towards_limits(std::uint32_t who, std::uint32_t tier);
  void pass_over(std::uint32_t who, std::uint32_t tier, obstacle why) { placements[who].passed.push_back({tier, why}); }
  // It gets this tier's nothing, and nothing of a lower tier either; but what is kept for it there stays its own.
  void settle_without(std::uint32_t who, std::uint32_t tier, obstacle why) {
    pass_over(who, tier, why);
    settled[who] = why == obstacle::tied_sent_back || !earmarks[who];
  }
};

course begin(const terms&, std::span<const entrant>);

}  // namespace milu::cohort
