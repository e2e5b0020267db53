#include "cohort/money_left.hpp"

#include <algorithm>

namespace milu::cohort {
namespace {

bool is_unsettled(const allotment& round) {
  return round.stopped || std::any_of(round.placements.begin(), round.placements.end(), [](const placement& one) {
           return one.is_open || one.holds_place;
         });
}

const uncomputed* open_budget(const competition& contest, std::uint32_t round) {
  const auto found = std::find_if(contest.open.begin(), contest.open.end(), [&](const uncomputed& one) {
    return one.round == round && one.what == uncomputed::statement::budget;
  });
  return found == contest.open.end() ? nullptr : &*found;
}

}  // namespace

eval::value money_left_by(const model::policy& rules, const competition& contest, std::uint32_t round) {
  if (const uncomputed* open = open_budget(contest, round)) return eval::unknown{open->causes};
  const allotment& held = contest.rounds[round];
  const std::vector<budget_terms>& budgets = contest.round_terms[round].budgets;
  const model::heading& head = rules.rounds[round].head;
  if (is_unsettled(held))
    return eval::unknown{{{.what = eval::cause_kind::round_open, .name = head.name, .clause = head.clause}}};
  rational rest = 0;
  for (std::size_t i = 0; i < budgets.size(); ++i) {
    const rational spent = i < held.spent.size() ? held.spent[i] : rational(0);
    rest = rest + budgets[i].amount - spent;
  }
  return model::scalar(rest);
}

eval::value sum_of_money(const std::vector<eval::value>& parts) {
  rational total = 0;
  for (const eval::value& part : parts) {
    const auto* known = std::get_if<model::scalar>(&part);
    if (!known) return part;
    total = total + std::get<rational>(*known);
  }
  return model::scalar(total);
}

}  // namespace milu::cohort
