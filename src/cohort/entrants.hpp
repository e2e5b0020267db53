#pragma once
// What one application brings into a round: its standing, its keys and its claims, as plain numbers.
#include <milu/cohort/round.hpp>
#include <milu/eval/outcome.hpp>
#include <milu/model/policy.hpp>

namespace milu::cohort {

// `round` indexes policy.rounds. An invalid application has no outcome in any round: it may be anything (S16).
entrant entrant_of(const model::policy&, std::size_t round, const std::string& id, const eval::outcome&);

// A ranking key as it is compared, or none when it leaves the application undetermined.
std::optional<key_value> key_of(const model::policy&, const model::sort_key&, const eval::value&);

// A value as cohort keys and caps compare it.
std::string key_text(const model::policy&, const model::type&, const model::scalar&);

}  // namespace milu::cohort
