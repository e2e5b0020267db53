// Every certificate is accepted, and none that was tampered with.
#include <catch2/catch.hpp>
#include <milu/cohort/certificate.hpp>

#include <algorithm>
#include <utility>

#include "small_cohort.hpp"
#include "small_round.hpp"

using namespace milu;
using namespace milu::cohort;

namespace {

struct case_of {
  terms round;
  std::vector<entrant> entrants;
  allotment made;
};

case_of decided(const small_round& small) {
  case_of one{terms_of(small), entrants_of(small), {}};
  one.made = allot(one.round, one.entrants);
  return one;
}

bool is_refused(const case_of& one) { return find_flaw(one.round, one.entrants, one.made).has_value(); }

// Applies a change to every small allotment to which it can be made; all of them must be refused.
template <typename Change>
void refuses_all(Change change) {
  std::size_t changed = 0, accepted = 0;
  for_each_filled(4, 2, 1, [&](const small_round& small) {
    case_of one = decided(small);
    if (!change(one)) return;
    ++changed;
    if (!is_refused(one)) ++accepted;
  });
  CHECK(changed > 100);
  CHECK(accepted == 0);
}

bool is_equal_case(const placement& left, const placement& right) {
  return left.tier == right.tier && left.amount == right.amount;
}

// An entrant of whom one or two things are not known.
void leave_unknown(entrant& one, sequence& any) {
  const std::uint32_t kind = any.below(5);
  if (kind == 0) one.stands = standing::undetermined;
  if (kind == 1) one.may_take_tier = false;
  if (kind == 2) one.stands = standing::outside;
  if (kind >= 3) one.claims[any.below(2)].meets = claim::answer::unknown;
}

}  // namespace

