#pragma once
// Rounds small enough to try all of them, in whole units of money: every score and every number of places from 0 to 2,
// every tie, unused and budget policy, with arbitrary claims, limits, minimum numbers and lines.
//
//   for_each_filled(4, 2, 1, [](const small_round& small) { allot(terms_of(small), entrants_of(small)); });
#include <milu/cohort/allotment.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace milu::cohort {

constexpr int best_score = 2;

struct small_budget {
  long amount = 0;
  std::vector<int> tiers;
  bool by_tier = false;
  overflow_policy overflow = overflow_policy::stop;
  bool freed = false;
};
struct small_limit { long most = 0; bool is_per_key = false; std::vector<int> tiers; };

struct small_round {
  std::vector<int> score;
  std::vector<int> key;                      // of limits
  std::vector<std::vector<bool>> meets;      // [who][tier]
  std::vector<std::vector<long>> cents;      // [who][tier]
  std::vector<long> places;                  // -1: no number of places
  tie_policy tie = tie_policy::admit_all;
  bool flows = false;
  std::vector<small_budget> budgets;
  std::vector<small_limit> limits;
  std::vector<int> area;                     // of the reservation
  long least = 0;                            // places reserved per area; 0: none
  std::vector<int> lot;                      // a smaller one comes first; no two are the same
  bool has_line = false;                     // of the last tier, made by the data over `cents`
  long closest_to = 0, at_least = 0;
};

using visitor = std::function<void(const small_round&)>;

inline std::vector<std::uint32_t> indices(const std::vector<int>& tiers) { return {tiers.begin(), tiers.end()}; }

inline terms terms_of(const small_round& small) {
  terms round{.tiers = {}, .descending = {true}, .unknown_first = {}, .tie = small.tie,
              .unused = small.flows ? unused_policy::flow_down : unused_policy::stay_empty,
              .undetermined = undetermined_policy::stop, .budgets = {}, .limits = {}};
  for (const long places : small.places) {
    round.tiers.push_back({.pays = true, .money_grid = rational(1)});
    if (places >= 0) round.tiers.back().places = places;
  }
  for (const small_budget& one : small.budgets)
    round.budgets.push_back({.amount = rational(one.amount), .tiers = indices(one.tiers), .by_tier = one.by_tier,
                             .overflow = one.overflow, .place_is_freed = one.freed});
  for (const small_limit& one : small.limits)
    round.limits.push_back(
        {.most = one.most, .key = one.is_per_key ? 0 : limit_terms::none_key, .tiers = indices(one.tiers)});
  if (small.least > 0) round.reserves = {{.least = small.least}};
  if (small.has_line)
    round.tiers.back().line = line_terms{.closest_to = rational(small.closest_to), .at_least = rational(small.at_least)};
  return round;
}

inline std::vector<entrant> entrants_of(const small_round& small) {
  std::vector<entrant> entrants;
  for (std::size_t who = 0; who < small.score.size(); ++who) {
    entrant one{.id = std::string(1, static_cast<char>('a' + who)), .keys = {rational(small.score[who])}, .claims = {},
                .cap_keys = {std::to_string(small.key[who])}};
    for (std::size_t tier = 0; tier < small.places.size(); ++tier)
      one.claims.push_back({.meets = small.meets[who][tier] ? claim::answer::yes : claim::answer::no,
                            .amount = rational(small.cents[who][tier]),
                            .requested = rational(small.cents[who][tier])});
    if (small.least > 0) one.areas = {std::to_string(small.area[who])};
    if (!small.lot.empty()) one.lot = std::to_string(small.lot[who]);
    entrants.push_back(std::move(one));
  }
  return entrants;
}

// A fixed sequence of arbitrary numbers, the same on every machine.
struct sequence {
  std::uint64_t state = 1;
  std::uint32_t below(std::uint32_t end) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::uint32_t>(state >> 33) % end;
  }
};

constexpr std::uint32_t money_variants = 17;

inline std::vector<small_budget> money(std::uint32_t variant, std::size_t tiers) {
  if (variant == 0) return {};
  const std::uint32_t choice = (variant - 1) / 4;
  const overflow_policy overflows[] = {overflow_policy::stop, overflow_policy::skip, overflow_policy::skip,
                                       overflow_policy::pay_in_part};
  small_budget budget{.amount = choice % 2 == 0 ? 5 : 11, .tiers = {}, .by_tier = choice >= 2,
                      .overflow = overflows[(variant - 1) % 4], .freed = (variant - 1) % 4 == 2};
  for (std::size_t tier = 0; tier < tiers; ++tier) budget.tiers.push_back(static_cast<int>(tier));
  return {budget};
}

