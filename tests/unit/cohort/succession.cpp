// Declined awards: who moves up, what stays empty, and that every false claim of it is refused.
#include <catch2/catch.hpp>
#include <milu/cohort/certificate.hpp>
#include <milu/cohort/succession.hpp>

#include <algorithm>

#include "small_cohort.hpp"
#include "small_round.hpp"

using namespace milu;
using namespace milu::cohort;

namespace {

entrant declining(entrant who) {
  who.declines = true;
  return who;
}

terms listing(terms round, std::int64_t most) {
  round.tie = tie_policy::send_back;
  round.waiting = {{.most = most, .tiers = {}}};
  for (std::uint32_t tier = 0; tier < round.tiers.size(); ++tier) round.waiting[0].tiers.push_back(tier);
  return round;
}

allotment after(const terms& round, const std::vector<entrant>& entrants) {
  allotment made = move_up(round, entrants, allot(round, entrants));
  CHECK_FALSE(find_flaw(round, entrants, made));
  return made;
}

struct case_of {
  terms round;
  std::vector<entrant> entrants;
  allotment made;
};

// A small round with waiting lists, in which some decline.
case_of declined(const small_round& small, sequence& any) {
  case_of one{terms_of(small), entrants_of(small), {}};
  one.round.waiting = {{.most = 1 + any.below(3), .tiers = {0, 1}}};
  if (any.below(3) == 0) one.round.waiting = {{.most = 2, .tiers = {1}}, {.most = 2, .tiers = {0}}};
  if (any.below(8) == 0) one.round.waiting.clear();
  for (entrant& who : one.entrants) who.declines = any.below(3) == 0;
  one.made = move_up(one.round, one.entrants, allot(one.round, one.entrants));
  return one;
}

// Read slowly, where neither money nor limits nor lines can refuse: each place, in the order of tiers, to the first on
// the lists who asks for it, unless an equal asks beside it.
std::vector<std::optional<std::uint32_t>> plain_reading(const case_of& one) {
  const allotment& before = one.made.before.front();
  std::vector<std::optional<std::uint32_t>> tiers;
  for (std::size_t who = 0; who < one.entrants.size(); ++who)
    tiers.push_back(one.entrants[who].declines ? std::nullopt : before.placements[who].tier);
  for (std::uint32_t tier = 0; tier < one.round.tiers.size(); ++tier) {
    std::int64_t free = -before.surplus[tier];
    for (std::size_t who = 0; who < one.entrants.size(); ++who)
      free += one.entrants[who].declines && before.placements[who].tier == tier ? 1 : 0;
    const bool waits = std::any_of(before.placements.begin(), before.placements.end(),
                                   [&](const placement& own) { return own.is_open && own.open_tier == tier; });
    for (std::size_t list = 0; list < before.waiting.size() && !waits; ++list) {
      const auto& named = one.round.waiting[list].tiers;
      if (std::find(named.begin(), named.end(), tier) == named.end()) continue;
      for (std::int64_t position = 1; position <= 4 && free > 0; ++position) {
        std::vector<std::uint32_t> asking;
        for (const waiting_seat& seat : before.waiting[list])
          if (seat.position == position && !one.entrants[seat.who].declines && !tiers[seat.who] &&
              one.entrants[seat.who].claims[tier].meets == claim::answer::yes)
            asking.push_back(seat.who);
        if (static_cast<std::int64_t>(asking.size()) > free) {
          free = 0;
          break;
        }
        for (const std::uint32_t who : asking) tiers[who] = tier, --free;
      }
    }
  }
  return tiers;
}

template <typename Change>
void refuses_all(Change change) {
  sequence any{11};
  std::size_t changed = 0, accepted = 0;
  for_each_filled(4, 2, 1, [&](const small_round& small) {
    case_of one = declined(small, any);
    if (!change(one)) return;
    ++changed;
    if (!find_flaw(one.round, one.entrants, one.made)) ++accepted;
  });
  CHECK(changed > 100);
  CHECK(accepted == 0);
}

}  // namespace

