// What the certificate says of rulings, lots and reserved places: each false claim is refused by its own check.
#include <catch2/catch.hpp>
#include <milu/cohort/certificate.hpp>

#include "small_cohort.hpp"
#include "small_round.hpp"

using namespace milu;
using namespace milu::cohort;

namespace {

std::optional<flaw_kind> flaw_in(const terms& round, const std::vector<entrant>& entrants, const allotment& claimed) {
  const auto found = find_flaw(round, entrants, claimed);
  return found ? std::optional(found->what) : std::nullopt;
}

entrant ruled(entrant who, std::optional<std::uint32_t> tier) {
  who.seat = ruled_seat{tier};
  return who;
}

entrant in_area(entrant who, std::string area) {
  who.areas = {std::move(area)};
  return who;
}

entrant with_lot(entrant who, std::string lot) {
  who.lot = std::move(lot);
  return who;
}

}  // namespace

TEST_CASE("a ruled tier is had before anything is given out, and is certified so") {
  const std::vector entrants = {scored("a", 9), scored("b", 8), ruled(scored("c", 7), 0), ruled(scored("d", 6), {})};
  terms round = settling_ties(two_tiers(1, 1), tie_policy::admit_none);
  round.budgets = {budget_of(100, {0, 1}, overflow_policy::stop)};
  const allotment made = allot(round, entrants);
  CHECK(tiers_of(made) == "1-0-");
  CHECK_FALSE(find_flaw(round, entrants, made));

  allotment other_tier = made;
  other_tier.placements[2].tier = 1;
  CHECK(flaw_in(round, entrants, other_tier) == flaw_kind::award);
  allotment none = made;
  none.placements[2].tier.reset(), none.placements[2].amount.reset();
  CHECK(flaw_in(round, entrants, none) == flaw_kind::award);
  allotment given = made;
  given.placements[3].tier = 1;
  CHECK(flaw_in(round, entrants, given) == flaw_kind::award);
  allotment paid_more = made;
  paid_more.placements[2].amount = rational(11);
  CHECK(flaw_in(round, entrants, paid_more) == flaw_kind::amount);
  allotment in_part = made;
  in_part.placements[2].is_reduced = true;
  CHECK(flaw_in(round, entrants, in_part) == flaw_kind::amount);
  allotment reserved = made;
  reserved.placements[2].took_reserved = true;
  CHECK(flaw_in(round, entrants, reserved) == flaw_kind::award);
  allotment uncounted = made;
  --uncounted.taken[0];
  CHECK(flaw_in(round, entrants, uncounted) == flaw_kind::total);
  allotment unpaid = made;
  unpaid.spent[0] = unpaid.spent[0] - rational(10);
  CHECK(flaw_in(round, entrants, unpaid) == flaw_kind::total);
}

TEST_CASE("more ruled tiers than places are counted beyond them") {
  const std::vector entrants = {ruled(scored("a", 9), 0), ruled(scored("b", 8), 0), scored("c", 7)};
  const terms round = one_tier(1);
  allotment made = allot(round, entrants);
  CHECK(made.surplus == std::vector<std::int64_t>{1});
  CHECK_FALSE(find_flaw(round, entrants, made));
  made.surplus[0] = 0;
  CHECK(flaw_in(round, entrants, made) == flaw_kind::total);
}

TEST_CASE("lots drawn after a ruling put equals in order stand behind those whom it put first") {
  std::vector entrants = {with_lot(scored("a", 9), "3"), with_lot(scored("b", 9), "2"), with_lot(scored("c", 9), "1"),
                          with_lot(scored("d", 9), "4")};
  entrants[3].tie_order = 1;
  const terms round = settling_ties(one_tier(2), tie_policy::lot);
  const allotment made = allot(round, entrants);
  CHECK(tiers_of(made) == "--00");
  CHECK(made.placements[3].place == 1);
  CHECK(made.placements[2].place == 2);
  CHECK_FALSE(find_flaw(round, entrants, made));

  for (const std::uint32_t who : {0U, 1U, 2U, 3U}) {
    allotment moved = made;
    moved.placements[who].place = *moved.placements[who].place + 1;
    CHECK(flaw_in(round, entrants, moved) == flaw_kind::place);
    allotment without_place = made;
    without_place.placements[who].place.reset();
    CHECK(flaw_in(round, entrants, without_place) == flaw_kind::place);
    allotment other_way = made;
    other_way.placements[who].is_drawn = !other_way.placements[who].is_drawn;
    CHECK(flaw_in(round, entrants, other_way) == flaw_kind::place);
  }
  allotment swapped = made;
  std::swap(swapped.placements[0].place, swapped.placements[1].place);
  CHECK(flaw_in(round, entrants, swapped) == flaw_kind::place);
}

TEST_CASE("who takes a reserved place is certified, and nobody else") {
  const std::vector entrants = {in_area(scored("a", 9), "x"), in_area(scored("b", 8), "x"), in_area(scored("c", 7), "y")};
  terms round = settling_ties(one_tier(2), tie_policy::admit_none);
  round.reserves = {{.least = 1}};
  const allotment made = allot(round, entrants);
  CHECK(tiers_of(made) == "0-0");
  CHECK(made.placements[2].took_reserved);
  CHECK_FALSE(find_flaw(round, entrants, made));
  for (const std::uint32_t who : {0U, 1U, 2U}) {
    allotment other = made;
    other.placements[who].took_reserved = !other.placements[who].took_reserved;
    CHECK(flaw_in(round, entrants, other) == flaw_kind::award);
  }
}

TEST_CASE("in every small round with a minimum per area the certificate knows who needed what was kept") {
  std::size_t rounds = 0, wrong = 0, reserved = 0, accepted = 0;
  for_each_filled(4, 2, 1, [&](const small_round& small) {
    if (small.least == 0) return;
    const terms round = terms_of(small);
    const std::vector<entrant> entrants = entrants_of(small);
    allotment made = allot(round, entrants);
    ++rounds, wrong += find_flaw(round, entrants, made) ? 1U : 0U;
    for (placement& own : made.placements) {
      if (!own.took_reserved) continue;
      ++reserved;
      own.took_reserved = false;
      accepted += find_flaw(round, entrants, made) ? 0U : 1U;
      break;
    }
  });
  CHECK(rounds > 1'000);
  CHECK(wrong == 0);
  CHECK(reserved > 100);
  CHECK(accepted == 0);
}
