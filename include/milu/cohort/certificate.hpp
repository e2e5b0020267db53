#pragma once
// Checks an allotment against the terms of its round, independently of how it was made: it shares nothing with the
// allotment but terms and entrants, and takes order, rehearsals and pass-overs as they are claimed.
//
//   allotment result = allot(stated, entrants);
//   find_flaw(stated, entrants, result) == std::nullopt;
//
// An allotment is its own certificate: the sorted keys (`order`), the line of each tier, the tied groups, what each
// budget spent, and for each pass-over the rule. The check reads it once, in O(n log n).
#include <milu/cohort/allotment.hpp>
#include <milu/cohort/portfolio.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace milu::cohort {

enum class flaw_kind : std::uint8_t {
  shape,        // numbers of placements, tiers, budgets; who is undetermined
  order,        // not sorted by the keys, or somebody is left out
  rank,
  place,        // not as the lots are
  line,         // not the line that the data make
  held,         // a place held for an undetermined entrant
  award,        // has a tier that is not its own, or lacks one
  amount,
  pass_over,    // the rule named is not the one that passed it over
  tie,          // a tied group is missing or is none
  total,        // places, money: do not add up
  rehearsal,    // unused places went down otherwise
  waiting,
  declined,     // a place that was declined stays empty, or does not, without the reason named
  moved_up,     // not the next on the waiting list, or more changed than that it moved up
  keys          // not those that it has under the ones above it (S40)
};

struct flaw {
  flaw_kind what = flaw_kind::shape;
  std::optional<std::uint32_t> who = {};    // an entrant
  std::optional<std::uint32_t> tier = {};
  friend bool operator==(const flaw&, const flaw&) = default;
};

// Where keys depend on those above, `again` computes them anew; without it they are taken as claimed.
std::optional<flaw> find_flaw(const terms&, std::span<const entrant>, const allotment&,
                              const picking* again = nullptr);

// Where the line of a tier lies: its last entrant in rank, with its keys. One per tier; none where nobody has it.
struct tier_line { std::int64_t rank = 0; std::vector<key_value> keys = {}; };
std::vector<std::optional<tier_line>> lines_of(const terms&, std::span<const entrant>, const allotment&);

}  // namespace milu::cohort