TEST_CASE("the next on the waiting list takes the place that was declined, and nobody else moves") {
  const std::vector entrants = {declining(scored("a", 9)), scored("b", 8), scored("c", 7), scored("d", 6)};
  const terms round = listing(two_tiers(1, 1), 3);
  const allotment made = after(round, entrants);
  CHECK(tiers_of(made) == "-10-");
  CHECK(ranks_of(made) == std::vector<std::int64_t>{1, 2, 3, 4});
  CHECK(made.moved == std::vector<moved_up>{{.who = 2, .tier = 0, .list = 0, .instead_of = 0}});
  CHECK(made.placements[2].amount == rational(10));
  CHECK(made.waiting[0] == waiting_list{{.who = 3, .tier = 0, .position = 1}});
}

TEST_CASE("where nobody declines nothing follows") {
  const std::vector entrants = {scored("a", 9), scored("b", 8)};
  const terms round = listing(one_tier(1), 3);
  CHECK(after(round, entrants).before.empty());
}

TEST_CASE("one who would move up and declines is passed over") {
  const std::vector entrants = {declining(scored("a", 9)), declining(scored("b", 8)), scored("c", 7)};
  const allotment made = after(listing(one_tier(1), 3), entrants);
  CHECK(tiers_of(made) == "--0");
  CHECK(made.declined.size() == 1);
}

TEST_CASE("equals on the list before fewer places wait for a ruling; before enough places all move up") {
  std::vector entrants = {declining(scored("a", 9)), declining(scored("b", 8)), scored("c", 7), scored("d", 7)};
  const terms round = listing(one_tier(2), 3);
  CHECK(tiers_of(after(round, entrants)) == "--00");
  entrants[1].declines = false;
  const allotment tied = after(round, entrants);
  CHECK(tiers_of(tied) == "-0--");
  CHECK(tied.declined[0].empty == vacancy::equals);
  CHECK(tied.empty[0] == 1);
  entrants[3].tie_order = 1;
  CHECK(tiers_of(after(round, entrants)) == "-0-0");
}

TEST_CASE("a budget stops, skips or pays in part where the next asks for more than there is") {
  const std::vector entrants = {declining(scored("a", 9, {10})), scored("b", 8, {20}), scored("c", 7, {10})};
  terms round = listing(one_tier(1), 3);
  round.budgets = {budget_of(15, {0}, overflow_policy::stop)};
  const allotment stopped = after(round, entrants);
  CHECK(tiers_of(stopped) == "---");
  CHECK(stopped.declined[0].empty == vacancy::money);
  CHECK(stopped.spent[0] == rational(0));
  round.budgets[0].overflow = overflow_policy::skip;
  CHECK(tiers_of(after(round, entrants)) == "--0");
  round.budgets[0].overflow = overflow_policy::pay_in_part;
  const allotment part = after(round, entrants);
  CHECK(tiers_of(part) == "-0-");
  CHECK(part.placements[1].amount == rational(15));
  CHECK(part.placements[1].is_reduced);
}

TEST_CASE("a tier without places goes on down its list as far as the money reaches") {
  const std::vector entrants = {declining(scored("a", 9, {100})), scored("b", 8, {40}), scored("c", 7, {50}),
                                scored("d", 6, {30})};
  terms round = listing(one_tier(1), 3);
  round.tiers[0].places.reset();
  round.budgets = {budget_of(100, {0}, overflow_policy::stop)};
  const allotment made = after(round, entrants);
  CHECK(tiers_of(made) == "-00-");
  CHECK(made.moved[1].instead_of == 0);
  CHECK(made.spent[0] == rational(90));
}

TEST_CASE("a limit that the next has reached passes it over") {
  std::vector entrants = {declining(scored("a", 9)), scored("b", 8), scored("c", 7), scored("d", 6)};
  for (entrant& who : entrants) who.cap_keys = {who.id == "d" ? "y" : "x"};
  terms round = listing(one_tier(2), 3);
  round.limits = {{.most = 1, .key = 0, .tiers = {0}}};
  CHECK(tiers_of(allot(round, entrants)) == "0--0");
  CHECK(tiers_of(after(round, entrants)) == "-0-0");
  entrants[0].declines = false, entrants[3].declines = true;
  const allotment made = after(round, entrants);
  CHECK(tiers_of(made) == "0---");
  CHECK(made.declined[0].empty == vacancy::nobody);
}

TEST_CASE("what a tier had beyond its places is given up first") {
  std::vector entrants = {scored("a", 9), declining(scored("b", 8)), scored("c", 8), scored("d", 7)};
  terms round = listing(one_tier(2), 3);
  round.tie = tie_policy::admit_all;
  const allotment made = after(round, entrants);
  CHECK(tiers_of(made) == "0-0-");
  CHECK(made.declined[0].empty == vacancy::surplus);
  CHECK(made.surplus[0] == 0);
}

