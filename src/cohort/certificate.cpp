#include <milu/cohort/certificate.hpp>

#include "cohort/audit.hpp"

#include <algorithm>

namespace milu::cohort {
namespace audit {

namespace {

void check_place(books& at, std::uint32_t who, std::optional<std::int64_t> place, bool is_drawn) {
  const placement& own = at.claimed.placements[who];
  if (own.place != place || own.is_drawn != is_drawn) at.fault(flaw_kind::place, who);
}

// Those for whom lots were drawn stand by them, from the place where their group begins.
void check_drawn(books& at, group_view group, std::int64_t first) {
  std::vector<std::uint32_t> sorted(group.begin(), group.end());
  std::sort(sorted.begin(), sorted.end(), [&](std::uint32_t left, std::uint32_t right) {
    const entrant& a = at.entrants[left];
    const entrant& b = at.entrants[right];
    return a.lot != b.lot ? a.lot < b.lot : a.id < b.id;
  });
  for (const std::uint32_t who : sorted) check_place(at, who, first++, true);
}

}  // namespace

// S17: only where a ruling put equals in order or lots were drawn among them, and then all of them have one.
void check_places(books& at, const std::vector<group_view>& groups) {
  std::set<std::uint32_t> drawn;
  if (at.round.tie == tie_policy::lot)
    for (const tie_at_line& tie : at.ties) drawn.insert(tie.group.begin(), tie.group.end());
  std::int64_t first = 1;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const group_view group = groups[i];
    const bool is_ordered = (i > 0 && are_equal(at, groups[i - 1], group)) ||
                            (i + 1 < groups.size() && are_equal(at, group, groups[i + 1]));
    const bool is_drawn =
        std::any_of(group.begin(), group.end(), [&](std::uint32_t who) { return drawn.count(who) > 0; });
    if (is_drawn) check_drawn(at, group, first);
    else
      for (const std::uint32_t who : group)
        check_place(at, who, is_ordered ? std::optional(first) : std::nullopt, false);
    first += static_cast<std::int64_t>(group.size());
  }
}

}  // namespace audit

namespace {

using audit::books;
using audit::group_view;

bool has_shape(const terms& round, std::span<const entrant> entrants, const allotment& claimed) {
  const auto in = [&](std::uint32_t who) { return who < entrants.size(); };
  const auto has_places = [&](const rehearsal& one) { return one.placements.size() == entrants.size(); };
  std::vector<std::uint32_t> open;
  for (std::uint32_t who = 0; who < entrants.size(); ++who)
    if (entrants[who].stands == standing::undetermined) open.push_back(who);
  return claimed.undetermined == open && claimed.placements.size() == entrants.size() &&
         claimed.taken.size() == round.tiers.size() && claimed.held.size() == round.tiers.size() &&
         claimed.empty.size() == round.tiers.size() && claimed.surplus.size() == round.tiers.size() &&
         claimed.lines.size() == round.tiers.size() &&
         claimed.spent.size() == round.budgets.size() && claimed.reserved.size() == round.budgets.size() &&
         claimed.waiting.size() == round.waiting.size() &&
         std::all_of(claimed.order.begin(), claimed.order.end(), in) &&
         std::all_of(claimed.rehearsals.begin(), claimed.rehearsals.end(), has_places);
}

bool is_blank(const placement& own) {
  return !own.rank && !own.place && !own.tier && !own.amount && !own.is_open && !own.holds_place && own.passed.empty();
}

// S16: nothing is given out while somebody is undetermined.
std::optional<flaw> check_stopped(const allotment& claimed) {
  for (std::uint32_t who = 0; who < claimed.placements.size(); ++who)
    if (!is_blank(claimed.placements[who])) return flaw{flaw_kind::award, who, {}};
  return claimed.order.empty() ? std::nullopt : std::optional(flaw{flaw_kind::order, {}, {}});
}

// Every candidate once and nobody else.
void check_order(books& at) {
  std::vector<bool> is_listed(at.entrants.size(), false);
  for (const std::uint32_t who : at.claimed.order) {
    if (is_listed[who] || at.entrants[who].stands != standing::candidate) at.fault(flaw_kind::order, who);
    is_listed[who] = true;
  }
  for (std::uint32_t who = 0; who < at.entrants.size(); ++who) {
    const bool is_candidate = at.entrants[who].stands == standing::candidate;
    if (is_candidate != is_listed[who]) at.fault(flaw_kind::order, who);
    placement own = at.claimed.placements[who];
    if (at.entrants[who].stands == standing::undetermined) own.holds_place = false;
    if (at.entrants[who].seat) own.tier.reset(), own.amount.reset();
    if (!is_candidate && !is_blank(own)) at.fault(flaw_kind::award, who);
  }
}

void check_ranks(books& at, const std::vector<group_view>& groups) {
  std::int64_t next = 1;
  std::int64_t rank = 1;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (i == 0 || !audit::are_equal(at, groups[i - 1], groups[i])) rank = next;
    for (const std::uint32_t who : groups[i])
      if (at.claimed.placements[who].rank != rank) at.fault(flaw_kind::rank, who);
    next += static_cast<std::int64_t>(groups[i].size());
  }
}

