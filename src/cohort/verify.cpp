#include <milu/cohort/certificate.hpp>
#include <milu/cohort/verify.hpp>

#include "cohort/placing.hpp"

namespace milu::cohort {
namespace {

const char* word_of(flaw_kind what) {
  switch (what) {
    case flaw_kind::shape: return "shape";
    case flaw_kind::order: return "order";
    case flaw_kind::rank: return "rank";
    case flaw_kind::place: return "place";
    case flaw_kind::line: return "line";
    case flaw_kind::held: return "held";
    case flaw_kind::award: return "award";
    case flaw_kind::amount: return "amount";
    case flaw_kind::pass_over: return "pass_over";
    case flaw_kind::tie: return "tie";
    case flaw_kind::total: return "total";
    case flaw_kind::rehearsal: return "rehearsal";
    case flaw_kind::waiting: return "waiting";
    case flaw_kind::declined: return "declined";
    case flaw_kind::moved_up: return "moved_up";
    case flaw_kind::keys: return "keys";
  }
  return "shape";
}

diagnostic fault_of(const model::policy& rules, const eval::batch& batch, const competition& contest,
                    std::size_t round, const flaw& found) {
  const model::heading& head = rules.rounds[round].head;
  const std::string who = found.who ? batch.applications[contest.applications[*found.who]].id : "–";
  return {.code = "certificate.flaw", .where = head.where,
          .arguments = {phrase(head.label.en, head.label.zh), who, std::string(word_of(found.what))},
          .clause = head.clause};
}

// Keys that depend on those above are computed once more, from the data (S40).
std::optional<flaw> flaw_in(const model::policy& rules, const decided& all, const competition& contest,
                            std::uint32_t round) {
  const auto& entrants = contest.entrants[round];
  if (!has_portfolio(rules.rounds[round]) || entrants.empty())
    return find_flaw(contest.round_terms[round], entrants, contest.rounds[round]);
  all.gathered->begin_placing(round, contest.applications);
  const picking again = placing_of(rules, *all.gathered, round, contest.applications, entrants);
  const auto found = find_flaw(contest.round_terms[round], entrants, contest.rounds[round], &again);
  all.gathered->end_placing(round, contest.applications);
  return found;
}

}  // namespace

diagnostics verify(const model::policy& rules, const eval::batch& batch, const decided& all) {
  diagnostics problems;
  for (const competition& contest : all.competitions) {
    for (std::uint32_t round = 0; round < contest.rounds.size(); ++round) {
      const auto found = flaw_in(rules, all, contest, round);
      if (found) problems.push_back(fault_of(rules, batch, contest, round, *found));
    }
  }
  return problems;
}

}  // namespace milu::cohort