TEST_CASE("while equals wait for a ruling on the tier, what is declined waits with them") {
  const std::vector entrants = {declining(scored("a", 9)), scored("b", 8), scored("c", 8), scored("d", 7)};
  const allotment made = after(listing(one_tier(2), 3), entrants);
  CHECK(tiers_of(made) == "-ww-");
  CHECK(made.declined[0].empty == vacancy::waits);
}

TEST_CASE("in every small round each move is certified, and whoever does not decline keeps what it had") {
  sequence any{5};
  std::size_t rounds = 0, moved = 0, wrong = 0, disturbed = 0, misread = 0, plain = 0;
  for_each_filled(4, 2, 2, [&](const small_round& small) {
    const case_of one = declined(small, any);
    ++rounds, moved += one.made.moved.size();
    wrong += find_flaw(one.round, one.entrants, one.made) ? 1U : 0U;
    if (one.made.before.empty()) return;
    const auto& before = one.made.before.front().placements;
    for (std::size_t who = 0; who < before.size(); ++who) {
      const bool is_same = one.made.placements[who] == before[who];
      const bool may_differ = one.entrants[who].declines || (!before[who].tier && one.made.placements[who].tier);
      disturbed += is_same || may_differ ? 0U : 1U;
    }
    const bool is_plain = small.budgets.empty() && small.limits.empty() && !small.has_line &&
                          std::find(small.places.begin(), small.places.end(), -1) == small.places.end();
    if (!is_plain) return;
    const auto tiers = plain_reading(one);
    ++plain;
    for (std::size_t who = 0; who < tiers.size(); ++who) misread += tiers[who] == one.made.placements[who].tier ? 0U : 1U;
  });
  CHECK(rounds > 10'000);
  CHECK(moved > 1'000);
  CHECK(plain > 100);
  CHECK(wrong == 0);
  CHECK(disturbed == 0);
  CHECK(misread == 0);
}

TEST_CASE("a succession that is not so is refused") {
  refuses_all([](case_of& one) {
    if (one.made.moved.empty()) return false;
    return one.made.moved.pop_back(), true;
  });
  refuses_all([](case_of& one) {
    if (one.made.declined.empty()) return false;
    return one.made.declined.pop_back(), true;
  });
  refuses_all([](case_of& one) {
    for (declined_award& gone : one.made.declined) {
      if (!gone.empty) continue;
      gone.empty = static_cast<vacancy>((static_cast<int>(*gone.empty) + 1) % 6);
      return true;
    }
    return false;
  });
  refuses_all([](case_of& one) {
    for (const moved_up& step : one.made.moved) {
      placement& own = one.made.placements[step.who];
      if (!own.amount) continue;
      return own.amount = *own.amount + rational(1), true;
    }
    return false;
  });
  refuses_all([](case_of& one) {
    for (const declined_award& gone : one.made.declined) return one.made.placements[gone.who].tier = gone.tier, true;
    return false;
  });
  refuses_all([](case_of& one) { return !one.made.before.empty() && (++one.made.taken[0], true); });
  refuses_all([](case_of& one) { return !one.made.before.empty() && (++one.made.empty[1], true); });
  refuses_all([](case_of& one) { return !one.made.before.empty() && (one.made.before.clear(), true); });
  refuses_all([](case_of& one) {
    if (one.made.before.empty() || one.made.spent.empty()) return false;
    return one.made.spent[0] = one.made.spent[0] + rational(1), true;
  });
  refuses_all([](case_of& one) {
    for (waiting_list& list : one.made.waiting)
      if (!one.made.before.empty() && !list.empty()) return list.pop_back(), true;
    return false;
  });
}

TEST_CASE("nobody moves up who was not asked: another than the next is refused") {
  const std::vector entrants = {declining(scored("a", 9)), scored("b", 8), scored("c", 7)};
  const terms round = listing(one_tier(1), 3);
  allotment made = after(round, entrants);
  std::swap(made.placements[1].tier, made.placements[2].tier);
  std::swap(made.placements[1].amount, made.placements[2].amount);
  made.moved[0].who = 2;
  const auto found = find_flaw(round, entrants, made);
  REQUIRE(found);
  CHECK(found->what == flaw_kind::moved_up);
}