// Whoever has or awaits something was read so; nothing is left unread.
void check_unread(books& at) {
  for (const std::uint32_t who : at.claimed.order) {
    const placement& own = at.claimed.placements[who];
    const bool is_as_read = own.tier.has_value() == at.seated[who] && own.is_open == at.opened[who];
    if (!is_as_read || own.holds_place) at.fault(flaw_kind::award, who, own.tier);
    if (at.passes_read[who] != own.passed.size()) at.fault(flaw_kind::pass_over, who);
    if (own.rests != at.rests[who]) at.fault(flaw_kind::total, who);
    if (!own.tier && own.amount) at.fault(flaw_kind::amount, who);
    if (!own.tier && own.took_reserved) at.fault(flaw_kind::award, who);
  }
}

void check_totals(books& at) {
  for (std::uint32_t tier = 0; tier < at.tiers.size(); ++tier) {
    const audit::tier_book& book = at.tiers[tier];
    const std::int64_t empty = book.is_limited ? audit::free_places(book) + book.earmarked + book.kept : 0;
    if (at.claimed.taken[tier] != book.taken || at.claimed.held[tier] != book.held || at.claimed.empty[tier] != empty ||
        at.claimed.surplus[tier] != book.surplus)
      at.fault(flaw_kind::total, {}, tier);
  }
  for (std::size_t budget = 0; budget < at.budgets.size(); ++budget)
    if (at.claimed.spent[budget] != at.budgets[budget].spent ||
        at.claimed.reserved[budget] != at.budgets[budget].reserved)
      at.fault(flaw_kind::total);
}

// The next in rank, each once, up to the number and to the end of a group of equals; positions as ranks.
void check_list(books& at, const waiting_terms& stated, const waiting_list& claimed,
                const std::vector<group_view>& groups) {
  waiting_list expected;
  const bool draws = at.round.tie == tie_policy::lot;
  for (const group_view group : groups) {
    std::vector<std::uint32_t> equals(group.begin(), group.end());
    if (draws)
      std::stable_sort(equals.begin(), equals.end(), [&](std::uint32_t left, std::uint32_t right) {
        return at.entrants[left].lot < at.entrants[right].lot;
      });
    const auto before = static_cast<std::int64_t>(expected.size());
    for (const std::uint32_t who : equals) {
      const placement& own = at.claimed.placements[who];
      const auto position = draws ? static_cast<std::int64_t>(expected.size()) : before;
      const auto tier = std::find_if(stated.tiers.begin(), stated.tiers.end(), [&](std::uint32_t each) {
        const claim* asked = audit::claim_at(at, who, each);
        return asked && asked->meets == claim::answer::yes;
      });
      const entrant& one = at.entrants[who];
      const bool waits =
          !own.tier && !own.is_open && one.may_take_tier && !one.seat && tier != stated.tiers.end();
      if (waits && position < stated.most) expected.push_back({who, *tier, position + 1});
    }
  }
  if (claimed != expected) at.fault(flaw_kind::waiting);
}

}  // namespace

