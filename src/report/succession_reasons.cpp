#include "report/seat_in_round.hpp"

#include <milu/base/date.hpp>

#include "report/discretion.hpp"

namespace milu::report {
namespace {

phrase day_phrase(const std::optional<date>& on) {
  return on ? phrase(" on " + to_text(*on), "于" + to_text(*on)) : phrase("", "");
}

bool stood_in_line(const seat_in_round& seat) {
  for (const cohort::waiting_list& list : seat.allotted.as_ranked().waiting)
    for (const cohort::waiting_seat& one : list)
      if (one.who == seat.own_index) return true;
  return false;
}

}  // namespace

void add_succession(std::vector<reason>& found, const seat_in_round& seat) {
  const auto& declined = seat.about.application.declined;
  if (const auto tier = declined_tier(seat.about, seat.number)) {
    const model::heading& head = seat.tier(*tier).head;
    found.push_back(make_reason("declined", head.clause, {label_of(head), day_phrase(declined->on), declined->because}));
  } else if (declined && stood_in_line(seat)) {
    found.push_back(make_reason("waiting_declined", seat.round.head.clause, {day_phrase(declined->on), declined->because}));
  }
  if (const cohort::moved_up* step = step_up(seat.about, seat.number)) {
    const model::heading& head = seat.tier(step->tier).head;
    found.push_back(make_reason("moved_up", seat.round.waiting[step->list].head.clause,
                                {label_of(head), other_name(seat.about, seat.contest.entrants[seat.number][step->instead_of].id)}));
  }
}

}  // namespace milu::report
