// A preview is sound: every completion of small random cohorts, decided by the allotment, agrees with what it said.
#include <milu/cohort/allotment.hpp>
#include <milu/cohort/preview.hpp>

#include <catch2/catch.hpp>

#include <random>

namespace milu::cohort {
namespace {

struct generator {
  std::mt19937 random;
  std::int64_t below(std::int64_t n) { return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(n)); }
};

terms random_terms(generator& any) {
  terms made;
  const auto tiers = 1 + any.below(3);
  for (std::int64_t i = 0; i < tiers; ++i) {
    tier_terms tier{.pays = any.below(2) == 0};
    if (any.below(6) > 0) tier.places = any.below(3);
    made.tiers.push_back(tier);
  }
  made.descending = {true};
  made.unknown_first = {false};
  made.tie = static_cast<tie_policy>(any.below(5));
  made.unused = static_cast<unused_policy>(any.below(2));
  made.undetermined = undetermined_policy::left_out;
  if (any.below(2) == 0) {
    budget_terms purse{.amount = rational(any.below(12)), .by_tier = any.below(2) == 0};
    for (std::uint32_t i = 0; i < made.tiers.size(); ++i)
      if (made.tiers[i].pays) purse.tiers.push_back(i);
    purse.overflow = static_cast<overflow_policy>(any.below(3));
    purse.place_is_freed = any.below(2) == 0;
    if (!purse.tiers.empty()) made.budgets.push_back(purse);
  }
  return made;
}

hopeful random_hopeful(generator& any, const terms& stated) {
  hopeful made{.is_candidate = any.below(5) == 0 ? claim::answer::unknown : claim::answer::yes};
  const std::int64_t low = any.below(4);
  const std::int64_t high = low + (any.below(2) == 0 ? 0 : any.below(3));
  made.keys = {{key_value(rational(low)), key_value(rational(high))}};
  for (std::size_t i = 0; i < stated.tiers.size(); ++i) {
    claim asked{.meets = static_cast<claim::answer>(any.below(8) == 0 ? any.below(3) : 1)};
    if (stated.tiers[i].pays) asked.amount = rational(1 + any.below(4));
    made.claims.push_back(asked);
  }
  if (any.below(12) == 0) {
    const std::int64_t tier = any.below(static_cast<std::int64_t>(stated.tiers.size()) + 1);
    made.seat = ruled_seat{};
    if (tier > 0) made.seat->tier = static_cast<std::uint32_t>(tier - 1);
  }
  return made;
}

// All ways in which one may come out, as an entrant.
std::vector<entrant> completions(const hopeful& one, const std::string& id) {
  std::vector<entrant> all;
  const std::int64_t low = *std::get<rational>(*one.keys[0].low).to_int64();
  const std::int64_t high = *std::get<rational>(*one.keys[0].high).to_int64();
  const std::size_t open = static_cast<std::size_t>(
      std::count_if(one.claims.begin(), one.claims.end(), [](const claim& c) { return c.meets == claim::answer::unknown; }));
  for (std::int64_t key = low; key <= high; ++key) {
    for (const bool is_in : {true, false}) {
      if (!is_in && one.is_candidate == claim::answer::yes) continue;
      for (std::size_t mask = 0; mask < (std::size_t{1} << open); ++mask) {
        entrant made{.id = id, .stands = is_in ? standing::candidate : standing::outside, .keys = {rational(key)},
                     .claims = one.claims, .seat = one.seat};
        std::size_t bit = 0;
        for (claim& asked : made.claims) {
          if (asked.meets == claim::answer::unknown)
            asked.meets = (mask >> bit++) % 2 == 0 ? claim::answer::yes : claim::answer::no;
        }
        all.push_back(std::move(made));
      }
    }
  }
  return all;
}

// Every combination of the completions, as long as there are not too many.
template <class Visit>
bool for_each_cohort(const std::vector<std::vector<entrant>>& ways, Visit visit) {
  std::size_t count = 1;
  for (const auto& own : ways) count *= own.size();
  if (count > 3'000) return false;
  for (std::size_t number = 0; number < count; ++number) {
    std::vector<entrant> cohort;
    std::size_t rest = number;
    for (const auto& own : ways) cohort.push_back(own[rest % own.size()]), rest /= own.size();
    visit(cohort);
  }
  return true;
}

struct tally { std::size_t cohorts = 0, certain = 0, out = 0, possible = 0; };

void check_one(std::uint32_t seed, tally& seen) {
  generator any{std::mt19937(seed)};
  const terms stated = random_terms(any);
  std::vector<hopeful> all;
  std::vector<std::vector<entrant>> ways;
  const std::int64_t size = 2 + any.below(4);
  for (std::int64_t i = 0; i < size; ++i) {
    all.push_back(random_hopeful(any, stated));
    ways.push_back(completions(all.back(), std::to_string(i)));
  }
  const std::vector<prospect> said = preview(stated, all, false);
  const bool is_small = for_each_cohort(ways, [&](const std::vector<entrant>& cohort) {
    const allotment came = allot(stated, cohort);
    for (std::size_t i = 0; i < cohort.size(); ++i) {
      const placement& own = came.placements[i];
      for (std::size_t tier = 0; tier < stated.tiers.size(); ++tier) {
        const bool has = own.tier && *own.tier <= tier;
        INFO("seed " << seed << ", entrant " << i << ", tier " << tier);
        if (said[i].chances[tier] == chance::certain) REQUIRE(has);
        if (said[i].chances[tier] == chance::out_of_reach) REQUIRE_FALSE(has);
      }
      if (own.rank && said[i].best_rank) REQUIRE(*own.rank >= *said[i].best_rank);
      if (own.rank && said[i].worst_rank) REQUIRE(*own.rank <= *said[i].worst_rank);
    }
  });
  if (!is_small) return;
  ++seen.cohorts;
  for (const prospect& one : said) {
    for (const chance each : one.chances)
      ++(each == chance::certain ? seen.certain : each == chance::possible ? seen.possible : seen.out);
  }
}

TEST_CASE("what a preview calls certain or out of reach is so in every completion") {
  tally seen;
  for (std::uint32_t seed = 1; seed <= 1'500; ++seed) check_one(seed, seen);
  // A preview that never commits itself would be sound and useless.
  CHECK(seen.cohorts > 1'000);
  CHECK(seen.certain > 500);
  CHECK(seen.out > 500);
  WARN(seen.cohorts << " cohorts, " << seen.certain << " certain, " << seen.possible << " possible, " << seen.out
                    << " out of reach");
}

}  // namespace
}  // namespace milu::cohort
