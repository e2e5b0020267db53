#pragma once
// Which tiers are given out in one pass by rank, and which tier after tier.
//
// Without anything that couples two tiers the two orders give the same. A budget `across tiers` (S22) and a limit over
// several tiers (S21) couple theirs: these and the tiers between them are one block. Where a budget pays `tier by
// tier`, its order holds for a limit over the same tiers too.
//
//   blocks_of(stated).front() == tier_block{0, 1};
#include <milu/cohort/round.hpp>

#include <cstdint>
#include <vector>

namespace milu::cohort {

struct tier_block {
  std::uint32_t first = 0;
  std::uint32_t end = 0;        // one past the last
  friend bool operator==(const tier_block&, const tier_block&) = default;
};

std::vector<tier_block> blocks_of(const terms&);  // in written order, every tier in one

}  // namespace milu::cohort
