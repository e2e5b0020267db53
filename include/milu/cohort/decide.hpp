#pragma once
// A batch of applications to decisions: each is evaluated, then every round of every cohort is allotted.
//
//   decided all = decide(made.rules, {.alone = chosen}, batch).value();
//   all.competitions[0].rounds[0].placements[0].tier;
#include <milu/cohort/allotment.hpp>
#include <milu/eval/gathering.hpp>
#include <milu/eval/reference.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace milu::cohort {

// A statement about the whole cohort that depends on an unset parameter: nobody takes that tier's places; that budget
// or limit is not applied; without a seed no lot is drawn and ties are sent back; a line that cannot be made lets nobody
// pass; that minimum or waiting list is left out. The records say so.
struct uncomputed {
  enum class statement : std::uint8_t { places, budget, limit, seed, line, reserve, waiting };
  std::uint32_t round = 0;
  statement what = statement::places;
  std::uint32_t index = 0;                            // of the tier, budget or limit in its round
  std::vector<eval::cause> causes = {};
};

// The applications that compete with each other (`cohort per …`), with the facts of their call; or a pool of several
// cohorts, which holds a single round (S41).
struct competition {
  std::vector<std::string> key;  // the values of the cohort's or the pool's key fields; empty when there is one cohort
  std::optional<std::uint32_t> call = {};             // the index of its call in the batch; none for a pool
  std::vector<std::uint32_t> applications = {};       // indices into the batch, in input order
  std::vector<terms> round_terms = {};                // one per round of the policy; empty where it is not held here
  std::vector<std::vector<entrant>> entrants = {};    // per round, in the order of `applications`
  std::vector<uncomputed> open = {};                  // what could not be computed
  std::vector<allotment> rounds = {};                 // the placements are in the order of `applications`
  std::optional<std::uint32_t> pool_round = {};       // of a pool: the round that it holds

  bool holds(const model::policy& rules, std::uint32_t round) const {
    return pool_round ? *pool_round == round : rules.rounds[round].per.empty();
  }
};

struct seat { std::uint32_t competition; std::uint32_t index; };

struct decided {
  std::vector<eval::outcome> outcomes;                // one per application of the batch
  std::vector<competition> competitions;              // the cohorts, then the pools in the order of their rounds
  std::vector<seat> seats;                            // where each application sits in its cohort
  std::vector<std::vector<seat>> pool_seats;          // by round, where it sits in its pool; empty for other rounds
  std::shared_ptr<const eval::gathering> gathered;    // what every value was computed from

  const seat& seat_in(std::uint32_t round, std::uint32_t application) const {
    const bool is_pool = round < pool_seats.size() && !pool_seats[round].empty();
    return is_pool ? pool_seats[round][application] : seats[application];
  }
};

// The index of the call that an application belongs to; none when the policy declares no call. A missing call is a
// fault of the application.
std::optional<std::uint32_t> call_of(const model::policy&, const eval::batch&, const eval::application&);
const model::record_value* record_of(const eval::batch&, const std::optional<std::uint32_t>& call);
// The values of its cohort key as text.
std::vector<std::string> cohort_key(const model::policy&, const eval::application&);

// Of its data, or that its call is missing: not empty, and it is `invalid`.
diagnostics faults_of(const model::policy&, const eval::batch&, const eval::application&);

// One application by itself: `invalid` when it has faults or its call is missing, else evaluated. Only the calls of the
// batch are looked at.
eval::outcome outcome_of(const model::policy&, const eval::settings_by_call&, const eval::batch&,
                         const eval::application&);

// Fails only when a statement about the whole cohort (places, budget, limit) cannot be computed because of an error.
// Places that depend on an unset parameter: nobody takes that tier's places, and the record says so.
result<decided> decide(const model::policy&, const eval::settings_by_call&, const eval::batch&);

}  // namespace milu::cohort
