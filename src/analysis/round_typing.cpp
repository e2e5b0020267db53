#include "analysis/round_typing.hpp"

#include "analysis/usage.hpp"

#include <algorithm>

namespace milu::analysis {
namespace {

using model::expression_id;

diagnostic about(const char* code, const model::heading& head, std::vector<phrase> arguments) {
  return {.code = code, .where = head.where, .arguments = std::move(arguments), .clause = head.clause,
          .level = severity::note};
}

// The statements of a round as they are typed: those that may improve with the mark, and those that may not move at all.
class round_reader {
 public:
  round_reader(compass& needle, mark_typing& found) : needle_(needle), found_(found) {}

  direction read(const model::round& round) {
    round_ = &round.head;
    needle_.enter(round.head);
    direction keys = direction::constant;
    for (const model::sort_key& key : round.keys) {
      const direction one = needle_.of(std::optional(key.value));
      merge(keys, key.descending ? one : turned(one), round.head);
    }
    merge(keys, needle_.of(round.candidates), round.head);
    merge(keys, needle_.of_eligibility(), round.head);
    for (const model::tier& tier : round.tiers) read(tier, round, keys);
    for (const model::budget& each : round.budgets) hold_still({std::optional(each.amount), each.applies}, each.head);
    for (const model::limit& each : round.limits)
      hold_still({std::optional(each.most), each.per, each.applies}, each.head);
    return keys;
  }

 private:
  void read(const model::tier& tier, const model::round& round, direction& all) {
    needle_.enter(tier.head);
    merge(all, needle_.of(tier.condition), tier.head);
    const direction pays = needle_.of(tier.pays);
    merge(all, pays, tier.head);
    hold_still({tier.places}, tier.head);
    if (!round.budgets.empty() && pays != direction::constant) give_up("round.budget.amounts", tier.head, {});
    if (!tier.divided) return;
    for (const model::money_part& part : tier.divided->parts) merge(all, needle_.of(part.applies), part.head);
  }
  // A statement that moves the other way takes away what another one gives.
  void merge(direction& all, direction one, const model::heading& head) {
    const bool clashes = all != direction::unclear && one != direction::unclear &&
                         joined(all, one) == direction::unclear;
    if (clashes) give_up("direction.falls", head, {head.name, found_.mark->path});
    all = joined(all, one);
  }
  void hold_still(const std::vector<std::optional<expression_id>>& ids, const model::heading& own) {
    const model::heading& head = own.name.empty() ? *round_ : own;      // budgets and limits have no name
    needle_.enter(head);
    for (const auto& id : ids) {
      if (needle_.of(id) != direction::constant) give_up("direction.unclear", head, {head.name, found_.mark->path});
    }
  }
  void give_up(const char* code, const model::heading& head, std::vector<phrase> arguments) {
    found_.reasons.push_back(about(code, head, std::move(arguments)));
  }

