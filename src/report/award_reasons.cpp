#include "report/seat_in_round.hpp"

#include <algorithm>

#include "report/parts.hpp"

namespace milu::report {
namespace {

// A budget or a limit that depends on an unset parameter was not applied, and the record says which parameter.
void add_not_applied(std::vector<reason>& found, const seat_in_round& seat, std::uint32_t tier) {
  for (const cohort::uncomputed* open : not_applied(seat.about, seat.number, tier)) {
    for (const eval::cause& cause : open->causes) {
      found.push_back(cause_reason(seat.about, cause, seat.tier(tier).head.clause));
    }
  }
}

// A tie that could not be drawn: the record names what the seed lacks.
void add_no_seed(std::vector<reason>& found, const seat_in_round& seat) {
  for (const cohort::uncomputed& open : seat.contest.open) {
    if (open.round != seat.number || open.what != cohort::uncomputed::statement::seed) continue;
    for (const eval::cause& cause : open.causes)
      found.push_back(cause_reason(seat.about, cause, seat.round.head.clause));
  }
}

void add_waiting(std::vector<reason>& found, const seat_in_round& seat) {
  for (const waiting_place& one : waiting_places(seat.about, seat.number))
    found.push_back(make_reason("on_waiting_list", seat.round.waiting[one.list].head.clause,
                                {label_of(seat.tier(one.seat.tier).head), std::to_string(one.seat.position)}));
}

void add_place(std::vector<reason>& found, const seat_in_round& seat) {
  add_succession(found, seat);
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
      reason made = cause_reason(seat.about, cause, clause);
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
      found.push_back(cause_reason(seat.about, cause, seat.round.head.clause));
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
