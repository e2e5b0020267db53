#pragma once
// Which tiers are certain, possible or out of reach for each application while marks are still missing.
//
// Sound, not always tight: what is called certain or out of reach is so in every completion (docs/decisions/0020).
//
//   hopeful open{.is_candidate = claim::answer::yes, .keys = {{.low = rational(80), .high = rational(90)}}, .claims = {{}}};
//   preview(stated, std::vector{open}, false)[0].best_rank == 1;
#include <milu/cohort/round.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace milu::cohort {

enum class chance : std::uint8_t { out_of_reach, possible, certain };

// One key as it may come out: the ends in the order of its values; an absent end is unbounded.
struct key_span {
  std::optional<key_value> low = {};
  std::optional<key_value> high = {};
};

struct hopeful {
  claim::answer is_candidate = claim::answer::unknown;
  std::vector<key_span> keys = {};
  std::vector<claim> claims = {};          // one per tier; the amount is the most that it may be
  std::optional<ruled_seat> seat = {};     // ruled: it has this tier whatever comes
};

struct prospect {
  std::vector<chance> chances = {};        // per tier: this tier or a better one
  std::optional<std::int64_t> best_rank = {};
  std::optional<std::int64_t> worst_rank = {};
};

// `counts_are_open`: places, budgets or limits depend on how many are eligible or ranked, and that is not certain yet.
std::vector<prospect> preview(const terms&, std::span<const hopeful>, bool counts_are_open);

}  // namespace milu::cohort