  compass& needle_;
  mark_typing& found_;
  const model::heading* round_ = nullptr;
};

bool can_tie(const model::round& round) {
  const bool has_places = std::any_of(round.tiers.begin(), round.tiers.end(),
                                      [](const model::tier& one) { return one.places.has_value(); });
  return has_places || !round.budgets.empty() || !round.limits.empty();
}

const char* tie_in_the_way(const model::round& round) {
  if (!round.tie || round.tiers.size() < 2 || !can_tie(round)) return nullptr;
  switch (*round.tie) {
    case model::tie_policy::admit_none: return "round.none.tiers";
    case model::tie_policy::share: return "round.share.tiers";
    case model::tie_policy::send_back: return "round.back.tiers";
    default: return nullptr;
  }
}

// The tiers that a budget pays: those it names, else all that pay.
std::vector<std::uint32_t> paid_by(const model::round& round, const model::budget& budget) {
  if (!budget.tiers.empty()) return budget.tiers;
  std::vector<std::uint32_t> all;
  for (std::uint32_t i = 0; i < round.tiers.size(); ++i) {
    if (round.tiers[i].pays) all.push_back(i);
  }
  return all;
}

bool pays_one_amount(measure& extents, const model::round& round, const model::budget& budget) {
  std::optional<rational> amount;
  for (const std::uint32_t index : paid_by(round, budget)) {
    if (!round.tiers[index].pays) continue;
    const extent one = extents.of(*round.tiers[index].pays);
    if (!one.low || !one.high || *one.low != *one.high || (amount && *amount != *one.low)) return false;
    amount = one.low;
  }
  return true;
}

// One tier that pays by its application keeps what it asks for; the mark does not move it (the typing sees to that).
void read_budgets(measure& extents, const model::round& round, diagnostics& found) {
  for (const model::budget& each : round.budgets) {
    if (paid_by(round, each).size() > 1 && !pays_one_amount(extents, round, each))
      found.push_back(about("round.budget.amounts", each.head, {}));
    const bool ties_go_together = round.tie && *round.tie != model::tie_policy::lot;
    if (each.overflow == model::overflow_policy::skip && ties_go_together)
      found.push_back(about("round.budget.group", each.head, {}));
    if (each.overflow == model::overflow_policy::pay_in_part && round.tiers.size() > 1)
      found.push_back(about("round.budget.part", each.head, {}));
  }
}

void read_amounts(measure& extents, const model::round& round, diagnostics& found) {
  for (std::size_t high = 0; high < round.tiers.size(); ++high) {
    for (std::size_t low = high + 1; low < round.tiers.size(); ++low) {
      if (!round.tiers[low].pays) continue;
      const extent less = extents.of(*round.tiers[low].pays);
      const extent more = round.tiers[high].pays ? extents.of(*round.tiers[high].pays) : extent{.low = rational(0)};
      if (more.low && less.high && *more.low >= *less.high) continue;
      const model::heading& head = round.tiers[high].head;
      found.push_back(about("round.pays.order", head, {head.name, round.tiers[low].head.name}));
      return;
    }
  }
}

void read_others(const model::round& round, diagnostics& found) {
  for (const model::tier& each : round.tiers) {
    if (each.line) found.push_back(about("round.statement", each.head, {phrase("line", "分数线")}));
  }
  if (!round.reservations.empty()) found.push_back(about("round.statement", round.head, {phrase("reserve", "保底名额")}));
  if (!round.per.empty()) found.push_back(about("round.statement", round.head, {phrase("per", "合并评选")}));
  const bool is_mixed = !round.limits.empty() && round.tie &&
                        (*round.tie == model::tie_policy::admit_none || *round.tie == model::tie_policy::share ||
                         *round.tie == model::tie_policy::send_back);
  if (is_mixed) found.push_back(about("round.statement", round.limits[0].head, {phrase("limit", "名额上限")}));
}

}  // namespace

mark_typing type_mark(const model::policy& rules, const stage& tried, std::uint32_t index,
                      const model::form_field* mark, std::vector<round_motion> earlier) {
  const model::round& round = rules.rounds[index];
  mark_typing found{.mark = mark};
  compass needle(rules, tried.stated(), mark, std::move(earlier));
  const direction all = round_reader(needle, found).read(round);
  for (const model::sort_key& key : round.keys) {
    const direction one = needle.of(std::optional(key.value));
    const direction better = key.descending ? one : turned(one);
    if (better == direction::constant) continue;
    found.is_better_higher = better != direction::falls;
    break;
  }
  const bool is_proved = all != direction::unclear && found.reasons.empty();
  if (is_proved) found.motion = all == direction::constant ? round_motion::constant : round_motion::rises;
  if (all == direction::falls) found.is_better_higher = false;
  if (!is_proved) found.reasons.insert(found.reasons.begin(), needle.reasons().begin(), needle.reasons().end());
  return found;
}

diagnostics statements_in_the_way(const model::policy& rules, const stage& tried, std::uint32_t index) {
  const model::round& round = rules.rounds[index];
  measure extents(rules, tried.stated());
  diagnostics found;
  if (const char* tie = tie_in_the_way(round)) found.push_back(about(tie, round.head, {}));
  read_budgets(extents, round, found);
  read_amounts(extents, round, found);
  read_others(round, found);
  return found;
}

// Fields that the ranking reads, and those that are scored and decide who may take part or which tier is open.
std::vector<const model::form_field*> marks_of(const model::policy& rules, std::uint32_t index) {
  std::set<const model::form_field*> ranked;
  std::set<const model::form_field*> asked;
  std::set<const model::form_field*> scored;
  const auto see = [&](std::set<const model::form_field*>& into, const std::optional<expression_id>& id) {
    if (!id) return;
    const usage one = usage_of(rules, *id, {rules.application});
    into.insert(one.fields.begin(), one.fields.end());
  };
  const model::round& round = rules.rounds[index];
  for (const model::sort_key& key : round.keys) see(ranked, key.value);
  see(asked, round.candidates);
  for (const model::tier& tier : round.tiers) see(asked, tier.condition);
  for (const model::definition& one : rules.definitions) {
    if (one.role != model::definition_role::plain && one.list.empty()) see(scored, one.value);
  }
  const auto is_mark = [&](const model::form_field& field) {
    return !field.is_key && (ranked.count(&field) > 0 || (asked.count(&field) > 0 && scored.count(&field) > 0));
  };
  std::vector<const model::form_field*> marks;
  for (std::uint32_t form = 0; form < rules.records.size(); ++form) {
    if (form == rules.call) continue;
    for (const model::form_field& field : rules.records[form].fields) {
      const model::type& of = rules.type_of(field);
      const bool is_plain_list = of.what == model::kind::list && of.element < rules.types.size();
      const model::kind what = is_plain_list ? rules.types[of.element].what : of.what;
      if (model::is_numeric(what) && is_mark(field)) marks.push_back(&field);
    }
  }
  return marks;
}

}  // namespace milu::analysis
