// S40 by brute force: every small cohort whose second key counts what nobody above covers, ranked by the library and by a
// slow literal reading; the check accepts it, and nothing that was tampered with.
#include <catch2/catch.hpp>
#include <milu/cohort/certificate.hpp>
#include <milu/cohort/portfolio.hpp>
#include <milu/cohort/ranking.hpp>

#include <algorithm>
#include <set>

#include "small_cohort.hpp"

using namespace milu;
using namespace milu::cohort;

namespace {

// Scores 0 or 1, aspects as bits 0 to 3, and a last key of 0 or 1.
struct covering { int score; int aspects; int extra; };
using cohort_of = std::vector<covering>;

int new_aspects(const cohort_of& all, std::size_t who, const std::set<std::size_t>& above) {
  int open = all[who].aspects;
  for (const std::size_t each : above) open &= ~all[each].aspects;
  return (open & 1) + (open >> 1);
}

// Ranks from the text of S40: among those with the best score who are left, all that are best now, then again.
std::vector<std::int64_t> ranks_literally(const cohort_of& all) {
  std::vector<std::int64_t> ranks(all.size(), 0);
  std::set<std::size_t> above;
  while (above.size() < all.size()) {
    std::vector<std::vector<int>> now(all.size());
    std::vector<int> best;
    for (std::size_t who = 0; who < all.size(); ++who) {
      if (above.count(who) > 0) continue;
      now[who] = {all[who].score, new_aspects(all, who, above), all[who].extra};
      best = std::max(best, now[who]);
    }
    const auto rank = static_cast<std::int64_t>(above.size()) + 1;
    for (std::size_t who = 0; who < all.size(); ++who) {
      if (now[who] != best) continue;
      ranks[who] = rank;
      above.insert(who);
    }
  }
  return ranks;
}

struct course_of {
  const cohort_of& all;
  const std::vector<entrant>& entrants;
  std::set<std::size_t> above = {};

  picking read() {
    return {[this](std::uint32_t who) -> result<std::optional<std::vector<key_value>>> {
              std::vector<key_value> keys = entrants[who].keys;
              keys[1] = rational(new_aspects(all, who, above));
              return std::optional(std::move(keys));
            },
            [this](std::uint32_t who) { above.insert(who); }};
  }
};

terms three_keys() {
  terms round{.tiers = {{.places = 1}}, .descending = {true, true, true}, .unknown_first = {false, false, false},
              .tie = tie_policy::send_back, .unused = unused_policy::stay_empty,
              .undetermined = undetermined_policy::left_out, .budgets = {}, .limits = {}};
  round.portfolio_from = 1;
  return round;
}

std::vector<entrant> entrants_of(const cohort_of& all) {
  std::vector<entrant> entrants;
  for (std::size_t who = 0; who < all.size(); ++who)
    entrants.push_back({.id = std::string(1, static_cast<char>('a' + who)),
                        .keys = {rational(all[who].score), key_value{}, rational(all[who].extra)},
                        .claims = {{}}});
  return entrants;
}

template <typename Visit>
void for_each_cohort(std::size_t size, Visit visit) {
  std::size_t number = 1;
  for (std::size_t who = 0; who < size; ++who) number *= 16;
  for (std::size_t code = 0; code < number; ++code) {
    cohort_of all;
    for (std::size_t rest = code, who = 0; who < size; ++who, rest /= 16)
      all.push_back({static_cast<int>(rest % 2), static_cast<int>(rest / 2 % 4), static_cast<int>(rest / 8 % 2)});
    visit(all);
  }
}

struct ranked_cohort {
  terms round = three_keys();
  std::vector<entrant> entrants;
  allotment made = {};
};

ranked_cohort rank(const cohort_of& all) {
  ranked_cohort found{.entrants = entrants_of(all)};
  course_of course{all, found.entrants};
  REQUIRE(pick_in_turn(found.round, found.entrants, course.read()));
  found.made = allot(found.round, found.entrants);
  return found;
}

std::optional<flaw> check(const cohort_of& all, const ranked_cohort& one) {
  course_of course{all, one.entrants};
  const picking again = course.read();
  return find_flaw(one.round, one.entrants, one.made, &again);
}

}  // namespace

TEST_CASE("every small cohort is ranked as S40 reads, and its certificate is accepted") {
  std::size_t wrong = 0, refused = 0;
  for (const std::size_t size : {1u, 2u, 3u, 4u})
    for_each_cohort(size, [&](const cohort_of& all) {
      const ranked_cohort found = rank(all);
      std::vector<std::int64_t> ranks;
      for (const placement& one : found.made.placements) ranks.push_back(one.rank.value_or(0));
      if (ranks != ranks_literally(all)) ++wrong;
      if (check(all, found)) ++refused;
    });
  CHECK(wrong == 0);
  CHECK(refused == 0);
}

TEST_CASE("a key of another pick, an exchanged pick and picks put together are refused") {
  std::size_t changed = 0, accepted = 0;
  for_each_cohort(3, [&](const cohort_of& all) {
    const ranked_cohort right = rank(all);
    for (std::uint32_t who = 0; who < all.size(); ++who) {
      ranked_cohort wrong = right;
      wrong.entrants[who].keys[1] = rational(3);
      wrong.made = allot(wrong.round, wrong.entrants);
      ++changed, accepted += check(all, wrong) ? 0u : 1u;
      for (std::uint32_t other = 0; other < who; ++other) {
        if (right.entrants[who].turn == right.entrants[other].turn || all[who].score != all[other].score) continue;
        wrong = right;
        std::swap(wrong.entrants[who].turn, wrong.entrants[other].turn);
        wrong.made = allot(wrong.round, wrong.entrants);
        ++changed, accepted += check(all, wrong) ? 0u : 1u;
        wrong = right;
        wrong.entrants[who].turn = wrong.entrants[other].turn;
        wrong.made = allot(wrong.round, wrong.entrants);
        ++changed, accepted += check(all, wrong) ? 0u : 1u;
      }
    }
  });
  CHECK(changed > 1'000);
  CHECK(accepted == 0);
}

TEST_CASE("one whose keys are not known leaves its group and stands above nobody") {
  const cohort_of all = {{1, 3, 1}, {1, 3, 0}, {1, 1, 0}};
  terms round = three_keys();
  std::vector<entrant> entrants = entrants_of(all);
  course_of course{all, entrants};
  picking known = course.read();
  const auto keys = known.keys;
  known.keys = [&](std::uint32_t who) -> result<std::optional<std::vector<key_value>>> {
    if (who == 0) return std::optional<std::vector<key_value>>{};
    return keys(who);
  };
  REQUIRE(pick_in_turn(round, entrants, known));
  CHECK(entrants[0].stands == standing::undetermined);
  CHECK(entrants[1].keys[1] == key_value(rational(2)));
  CHECK(entrants[2].keys[1] == key_value(rational(0)));
}

TEST_CASE("keys that cannot be computed fail the round") {
  const cohort_of all = {{1, 3, 1}, {1, 3, 0}};
  std::vector<entrant> entrants = entrants_of(all);
  const picking failing{[](std::uint32_t) -> result<std::optional<std::vector<key_value>>> {
                          return failure({.code = "decide.looks"});
                        },
                        [](std::uint32_t) {}};
  const auto done = pick_in_turn(three_keys(), entrants, failing);
  REQUIRE_FALSE(done);
  CHECK(done.error().front().code == "decide.looks");
}
