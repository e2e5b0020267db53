#include <milu/cohort/payment.hpp>
#include <milu/cohort/tie.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace milu::cohort {
namespace {

bool is_payable(const contender& one) { return one.amount.has_value(); }

// One budget before one group.
struct till {
  course& state;
  contenders& those;
  std::uint32_t tier;
  std::uint32_t budget;
  std::int64_t kept = 0;   // places that stay empty because this budget did not reach

  purse& money() { return state.purses[budget]; }
  const budget_terms& rule() { return state.round->budgets[budget]; }
  std::int64_t payable() { return std::count_if(those.begin(), those.end(), is_payable); }
};

void apply_parts(const course& state, contenders& those, std::uint32_t tier) {
  for (contender& one : those) {
    if (!one.amount || one.part == rational(1)) continue;
    one.amount = on_grid(*one.amount * one.part, state.round->tiers[tier]);
    one.is_reduced = true;
  }
}

rational total_of(const contenders& those) {
  rational total;
  for (const contender& one : those)
    if (one.amount) total = total + *one.amount;
  return total;
}

// What does not fit gets nothing; only `skip` says whether its place is kept empty. Under the others nobody after can
// be paid from this budget, so the place is simply unused.
template <typename Predicate>
void refuse_if(till& at, Predicate is_out) {
  const bool is_skip = at.rule().overflow == overflow_policy::skip;
  const std::size_t before = at.those.size();
  settle_without_if(at.state, at.those, at.tier, is_skip ? obstacle::over_budget_skip : obstacle::over_budget_stop,
                    is_out);
  if (before > at.those.size() && at.money().earmarked.sign() > 0) at.money().was_denied = true;
  if (is_skip && !at.rule().place_is_freed) at.kept += static_cast<std::int64_t>(before - at.those.size());
  if (!is_skip) at.money().is_stopped = true;
}

// The rest in equal parts, to nobody more than its own amount; a part of nothing is nothing.
void pay_equal_parts(till& at, tie_mark mark) {
  const rational rest = std::max(at.money().rest(), rational(0));
  const rational part = on_grid(rest / rational(at.payable()), at.state.round->tiers[at.tier]);
  if (part.sign() <= 0) return refuse_if(at, is_payable);
  for (contender& one : at.those) {
    if (!one.amount) continue;
    if (mark != tie_mark::none) one.tie = mark;
    if (*one.amount <= part) continue;
    one.amount = part;
    one.is_reduced = true;
  }
  if (at.rule().overflow != overflow_policy::skip) at.money().is_stopped = true;
}

void send_back_money(till& at) {
  contenders waiting;
  std::copy_if(at.those.begin(), at.those.end(), std::back_inserter(waiting), is_payable);
  std::erase_if(at.those, is_payable);
  at.money().waits_for_ruling = true;
  send_back(at.state, waiting, at.tier);
}

void settle_tied_group(till& at) {
  tie_at_line tie{.tier = at.tier, .budget = at.budget};
  for (const contender& one : at.those)
    if (is_payable(one)) tie.group.push_back(one.who);
  const tier_places& places = at.state.places[at.tier];
  if (places.is_limited) tie.places_left = places.left - places.earmarked;
  at.state.ties.push_back(std::move(tie));

  const tie_policy policy = at.state.round->tie;
  if (is_sent_back(*at.state.round)) return send_back_money(at);
  if (policy == tie_policy::share) return pay_equal_parts(at, tie_mark::shared);
  if (policy == tie_policy::admit_all && at.rule().overflow == overflow_policy::pay_in_part)
    return pay_equal_parts(at, tie_mark::admitted_together);
  refuse_if(at, is_payable);
}

void settle_budget(till& at) {
  if (at.rule().overflow == overflow_policy::skip)
    refuse_if(at, [&](const contender& one) { return one.amount && !at.money().has(*one.amount); });
  if (at.payable() == 0 || at.money().has(total_of(at.those))) return;
  if (at.payable() > 1) return settle_tied_group(at);
  if (at.rule().overflow == overflow_policy::pay_in_part) return pay_equal_parts(at, tie_mark::none);
  refuse_if(at, is_payable);
}

bool has_closed(const course& state, std::uint32_t tier, bool purse::*reason) {
  const std::vector<std::uint32_t>& budgets = state.budgets_of[tier];
  return std::any_of(budgets.begin(), budgets.end(),
                     [&](std::uint32_t budget) { return state.purses[budget].*reason; });
}

}  // namespace

void stop_at_closed_budgets(course& state, contenders& those, std::uint32_t tier) {
  if (has_closed(state, tier, &purse::is_stopped))
    settle_without_if(state, those, tier, obstacle::over_budget_stop, is_payable);
  if (has_closed(state, tier, &purse::waits_for_ruling))
    settle_without_if(state, those, tier, obstacle::behind_tie, is_payable);
}

std::int64_t settle_money(course& state, contenders& those, std::uint32_t tier) {
  std::int64_t kept = 0;
  apply_parts(state, those, tier);
  for (const std::uint32_t budget : state.budgets_of[tier]) {
    till at{state, those, tier, budget};
    settle_budget(at);
    kept += at.kept;
  }
  for (const std::uint32_t budget : state.budgets_of[tier])
    state.purses[budget].spent = state.purses[budget].spent + total_of(those);
  return kept;
}

}  // namespace milu::cohort
