#include <milu/analysis/monotone.hpp>

#include "analysis/raise.hpp"
#include "analysis/round_typing.hpp"

#include <algorithm>

namespace milu::analysis {
namespace {

constexpr std::size_t most_reasons = 4;

diagnostic said(const char* code, const model::heading& head, std::vector<phrase> arguments) {
  return {.code = code, .where = head.where, .arguments = std::move(arguments), .clause = head.clause,
          .level = severity::note};
}

void add_reasons(diagnostics& all, const diagnostics& more) {
  for (const diagnostic& one : more) {
    const bool is_known = std::find(all.begin(), all.end(), one) != all.end();
    if (!is_known && all.size() < most_reasons) all.push_back(one);
  }
}

// That nobody outranked is better off is another question (S26): the rules that break it are named.
void add_outranking(diagnostics& reasons, const model::round& round) {
  const auto skips = [](const model::budget& one) { return one.overflow == model::overflow_policy::skip; };
  const auto caps = [](const model::limit& one) { return one.per.has_value() || !one.tiers.empty(); };
  if (std::any_of(round.budgets.begin(), round.budgets.end(), skips))
    reasons.push_back(said("outranked.skip", round.head, {round.head.name}));
  if (std::any_of(round.limits.begin(), round.limits.end(), caps))
    reasons.push_back(said("outranked.cap", round.head, {round.head.name}));
}

class examination {
 public:
  examination(const model::policy& rules, std::size_t attempts) : rules_(rules), tried_(rules), attempts_(attempts) {}

  round_monotony examine(std::uint32_t index) {
    const model::round& round = rules_.rounds[index];
    round_monotony found{.round = index};
    const auto marks = marks_of(rules_, index);
    if (marks.empty() || !tried_.is_ready()) {
      motions_.push_back({});
      found.verdict = monotony::monotone;
      found.said = said("monotone.nothing", round.head, {round.head.name});
      return found;
    }
    type(found, marks);
    if (found.verdict == monotony::not_proved) refute(found, marks);
    conclude(found);
    add_outranking(found.reasons, round);
    return found;
  }

 private:
  // What the earlier rounds are for this mark. One that a round does not rank by may still open or close it.
  std::vector<round_motion> earlier(const model::form_field* mark) const {
    std::vector<round_motion> made;
    for (std::uint32_t round = 0; round < motions_.size(); ++round) {
      const auto known = motions_[round].find(mark);
      const bool is_known = known != motions_[round].end();
      if (is_known) made.push_back(known->second);
      else if (!tried_.is_ready()) made.push_back(round_motion::unclear);
      else made.push_back(type_mark(rules_, tried_, round, mark, made).motion);
    }
    return made;
  }

  void type(round_monotony& found, const std::vector<const model::form_field*>& marks) {
    const diagnostics structure = statements_in_the_way(rules_, tried_, found.round);
    std::map<const model::form_field*, round_motion> motions;
    typings_.clear();
    for (const model::form_field* mark : marks) {
      mark_typing typed = type_mark(rules_, tried_, found.round, mark, earlier(mark));
      if (!structure.empty()) typed.motion = round_motion::unclear;
      motions.emplace(mark, typed.is_better_higher || typed.motion == round_motion::constant ? typed.motion
                                                                                             : round_motion::unclear);
      add_reasons(found.reasons, typed.reasons);
      typings_.push_back(std::move(typed));
    }
    add_reasons(found.reasons, structure);
    motions_.push_back(std::move(motions));
    const bool is_proved = std::none_of(typings_.begin(), typings_.end(), [](const mark_typing& one) {
      return one.motion == round_motion::unclear;
    });
    found.verdict = is_proved ? monotony::monotone : monotony::not_proved;
  }

  void refute(round_monotony& found, const std::vector<const model::form_field*>& marks) {
    for (const mark_typing& one : typings_) {
      found.shown = find_punished(rules_, tried_, one.mark, one.is_better_higher, attempts_ / marks.size() / rules_.rounds.size());
      if (!found.shown) continue;
      found.verdict = monotony::not_monotone;
      punished_ = one.mark;
      return;
    }
  }

  void conclude(round_monotony& found) const {
    const model::heading& head = rules_.rounds[found.round].head;
    if (found.verdict == monotony::monotone) found.said = said("monotone.yes", head, {head.name});
    if (found.verdict == monotony::not_proved) found.said = said("monotone.open", head, {head.name});
    if (found.verdict == monotony::not_monotone) found.said = said("monotone.no", head, {head.name, punished_->path});
  }

  const model::policy& rules_;
  const stage tried_;
  std::size_t attempts_;
  std::vector<std::map<const model::form_field*, round_motion>> motions_ = {};   // by round
  std::vector<mark_typing> typings_ = {};
  const model::form_field* punished_ = nullptr;
};

}  // namespace

std::vector<round_monotony> examine_monotony(const model::policy& rules, std::size_t attempts) {
  std::vector<round_monotony> all;
  if (rules.rounds.empty()) return all;
  examination made(rules, attempts);
  for (std::uint32_t index = 0; index < rules.rounds.size(); ++index) all.push_back(made.examine(index));
  return all;
}

}  // namespace milu::analysis
