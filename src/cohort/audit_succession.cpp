// Declined awards read again: who declined, who moved up instead, what stays empty, and that nothing else changed.
#include "cohort/audit.hpp"

#include <algorithm>
#include <limits>

namespace milu::cohort::audit {
namespace {

constexpr std::int64_t unlimited = std::numeric_limits<std::int64_t>::max();

// Everything that is expected, compared with what is claimed at the end.
struct reading {
  books at;
  const allotment& before;
  allotment expected;
};

bool waits_open(const reading& all, std::uint32_t tier) {
  for (const tie_at_line& tie : all.before.ties) {
    const placement& own = all.before.placements[tie.group.front()];
    const bool is_open = own.is_open && own.open_tier == tie.tier;
    if (is_open && (tie.tier == tier || (tie.budget && pays_tier(all.at.round.budgets[*tie.budget], tier)))) return true;
  }
  return false;
}

void enter_before(reading& all) {
  for (std::size_t budget = 0; budget < all.at.budgets.size(); ++budget)
    all.at.budgets[budget] = {.spent = all.before.spent[budget], .reserved = all.before.reserved[budget]};
  for (std::uint32_t who = 0; who < all.at.entrants.size(); ++who) {
    const placement& own = all.before.placements[who];
    const bool is_gone = all.at.entrants[who].declines && own.tier;
    if (own.tier && !is_gone) enter_in_limits(all.at, who, *own.tier);
    if (own.held_tier) enter_in_limits(all.at, who, *own.held_tier);
  }
  for (const tie_at_line& tie : all.before.ties) {
    const placement& own = all.before.placements[tie.group.front()];
    if (!tie.limit || !own.is_open || own.open_tier != tie.tier) continue;
    const std::string key = limit_key(all.at, *tie.limit, tie.group.front());
    all.at.used[*tie.limit][key] = all.at.round.limits[*tie.limit].most;
  }
}

void pay_from(books& at, std::uint32_t tier, const rational& amount) {
  for (std::uint32_t budget = 0; budget < at.budgets.size(); ++budget)
    if (pays_tier(at.round.budgets[budget], tier)) at.budgets[budget].spent = at.budgets[budget].spent + amount;
}

void give_back(reading& all, std::uint32_t who) {
  placement& own = all.expected.placements[who];
  const std::uint32_t tier = *own.tier;
  pay_from(all.at, tier, -own.amount.value_or(rational()));
  --all.expected.taken[tier];
  own = {.rank = own.rank, .place = own.place, .is_drawn = own.is_drawn, .passed = own.passed, .rests = own.rests};
}

// Those who gave back an award of this tier: first the ranked by rank, then those of whom only a ruling speaks.
std::vector<std::uint32_t> gone_from(const reading& all, std::uint32_t tier) {
  std::vector<std::uint32_t> found;
  std::vector<bool> is_seen(all.at.entrants.size(), false);
  const auto look = [&](std::uint32_t who) {
    if (!is_seen[who] && all.at.entrants[who].declines && all.before.placements[who].tier == tier) found.push_back(who);
    is_seen[who] = true;
  };
  for (const std::uint32_t who : all.before.order) look(who);
  for (std::uint32_t who = 0; who < all.at.entrants.size(); ++who) look(who);
  return found;
}

std::optional<rational> price(const reading& all, std::uint32_t who, std::uint32_t tier) {
  return all.at.round.tiers[tier].pays ? claim_at(all.at, who, tier)->amount : std::nullopt;
}

// Whether it can be asked at all: what stands against it concerns it alone.
bool can_take(const reading& all, std::uint32_t who, std::uint32_t tier) {
  const claim* asked = claim_at(all.at, who, tier);
  const auto& line = all.before.lines[tier];
  if (!asked || asked->meets != claim::answer::yes || all.at.entrants[who].declines) return false;
  if (all.expected.placements[who].tier || !is_within_limits(all.at, who, tier)) return false;
  if (line && all.before.placements[who].rank.value_or(0) > line->last_rank) return false;
  const auto amount = price(all, who, tier);
  for (std::uint32_t budget = 0; amount && budget < all.at.budgets.size(); ++budget) {
    const budget_terms& stated = all.at.round.budgets[budget];
    if (pays_tier(stated, tier) && stated.overflow == overflow_policy::skip && *amount > rest_of(all.at, budget))
      return false;
  }
  return true;
}

bool fit_in_limits(const reading& all, group_view those, std::uint32_t tier) {
  for (std::uint32_t limit = 0; limit < all.at.used.size(); ++limit) {
    if (!counts_tier(all.at.round.limits[limit], tier)) continue;
    for (const std::uint32_t who : those) {
      const auto alike = std::count_if(those.begin(), those.end(), [&](std::uint32_t other) {
        return limit_key(all.at, limit, other) == limit_key(all.at, limit, who);
      });
      if (alike > limit_left(all.at, limit, who)) return false;
    }
  }
  return true;
}

struct funds { bool is_asked = false, is_stopped = false, reaches = true; };

funds funds_for(const reading& all, group_view those, std::uint32_t tier) {
  funds found;
  rational sum;
  for (const std::uint32_t who : those) {
    const auto amount = price(all, who, tier);
    found.is_asked = found.is_asked || amount;
    sum = sum + amount.value_or(rational());
  }
  for (std::uint32_t budget = 0; budget < all.at.budgets.size(); ++budget) {
    if (!pays_tier(all.at.round.budgets[budget], tier)) continue;
    found.is_stopped = found.is_stopped || all.at.budgets[budget].is_stopped;
    found.reaches = found.reaches && sum <= rest_of(all.at, budget);
  }
  if (!found.is_asked) return {};
  return found;
}

// What one is paid for whom a budget does not reach; none: nothing, and that ends it.
std::optional<rational> part_for(reading& all, std::uint32_t who, std::uint32_t tier) {
  rational part = *price(all, who, tier);
  bool may_be_part = true;
  for (std::uint32_t budget = 0; budget < all.at.budgets.size(); ++budget) {
    if (!pays_tier(all.at.round.budgets[budget], tier) || part <= rest_of(all.at, budget)) continue;
    all.at.budgets[budget].is_stopped = true;
    may_be_part = may_be_part && all.at.round.budgets[budget].overflow == overflow_policy::pay_in_part;
    part = down_to_grid(all.at, std::max(rest_of(all.at, budget), rational(0)), tier);
  }
  return may_be_part && part.sign() > 0 ? std::optional(part) : std::nullopt;
}

void take_seat(reading& all, moved_up one, const std::optional<rational>& amount) {
  placement& own = all.expected.placements[one.who];
  own.tier = one.tier;
  own.amount = amount;
  own.is_reduced = amount != price(all, one.who, one.tier);
  while (!own.passed.empty() && own.passed.back().tier >= one.tier) own.passed.pop_back();
  enter_in_limits(all.at, one.who, one.tier);
  pay_from(all.at, one.tier, amount.value_or(rational()));
  ++all.expected.taken[one.tier];
  all.expected.moved.push_back(one);
}

// Equals on a list before the places that are left: what ends it, if anything does.
std::optional<vacancy> read_equals(reading& all, std::vector<std::uint32_t> those, moved_up seat, std::int64_t& free) {
  std::erase_if(those, [&](std::uint32_t who) { return !can_take(all, who, seat.tier); });
  if (those.empty()) return std::nullopt;
  const auto number = static_cast<std::int64_t>(those.size());
  if (number > free || !fit_in_limits(all, those, seat.tier)) return vacancy::equals;
  const funds money = funds_for(all, those, seat.tier);
  if (money.is_stopped) return vacancy::money;
  if (!money.reaches && number > 1) return vacancy::equals;
  for (const std::uint32_t who : those) {
    seat.who = who;
    const auto amount = money.reaches ? price(all, who, seat.tier) : part_for(all, who, seat.tier);
    if (!money.reaches && !amount) return vacancy::money;
    take_seat(all, seat, amount);
  }
  if (free != unlimited) free -= number;
  return std::nullopt;
}

vacancy read_lists(reading& all, std::uint32_t tier, std::int64_t free) {
  if (waits_open(all, tier)) return vacancy::waits;
  vacancy end = vacancy::no_list;
  for (std::uint32_t list = 0; list < all.before.waiting.size(); ++list) {
    const auto& tiers = all.at.round.waiting[list].tiers;
    if (std::find(tiers.begin(), tiers.end(), tier) == tiers.end()) continue;
    end = vacancy::nobody;
    const waiting_list& queue = all.before.waiting[list];
    for (std::size_t begin = 0, next = 0; begin < queue.size() && free > 0; begin = next) {
      std::vector<std::uint32_t> equals;
      for (; next < queue.size() && queue[next].position == queue[begin].position; ++next)
        equals.push_back(queue[next].who);
      if (const auto found = read_equals(all, equals, {.who = 0, .tier = tier, .list = list}, free)) return *found;
    }
  }
  return end;
}

void read_tier(reading& all, std::uint32_t tier) {
  const std::vector<std::uint32_t> gone = gone_from(all, tier);
  if (gone.empty()) return;
  const auto number = static_cast<std::int64_t>(gone.size());
  const bool is_limited = all.at.round.tiers[tier].places.has_value();
  const std::int64_t beyond = std::min(number, all.before.surplus[tier]);
  const std::int64_t free = is_limited ? number - beyond : unlimited;
  const std::size_t first = all.expected.moved.size();
  const vacancy end = read_lists(all, tier, free);
  const std::size_t moved = all.expected.moved.size() - first;
  for (std::size_t i = 0; i < moved; ++i)
    all.expected.moved[first + i].instead_of = gone[std::min(i, gone.size() - 1)];
  for (std::size_t i = 0; i < gone.size(); ++i) {
    declined_award one{.who = gone[i], .tier = tier};
    if (i >= moved) one.empty = is_limited && static_cast<std::int64_t>(i) >= free ? vacancy::surplus : end;
    all.expected.declined.push_back(one);
  }
  all.expected.surplus[tier] -= beyond;
  if (is_limited) all.expected.empty[tier] += free - static_cast<std::int64_t>(moved);
}

void read_waiting(reading& all) {
  for (waiting_list& list : all.expected.waiting) {
    waiting_list left;
    std::int64_t old = 0;
    for (waiting_seat seat : list) {
      if (all.at.entrants[seat.who].declines || all.expected.placements[seat.who].tier) continue;
      const bool is_equal = !left.empty() && seat.position == old;
      old = seat.position;
      seat.position = is_equal ? left.back().position : static_cast<std::int64_t>(left.size()) + 1;
      left.push_back(seat);
    }
    list = std::move(left);
  }
}

bool is_as_before(const allotment& now, const allotment& before) {
  return now.stopped == before.stopped && now.undetermined == before.undetermined && now.order == before.order &&
         now.held == before.held && now.reserved == before.reserved && now.ties == before.ties &&
         now.lines == before.lines && now.left_open == before.left_open;
}

std::optional<flaw> compare(const reading& all, const allotment& claimed) {
  const allotment& expected = all.expected;
  if (!is_as_before(claimed, all.before)) return flaw{flaw_kind::shape, {}, {}};
  if (claimed.declined != expected.declined) return flaw{flaw_kind::declined, {}, {}};
  if (claimed.moved != expected.moved) return flaw{flaw_kind::moved_up, {}, {}};
  for (std::uint32_t who = 0; who < expected.placements.size(); ++who)
    if (who >= claimed.placements.size() || claimed.placements[who] != expected.placements[who])
      return flaw{flaw_kind::moved_up, who, expected.placements[who].tier};
  const bool adds_up = claimed.taken == expected.taken && claimed.empty == expected.empty &&
                       claimed.surplus == expected.surplus && claimed.spent == expected.spent;
  if (!adds_up) return flaw{flaw_kind::total, {}, {}};
  return claimed.waiting == expected.waiting ? std::nullopt : std::optional(flaw{flaw_kind::waiting, {}, {}});
}

}  // namespace

std::optional<flaw> check_succession(const terms& round, std::span<const entrant> entrants, const allotment& claimed) {
  if (claimed.before.empty()) {
    const bool is_plain = claimed.declined.empty() && claimed.moved.empty();
    return is_plain ? std::nullopt : std::optional(flaw{flaw_kind::declined, {}, {}});
  }
  const allotment& before = claimed.before.front();
  if (!before.before.empty() || !before.declined.empty() || !before.moved.empty())
    return flaw{flaw_kind::shape, {}, {}};
  reading all{open_books(round, entrants, before), before, before};
  enter_before(all);
  for (std::uint32_t who = 0; who < entrants.size(); ++who)
    if (entrants[who].declines && before.placements[who].tier) give_back(all, who);
  for (std::uint32_t tier = 0; tier < round.tiers.size(); ++tier) read_tier(all, tier);
  for (std::size_t budget = 0; budget < all.at.budgets.size(); ++budget)
    all.expected.spent[budget] = all.at.budgets[budget].spent;
  read_waiting(all);
  return compare(all, claimed);
}

}  // namespace milu::cohort::audit
