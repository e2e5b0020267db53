#include "report/seat_in_round.hpp"

#include <algorithm>

#include "report/value_text.hpp"

namespace milu::report {
namespace {

std::optional<std::size_t> budget_of(const seat_in_round& seat, std::uint32_t tier) {
  const auto& budgets = seat.contest.round_terms[seat.number].budgets;
  for (std::size_t i = 0; i < budgets.size(); ++i) {
    const auto& tiers = budgets[i].tiers;
    if (std::find(tiers.begin(), tiers.end(), tier) != tiers.end()) return i;
  }
  return std::nullopt;
}

const model::heading& budget_head(const seat_in_round& seat, std::uint32_t tier) {
  const auto which = budget_of(seat, tier);
  if (!which) return seat.round.head;
  return seat.round.budgets[seat.contest.round_terms[seat.number].budgets[*which].statement].head;
}

phrase money_phrase(const rational& amount, const std::string& currency) {
  return {money_for_people(amount, currency, language::en), money_for_people(amount, currency, language::zh)};
}

std::optional<rational> amount_asked(const seat_in_round& seat, std::uint32_t tier) {
  const auto& rounds = seat.about.result.rounds;
  if (seat.number >= rounds.size() || tier >= rounds[seat.number].claims.size()) return std::nullopt;
  const auto& pays = rounds[seat.number].claims[tier].pays;
  const auto* scalar = pays ? std::get_if<model::scalar>(&*pays) : nullptr;
  const auto* amount = scalar ? std::get_if<rational>(scalar) : nullptr;
  return amount ? std::optional<rational>(*amount) : std::nullopt;
}

std::string currency_of(const seat_in_round& seat, const model::tier& tier) {
  const auto& rules = seat.about.rules;
  const std::string own = tier.pays ? rules.at(*tier.pays).of.currency : std::string{};
  return own.empty() ? rules.currency : own;
}

// What the budget still held when its turn came.
rational left_for(const seat_in_round& seat, std::uint32_t tier) {
  const auto which = budget_of(seat, tier);
  for (const cohort::budget_rest& rest : seat.own.rests) {
    if (which && rest.budget == *which) return rest.left;
  }
  return {};
}

void add_shortfall(reason& about, const rational& asked, const rational& left) {
  about.left = money_text(asked);
  about.operation = "<=";
  about.right = money_text(left);
  about.margin = money_text(asked - left);
}

}  // namespace

// The first that does not fit, and all after it, whatever they ask.
reason budget_spent(const seat_in_round& seat, std::uint32_t tier) {
  const rational asked = amount_asked(seat, tier).value_or(rational());
  const rational left = left_for(seat, tier);
  reason made = make_reason("budget_spent", budget_head(seat, tier).clause,
                            {label_of(seat.round.head), money_phrase(left, currency_of(seat, seat.tier(tier)))});
  if (left < asked) add_shortfall(made, asked, left);
  return made;
}

reason budget_skipped(const seat_in_round& seat, std::uint32_t tier) {
  const model::heading& head = budget_head(seat, tier);
  const std::string currency = currency_of(seat, seat.tier(tier));
  const rational asked = amount_asked(seat, tier).value_or(rational());
  const rational left = left_for(seat, tier);
  reason made = make_reason("budget_skipped", head.clause, {money_phrase(asked, currency), money_phrase(left, currency)});
  add_shortfall(made, asked, left);
  return made;
}

void add_reduced(std::vector<reason>& found, const seat_in_round& seat) {
  if (!seat.own.is_reduced || !seat.own.tier) return;
  const model::tier& tier = seat.tier(*seat.own.tier);
  if (seat.own.tie == cohort::tie_mark::shared) {
    const cohort::tie_at_line* tie = tie_of(seat, *seat.own.tier);
    found.push_back(make_reason("shared", tier.head.clause,
                                {label_of(tier.head), std::to_string(tie ? tie->group.size() : 0)}));
    return;
  }
  const std::string currency = currency_of(seat, tier);
  found.push_back(make_reason("paid_in_part", tier.head.clause,
                              {money_phrase(seat.own.amount.value_or(rational()), currency),
                               money_phrase(amount_asked(seat, *seat.own.tier).value_or(rational()), currency)}));
}

}  // namespace milu::report
