// What is paid to those who have a place (S22).
#include "cohort/audit.hpp"

#include <algorithm>
#include <iterator>

namespace milu::cohort::audit {
namespace {

rational sum_of(const asker_list& those) {
  rational sum;
  for (const asker* one : those)
    if (one->amount) sum = sum + *one->amount;
  return sum;
}

asker_list payable(const asker_list& those) {
  asker_list found;
  std::copy_if(those.begin(), those.end(), std::back_inserter(found),
               [](const asker* one) { return one->amount.has_value(); });
  return found;
}

void leave(asker_list& those) {
  std::erase_if(those, [](const asker* one) { return one->out.has_value(); });
}

// Returns how many places stay empty because of it.
std::int64_t refuse(books& at, std::uint32_t budget, const asker_list& those) {
  const budget_terms& rule = at.round.budgets[budget];
  const bool is_skip = rule.overflow == overflow_policy::skip;
  for (asker* one : those) {
    one->out = is_skip ? obstacle::over_budget_skip : obstacle::over_budget_stop;
    one->ends = true;
  }
  if (!is_skip) at.budgets[budget].is_stopped = true;
  if (!those.empty() && at.budgets[budget].earmarked.sign() > 0) at.budgets[budget].was_denied = true;
  return is_skip && !rule.place_is_freed ? static_cast<std::int64_t>(those.size()) : 0;
}

std::int64_t pay_parts(books& at, std::uint32_t budget, const asker_list& those, std::uint32_t tier, tie_mark mark) {
  const rational rest = std::max(rest_of(at, budget), rational(0));
  const rational part = down_to_grid(at, rest / rational(static_cast<std::int64_t>(those.size())), tier);
  if (part.sign() <= 0) return refuse(at, budget, those);
  for (asker* one : those) {
    if (mark != tie_mark::none) one->mark = mark;
    if (*one->amount <= part) continue;
    one->amount = part;
    one->is_reduced = true;
  }
  if (at.round.budgets[budget].overflow != overflow_policy::skip) at.budgets[budget].is_stopped = true;
  return 0;
}

std::int64_t settle_equals(books& at, std::uint32_t budget, const asker_list& those, std::uint32_t tier) {
  tie_at_line tie{.tier = tier, .budget = budget};
  for (const asker* one : those) tie.group.push_back(one->who);
  if (at.tiers[tier].is_limited) tie.places_left = at.tiers[tier].left - at.tiers[tier].earmarked;
  at.ties.push_back(std::move(tie));
  const bool in_part = at.round.budgets[budget].overflow == overflow_policy::pay_in_part;
  switch (at.round.tie) {
    case tie_policy::unstated:
    case tie_policy::send_back:
      at.budgets[budget].waits = true;
      send_back(at, those, tier);
      return 0;
    case tie_policy::share: return pay_parts(at, budget, those, tier, tie_mark::shared);
    case tie_policy::admit_all:
      if (in_part) return pay_parts(at, budget, those, tier, tie_mark::admitted_together);
      [[fallthrough]];
    default: return refuse(at, budget, those);
  }
}

std::int64_t pay_from(books& at, std::uint32_t budget, asker_list& those, std::uint32_t tier) {
  std::int64_t empty = 0;
  const overflow_policy overflow = at.round.budgets[budget].overflow;
  if (overflow == overflow_policy::skip) {
    asker_list too_large;
    for (asker* one : those)
      if (one->amount && *one->amount > rest_of(at, budget)) too_large.push_back(one);
    empty += refuse(at, budget, too_large);
    leave(those);
  }
  const asker_list asking = payable(those);
  if (asking.empty() || sum_of(asking) <= rest_of(at, budget)) return empty;
  if (asking.size() > 1) empty += settle_equals(at, budget, asking, tier);
  else if (overflow == overflow_policy::pay_in_part) empty += pay_parts(at, budget, asking, tier, tie_mark::none);
  else empty += refuse(at, budget, asking);
  leave(those);
  return empty;
}

}  // namespace

std::int64_t pay(books& at, asker_list& those, std::uint32_t tier) {
  for (asker* one : those) {
    if (!one->amount || one->part == rational(1)) continue;
    one->amount = down_to_grid(at, *one->amount * one->part, tier);
    one->is_reduced = true;
  }
  std::int64_t empty = 0;
  for (std::uint32_t budget = 0; budget < at.budgets.size(); ++budget)
    if (pays_tier(at.round.budgets[budget], tier)) empty += pay_from(at, budget, those, tier);
  for (std::uint32_t budget = 0; budget < at.budgets.size(); ++budget)
    if (pays_tier(at.round.budgets[budget], tier))
      at.budgets[budget].spent = at.budgets[budget].spent + sum_of(those);
  return empty;
}

}  // namespace milu::cohort::audit
