// Each group before each tier: what is claimed of it against what the rules make of it.
#include "cohort/audit.hpp"

#include <algorithm>

namespace milu::cohort::audit {
namespace {

bool is_below_data_line(const books& at, std::uint32_t who, std::uint32_t tier) {
  const auto& line = at.claimed.lines[tier];
  return line && at.claimed.placements[who].rank.value_or(0) > line->last_rank;
}

askers askers_in(const books& at, group_view group, std::uint32_t tier) {
  askers all;
  for (const std::uint32_t who : group) {
    if (at.done[who]) continue;
    asker one{.who = who};
    const claim* asked = claim_at(at, who, tier);
    if (!at.entrants[who].may_take_tier) one.out = obstacle::ineligible;
    else if (!asked || asked->meets != claim::answer::yes) one.out = obstacle::below_line;
    else if (is_below_data_line(at, who, tier)) one.out = obstacle::below_data_line;
    else if (at.round.tiers[tier].pays) one.amount = asked->amount;
    all.push_back(std::move(one));
  }
  return all;
}

// A pass-over has to be claimed as such, by its rule, in its turn.
void compare_pass(books& at, const placement& claimed, const asker& one, std::uint32_t tier) {
  std::size_t& next = at.passes_read[one.who];
  const bool is_said = next < claimed.passed.size() && claimed.passed[next].tier == tier;
  if (!is_said) return at.fault(flaw_kind::award, one.who, tier);
  if (claimed.passed[next].why != *one.out) return at.fault(flaw_kind::pass_over, one.who, tier);
  ++next;
  const bool is_open = *one.out == obstacle::tied_sent_back;
  if (is_open && (!claimed.is_open || claimed.open_tier != tier || claimed.tie != tie_mark::sent_back))
    at.fault(flaw_kind::tie, one.who, tier);
  at.opened[one.who] = is_open;
  at.done[one.who] = is_open || (one.ends && !at.kept[one.who]);
}

void compare_seat(books& at, const placement& claimed, const asker& one, std::uint32_t tier) {
  const bool has_read_all = at.passes_read[one.who] == claimed.passed.size();
  if (claimed.tier != tier || !has_read_all || claimed.is_open) return at.fault(flaw_kind::award, one.who, tier);
  if (claimed.amount != one.amount || claimed.is_reduced != one.is_reduced)
    return at.fault(flaw_kind::amount, one.who, tier);
  if (claimed.tie != one.mark) return at.fault(flaw_kind::tie, one.who, tier);
  if (claimed.took_reserved != one.needs_kept) return at.fault(flaw_kind::award, one.who, tier);
  at.done[one.who] = true;
  at.seated[one.who] = true;
}

bool is_kept_in(const books& at, std::uint32_t who, std::uint32_t tier) {
  return at.kept[who] && at.kept[who]->tier == tier;
}

// Whether these would not all get the tier if nothing were kept for them: others had closed it, or came before it and
// found nothing else.
bool need_kept(const books& at, const asker_list& those, std::uint32_t tier) {
  const tier_book& book = at.tiers[tier];
  if (book.closed != shut::no) return true;
  if (book.is_limited && static_cast<std::int64_t>(those.size()) > book.left - book.moved - book.denied) return true;
  rational asked;
  for (const asker* one : those) asked = asked + one->amount.value_or(rational());
  for (std::uint32_t budget = 0; asked.sign() > 0 && budget < at.budgets.size(); ++budget) {
    if (!pays_tier(at.round.budgets[budget], tier)) continue;
    const budget_book& money = at.budgets[budget];
    if (money.is_stopped || money.waits || money.was_denied || asked > rest_of(at, budget) + money.earmarked) return true;
  }
  return false;
}

void keep_again(books& at, const asker_list& those) {
  for (const asker* one : those) {
    if (!at.kept[one->who]) continue;
    if (!one->out || (at.kept[one->who]->counts && !can_keep_again(at, one->who))) at.kept[one->who].reset();
    else enter_kept(at, one->who, 1);
  }
}

// S19: where there is something to be had, an unknown condition leaves its applicant undetermined.
void check_open_questions(books& at, group_view group, std::uint32_t tier) {
  if (at.tiers[tier].closed != shut::no || free_places(at.tiers[tier]) == 0) return;
  for (const std::uint32_t who : group) {
    const claim* asked = claim_at(at, who, tier);
    const bool asks = !at.done[who] && at.entrants[who].may_take_tier;
    if (asks && asked && asked->meets == claim::answer::unknown) at.fault(flaw_kind::award, who, tier);
  }
}

// What is left in each budget for those who have nothing better.
void note_rests(books& at, const std::vector<placement>& claimed, group_view group, std::uint32_t tier) {
  for (std::uint32_t budget = 0; budget < at.budgets.size(); ++budget) {
    if (!pays_tier(at.round.budgets[budget], tier)) continue;
    for (const std::uint32_t who : group) {
      if (claimed[who].tier && *claimed[who].tier < tier) continue;
      auto& rests = at.rests[who];
      const auto known = std::find_if(rests.begin(), rests.end(), [&](const auto& one) { return one.budget == budget; });
      if (known != rests.end()) known->left = rest_of(at, budget);
      else rests.push_back({budget, rest_of(at, budget)});
    }
  }
}

}  // namespace

void read_group(books& at, const std::vector<placement>& claimed, group_view group, std::uint32_t tier) {
  if (&claimed == &at.claimed.placements) check_open_questions(at, group, tier);
  askers all = askers_in(at, group, tier);
  asker_list kept, others;
  for (asker& one : all)
    if (!one.out) (is_kept_in(at, one.who, tier) ? kept : others).push_back(&one);
  const bool is_needed = !kept.empty() && need_kept(at, kept, tier);
  for (asker* one : kept) one->needs_kept = is_needed;
  for (const asker* one : kept) enter_kept(at, one->who, -1);
  for (const asker* one : kept) at.kept[one->who].reset();
  judge(at, kept, tier, true);
  for (const asker* one : others)
    if (at.kept[one->who]) enter_kept(at, one->who, -1);
  judge(at, others, tier, false);
  for (const asker& one : all) {
    if (one.out) compare_pass(at, claimed[one.who], one, tier);
    else compare_seat(at, claimed[one.who], one, tier);
  }
  keep_again(at, others);
  note_rests(at, claimed, group, tier);
}

}  // namespace milu::cohort::audit