// Claims, amounts and limits: some the same for all, some arbitrary.
inline void fill_in(small_round& small, sequence& any) {
  const std::uint32_t kind = any.below(4);
  small.meets.clear(), small.cents.clear(), small.key.clear(), small.area.clear(), small.lot.clear();
  const int turn = static_cast<int>(any.below(7));
  for (const int score : small.score) {
    small.meets.emplace_back(), small.cents.emplace_back(), small.key.push_back(static_cast<int>(any.below(2)));
    small.area.push_back(static_cast<int>(any.below(3)));
    small.lot.push_back(3 * (turn + static_cast<int>(small.lot.size())) % 7);
    for (std::size_t tier = 0; tier < small.places.size(); ++tier) {
      small.meets.back().push_back(kind == 0 || (kind == 1 ? score + static_cast<int>(tier) >= 1 : any.below(3) > 0));
      small.cents.back().push_back(kind < 3 ? 5 - 2 * static_cast<long>(tier) : 1 + static_cast<long>(any.below(7)));
    }
  }
}

inline void add_limit(small_round& small, sequence& any) {
  small.limits.clear();
  const std::uint32_t kind = any.below(4);
  if (kind < 2) return;
  small.limits.push_back({.most = 1 + static_cast<long>(any.below(2)), .is_per_key = kind == 3, .tiers = {0, 1}});
}

// All numbers of `digits` digits below `base`.
inline void for_each_number(std::size_t digits, int base, const std::function<void(const std::vector<int>&)>& visit) {
  std::vector<int> number(digits, 0);
  for (;;) {
    visit(number);
    std::size_t place = 0;
    while (place < digits && ++number[place] == base) number[place++] = 0;
    if (place == digits) return;
  }
}

inline void add_minimum(small_round& small, sequence& any) { small.least = any.below(3); }

// The literal reading takes all tiers in one pass or each in its own; a line needs the pass of its own tier.
inline void add_line(small_round& small, sequence& any) {
  const bool is_apart = small.places.size() > 2 && !small.limits.empty() && small.budgets.empty();
  small.has_line = any.below(3) == 0 && !is_apart;
  small.closest_to = any.below(20), small.at_least = any.below(15);
}

inline void for_each_policy(small_round& small, const visitor& visit) {
  for (const tie_policy tie : {tie_policy::admit_all, tie_policy::admit_none, tie_policy::share, tie_policy::send_back,
                               tie_policy::lot})
    for (const bool flows : {false, true}) {
      small.tie = tie, small.flows = flows;
      visit(small);
    }
}

// Every score 0 to 2 and every number of places 0 to 2, with every tie and unused policy.
inline void for_each_round(std::size_t applicants, std::size_t tiers, const visitor& visit) {
  for_each_number(applicants, 3, [&](const std::vector<int>& scores) {
    for_each_number(tiers, 3, [&](const std::vector<int>& places) {
      small_round small;
      small.score = scores;
      small.places.assign(places.begin(), places.end());
      for_each_policy(small, visit);
    });
  });
}

inline std::string in_words(const std::vector<long>& numbers) {
  std::string text = "[";
  for (const long number : numbers) text += std::to_string(number) + " ";
  return text + "]";
}

inline std::string in_words(const std::vector<int>& numbers) {
  return in_words(std::vector<long>(numbers.begin(), numbers.end()));
}

// Enough to write the round down by hand.
inline std::string in_words(const small_round& small) {
  std::string text = "scores " + in_words(small.score) + " keys " + in_words(small.key) + " places " +
                     in_words(small.places) + " tie " + std::to_string(static_cast<int>(small.tie)) +
                     (small.flows ? " flows" : "");
  for (std::size_t who = 0; who < small.score.size(); ++who) {
    text += "\n  asks " + in_words(small.cents[who]) + " meets ";
    for (const bool meets : small.meets[who]) text += meets ? '1' : '0';
  }
  for (const small_budget& one : small.budgets)
    text += "\n  budget " + std::to_string(one.amount) + (one.by_tier ? " by tier" : " across") + " overflow " +
            std::to_string(static_cast<int>(one.overflow)) + (one.freed ? " freed" : "");
  for (const small_limit& one : small.limits)
    text += "\n  limit " + std::to_string(one.most) + (one.is_per_key ? " per key" : "");
  if (small.least > 0) text += "\n  reserve " + std::to_string(small.least) + " areas " + in_words(small.area);
  if (small.has_line)
    text += "\n  line at " + std::to_string(small.closest_to) + " at least " + std::to_string(small.at_least);
  text += "\n  lots " + in_words(small.lot);
  return text;
}

inline void for_each_filled(std::size_t applicants, std::size_t tiers, int repeats, const visitor& visit) {
  sequence any{applicants * 10 + tiers};
  for_each_round(applicants, tiers, [&](const small_round& base) {
    for (int repeat = 0; repeat < repeats; ++repeat) {
      small_round small = base;
      if (any.below(6) == 0) small.places[any.below(static_cast<std::uint32_t>(tiers))] = -1;
      fill_in(small, any);
      add_limit(small, any);
      small.budgets = money(any.below(money_variants), tiers);
      if (any.below(2) == 0) add_minimum(small, any), add_line(small, any);
      visit(small);
    }
  });
}

}  // namespace milu::cohort
