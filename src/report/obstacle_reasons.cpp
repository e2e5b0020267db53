#include "report/seat_in_round.hpp"

#include <algorithm>

#include "report/discretion.hpp"
#include "report/value_text.hpp"

namespace milu::report {
namespace {

using cohort::obstacle;

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
                          ? cause_reason(seat.about, open->causes.front(), tier.head.clause)
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

bool says(const std::vector<reason>& found, const std::string& code) {
  return std::any_of(found.begin(), found.end(), [&](const reason& one) { return one.code == code; });
}

}  // namespace

const cohort::tie_at_line* tie_of(const seat_in_round& seat, std::uint32_t tier) {
  for (const cohort::tie_at_line& tie : seat.allotted.ties) {
    const bool is_in = std::find(tie.group.begin(), tie.group.end(), seat.own_index) != tie.group.end();
    if (tie.tier == tier && is_in) return &tie;
  }
  return nullptr;
}

reason tied(const seat_in_round& seat, std::uint32_t tier, const char* word) {
  const cohort::tie_at_line* tie = tie_of(seat, tier);
  const model::heading& head = seat.tier(tier).head;
  return make_reason(word, head.clause,
                     {label_of(head), std::to_string(tie ? tie->group.size() : 0), what_is_left(tie)});
}

// What kept it from the tiers, the nearest line first; each thing is said once.
void add_obstacles(std::vector<reason>& found, const seat_in_round& seat) {
  for (std::size_t i = seat.own.passed.size(); i-- > 0;) {
    const cohort::passed_over& passed = seat.own.passed[i];
    if (passed.why == obstacle::tied_sent_back && says(found, "tie_sent_back")) continue;
    add_passed(found, seat, passed);
  }
}

}  // namespace milu::report
