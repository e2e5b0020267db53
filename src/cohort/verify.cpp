#include <milu/cohort/certificate.hpp>
#include <milu/cohort/verify.hpp>

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

}  // namespace

diagnostics verify(const model::policy& rules, const eval::batch& batch, const decided& all) {
  diagnostics problems;
  for (const competition& contest : all.competitions) {
    for (std::size_t round = 0; round < contest.rounds.size(); ++round) {
      const auto found = find_flaw(contest.round_terms[round], contest.entrants[round], contest.rounds[round]);
      if (found) problems.push_back(fault_of(rules, batch, contest, round, *found));
    }
  }
  return problems;
}

}  // namespace milu::cohort