namespace {

// Who became undetermined on the way: its condition is unknown at the tier it came to, and those above are settled.
// That it came so far is taken as claimed; that nobody else did is checked.
bool leave_open(std::vector<entrant>& known, const std::vector<open_question>& left_open) {
  for (const open_question& one : left_open) {
    if (one.who >= known.size() || known[one.who].stands != standing::candidate) return false;
    std::vector<claim>& claims = known[one.who].claims;
    if (one.tier >= claims.size() || claims[one.tier].meets != claim::answer::unknown) return false;
    known[one.who].stands = standing::undetermined;
    for (std::uint32_t above = 0; above < one.tier; ++above) claims[above].meets = claim::answer::no;
  }
  return true;
}

std::optional<flaw> check(const terms& round, std::span<const entrant> entrants, const allotment& claimed,
                          const picking* again) {
  if (!has_shape(round, entrants, claimed)) return flaw{flaw_kind::shape, {}, {}};
  const bool stops = !claimed.undetermined.empty() && round.undetermined == undetermined_policy::stop;
  if (claimed.stopped != stops) return flaw{flaw_kind::shape, {}, {}};
  if (stops) return check_stopped(claimed);
  books at = audit::open_books(round, entrants, claimed);
  check_order(at);
  const std::vector<group_view> groups = audit::groups_of(round, entrants, claimed.order);
  if (groups.empty() && !claimed.order.empty()) at.fault(flaw_kind::order);
  check_ranks(at, groups);
  if (again && round.portfolio_from && !at.found) audit::check_picks(at, groups, *again);
  enter_ruled_seats(at);
  check_held(at);
  if (at.found) return at.found;
  enter_kept_places(at, groups);
  check_blocks(at, groups);
  if (at.found) return at.found;
  if (at.ties != claimed.ties) at.fault(flaw_kind::tie);
  check_unread(at);
  check_places(at, groups);
  check_totals(at);
  for (std::size_t list = 0; list < round.waiting.size(); ++list)
    check_list(at, round.waiting[list], claimed.waiting[list], groups);
  return at.found;
}

std::optional<flaw> check_ranked(const terms& round, std::span<const entrant> entrants, const allotment& claimed,
                                 const picking* again) {
  if (claimed.left_open.empty()) return check(round, entrants, claimed, again);
  std::vector<entrant> known(entrants.begin(), entrants.end());
  if (!leave_open(known, claimed.left_open)) return flaw{flaw_kind::shape, {}, {}};
  return check(round, known, claimed, again);
}

}  // namespace

std::optional<flaw> find_flaw(const terms& round, std::span<const entrant> entrants, const allotment& claimed,
                              const picking* again) {
  const bool declines = std::any_of(entrants.begin(), entrants.end(), [](const entrant& one) { return one.declines; });
  if (declines != (claimed.before.size() == 1)) return flaw{flaw_kind::shape, {}, {}};
  const auto found = check_ranked(round, entrants, claimed.as_ranked(), again);
  return found ? found : audit::check_succession(round, entrants, claimed);
}

std::vector<std::optional<tier_line>> lines_of(const terms& round, std::span<const entrant> entrants,
                                               const allotment& made) {
  std::vector<std::optional<tier_line>> lines(round.tiers.size());
  for (const std::uint32_t who : made.order) {
    const placement& own = made.placements[who];
    if (own.tier) lines[*own.tier] = tier_line{own.rank.value_or(0), entrants[who].keys};
  }
  return lines;
}

}  // namespace milu::cohort
