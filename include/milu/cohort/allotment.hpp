#pragma once
// Who gets what: ranks, tiers, money, and for each passed-over application the rule that passed it over.
//
//   allotment result = allot(stated, entrants);
//   result.placements[0].rank == 1;
#include <milu/cohort/round.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace milu::cohort {

// What kept an application from a tier. One per tier it did not get although it was considered for it.
// behind_tie: a tie above it closed the tier or the budget (admit none, send back). ineligible: named for every tier.
// not_drawn: the lot put equals first. place_reserved: what is left is kept for the best of an area.
enum class obstacle : std::uint8_t { below_line, no_place, tied_none_admitted, tied_sent_back, over_budget_stop,
                                     over_budget_skip, capped, ineligible, behind_tie, not_drawn,
                                     below_data_line, place_reserved };
struct passed_over {
  std::uint32_t tier;
  obstacle why;
  friend bool operator==(const passed_over&, const passed_over&) = default;
};

// What a budget still held when the turn of an application before it had passed.
struct budget_rest {
  std::uint32_t budget = 0;
  rational left = {};
  friend bool operator==(const budget_rest&, const budget_rest&) = default;
};

enum class tie_mark : std::uint8_t { none, admitted_together, shared, sent_back, drawn };

struct placement {
  std::optional<std::int64_t> rank = {};      // S17: 1, 2, 2, 4
  std::optional<std::int64_t> place = {};     // S17: where a ruling or a lot put it among its equals
  bool is_drawn = false;                      // the place is a lot's (S24)
  std::optional<std::uint32_t> tier = {};
  std::optional<rational> amount = {};        // what is paid; none: the tier pays nothing, or not computable
  bool is_reduced = false;                    // paid in part, or shared
  bool is_open = false;                       // sent back: waits for a ruling (S18)
  bool took_reserved = false;                 // only a reservation gave it its place
  std::optional<std::uint32_t> open_tier = {};  // the tier it is tied for
  bool holds_place = false;                   // undetermined, a place is held for it (S16)
  std::optional<std::uint32_t> held_tier = {};
  tie_mark tie = tie_mark::none;
  std::vector<passed_over> passed = {};
  std::vector<budget_rest> rests = {};        // one per budget that it came by
  friend bool operator==(const placement&, const placement&) = default;
};

// A tie that did not fit: the tied group in the order of ids, the tier, the places that were left (none: unlimited).
// Equals can also tie at a limit or at the last money of a budget; then that one is named.
struct tie_at_line {
  std::uint32_t tier = 0;
  std::optional<std::int64_t> places_left = {};
  std::vector<std::uint32_t> group = {};
  std::optional<std::uint32_t> limit = {};
  std::optional<std::uint32_t> budget = {};
  friend bool operator==(const tie_at_line&, const tie_at_line&) = default;
};

// A line that the data made (S39): everybody down to this rank is above it; 0: nobody.
struct data_line {
  std::int64_t last_rank = 0;
  rational sum = {};
  friend bool operator==(const data_line&, const data_line&) = default;
};

// Who moves up when somebody declines, best first; equals share a position, as they share ranks.
struct waiting_seat {
  std::uint32_t who = 0;
  std::uint32_t tier = 0;
  std::int64_t position = 0;
  friend bool operator==(const waiting_seat&, const waiting_seat&) = default;
};
using waiting_list = std::vector<waiting_seat>;

// Why a place that was declined stays empty.
// no_list: no waiting list is for its tier. nobody: none of those on it can take it. equals: more equals than places, and no
// ruling says who goes first. money: the budget does not reach for the next. waits: equals above wait for a ruling.
// surplus: the tier had more awards than places.
enum class vacancy : std::uint8_t { no_list, nobody, equals, money, waits, surplus };

struct declined_award {
  std::uint32_t who = 0;
  std::uint32_t tier = 0;
  std::optional<vacancy> empty = {};          // none: somebody moved up
  friend bool operator==(const declined_award&, const declined_award&) = default;
};

struct moved_up {
  std::uint32_t who = 0;
  std::uint32_t tier = 0;
  std::uint32_t list = 0;                     // the waiting list it stood on
  std::uint32_t instead_of = 0;               // whose place it took; of a tier without places the last who declined
  friend bool operator==(const moved_up&, const moved_up&) = default;
};

// Somebody came to a tier whose condition is unknown for it (S19): it is undetermined from there on.
struct open_question {
  std::uint32_t who = 0;
  std::uint32_t tier = 0;
  friend bool operator==(const open_question&, const open_question&) = default;
};

// A walk through a block of tiers that showed which places would be unused, before the walk that counts.
struct rehearsal { std::vector<placement> placements = {}; std::vector<tie_at_line> ties = {}; };

struct allotment {
  bool stopped = false;                       // undetermined applications: stop; nothing is allotted
  std::vector<std::uint32_t> undetermined;    // indices of the entrants that are
  std::vector<placement> placements;          // one per entrant, in input order
  std::vector<std::uint32_t> order;           // the ranked entrants, best first; equals by their ids
  std::vector<std::int64_t> taken;            // awards per tier; more than its places only by admit_all and share
  std::vector<std::int64_t> held;             // places held per tier for undetermined entrants (S16)
  std::vector<std::int64_t> empty;            // places left per tier, open ones too; 0 without places
  std::vector<std::int64_t> surplus;          // awards per tier beyond its places: by ties or by rulings
  std::vector<rational> spent;                // per budget
  std::vector<rational> reserved;             // per budget: held for undetermined entrants
  std::vector<tie_at_line> ties;
  std::vector<std::optional<data_line>> lines = {};  // per tier
  std::vector<waiting_list> waiting = {};     // one per statement of the round
  std::vector<open_question> left_open = {};  // who became undetermined on the way, in that order
  std::vector<rehearsal> rehearsals = {};     // in the order in which they were walked

  // Where somebody declines: who, who moved up, and the allotment as it was before (one; else none).
  std::vector<declined_award> declined = {};  // tier after tier, by rank
  std::vector<moved_up> moved = {};           // in the order in which they moved
  std::vector<allotment> before = {};
  const allotment& as_ranked() const { return before.empty() ? *this : before.front(); }
};

allotment allot(const terms&, std::span<const entrant>);

}  // namespace milu::cohort
