// Every small cohort, decided twice: by the library and by a slow literal reading of S18, S19, S21 and S22.
#include <catch2/catch.hpp>
#include <milu/cohort/allotment.hpp>
#include <milu/cohort/certificate.hpp>

#include <functional>
#include <numeric>
#include <string>

#include "literal_round.hpp"

using namespace milu;
using namespace milu::cohort;

namespace {

using visitor = std::function<void(const small_round&)>;

std::vector<std::uint32_t> indices(const std::vector<int>& tiers) { return {tiers.begin(), tiers.end()}; }

terms terms_of(const small_round& small) {
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
  return round;
}

std::vector<entrant> entrants_of(const small_round& small) {
  std::vector<entrant> entrants;
  for (std::size_t who = 0; who < small.score.size(); ++who) {
    entrant one{.id = std::string(1, static_cast<char>('a' + who)), .keys = {rational(small.score[who])}, .claims = {},
                .cap_keys = {std::to_string(small.key[who])}};
    for (std::size_t tier = 0; tier < small.places.size(); ++tier)
      one.claims.push_back({.meets = small.meets[who][tier] ? claim::answer::yes : claim::answer::no,
                            .amount = rational(small.cents[who][tier])});
    entrants.push_back(std::move(one));
  }
  return entrants;
}

literal_answer in_cents(const allotment& result) {
  literal_answer answer;
  for (const placement& one : result.placements) {
    answer.tier.push_back(one.tier ? static_cast<int>(*one.tier) : -1);
    answer.waits.push_back(one.open_tier ? static_cast<int>(*one.open_tier) : -1);
    answer.paid.push_back(one.amount ? static_cast<long>(one.amount->to_int64().value()) : 0);
  }
  for (const std::int64_t empty : result.empty) answer.empty.push_back(static_cast<long>(empty));
  for (const rational& spent : result.spent) answer.spent.push_back(static_cast<long>(spent.to_int64().value()));
  return answer;
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

std::vector<small_budget> money(std::uint32_t variant, std::size_t tiers) {
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
void fill_in(small_round& small, sequence& any) {
  const std::uint32_t kind = any.below(4);
  small.meets.clear(), small.cents.clear(), small.key.clear();
  for (const int score : small.score) {
    small.meets.emplace_back(), small.cents.emplace_back(), small.key.push_back(static_cast<int>(any.below(2)));
    for (std::size_t tier = 0; tier < small.places.size(); ++tier) {
      small.meets.back().push_back(kind == 0 || (kind == 1 ? score + static_cast<int>(tier) >= 1 : any.below(3) > 0));
      small.cents.back().push_back(kind < 3 ? 5 - 2 * static_cast<long>(tier) : 1 + static_cast<long>(any.below(7)));
    }
  }
}

void add_limit(small_round& small, sequence& any) {
  small.limits.clear();
  const std::uint32_t kind = any.below(4);
  if (kind < 2) return;
  small.limits.push_back({.most = 1 + static_cast<long>(any.below(2)), .is_per_key = kind == 3, .tiers = {0, 1}});
}

// All numbers of `digits` digits below `base`.
void for_each_number(std::size_t digits, int base, const std::function<void(const std::vector<int>&)>& visit) {
  std::vector<int> number(digits, 0);
  for (;;) {
    visit(number);
    std::size_t place = 0;
    while (place < digits && ++number[place] == base) number[place++] = 0;
    if (place == digits) return;
  }
}

void for_each_policy(small_round& small, const visitor& visit) {
  for (const tie_policy tie : {tie_policy::admit_all, tie_policy::admit_none, tie_policy::share, tie_policy::send_back})
    for (const bool flows : {false, true}) {
      small.tie = tie, small.flows = flows;
      visit(small);
    }
}

// Every score 0 to 2 and every number of places 0 to 2, with every tie and unused policy.
void for_each_round(std::size_t applicants, std::size_t tiers, const visitor& visit) {
  for_each_number(applicants, 3, [&](const std::vector<int>& scores) {
    for_each_number(tiers, 3, [&](const std::vector<int>& places) {
      small_round small;
      small.score = scores;
      small.places.assign(places.begin(), places.end());
      for_each_policy(small, visit);
    });
  });
}

std::string in_words(const std::vector<long>& numbers) {
  std::string text = "[";
  for (const long number : numbers) text += std::to_string(number) + " ";
  return text + "]";
}

std::string in_words(const std::vector<int>& numbers) {
  return in_words(std::vector<long>(numbers.begin(), numbers.end()));
}

// Enough to write the round down by hand.
std::string in_words(const small_round& small) {
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
  return text;
}

std::string in_words(const literal_answer& answer) {
  return "tiers " + in_words(answer.tier) + " waits " + in_words(answer.waits) + " paid " + in_words(answer.paid) +
         " empty " + in_words(answer.empty) + " spent " + in_words(answer.spent);
}

struct tally {
  std::size_t rounds = 0;
  std::size_t wrong = 0;
  std::string first_wrong = "";
  void count(const small_round& small, bool agrees) {
    const terms round = terms_of(small);
    const std::vector<entrant> entrants = entrants_of(small);
    const auto flaw = find_flaw(round, entrants, allot(round, entrants));
    const bool is_right = agrees && !flaw;
    if (flaw && wrong == 0) first_wrong = "the certificate is refused: " + std::to_string(static_cast<int>(flaw->what)) + "\n  ";
    if (!is_right && wrong == 0)
      first_wrong += in_words(small) + "\n  library: " + in_words(in_cents(allot(terms_of(small), entrants_of(small)))) +
                    "\n  literally: " + in_words(decide_literally(small));
    ++rounds, wrong += is_right ? 0 : 1;
  }
};

bool agrees(const small_round& small) {
  return in_cents(allot(terms_of(small), entrants_of(small))) == decide_literally(small);
}

void for_each_filled(std::size_t applicants, std::size_t tiers, int repeats, const visitor& visit) {
  sequence any{applicants * 10 + tiers};
  for_each_round(applicants, tiers, [&](const small_round& base) {
    for (int repeat = 0; repeat < repeats; ++repeat) {
      small_round small = base;
      if (any.below(6) == 0) small.places[any.below(static_cast<std::uint32_t>(tiers))] = -1;
      fill_in(small, any);
      add_limit(small, any);
      small.budgets = money(any.below(money_variants), tiers);
      visit(small);
    }
  });
}

bool is_within_places(const small_round& small, const allotment& result) {
  if (small.tie == tie_policy::admit_all || small.tie == tie_policy::share) return true;
  const long all = std::accumulate(small.places.begin(), small.places.end(), 0L);
  long taken = 0;
  for (std::size_t tier = 0; tier < small.places.size(); ++tier) {
    if (small.places[tier] < 0) return true;
    taken += static_cast<long>(result.taken[tier]);
    if (!small.flows && result.taken[tier] + result.empty[tier] != small.places[tier]) return false;
  }
  return taken <= all;
}

bool is_within_budgets(const terms& round, const allotment& result) {
  for (std::size_t index = 0; index < round.budgets.size(); ++index)
    if (result.spent[index] > round.budgets[index].amount) return false;
  return true;
}

bool only_met_claims(const std::vector<entrant>& entrants, const allotment& result) {
  for (std::size_t who = 0; who < entrants.size(); ++who)
    if (result.placements[who].tier && entrants[who].claims[*result.placements[who].tier].meets != claim::answer::yes)
      return false;
  return true;
}

bool is_same(const placement& left, const placement& right) {
  return left.rank == right.rank && left.tier == right.tier && left.amount == right.amount &&
         left.is_open == right.is_open && left.open_tier == right.open_tier && left.tie == right.tie &&
         left.is_reduced == right.is_reduced && left.passed.size() == right.passed.size();
}

// Nobody has a better tier than one who is ranked above and meets the condition of that tier.
bool nobody_outranked_is_better(const small_round& small, const allotment& result) {
  const auto tier_of = [&](std::size_t who) { return result.placements[who].tier.value_or(99); };
  for (std::size_t high = 0; high < small.score.size(); ++high)
    for (std::size_t low = 0; low < small.score.size(); ++low)
      if (small.score[high] > small.score[low] && tier_of(low) < tier_of(high) && small.meets[high][tier_of(low)])
        return false;
  return true;
}

}  // namespace

TEST_CASE("every cohort of up to three is decided as the sentences say, with every budget policy") {
  tally sum;
  for (std::size_t applicants = 0; applicants <= 3; ++applicants) {
    sequence any{applicants};
    for_each_round(applicants, 2, [&](const small_round& base) {
      for (std::uint32_t variant = 0; variant < money_variants; ++variant) {
        small_round small = base;
        small.budgets = money(variant, 2);
        fill_in(small, any);
        sum.count(small, agrees(small));
      }
    });
  }
  CHECK(sum.rounds == (1 + 3 + 9 + 27) * 9 * 8 * money_variants);
  INFO(sum.first_wrong);
  CHECK(sum.wrong == 0);
}

TEST_CASE("every cohort of four and five is decided as the sentences say") {
  tally sum;
  for (const std::size_t applicants : {4U, 5U})
    for_each_filled(applicants, 2, 2, [&](const small_round& small) { sum.count(small, agrees(small)); });
  INFO(sum.first_wrong);
  CHECK(sum.wrong == 0);
}

TEST_CASE("every cohort of up to four is decided as the sentences say with three tiers") {
  tally sum;
  for (std::size_t applicants = 0; applicants <= 4; ++applicants)
    for_each_filled(applicants, 3, 2, [&](const small_round& small) { sum.count(small, agrees(small)); });
  INFO(sum.first_wrong);
  CHECK(sum.wrong == 0);
}

TEST_CASE("nobody gets a tier whose condition it does not meet, no place is given twice, no budget is exceeded") {
  tally sum;
  for_each_filled(4, 2, 1, [&](const small_round& small) {
    const terms round = terms_of(small);
    const std::vector<entrant> entrants = entrants_of(small);
    const allotment result = allot(round, entrants);
    sum.count(small,
              only_met_claims(entrants, result) && is_within_places(small, result) && is_within_budgets(round, result));
  });
  INFO(sum.first_wrong);
  CHECK(sum.wrong == 0);
}

TEST_CASE("permuting the input changes nothing but the order of the placements") {
  tally sum;
  for_each_filled(4, 2, 1, [&](const small_round& small) {
    const terms round = terms_of(small);
    std::vector<entrant> entrants = entrants_of(small);
    const allotment result = allot(round, entrants);
    std::rotate(entrants.begin(), entrants.begin() + 1, entrants.end());
    std::swap(entrants[0], entrants[1]);
    const allotment permuted = allot(round, entrants);
    bool is_right = result.taken == permuted.taken && result.empty == permuted.empty && result.spent == permuted.spent;
    for (std::size_t who = 0; who < entrants.size(); ++who)
      is_right = is_right && is_same(permuted.placements[who],
                                     result.placements[static_cast<std::size_t>(entrants[who].id[0] - 'a')]);
    sum.count(small, is_right);
  });
  INFO(sum.first_wrong);
  CHECK(sum.wrong == 0);
}

TEST_CASE("without budgets and limits nobody who is outranked has a better tier") {
  tally sum;
  for_each_filled(4, 2, 1, [&](const small_round& filled) {
    if (filled.tie == tie_policy::admit_none || filled.tie == tie_policy::send_back) return;
    small_round small = filled;
    small.budgets.clear(), small.limits.clear();
    sum.count(small, nobody_outranked_is_better(small, allot(terms_of(small), entrants_of(small))));
  });
  INFO(sum.first_wrong);
  CHECK(sum.wrong == 0);
}
