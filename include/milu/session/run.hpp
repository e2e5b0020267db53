#pragma once
// Applications decided as a question asks: each by itself, or all as cohorts, with a decision for each in input order.
#include <milu/cohort/decide.hpp>
#include <milu/report/decision.hpp>
#include <milu/session/question.hpp>
#include <milu/session/refusal.hpp>

#include <memory>
#include <string>
#include <vector>

namespace milu::session {

// One application decided by itself.
struct evaluated {
  eval::application application;
  eval::outcome outcome;
  std::optional<std::uint32_t> call;                  // of the question
};
evaluated evaluate(const question&, eval::application);
report::decision decision_on(const question&, const evaluated&);

// Stays where it was made: its decisions refer to its other parts, and to the question, which must outlive it.
struct run {
  explicit run(const question& asked_) : asked(asked_) {}
  run(const run&) = delete;
  run& operator=(const run&) = delete;

  const question& asked;
  eval::batch batch = {};
  cohort::decided all = {};                           // without competitions when each was decided by itself
  report::receipt_frame receipt = {};
  std::vector<report::decision> decisions = {};
  diagnostics left_out = {};                          // why applications are invalid; empty when none is
  std::vector<eval::application> superseded = {};     // earlier revisions
  std::vector<cohort::forecast> forecasts = {};       // of a preview, one per application
  std::unique_ptr<run> by_rules = {};                 // the same without rulings; null when there are none
};

// An invalid application refuses the whole run (S1 b), unless it goes on without it. `decide_cohorts` heeds declines and
// hands nothing out whose certificate does not hold.
answer<std::unique_ptr<run>> decide_each(const question&, std::vector<eval::application>, bool keep_going);
answer<std::unique_ptr<run>> decide_cohorts(const question&, std::vector<eval::application>, bool keep_going);
// Whether the certificates of its rounds hold; a run that was decided here has been checked. A flaw is the engine's.
answer<void> verified(const run&);
// What each can still come to while marks are missing; nothing is decided.
answer<std::unique_ptr<run>> look_ahead(const question&, std::vector<eval::application>, bool keep_going);

// A round that undetermined applications stopped (S16), as indices into `run::all`.
struct stopped_round { std::uint32_t competition; std::uint32_t round; };
std::vector<stopped_round> stopped_rounds(const run&);
diagnostic why_stopped(const run&, const stopped_round&);
std::size_t count_errors(const run&);                 // decisions with an error, in the verdict or in a round
std::size_t count_invalid(const run&);

// Fails with a suggestion where there is one.
result<const report::decision*> find(const run&, const std::string& id);

}  // namespace milu::session
