#include <milu/cohort/allotment.hpp>
#include <milu/cohort/data_line.hpp>
#include <milu/cohort/holding.hpp>
#include <milu/cohort/keeping.hpp>
#include <milu/cohort/lot.hpp>
#include <milu/cohort/payment.hpp>
#include <milu/cohort/ranking.hpp>
#include <milu/cohort/ruled_seat.hpp>
#include <milu/cohort/tie.hpp>
#include <milu/cohort/tier_block.hpp>
#include <milu/cohort/waiting.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace milu::cohort {
namespace {

void seat(course& state, const contenders& those, std::uint32_t tier) {
  for (const contender& one : those) {
    placement& result = state.placements[one.who];
    result.tier = tier;
    result.amount = one.amount;
    result.is_reduced = one.is_reduced;
    result.tie = one.tie;
    state.settled[one.who] = true;
    state.count_towards_limits(one.who, tier);
  }
  state.places[tier].take(static_cast<std::int64_t>(those.size()));
}

// Those who shared the last places used them all, even when the money did not reach for some of them.
void use_up_shared(course& state, bool is_shared, std::uint32_t tier) {
  if (is_shared) state.places[tier].use_up(state.places[tier].available());
}

// S19: an unknown condition matters where there is something to be had.
void note_open_questions(course& state, std::span<const std::uint32_t> group, std::uint32_t tier) {
  if (state.places[tier].closed != closing::open || !state.places[tier].has_place_for(1)) return;
  for (const std::uint32_t who : group) {
    const claim* asked = state.claim_of(who, tier);
    const bool asks = !state.settled[who] && state.entrants[who].may_take_tier;
    if (asks && asked != nullptr && asked->meets == claim::answer::unknown) state.unanswered.push_back({who, tier});
  }
}

// Ties are over: those who are left take the tier as far as the money reaches.
void pay_and_seat(course& state, contenders& those, std::uint32_t tier) {
  const std::int64_t kept = settle_money(state, those, tier);
  seat(state, those, tier);
  state.places[tier].keep_empty(kept);
}

// One after another in the order of their lots: none ties with another any more (S24).
void give_by_lot(course& state, contenders& those, std::uint32_t tier, bool is_kept) {
  sort_by_lot(state, those);
  for (const contender& one : those) {
    contenders alone{one};
    if (!state.places[tier].has_place_for(1) || !state.is_within_limits(one.who, tier)) {
      state.pass_over(one.who, tier, obstacle::not_drawn);
      continue;
    }
    alone.front().tie = tie_mark::drawn;
    if (!is_kept) stop_at_closed_budgets(state, alone, tier);
    pay_and_seat(state, alone, tier);
  }
}

void pass_over_at_full(course& state, contenders& those, std::uint32_t tier) {
  const bool is_kept = state.places[tier].earmarked > 0;
  if (is_kept) state.places[tier].denied += static_cast<std::int64_t>(those.size());
  pass_over_all(state, those, tier, is_kept ? obstacle::place_reserved : obstacle::no_place);
}

// What is settled before the group is: ties and money that others have closed do not touch what is kept for these.
void leave_out(course& state, contenders& those, std::uint32_t tier, bool is_kept) {
  if (!is_kept && state.places[tier].closed != closing::open)
    return pass_over_all(state, those, tier, obstacle::behind_tie);
  if (is_full(state, those, tier)) return pass_over_at_full(state, those, tier);
  pass_over_if(state, those, tier, obstacle::capped,
               [&](const contender& one) { return !state.is_within_limits(one.who, tier); });
  if (!is_kept) stop_at_closed_budgets(state, those, tier);
}

// Those of one group who stand before one tier together (S18, S19, S21, S22).
void settle(course& state, contenders those, std::uint32_t tier, bool is_kept = false) {
  leave_out(state, those, tier, is_kept);
  if (those.empty()) return;
  if (draw_if_tied(state, those, tier)) return give_by_lot(state, those, tier, is_kept);
  settle_tie_at_limits(state, those, tier);
  const bool is_shared = state.round->tie == tie_policy::share &&
                         !state.places[tier].has_place_for(static_cast<std::int64_t>(those.size()));
  settle_tie_at_places(state, those, tier);
  const std::int64_t kept = settle_money(state, those, tier);
  seat(state, those, tier);
  use_up_shared(state, is_shared, tier);
  state.places[tier].keep_empty(kept);
}

void note_rest(placement& result, std::uint32_t budget, const rational& left) {
  for (budget_rest& known : result.rests) {
    if (known.budget == budget) return void(known.left = left);
  }
  result.rests.push_back({budget, left});
}

// Those who have got something before come by no further budget.
void note_rests(course& state, std::span<const std::uint32_t> group, std::uint32_t tier) {
  for (const std::uint32_t budget : state.budgets_of[tier]) {
    for (const std::uint32_t who : group) {
      placement& result = state.placements[who];
      if (!result.tier || *result.tier == tier) note_rest(result, budget, state.purses[budget].rest());
    }
  }
}

// Those for whom a place of this tier is kept come before their equals.
void settle_kept(course& state, contenders kept, std::uint32_t tier) {
  if (kept.empty()) return;
  const bool is_needed = needs_keeping(state, kept, tier);
  for (const contender& one : kept) release(state, one.who);
  settle(state, kept, tier, true);
  for (const contender& one : kept)
    state.placements[one.who].took_reserved = is_needed && state.placements[one.who].tier == tier;
}

// One group of equals before one tier. What is kept for them in a lower tier may pay for a better one.
void consider(course& state, std::span<const std::uint32_t> group, std::uint32_t tier) {
  note_open_questions(state, group, tier);
  contenders those = contenders_for(state, group, tier);
  settle_kept(state, take_out_kept(state, those, tier), tier);
  loosen(state, those);
  settle(state, those, tier);
  fasten(state, those);
}

void walk(course& state, const ranking& ranks, tier_block block) {
  for (std::size_t group = 0; group < ranks.groups(); ++group)
    for (std::uint32_t tier = block.first; tier < block.end; ++tier) {
      consider(state, ranks.group(group), tier);
      note_rests(state, ranks.group(group), tier);
    }
}

// The tier to which unused places of this one go; `end` when there is none.
std::uint32_t next_with_places(const course& state, std::uint32_t tier, std::uint32_t end) {
  do ++tier;
  while (tier < end && !state.places[tier].is_limited);
  return std::min(tier, end);
}

void move_down(course& state, std::uint32_t from, std::uint32_t to, std::int64_t count) {
  state.places[from].moved += count;
  state.places[to].receive(count);
}

// The first tier from `from` on whose unused places go to another tier before `end`.
std::uint32_t first_with_unused(const course& state, std::uint32_t from, std::uint32_t end) {
  while (from < end && (state.places[from].unused() == 0 || next_with_places(state, from, end) == end)) ++from;
  return from;
}

// In a walk by rank it is known only at the end which places are unused. They go down and the walk is done again with
// them, tier by tier from the top: at most once for each tier of the block.
void walk_and_flow(course& state, const ranking& ranks, tier_block block, std::vector<rehearsal>& rehearsals) {
  course start = state;
  walk(state, ranks, block);
  std::uint32_t tier = first_with_unused(state, block.first, block.end);
  while (tier < block.end) {
    move_down(start, tier, next_with_places(state, tier, block.end), state.places[tier].unused());
    forget_unused(start, state, tier);
    rehearsals.push_back({std::move(state.placements), std::move(state.ties)});
    state = start;
    walk(state, ranks, block);
    tier = first_with_unused(state, tier + 1, block.end);
  }
}

void flow_out(course& state, tier_block block) {
  const auto end = static_cast<std::uint32_t>(state.places.size());
  for (std::uint32_t tier = block.first; tier < block.end; ++tier) {
    const std::uint32_t next = next_with_places(state, tier, end);
    if (next >= block.end && next < end) move_down(state, tier, next, state.places[tier].unused());
  }
}

void give_out(course& state, const ranking& ranks, tier_block block, std::vector<rehearsal>& rehearsals) {
  for (std::uint32_t tier = block.first; tier < block.end; ++tier) make_line(state, ranks, tier);
  const bool flows = state.round->unused == unused_policy::flow_down;
  if (flows && block.end - block.first > 1) walk_and_flow(state, ranks, block, rehearsals);
  else walk(state, ranks, block);
  if (flows) flow_out(state, block);
}

void write_ranks(course& state, const ranking& ranks) {
  for (std::size_t group = 0; group < ranks.groups(); ++group)
    for (const std::uint32_t who : ranks.group(group)) {
      state.placements[who].rank = ranks.rank_of(group);
      if (ranks.is_ordered(group)) state.placements[who].place = ranks.place_of(group);
    }
}

// All who stand beside somebody for whom lots were drawn; what a ruling put before or after them stays there.
void write_drawn_places(course& state, const ranking& ranks) {
  if (state.round->tie != tie_policy::lot) return;
  std::set<std::uint32_t> drawn;
  for (const tie_at_line& tie : state.ties) drawn.insert(tie.group.begin(), tie.group.end());
  for (std::size_t group = 0; group < ranks.groups(); ++group) {
    const auto those = ranks.group(group);
    const bool is_drawn = std::any_of(those.begin(), those.end(), [&](auto who) { return drawn.count(who) > 0; });
    if (is_drawn) write_places(state, those, ranks.place_of(group));
  }
}

allotment report(course&& state, ranking&& ranks) {
  allotment result;
  for (const tier_places& places : state.places) {
    result.taken.push_back(places.taken);
    result.held.push_back(places.held);
    result.empty.push_back(places.empty());
    result.surplus.push_back(places.surplus);
  }
  for (const purse& money : state.purses) {
    result.spent.push_back(money.spent);
    result.reserved.push_back(money.reserved);
  }
  result.placements = std::move(state.placements);
  result.ties = std::move(state.ties);
  result.lines = std::move(state.lines);
  result.order = std::move(ranks.order);
  return result;
}

std::vector<std::uint32_t> undetermined_of(std::span<const entrant> entrants) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t index = 0; index < entrants.size(); ++index)
    if (entrants[index].stands == standing::undetermined) found.push_back(index);
  return found;
}

