// Every small cohort, decided twice: by the library and by a slow literal reading of S18, S19, S21 and S22.
#include <catch2/catch.hpp>
#include <milu/cohort/allotment.hpp>
#include <milu/cohort/certificate.hpp>

#include <numeric>
#include <string>

#include "literal_decision.hpp"

using namespace milu;
using namespace milu::cohort;

namespace {

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

std::string answer_in_words(const literal_answer& answer) {
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
      first_wrong += in_words(small) + "\n  library: " + answer_in_words(in_cents(allot(terms_of(small), entrants_of(small)))) +
                    "\n  literally: " + answer_in_words(decide_literally(small));
    ++rounds, wrong += is_right ? 0 : 1;
  }
};

bool agrees(const small_round& small) {
  return in_cents(allot(terms_of(small), entrants_of(small))) == decide_literally(small);
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
  CHECK(sum.rounds == (1 + 3 + 9 + 27) * 9 * 10 * money_variants);
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
    small.budgets.clear(), small.limits.clear(), small.least = 0;
    sum.count(small, nobody_outranked_is_better(small, allot(terms_of(small), entrants_of(small))));
  });
  INFO(sum.first_wrong);
  CHECK(sum.wrong == 0);
}