TEST_CASE("an allotment with undetermined, ineligible and outside entrants has a valid certificate") {
  sequence any{7};
  std::size_t wrong = 0, rounds = 0;
  for_each_filled(4, 2, 1, [&](const small_round& small) {
    case_of one{terms_of(small), entrants_of(small), {}};
    leave_unknown(one.entrants[any.below(4)], any);
    leave_unknown(one.entrants[any.below(4)], any);
    one.round.undetermined = static_cast<undetermined_policy>(any.below(3));
    one.round.waiting = {{.most = any.below(3), .tiers = {0, 1}}, {.most = 1, .tiers = {1}}};
    one.made = allot(one.round, one.entrants);
    ++rounds, wrong += is_refused(one) ? 1U : 0U;
  });
  CHECK(rounds > 5'000);
  CHECK(wrong == 0);
}

TEST_CASE("two awards swapped are refused") {
  refuses_all([](case_of& one) {
    std::vector<placement>& all = one.made.placements;
    for (std::size_t left = 0; left < all.size(); ++left)
      for (std::size_t right = left + 1; right < all.size(); ++right) {
        if (is_equal_case(all[left], all[right]) || all[left].rank == all[right].rank) continue;
        std::swap(all[left].tier, all[right].tier);
        std::swap(all[left].amount, all[right].amount);
        return true;
      }
    return false;
  });
}

TEST_CASE("one unit more is refused, in an award, in what a budget spent, and in both") {
  const auto pay_more = [](case_of& one) {
    for (placement& own : one.made.placements) {
      if (!own.tier || !own.amount) continue;
      own.amount = *own.amount + rational(1);
      return true;
    }
    return false;
  };
  const auto spend_more = [](case_of& one) {
    if (one.made.spent.empty()) return false;
    one.made.spent.front() = one.made.spent.front() + rational(1);
    return true;
  };
  refuses_all(pay_more);
  refuses_all(spend_more);
  refuses_all([&](case_of& one) { return pay_more(one) && spend_more(one); });
}

TEST_CASE("a tied group that is dropped, shortened or invented is refused") {
  refuses_all([](case_of& one) {
    if (one.made.ties.empty()) return false;
    one.made.ties.pop_back();
    return true;
  });
  refuses_all([](case_of& one) {
    if (one.made.ties.empty()) return false;
    one.made.ties.front().group.pop_back();
    return true;
  });
  refuses_all([](case_of& one) {
    one.made.ties.push_back({.tier = 0, .places_left = 1, .group = {0, 1}});
    return true;
  });
}

TEST_CASE("a pass-over that is dropped or given another rule is refused") {
  refuses_all([](case_of& one) {
    for (placement& own : one.made.placements) {
      if (own.passed.empty()) continue;
      own.passed.pop_back();
      return true;
    }
    return false;
  });
  for (int shift = 1; shift < 12; ++shift)
    refuses_all([&](case_of& one) {
      for (placement& own : one.made.placements) {
        if (own.passed.empty()) continue;
        obstacle& why = own.passed.front().why;
        why = static_cast<obstacle>((static_cast<int>(why) + shift) % 12);
        return true;
      }
      return false;
    });
}

TEST_CASE("ranks, order, places and totals that are not so are refused") {
  refuses_all([](case_of& one) { return ++*one.made.placements[one.made.order.back()].rank, true; });
  refuses_all([](case_of& one) { return std::swap(one.made.order.front(), one.made.order.back()), true; });
  refuses_all([](case_of& one) { return one.made.order.pop_back(), true; });
  refuses_all([](case_of& one) { return ++one.made.taken.front(), true; });
  refuses_all([](case_of& one) { return ++one.made.empty.back(), true; });
  refuses_all([](case_of& one) { return one.made.placements.front().place = 9, true; });
  refuses_all([](case_of& one) {
    if (!one.made.lines.back()) return false;
    return ++one.made.lines.back()->last_rank, true;
  });
}

TEST_CASE("what a budget still held is verified") {
  refuses_all([](case_of& one) {
    for (placement& own : one.made.placements) {
      if (own.rests.empty()) continue;
      own.rests.back().left = own.rests.back().left + rational(1);
      return true;
    }
    return false;
  });
}

TEST_CASE("an award taken away, or given to one without any, is refused") {
  refuses_all([](case_of& one) {
    for (placement& own : one.made.placements) {
      if (!own.tier) continue;
      own.tier.reset(), own.amount.reset();
      return true;
    }
    return false;
  });
  refuses_all([](case_of& one) {
    for (placement& own : one.made.placements) {
      if (own.tier) continue;
      own.tier = 0, own.amount = rational(1);
      return true;
    }
    return false;
  });
}

TEST_CASE("a rehearsal that is dropped or changed is refused") {
  refuses_all([](case_of& one) {
    if (one.made.rehearsals.empty()) return false;
    return one.made.rehearsals.pop_back(), true;
  });
  refuses_all([](case_of& one) {
    if (one.made.rehearsals.empty()) return false;
    one.made.rehearsals.push_back(one.made.rehearsals.back());
    return true;
  });
}

TEST_CASE("the line of a tier lies at the last who has it") {
  const std::vector entrants = {scored("a", 9), scored("b", 8), scored("c", 7)};
  const terms round = two_tiers(2, 2);
  const allotment made = allot(round, entrants);
  const auto lines = lines_of(round, entrants, made);
  CHECK(lines[0]->rank == 2);
  CHECK(lines[0]->keys == std::vector<key_value>{rational(8)});
  CHECK(lines[1]->rank == 3);
}

TEST_CASE("no one outranked has a better tier unless the certificate names the rule") {
  std::size_t pairs = 0, unnamed = 0;
  for_each_filled(4, 2, 2, [&](const small_round& small) {
    const case_of one = decided(small);
    const std::vector<placement>& all = one.made.placements;
    for (const placement& high : all)
      for (const placement& low : all) {
        const bool is_better = low.tier && (!high.tier || *low.tier < *high.tier);
        if (!high.rank || !low.rank || *high.rank >= *low.rank || !is_better) continue;
        const auto named = std::find_if(high.passed.begin(), high.passed.end(),
                                        [&](const passed_over& step) { return step.tier == *low.tier; });
        const bool is_settled_above = !high.passed.empty() && high.passed.back().tier < *low.tier &&
                                      high.passed.back().why != obstacle::no_place;
        ++pairs;
        const bool is_named = named != high.passed.end() ? named->why != obstacle::no_place : is_settled_above;
        unnamed += is_named ? 0U : 1U;
      }
  });
  CHECK(pairs > 1'000);
  CHECK(unnamed == 0);
}
