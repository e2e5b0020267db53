// Who of a group of equals gets a tier: what others have closed, places, limits, ties (S18, S21), lots (S24).
#include "cohort/audit.hpp"

#include <algorithm>

namespace milu::cohort::audit {
namespace {

std::int64_t size_of(const asker_list& those) { return static_cast<std::int64_t>(those.size()); }

template <typename Predicate>
void put_out_if(asker_list& those, obstacle why, Predicate is_out) {
  std::erase_if(those, [&](asker* one) {
    if (!is_out(*one)) return false;
    one->out = why;
    return true;
  });
}

void put_out(asker_list& those, obstacle why) {
  put_out_if(those, why, [](const asker&) { return true; });
}

bool waits_for_ruling(const books& at) {
  return at.round.tie == tie_policy::send_back || at.round.tie == tie_policy::unstated;
}

std::vector<std::uint32_t> ids(const asker_list& those) {
  std::vector<std::uint32_t> found;
  for (const asker* one : those) found.push_back(one->who);
  return found;
}

void enter_tie(books& at, const asker_list& those, std::uint32_t tier, std::optional<std::uint32_t> limit) {
  tie_at_line tie{.tier = tier, .group = ids(those), .limit = limit};
  if (at.tiers[tier].is_limited) tie.places_left = at.tiers[tier].left - at.tiers[tier].earmarked;
  at.ties.push_back(std::move(tie));
}

// Admit none had left places free that went down: the same tie shows again, though nothing is left of them.
bool shows_again(const books& at, const asker_list& those, std::uint32_t tier) {
  const std::int64_t left = at.tiers[tier].left - at.tiers[tier].earmarked;
  return at.round.tie == tie_policy::admit_none && left > 0 && size_of(those) > std::max<std::int64_t>(left, 1);
}

bool is_full(const books& at, const asker_list& those, std::uint32_t tier) {
  return free_places(at.tiers[tier]) == 0 && !shows_again(at, those, tier);
}

void put_out_at_closed_budgets(books& at, asker_list& those, std::uint32_t tier) {
  for (const bool stopped : {true, false}) {
    bool is_closed = false;
    for (std::uint32_t budget = 0; budget < at.budgets.size(); ++budget) {
      const budget_book& money = at.budgets[budget];
      is_closed = is_closed || (pays_tier(at.round.budgets[budget], tier) && (stopped ? money.is_stopped : money.waits));
    }
    if (!is_closed) continue;
    put_out_if(those, stopped ? obstacle::over_budget_stop : obstacle::behind_tie, [](asker& one) {
      one.ends = one.amount.has_value();
      return one.ends;
    });
  }
}

using buckets = std::map<std::string, asker_list>;
buckets too_many_for(const books& at, const asker_list& those, std::uint32_t limit) {
  buckets found;
  for (asker* one : those) found[limit_key(at, limit, one->who)].push_back(one);
  std::erase_if(found, [&](const auto& bucket) {
    return size_of(bucket.second) <= limit_left(at, limit, bucket.second.front()->who);
  });
  return found;
}

void narrow(const asker_list& those, std::int64_t left) {
  for (asker* one : those) {
    one->part = std::min(one->part, rational::fraction(left, size_of(those)));
    one->mark = tie_mark::shared;
  }
}

void admit(const asker_list& those) {
  for (asker* one : those)
    if (one->mark == tie_mark::none) one->mark = tie_mark::admitted_together;
}

void leave(asker_list& those) {
  std::erase_if(those, [](const asker* one) { return one->out.has_value(); });
}

void settle_limit(books& at, asker_list& those, std::uint32_t tier, std::uint32_t limit) {
  const buckets tied = too_many_for(at, those, limit);
  if (tied.empty()) return;
  for (const auto& [key, bucket] : tied) {
    enter_tie(at, bucket, tier, limit);
    const std::int64_t left = limit_left(at, limit, bucket.front()->who);
    if (waits_for_ruling(at)) at.used[limit][key] = at.round.limits[limit].most;
    else if (at.round.tie == tie_policy::share) narrow(bucket, left);
    else if (at.round.tie == tie_policy::admit_none) at.barred.insert({limit, tier, key});
    else admit(bucket);
    if (at.round.tie != tie_policy::admit_none) continue;
    for (asker* one : bucket) one->out = obstacle::tied_none_admitted;
  }
  if (waits_for_ruling(at)) send_back(at, those, tier);
  leave(those);
}

// Whether the last places are shared.
bool settle_places(books& at, asker_list& those, std::uint32_t tier) {
  if (size_of(those) <= free_places(at.tiers[tier])) return false;
  if (is_full(at, those, tier)) return put_out(those, obstacle::no_place), false;
  enter_tie(at, those, tier, {});
  if (waits_for_ruling(at)) {
    send_back(at, those, tier);
  } else if (at.round.tie == tie_policy::admit_none) {
    at.tiers[tier].closed = shut::none_admitted;
    put_out(those, obstacle::tied_none_admitted);
  } else if (at.round.tie == tie_policy::share) {
    narrow(those, free_places(at.tiers[tier]));
  } else {
    admit(those);
  }
  leave(those);
  return at.round.tie == tie_policy::share;
}

void seat(books& at, asker_list& those, std::uint32_t tier, bool uses_up) {
  const std::int64_t empty = pay(at, those, tier);
  tier_book& book = at.tiers[tier];
  for (const asker* one : those) enter_in_limits(at, one->who, tier);
  enter_awards(book, size_of(those));
  if (uses_up) use_places(book, free_places(book));
  if (book.is_limited) book.kept += std::min(empty, free_places(book));
  use_places(book, empty);
}

// What does not all fit: in a limit, in the places, in the money of a budget.
std::optional<tie_at_line> tie_to_draw(const books& at, asker_list those, std::uint32_t tier) {
  tie_at_line tie{.tier = tier, .group = ids(those)};
  if (at.tiers[tier].is_limited) tie.places_left = free_places(at.tiers[tier]);
  for (std::uint32_t limit = 0; limit < at.used.size() && !tie.limit; ++limit)
    if (counts_tier(at.round.limits[limit], tier) && !too_many_for(at, those, limit).empty()) tie.limit = limit;
  if (tie.limit || size_of(those) > free_places(at.tiers[tier])) return tie;
  for (std::uint32_t budget = 0; budget < at.budgets.size(); ++budget) {
    if (!pays_tier(at.round.budgets[budget], tier)) continue;
    const rational rest = rest_of(at, budget);
    std::erase_if(those, [&](const asker* one) {
      return at.round.budgets[budget].overflow == overflow_policy::skip && one->amount && *one->amount > rest;
    });
    rational sum;
    std::int64_t asking = 0;
    for (const asker* one : those)
      if (one->amount) sum = sum + *one->amount, ++asking;
    tie.budget = budget;
    if (asking > 1 && sum > rest) return tie;
  }
  return std::nullopt;
}

void draw(books& at, asker_list& those, std::uint32_t tier, bool is_kept) {
  std::sort(those.begin(), those.end(), [&](const asker* left, const asker* right) {
    const entrant& a = at.entrants[left->who];
    const entrant& b = at.entrants[right->who];
    return a.lot != b.lot ? a.lot < b.lot : a.id < b.id;
  });
  for (asker* one : those) {
    asker_list alone{one};
    if (free_places(at.tiers[tier]) == 0 || !is_within_limits(at, one->who, tier)) {
      put_out(alone, obstacle::not_drawn);
      continue;
    }
    one->mark = tie_mark::drawn;
    if (!is_kept) put_out_at_closed_budgets(at, alone, tier);
    seat(at, alone, tier, false);
  }
}

}  // namespace

void send_back(books& at, const asker_list& those, std::uint32_t tier) {
  for (asker* one : those) {
    one->out = obstacle::tied_sent_back;
    one->ends = true;
    one->mark = tie_mark::sent_back;
  }
  at.tiers[tier].closed = shut::sent_back;
}

void judge(books& at, asker_list those, std::uint32_t tier, bool is_kept) {
  if (those.empty()) return;
  tier_book& book = at.tiers[tier];
  if (!is_kept && book.closed != shut::no) return put_out(those, obstacle::behind_tie);
  if (is_full(at, those, tier)) {
    if (book.earmarked > 0) book.denied += size_of(those);
    return put_out(those, book.earmarked > 0 ? obstacle::place_reserved : obstacle::no_place);
  }
  put_out_if(those, obstacle::capped, [&](const asker& one) { return !is_within_limits(at, one.who, tier); });
  if (!is_kept) put_out_at_closed_budgets(at, those, tier);
  if (at.round.tie == tie_policy::lot && those.size() > 1) {
    if (auto tie = tie_to_draw(at, those, tier)) {
      at.ties.push_back(std::move(*tie));
      return draw(at, those, tier, is_kept);
    }
  }
  for (std::uint32_t limit = 0; limit < at.used.size(); ++limit)
    if (counts_tier(at.round.limits[limit], tier) && those.size() > 1) settle_limit(at, those, tier, limit);
  const bool uses_up = !those.empty() && settle_places(at, those, tier);
  seat(at, those, tier, uses_up);
}

}  // namespace milu::cohort::audit
