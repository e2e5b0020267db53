#pragma once
// The books of a check: what is still to be had while a claimed allotment is read again from the best rank down.
#include <milu/cohort/certificate.hpp>
#include <milu/cohort/portfolio.hpp>

#include <map>
#include <set>
#include <string>
#include <tuple>

namespace milu::cohort::audit {

enum class shut : std::uint8_t { no, none_admitted, sent_back };

struct tier_book {
  bool is_limited = false;
  std::int64_t left = 0, moved = 0, earmarked = 0, kept = 0, held = 0, taken = 0, surplus = 0;
  std::int64_t denied = 0;      // came when all that was left was kept for others
  shut closed = shut::no;
};
struct budget_book { rational spent = {}, reserved = {}, earmarked = {}; bool is_stopped = false, waits = false, was_denied = false; };
struct kept_place { std::uint32_t tier = 0; bool counts = true; };
using group_view = std::span<const std::uint32_t>;

struct books {
  const terms& round;
  std::span<const entrant> entrants;
  const allotment& claimed;
  std::vector<tier_book> tiers = {};
  std::vector<budget_book> budgets = {};
  std::vector<std::map<std::string, std::int64_t>> used = {};                   // per limit
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::string>> barred = {};  // limit, tier, key
  std::vector<std::optional<kept_place>> kept = {};                             // per entrant
  std::vector<bool> done = {};
  std::vector<bool> seated = {}, opened = {};                                   // has a tier, waits for a ruling
  std::vector<std::size_t> passes_read = {};
  std::vector<tie_at_line> ties = {};
  std::vector<std::vector<budget_rest>> rests = {};                             // per entrant
  std::optional<flaw> found = {};

  void fault(flaw_kind what, std::optional<std::uint32_t> who = {}, std::optional<std::uint32_t> tier = {}) {
    if (!found) found = flaw{what, who, tier};
  }
};

// One of a group before a tier, and what the rules make of it.
struct asker {
  std::uint32_t who = 0;
  std::optional<rational> amount = {};
  rational part = rational(1);
  tie_mark mark = tie_mark::none;
  bool is_reduced = false;
  std::optional<obstacle> out = {};
  bool ends = false;            // nothing lower either
  bool needs_kept = false;      // without what is kept for it, it would not get the tier
};
using askers = std::vector<asker>;
using asker_list = std::vector<asker*>;

books open_books(const terms&, std::span<const entrant>, const allotment&);
// Below zero: `left` stands before `right` under the first `count` keys.
int compare_by_keys(const terms&, const entrant& left, const entrant& right, std::size_t count);
// S40: computes the keys anew under those above each pick, and compares.
void check_picks(books&, const std::vector<group_view>& groups, const picking& again);
std::vector<group_view> groups_of(const terms&, std::span<const entrant>, group_view order);
bool are_equal(const books&, group_view, group_view);  // under all keys, whatever a ruling says of their order

std::int64_t free_places(const tier_book&);   // the largest number there is when they are not limited
rational rest_of(const books&, std::uint32_t budget);
bool pays_tier(const budget_terms&, std::uint32_t tier);
bool counts_tier(const limit_terms&, std::uint32_t tier);
std::string limit_key(const books&, std::uint32_t limit, std::uint32_t who);
std::int64_t limit_left(const books&, std::uint32_t limit, std::uint32_t who);
bool is_within_limits(const books&, std::uint32_t who, std::uint32_t tier);
void use_places(tier_book&, std::int64_t count);
void enter_awards(tier_book&, std::int64_t count);
void enter_in_limits(books&, std::uint32_t who, std::uint32_t tier);
const claim* claim_at(const books&, std::uint32_t who, std::uint32_t tier);
rational down_to_grid(const books&, const rational& amount, std::uint32_t tier);

void enter_ruled_seats(books&);
void check_held(books&);
void enter_kept_places(books&, const std::vector<group_view>& groups);
void enter_kept(books&, std::uint32_t who, std::int64_t sign);
bool can_keep_again(const books&, std::uint32_t who);
void judge(books&, asker_list those, std::uint32_t tier, bool is_kept);
// How many of their places are kept empty; those who are not paid are out.
std::int64_t pay(books&, asker_list& those, std::uint32_t tier);
void send_back(books&, const asker_list& those, std::uint32_t tier);
// One group before one tier: judged, and compared with what is claimed of it.
void read_group(books&, const std::vector<placement>& claimed, group_view group, std::uint32_t tier);
void check_blocks(books&, const std::vector<group_view>& groups);
// What followed when awards were declined; the allotment before is checked already.
std::optional<flaw> check_succession(const terms&, std::span<const entrant>, const allotment&);
void check_places(books&, const std::vector<group_view>& groups);

}  // namespace milu::cohort::audit
