#include <milu/eval/reference.hpp>

#include <algorithm>

#include "report/discretion.hpp"
#include "report/parts.hpp"
#include "report/reason_list.hpp"
#include "report/standing.hpp"
#include "report/value_text.hpp"

namespace milu::report {
namespace {

using cohort::obstacle;

// One application in one round of its contest.
struct seat_in_round {
  const decision& about;
  const cohort::competition& contest;
  std::uint32_t own_index;            // of the application in the contest
  std::size_t number;
  const model::round& round;
  const cohort::allotment& allotted;
  const cohort::placement& own;
  const model::tier& tier(std::uint32_t index) const { return round.tiers[index]; }
};

const cohort::tie_at_line* tie_of(const seat_in_round& seat, std::uint32_t tier) {
  for (const cohort::tie_at_line& tie : seat.allotted.ties) {
    const bool is_in = std::find(tie.group.begin(), tie.group.end(), seat.own_index) != tie.group.end();
    if (tie.tier == tier && is_in) return &tie;
  }
  return nullptr;
}

const cohort::uncomputed* open_places(const seat_in_round& seat, std::uint32_t tier) {
  for (const cohort::uncomputed& open : seat.contest.open) {
    const bool is_places =
        open.what == cohort::uncomputed::statement::places || open.what == cohort::uncomputed::statement::line;
    if (is_places && open.round == seat.number && open.index == tier) return &open;
  }
  return nullptr;
}

bool is_line(const eval::finding& test) {
  return test.operation == syntax::keyword::at_or_above || test.operation == syntax::keyword::greater;
}

phrase in_both(const std::optional<sides>& zh, const std::optional<sides>& en, bool right) {
  const auto side = [right](const std::optional<sides>& from) {
    return !from ? std::string() : right ? from->right.value_or("") : from->left;
  };
  return {side(en), side(zh)};
}

reason line_reason(const decision& about, const model::tier& tier, const eval::finding& test) {
  const auto zh = sides_for_people(about.rules, test, language::zh);
  const auto en = sides_for_people(about.rules, test, language::en);
  const auto& compared = std::get<model::comparison>(about.rules.at(test.at).what);
  const std::string clause = test.clause.empty() ? tier.head.clause : test.clause;
  return make_reason("below_line", clause,
                     {subject_name(about.rules, compared.left), in_both(zh, en, false), in_both(zh, en, true)});
}

reason below_line(const seat_in_round& seat, const model::tier& tier) {
  const decision& about = seat.about;
  reason plain = make_reason("condition_failed", tier.head.clause, {label_of(tier.head)});
  if (!tier.condition) return plain;
  const eval::finding whole = explained(about, *tier.condition, seat.number);
  const eval::finding* test = deciding_test(whole);
  if (!test || hides_sides(about, test->at)) return plain;
  const bool is_comparison = std::holds_alternative<model::comparison>(about.rules.at(test->at).what);
  reason made = is_comparison && is_line(*test) ? line_reason(about, tier, *test) : plain;
  add_sides(made, sides_for_records(about.rules, *test));
  return made;
}

// The value of the first key at the line, as the record of the last one above it has it.
reason below_data_line(const seat_in_round& seat, std::uint32_t tier) {
  const model::heading& head = seat.tier(tier).head;
  const auto& line = seat.allotted.lines[tier];
  return make_reason("below_data_line", head.clause,
                     {label_of(head), std::to_string(seat.own.rank.value_or(0)),
                      std::to_string(line ? line->last_rank : 0)});
}

// Equals tie for places, or for the last money of a budget, or at a limit.
phrase what_is_left(const cohort::tie_at_line* tie) {
  if (tie && tie->budget) return {"money", "资金"};
  if (tie && tie->limit) return {"award", "限额"};
  if (!tie || !tie->places_left) return {"award", "名额"};
  const std::string number = std::to_string(*tie->places_left);
  return {number, number + "个名额"};
}

reason tied(const seat_in_round& seat, std::uint32_t tier, const char* word) {
  const cohort::tie_at_line* tie = tie_of(seat, tier);
  const model::heading& head = seat.tier(tier).head;
  return make_reason(word, head.clause,
                     {label_of(head), std::to_string(tie ? tie->group.size() : 0), what_is_left(tie)});
}

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

reason capped(const seat_in_round& seat, std::uint32_t tier) {
  const auto& limits = seat.contest.round_terms[seat.number].limits;
  for (const cohort::limit_terms& limit : limits) {
    if (std::find(limit.tiers.begin(), limit.tiers.end(), tier) == limit.tiers.end()) continue;
    return make_reason("capped", seat.tier(tier).head.clause,
                       {std::to_string(limit.most), label_of(seat.tier(tier).head)});
  }
  return make_reason("capped", seat.tier(tier).head.clause, {"0", label_of(seat.tier(tier).head)});
}

// Nobody can have taken places that there never were.
reason no_place(const seat_in_round& seat, std::uint32_t tier) {
  const auto& stated = seat.contest.round_terms[seat.number].tiers[tier];
  const bool has_any = stated.places.value_or(1) > 0 || seat.allotted.taken[tier] + seat.allotted.held[tier] > 0;
  const model::heading& head = seat.tier(tier).head;
  return make_reason(has_any ? "no_place" : "no_places", head.clause, {label_of(head)});
}

void add_passed(std::vector<reason>& found, const seat_in_round& seat, const cohort::passed_over& passed) {
  const model::tier& tier = seat.tier(passed.tier);
  const cohort::uncomputed* open = open_places(seat, passed.tier);
  switch (passed.why) {
    case obstacle::below_line: found.push_back(below_line(seat, tier)); return;
    case obstacle::no_place:
      found.push_back(open && !open->causes.empty()
                          ? cause_reason(seat.about.rules, open->causes.front(), tier.head.clause)
                          : no_place(seat, passed.tier));
      return;
    case obstacle::tied_none_admitted: found.push_back(tied(seat, passed.tier, "tied_at_line")); return;
    case obstacle::tied_sent_back: found.push_back(tied(seat, passed.tier, "tie_sent_back")); return;
    case obstacle::over_budget_stop: found.push_back(budget_spent(seat, passed.tier)); return;
    case obstacle::over_budget_skip: found.push_back(budget_skipped(seat, passed.tier)); return;
    case obstacle::capped: found.push_back(capped(seat, passed.tier)); return;
    case obstacle::behind_tie:
      found.push_back(make_reason("behind_tie", tier.head.clause, {label_of(tier.head)}));
      return;
    case obstacle::not_drawn: found.push_back(tied(seat, passed.tier, "not_drawn")); return;
    case obstacle::below_data_line: found.push_back(below_data_line(seat, passed.tier)); return;
    case obstacle::place_reserved:
      found.push_back(make_reason("place_reserved", tier.head.clause, {label_of(tier.head)}));
      return;
    case obstacle::ineligible: return;
  }
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

// A budget or a limit that depends on an unset parameter was not applied, and the record says which parameter.
void add_not_applied(std::vector<reason>& found, const seat_in_round& seat, std::uint32_t tier) {
  for (const cohort::uncomputed* open : not_applied(seat.about, seat.number, tier)) {
    for (const eval::cause& cause : open->causes) {
      found.push_back(cause_reason(seat.about.rules, cause, seat.tier(tier).head.clause));
    }
  }
}

// A tie that could not be drawn: the record names what the seed lacks.
void add_no_seed(std::vector<reason>& found, const seat_in_round& seat) {
  for (const cohort::uncomputed& open : seat.contest.open) {
    if (open.round != seat.number || open.what != cohort::uncomputed::statement::seed) continue;
    for (const eval::cause& cause : open.causes)
      found.push_back(cause_reason(seat.about.rules, cause, seat.round.head.clause));
  }
}

bool says(const std::vector<reason>& found, const std::string& code) {
  return std::any_of(found.begin(), found.end(), [&](const reason& one) { return one.code == code; });
}

void add_waiting(std::vector<reason>& found, const seat_in_round& seat) {
  for (const waiting_place& one : waiting_places(seat.about, seat.number))
    found.push_back(make_reason("on_waiting_list", seat.round.waiting[one.list].head.clause,
                                {label_of(seat.tier(one.seat.tier).head), std::to_string(one.seat.position)}));
}

void add_place(std::vector<reason>& found, const seat_in_round& seat) {
  if (seat.own.tier) {
    const model::heading& head = seat.tier(*seat.own.tier).head;
    found.push_back(make_reason("tier_awarded", head.clause,
                                {label_of(head), std::to_string(seat.own.rank.value_or(0))}));
    if (seat.own.tie == cohort::tie_mark::drawn) found.push_back(tied(seat, *seat.own.tier, "drawn"));
    if (seat.own.took_reserved) found.push_back(make_reason("reserved_place", head.clause, {label_of(head)}));
    add_reduced(found, seat);
    add_part_reasons(found, seat.about, seat.number);
    add_not_applied(found, seat, *seat.own.tier);
  }
  if (seat.own.is_open && seat.own.open_tier) {
    found.push_back(tied(seat, *seat.own.open_tier, "tie_sent_back"));
    add_no_seed(found, seat);
  }
  add_waiting(found, seat);
  if (seat.own.holds_place && seat.own.held_tier) {
    const model::heading& head = seat.tier(*seat.own.held_tier).head;
    found.push_back(make_reason("place_held", head.clause, {label_of(head)}));
  }
}

bool is_undetermined(const seat_in_round& seat) {
  const auto& all = seat.allotted.undetermined;
  return std::find(all.begin(), all.end(), seat.own_index) != all.end();
}

// What the round itself lacks for this application: why its candidature or a key is unknown.
void add_round_causes(std::vector<reason>& found, const seat_in_round& seat) {
  if (seat.number >= seat.about.result.rounds.size()) return;
  const eval::round_outcome& own = seat.about.result.rounds[seat.number];
  add_faults(found, own.faults);
  const auto add = [&](const std::vector<eval::cause>& causes, const std::string& clause) {
    for (const eval::cause& cause : causes) {
      reason made = cause_reason(seat.about.rules, cause, clause);
      const bool is_said = std::any_of(found.begin(), found.end(), [&](const reason& other) {
        return other.code == made.code && other.text == made.text;
      });
      if (!is_said) found.push_back(std::move(made));
    }
  };
  add(own.missing, seat.round.head.clause);
  for (std::size_t i = 0; i < own.claims.size(); ++i) add(own.claims[i].missing, seat.round.tiers[i].head.clause);
  for (const eval::value& key : own.cap_keys) {
    if (const auto* open = std::get_if<eval::unknown>(&key)) add(open->causes, seat.round.head.clause);
  }
}

bool is_not_discussed(const seat_in_round& seat) {
  const auto& rulings = seat.about.application.rulings;
  return std::any_of(rulings.begin(), rulings.end(), [&](const eval::office_ruling& one) {
    return one.what == eval::ruling_kind::not_discussed && one.answer && (!one.round || *one.round == seat.number);
  });
}

void add_outside(std::vector<reason>& found, const seat_in_round& seat) {
  const phrase name = label_of(seat.round.head);
  if (is_not_discussed(seat)) {
    found.push_back(make_reason("not_discussed", seat.round.head.clause, {name}));
    return;
  }
  if (is_undetermined(seat)) {
    add_round_causes(found, seat);
    const auto stated = seat.contest.round_terms[seat.number].undetermined;
    if (stated == cohort::undetermined_policy::left_out) {
      found.push_back(make_reason("undetermined_left_out", seat.round.head.clause, {name}));
    }
  } else if (!seat.own.rank && found.empty() && !seat.allotted.stopped) {
    found.push_back(make_reason("not_ranked", seat.round.head.clause, {name}));
  }
  if (seat.allotted.stopped) {
    found.push_back(make_reason("round_stopped", seat.round.head.clause,
                                {name, std::to_string(seat.allotted.undetermined.size())}));
  }
}

// What kept it from the tiers, the nearest line first; each thing is said once.
void add_obstacles(std::vector<reason>& found, const seat_in_round& seat) {
  for (std::size_t i = seat.own.passed.size(); i-- > 0;) {
    const cohort::passed_over& passed = seat.own.passed[i];
    if (passed.why == obstacle::tied_sent_back && says(found, "tie_sent_back")) continue;
    add_passed(found, seat, passed);
  }
}

// Where the rules have several rounds, each reason says of which it is.
void name_round(std::vector<reason>& found, std::size_t begin, const seat_in_round& seat) {
  if (seat.about.rules.rounds.size() < 2) return;
  const phrase name = label_of(seat.round.head);
  for (std::size_t i = begin; i < found.size(); ++i) {
    found[i].round = seat.round.head.name;
    found[i].text = {name.en + ": " + found[i].text.en, name.zh + "：" + found[i].text.zh};
  }
}

// A minimum or a waiting list that could not be computed may be what this one lacks.
void add_not_listed(std::vector<reason>& found, const seat_in_round& seat) {
  if (!seat.own.rank || seat.own.tier) return;
  for (const cohort::uncomputed& open : seat.contest.open) {
    const bool is_list =
        open.what == cohort::uncomputed::statement::reserve || open.what == cohort::uncomputed::statement::waiting;
    if (open.round != seat.number || !is_list) continue;
    for (const eval::cause& cause : open.causes)
      found.push_back(cause_reason(seat.about.rules, cause, seat.round.head.clause));
  }
}

// The round that decides, then the others from the last.
std::vector<std::size_t> deciding_first(const decision& about) {
  std::vector<std::size_t> order;
  const auto first = deciding_round(about);
  if (first) order.push_back(*first);
  for (std::size_t number = about.rules.rounds.size(); number-- > 0;)
    if (number != first) order.push_back(number);
  return order;
}

}  // namespace

void add_award_reasons(std::vector<reason>& found, const decision& about) {
  for (const std::size_t number : deciding_first(about)) {
    const cohort::placement* own = placed(about, number);
    if (!own) continue;
    const auto [contest, index] = seat_in(about, number);
    const seat_in_round seat{about, *contest, index, number, about.rules.rounds[number], contest->rounds[number], *own};
    const std::size_t before = found.size();
    add_place(found, seat);
    add_outside(found, seat);
    add_obstacles(found, seat);
    add_not_listed(found, seat);
    name_round(found, before, seat);
  }
}

}  // namespace milu::report