struct walked {
  allotment result;
  std::vector<open_question> unanswered;
};

walked walk_round(const terms& round, std::span<const entrant> entrants) {
  course state = begin(round, entrants);
  std::vector<std::uint32_t> undetermined = undetermined_of(entrants);
  ranking ranks;
  std::vector<rehearsal> rehearsals;
  const bool stops = !undetermined.empty() && round.undetermined == undetermined_policy::stop;
  if (!stops) {
    ranks = rank_candidates(round, entrants);
    write_ranks(state, ranks);
    give_ruled_seats(state);
    if (round.undetermined == undetermined_policy::hold_best_place) hold_best_places(state);
    keep_places(state, ranks);
    for (const tier_block block : blocks_of(round)) give_out(state, ranks, block, rehearsals);
    write_drawn_places(state, ranks);
  }
  std::vector<open_question> unanswered = std::move(state.unanswered);
  allotment result = report(std::move(state), std::move(ranks));
  result.stopped = stops;
  result.undetermined = std::move(undetermined);
  result.rehearsals = std::move(rehearsals);
  for (const waiting_terms& list : round.waiting) result.waiting.push_back(wait_for(list, round, entrants, result));
  return {std::move(result), std::move(unanswered)};
}

// It is undetermined in this round. It may hold the tier it came to (S16), none of those that passed it over before.
void leave_open(entrant& one, std::uint32_t tier) {
  one.stands = standing::undetermined;
  for (std::uint32_t above = 0; above < tier; ++above) one.claims[above].meets = claim::answer::no;
}

// Those at the earliest tier: what they do not take may answer the others' questions.
void leave_earliest_open(std::vector<entrant>& entrants, const std::vector<open_question>& unanswered,
                         std::vector<open_question>& left_open) {
  std::uint32_t earliest = unanswered.front().tier;
  for (const open_question& one : unanswered) earliest = std::min(earliest, one.tier);
  for (const open_question& one : unanswered) {
    if (one.tier != earliest) continue;
    leave_open(entrants[one.who], earliest);
    left_open.push_back(one);
  }
}

}  // namespace

allotment allot(const terms& round, std::span<const entrant> entrants) {
  walked made = walk_round(round, entrants);
  if (made.unanswered.empty()) return std::move(made.result);
  std::vector<entrant> known(entrants.begin(), entrants.end());
  std::vector<open_question> left_open;
  while (!made.unanswered.empty()) {
    leave_earliest_open(known, made.unanswered, left_open);
    made = walk_round(round, known);
  }
  made.result.left_open = std::move(left_open);
  return std::move(made.result);
}

}  // namespace milu::cohort
