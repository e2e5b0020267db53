#include <milu/cohort/course.hpp>
#include <milu/cohort/succession.hpp>

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace milu::cohort {
namespace {

using group_of = std::vector<std::uint32_t>;

constexpr std::int64_t no_end = std::numeric_limits<std::int64_t>::max();

// What became of the next on a list: it moved up, it was passed over, or nobody behind it can move up either.
struct step {
  std::int64_t moved = 0;
  std::optional<vacancy> end = {};
};

class succession {
 public:
  succession(const terms& round, std::span<const entrant> entrants, const allotment& first)
      : round_(round), entrants_(entrants), state_(begin(round, entrants)), now_(first) {
    now_.before = {first};
    for (std::size_t budget = 0; budget < state_.purses.size(); ++budget) {
      state_.purses[budget].spent = first.spent[budget];
      state_.purses[budget].reserved = first.reserved[budget];
    }
    heed_open_ties();
  }

  allotment run() {
    take_back_awards();
    count_awards();
    for (std::uint32_t tier = 0; tier < round_.tiers.size(); ++tier) fill(tier);
    for (std::size_t budget = 0; budget < state_.purses.size(); ++budget) now_.spent[budget] = state_.purses[budget].spent;
    for (waiting_list& list : now_.waiting) shorten(list);
    return std::move(now_);
  }

 private:
  // In the order of their ranks; those whom a ruling gave a tier without a rank come last.
  std::vector<std::uint32_t> in_order() const {
    std::vector<std::uint32_t> all = now_.order;
    std::vector<bool> is_listed(entrants_.size());
    for (const std::uint32_t who : all) is_listed[who] = true;
    for (std::uint32_t who = 0; who < entrants_.size(); ++who)
      if (!is_listed[who]) all.push_back(who);
    return all;
  }

  void take_back_awards() {
    for (const std::uint32_t who : in_order()) {
      placement& own = now_.placements[who];
      if (!entrants_[who].declines || !own.tier) continue;
      now_.declined.push_back({.who = who, .tier = *own.tier});
      --now_.taken[*own.tier];
      for (const std::uint32_t budget : state_.budgets_of[*own.tier])
        state_.purses[budget].spent = state_.purses[budget].spent - own.amount.value_or(rational());
      own.tier.reset(), own.amount.reset();
      own.is_reduced = own.took_reserved = false;
      own.tie = tie_mark::none;
    }
    std::stable_sort(now_.declined.begin(), now_.declined.end(),
                     [](const declined_award& left, const declined_award& right) { return left.tier < right.tier; });
  }

  void count_awards() {
    for (std::uint32_t who = 0; who < entrants_.size(); ++who) {
      const placement& own = now_.placements[who];
      if (const auto tier = own.tier ? own.tier : own.held_tier) state_.count_towards_limits(who, *tier);
    }
  }

  // What waits with equals who were sent back is nobody's until the ruling.
  void heed_open_ties() {
    for (const tie_at_line& tie : now_.ties) {
      const std::uint32_t first = tie.group.front();
      if (!now_.placements[first].is_open || now_.placements[first].open_tier != tie.tier) continue;
      if (tie.limit) state_.quotas[*tie.limit].exhaust(state_.quotas[*tie.limit].key_of(entrants_[first]));
      if (tie.budget) state_.purses[*tie.budget].waits_for_ruling = true;
    }
  }

  bool waits(std::uint32_t tier) const {
    const auto is_open = [&](const placement& own) { return own.is_open && own.open_tier == tier; };
    const auto& budgets = state_.budgets_of[tier];
    return std::any_of(now_.placements.begin(), now_.placements.end(), is_open) ||
           std::any_of(budgets.begin(), budgets.end(),
                       [&](std::uint32_t budget) { return state_.purses[budget].waits_for_ruling; });
  }

  void fill(std::uint32_t tier) {
    std::vector<declined_award*> gone;
    for (declined_award& one : now_.declined)
      if (one.tier == tier) gone.push_back(&one);
    if (gone.empty()) return;
    const auto number = static_cast<std::int64_t>(gone.size());
    const std::int64_t beyond = std::min(number, now_.surplus[tier]);
    now_.surplus[tier] -= beyond;
    const bool is_limited = round_.tiers[tier].places.has_value();
    const std::int64_t free = is_limited ? number - beyond : no_end;
    const std::size_t first = now_.moved.size();
    const vacancy why = move_into(tier, free);
    const auto moved = static_cast<std::int64_t>(now_.moved.size() - first);
    for (std::int64_t i = 0; i < number; ++i) {
      if (i >= moved) gone[static_cast<std::size_t>(i)]->empty = i < free ? why : vacancy::surplus;
    }
    for (std::int64_t i = 0; i < moved; ++i)
      now_.moved[first + static_cast<std::size_t>(i)].instead_of =
          gone[static_cast<std::size_t>(std::min(i, number - 1))]->who;
    now_.taken[tier] += moved;
    if (is_limited) now_.empty[tier] += free - moved;
  }

  // Why it ended, unless all places are taken.
  vacancy move_into(std::uint32_t tier, std::int64_t free) {
    if (waits(tier)) return vacancy::waits;
    bool has_list = false;
    for (std::uint32_t list = 0; list < round_.waiting.size(); ++list) {
      const auto& tiers = round_.waiting[list].tiers;
      if (std::find(tiers.begin(), tiers.end(), tier) == tiers.end()) continue;
      has_list = true;
      for (const group_of& equals : groups_in(list)) {
        if (free == 0) return vacancy::nobody;
        const step taken = ask(able(equals, tier), tier, list, free);
        if (taken.end) return *taken.end;
        if (free != no_end) free -= taken.moved;
      }
    }
    return has_list ? vacancy::nobody : vacancy::no_list;
  }

  std::vector<group_of> groups_in(std::uint32_t list) const {
    std::vector<group_of> groups;
    std::int64_t position = 0;
    for (const waiting_seat& seat : now_.waiting[list]) {
      if (seat.position != position) groups.emplace_back();
      position = seat.position;
      groups.back().push_back(seat.who);
    }
    return groups;
  }

  bool is_above_line(std::uint32_t who, std::uint32_t tier) const {
    const auto& line = now_.lines[tier];
    return !line || now_.placements[who].rank.value_or(0) <= line->last_rank;
  }

  group_of able(const group_of& equals, std::uint32_t tier) const {
    group_of found;
    for (const std::uint32_t who : equals) {
      const claim* asked = state_.claim_of(who, tier);
      const bool asks = asked && asked->meets == claim::answer::yes && !entrants_[who].declines;
      if (asks && !now_.placements[who].tier && is_above_line(who, tier) && state_.is_within_limits(who, tier))
        found.push_back(who);
    }
    return found;
  }

  std::optional<rational> amount_of(std::uint32_t who, std::uint32_t tier) const {
    return round_.tiers[tier].pays ? state_.claim_of(who, tier)->amount : std::nullopt;
  }

  bool fits_in_limits(const group_of& those, std::uint32_t tier) const {
    for (const std::uint32_t limit : state_.limits_of[tier]) {
      std::map<std::string, std::int64_t> asking;
      for (const std::uint32_t who : those) ++asking[state_.quotas[limit].key_of(entrants_[who])];
      for (const auto& [key, number] : asking)
        if (number > state_.quotas[limit].remaining(key)) return false;
    }
    return true;
  }

  // A budget that skips passes over those whose own amount does not fit.
  void leave_out_skipped(group_of& those, std::uint32_t tier) const {
    for (const std::uint32_t budget : state_.budgets_of[tier]) {
      const purse& money = state_.purses[budget];
      if (money.rule->overflow != overflow_policy::skip) continue;
      std::erase_if(those, [&](std::uint32_t who) {
        const auto asked = amount_of(who, tier);
        return asked && !money.has(*asked);
      });
    }
  }

  bool is_stopped(std::uint32_t tier) const {
    const auto& budgets = state_.budgets_of[tier];
    return std::any_of(budgets.begin(), budgets.end(),
                       [&](std::uint32_t budget) { return state_.purses[budget].is_stopped; });
  }

  bool money_reaches(const group_of& those, std::uint32_t tier) const {
    rational sum;
    bool asks = false;
    for (const std::uint32_t who : those) {
      const auto asked = amount_of(who, tier);
      asks = asks || asked;
      sum = sum + asked.value_or(rational());
    }
    if (!asks) return true;
    const auto& budgets = state_.budgets_of[tier];
    return !is_stopped(tier) && std::all_of(budgets.begin(), budgets.end(), [&](std::uint32_t budget) {
             return state_.purses[budget].has(sum);
           });
  }

  step ask(group_of those, std::uint32_t tier, std::uint32_t list, std::int64_t free) {
    leave_out_skipped(those, tier);
    if (those.empty()) return {};
    if (static_cast<std::int64_t>(those.size()) > free || !fits_in_limits(those, tier)) return {.end = vacancy::equals};
    if (money_reaches(those, tier)) {
      for (const std::uint32_t who : those) seat(who, tier, list, amount_of(who, tier));
      return {.moved = static_cast<std::int64_t>(those.size())};
    }
    if (is_stopped(tier)) return {.end = vacancy::money};
    return those.size() > 1 ? step{.end = vacancy::equals} : pay_what_is_left(those.front(), tier, list);
  }

  // One for whom a budget does not reach: it gets the rest where the rules say so. Nobody after it is paid from there.
  step pay_what_is_left(std::uint32_t who, std::uint32_t tier, std::uint32_t list) {
    rational paid = *amount_of(who, tier);
    bool is_refused = false;
    for (const std::uint32_t budget : state_.budgets_of[tier]) {
      purse& money = state_.purses[budget];
      if (money.has(paid)) continue;
      money.is_stopped = true;
      is_refused = is_refused || money.rule->overflow == overflow_policy::stop;
      paid = on_grid(std::max(money.rest(), rational(0)), round_.tiers[tier]);
    }
    if (is_refused || paid.sign() <= 0) return {.end = vacancy::money};
    seat(who, tier, list, paid);
    now_.placements[who].is_reduced = true;
    return {.moved = 1};
  }

  void seat(std::uint32_t who, std::uint32_t tier, std::uint32_t list, const std::optional<rational>& amount) {
    placement& own = now_.placements[who];
    own.tier = tier;
    own.amount = amount;
    std::erase_if(own.passed, [&](const passed_over& step) { return step.tier >= tier; });
    state_.count_towards_limits(who, tier);
    for (const std::uint32_t budget : state_.budgets_of[tier])
      state_.purses[budget].spent = state_.purses[budget].spent + amount.value_or(rational());
    now_.moved.push_back({.who = who, .tier = tier, .list = list});
  }

  // Those who are left keep their order; equals go on sharing a position.
  void shorten(waiting_list& list) const {
    std::erase_if(list, [&](const waiting_seat& seat) {
      return entrants_[seat.who].declines || now_.placements[seat.who].tier.has_value();
    });
    std::int64_t before = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
      const bool is_equal = i > 0 && list[i].position == before;
      before = list[i].position;
      list[i].position = is_equal ? list[i - 1].position : static_cast<std::int64_t>(i) + 1;
    }
  }

  const terms& round_;
  std::span<const entrant> entrants_;
  course state_;
  allotment now_;
};

}  // namespace

allotment move_up(const terms& round, std::span<const entrant> entrants, const allotment& first) {
  const bool declines = std::any_of(entrants.begin(), entrants.end(), [](const entrant& one) { return one.declines; });
  return declines ? succession(round, entrants, first).run() : first;
}

}  // namespace milu::cohort
