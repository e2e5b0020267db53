#include <milu/cohort/forecast.hpp>

#include <milu/cohort/ruled_seat.hpp>

#include "cohort/entrants.hpp"

#include <algorithm>

namespace milu::cohort {
namespace {

claim::answer answer_of(eval::truth one) {
  if (one == eval::truth::yes) return claim::answer::yes;
  return one == eval::truth::no ? claim::answer::no : claim::answer::unknown;
}

// An unknown key that the rules order may come to stand anywhere.
key_span key_of(const model::sort_key& stated, const eval::value_span& span, const key_value& own) {
  if (span.is_settled) return {own, own};
  key_span made;
  if (stated.unknown != model::unknown_order::unstated) return made;
  if (span.low) made.low = *span.low;
  if (span.high) made.high = *span.high;
  return made;
}

struct reader {
  const model::policy& rules;
  const eval::batch& batch;
  const decided& all;
  const std::vector<forecast>& ahead;
  std::uint32_t round;

  hopeful operator()(std::uint32_t index) const {
    const eval::application& application = batch.applications[index];
    const eval::round_outlook& own = ahead[index].ahead.rounds[round];
    entrant known = entrant_of(rules, round, application.id, all.outcomes[index]);
    rule_on(known, application.rulings, round);
    hopeful made{.is_candidate = answer_of(own.is_candidate), .seat = known.seat};
    const bool is_out = application.withdrawn || is_not_discussed(application);
    if (is_out) made.is_candidate = claim::answer::no;
    for (std::size_t i = 0; i < own.keys.size(); ++i) {
      made.keys.push_back(key_of(rules.rounds[round].keys[i], own.keys[i], known.keys[i]));
    }
    for (std::size_t i = 0; i < own.claims.size(); ++i) made.claims.push_back(claim_of(own.claims[i], known.claims[i], application));
    return made;
  }

  bool is_not_discussed(const eval::application& one) const {
    return std::any_of(one.rulings.begin(), one.rulings.end(), [&](const eval::office_ruling& ruled) {
      return ruled.what == eval::ruling_kind::not_discussed && ruled.answer && (!ruled.round || *ruled.round == round);
    });
  }

  // A ruled amount is what would be paid, whatever the rules come to.
  static claim claim_of(const eval::claim_outlook& ahead_of, const claim& known, const eval::application& one) {
    const bool is_ruled = std::any_of(one.rulings.begin(), one.rulings.end(), [](const eval::office_ruling& ruled) {
      return ruled.what == eval::ruling_kind::amount;
    });
    return {.meets = answer_of(ahead_of.meets), .amount = is_ruled ? known.amount : ahead_of.most};
  }
};

bool counts_the_cohort(const model::policy& rules) {
  return std::any_of(rules.expressions.begin(), rules.expressions.end(), [](const model::expression& one) {
    const auto* counted = std::get_if<model::cohort_count>(&one.what);
    return counted && counted->of != model::population::applied;
  });
}

// What is found with others in view, or came of an earlier round, can still change with any mark that is missing.
bool looks_at_others(const model::policy& rules) {
  return std::any_of(rules.expressions.begin(), rules.expressions.end(), [](const model::expression& one) {
    const auto* folded = std::get_if<model::fold>(&one.what);
    return (folded && folded->over) || std::holds_alternative<model::round_award>(one.what) ||
           std::holds_alternative<model::round_place>(one.what) || std::holds_alternative<model::round_money>(one.what);
  });
}

void add_round(std::vector<forecast>& made, const model::policy& rules, const eval::batch& batch, const decided& all,
               const competition& contest, std::uint32_t round) {
  const reader read{rules, batch, all, made, round};
  std::vector<hopeful> hopefuls;
  for (const std::uint32_t i : contest.applications) hopefuls.push_back(read(i));
  const bool is_unsure = std::any_of(hopefuls.begin(), hopefuls.end(), [](const hopeful& one) {
    return one.is_candidate == claim::answer::unknown;
  });
  const bool is_open = !contest.open.empty() || contest.pool_round || looks_at_others(rules) ||
                       (is_unsure && counts_the_cohort(rules));
  const std::vector<prospect> found = preview(contest.round_terms[round], hopefuls, is_open);
  for (std::size_t seat = 0; seat < found.size(); ++seat) made[contest.applications[seat]].rounds.push_back(found[seat]);
}

}  // namespace

result<std::vector<forecast>> forecasts(const model::policy& rules, const eval::settings_by_call& chosen,
                                        const eval::batch& batch, const decided& all) {
  std::vector<forecast> made;
  for (const eval::application& one : batch.applications) {
    const auto call = call_of(rules, batch, one);
    made.push_back({eval::look_ahead(rules, chosen.of(call), one, record_of(batch, call)), {}});
  }
  for (std::uint32_t round = 0; round < rules.rounds.size(); ++round) {
    for (const competition& contest : all.competitions) {
      if (contest.holds(rules, round)) add_round(made, rules, batch, all, contest, round);
    }
  }
  return made;
}

}  // namespace milu::cohort
