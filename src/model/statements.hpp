#pragma once
// The sections of a policy, in the order in which they are compiled.
#include "model/draft.hpp"
#include "model/scope.hpp"

namespace milu::model {

void compile_head(draft&, const view& policy);
void compile_dates_of_call(draft&, const view& policy);        // `as of call.x`, `law on call.x`
void compile_cohort_keys(draft&, const view& policy);

void compile_tables(draft&, const view& policy);               // before whatever reads them

void declare_parameters(draft&, const view& policy);
void compile_parameters(draft&, const view& policy);
void compile_profiles(draft&, const view& policy);

void declare_definitions(draft&, const view& policy);          // define, panel, criterion, group, total: names only
// Those outside awards, or those inside of one round.
void compile_definitions(draft&, std::optional<std::uint32_t> round = {});
void compile_score(draft&, const view& policy);                // weights and maxima
void declare_rules(draft&, const view& policy);
void compile_rules(draft&, const view& policy);
void compile_awards(draft&, const view& policy);
void demand_award_statements(draft&, const round&, const view& section);
// That the round compiled last cannot pay an application which an earlier one has paid, unless it says so.
void demand_single_payment(draft&, const view& section);
// Measures may ask what every round came to.
void compile_targets(draft&, const view& policy);
void compile_tests(draft&, const view& policy);

// A path of names from the application or the call: the fields it walks; none (reported) when it is not one.
std::optional<std::vector<std::uint32_t>> field_path(draft&, const view& path);

}  // namespace milu::model
