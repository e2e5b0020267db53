#pragma once
// One round of awards as the cohort sees it: numbers only. Nothing here knows policies, so allotment can be tested with
// hand-written scores.
#include <milu/base/date.hpp>
#include <milu/base/rational.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace milu::cohort {

enum class tie_policy : std::uint8_t { unstated, admit_all, admit_none, share, send_back, lot };
enum class unused_policy : std::uint8_t { stay_empty, flow_down };
enum class undetermined_policy : std::uint8_t { stop, left_out, hold_best_place };
enum class overflow_policy : std::uint8_t { stop, skip, pay_in_part };

// The cutoff whose requested sum is closest to a target and not below a minimum (S39).
struct line_terms { rational closest_to = {}; std::optional<rational> at_least = {}; };

struct tier_terms {
  std::optional<std::int64_t> places = {}; // none: as many as meet the condition
  bool pays = false;
  rational money_grid = rational::fraction(1, 100);  // of its currency: shares are rounded down to it
  std::optional<line_terms> line = {};
};

struct budget_terms {
  rational amount = {};
  std::uint32_t statement = 0;            // its number among the round's budgets as written
  std::vector<std::uint32_t> tiers = {};  // those it pays, by index
  bool by_tier = false;
  overflow_policy overflow = overflow_policy::stop;
  bool place_is_freed = false;
};

struct limit_terms {                     // at most `most` awards (of `tiers`) per value of its key
  std::int64_t most = 0;
  std::uint32_t key = none_key;          // index into entrant::cap_keys; none_key: for all together
  std::vector<std::uint32_t> tiers = {};
  static constexpr std::uint32_t none_key = 0xffffffff;
};

struct reserve_terms {                   // the best `least` of each area who are protected keep a place for themselves
  std::int64_t least = 0;
};

struct waiting_terms {                   // the next `most` in rank who meet the condition of one of the tiers
  std::int64_t most = 0;
  std::vector<std::uint32_t> tiers = {};
  std::optional<date> until = {};
};

struct terms {
  std::vector<tier_terms> tiers;
  std::vector<bool> descending;          // one per sort key
  std::vector<bool> unknown_first;       // one per sort key: where an unknown key that is allowed to be unknown goes
  tie_policy tie = tie_policy::unstated;
  unused_policy unused = unused_policy::stay_empty;
  undetermined_policy undetermined = undetermined_policy::stop;
  std::vector<budget_terms> budgets;
  std::vector<limit_terms> limits;
  std::vector<reserve_terms> reserves = {};
  std::vector<waiting_terms> waiting = {};
  std::string seed = {};                 // of the lots, as text (S24)
  std::optional<std::size_t> portfolio_from = {};  // the first key that depends on those above (S40)
};

// A key as it is compared: numbers by value, text by code points; monostate is an unknown that the rules order.
using key_value = std::variant<std::monostate, rational, std::string>;

enum class standing : std::uint8_t {
  candidate,     // named by the round's `rank`, everything about it known
  undetermined,  // might be a candidate, or meets a tier perhaps, or a key is unknown; errors and invalid ones too
                 // (S16)
  outside        // not named: it has no rank
};

struct claim {
  enum class answer : std::uint8_t { no, yes, unknown } meets = answer::yes;
  std::optional<rational> amount = {};   // what the tier would pay; none when it cannot be computed (unset parameter)
  rational requested = {};               // what it adds to the sum of a line that the data make
};

// A tier that people gave over the rules; none: they gave it no tier.
struct ruled_seat { std::optional<std::uint32_t> tier = {}; };

struct entrant {
  std::string id;
  standing stands = standing::candidate;
  std::vector<key_value> keys;
  std::vector<claim> claims;             // one per tier
  std::vector<std::string> cap_keys = {};
  std::vector<std::optional<std::string>> areas = {};  // one per reservation: its area; none where it is not protected
  std::string lot = {};                  // where ties are drawn: the digest that orders equals, ascending (S24)
  bool may_take_tier = true;             // false: ranked but never awarded (an ineligible one where everyone is ranked)
  std::optional<std::int64_t> tie_order = {};  // of equals those with a lower number go first, those without one last
  std::optional<ruled_seat> seat = {};
  std::int64_t turn = 0;                 // where keys depend on those above: the pick in which it was placed
  bool declines = false;                 // it takes nothing of this round: its place goes to the waiting list
};

}  // namespace milu::cohort
