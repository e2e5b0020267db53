#include <milu/eval/gathering.hpp>

#include "eval/definition.hpp"
#include "eval/look.hpp"
#include "eval/rounds.hpp"
#include "eval/ruling.hpp"
#include "eval/trace.hpp"

#include <algorithm>
#include <deque>
#include <map>

namespace milu::eval {

struct gathering::state {
  const model::policy& rules;
  std::vector<participant> participants;
  std::map<const settings*, settings> given = {};         // copies: whoever asks later still needs them
  std::deque<evaluation> evaluations = {};                // one per participant; they point at each other
  std::vector<outcome> outcomes = {};
  std::deque<crowd> crowds = {};
  std::vector<crowd*> cohorts = {};                       // of each participant
  std::vector<std::vector<crowd*>> of_rounds = {};        // by round, of each participant
  // A statement about all is computed for nobody in particular, under the facts of one call.
  const model::record_value nobody = {};
  std::optional<evaluation> whole = {};

  bool is_withdrawn(std::uint32_t one) const { return participants[one].applied->withdrawn.has_value(); }
  bool is_valid(std::uint32_t one) const { return participants[one].faults.empty() && !is_withdrawn(one); }
  crowd& gather(const indices& those);
  void compute_definitions(const indices& those, std::optional<std::uint32_t> of, bool with_ranked = false);
  indices competing = {};                                 // in the round that was opened last
  std::uint32_t held_round = 0;
  void see(std::uint32_t one, const std::optional<std::uint32_t>& round);
};

namespace {

evaluation evaluation_of(const model::policy& rules, const participant& one) {
  evaluation made = begin(rules, *one.given, one.applied->record, one.call);
  made.id = one.applied->id;
  made.rulings = &one.applied->rulings;
  return made;
}

}  // namespace

crowd& gathering::state::gather(const indices& those) {
  crowd& made = crowds.emplace_back();
  for (const std::uint32_t one : those) {
    evaluations[one].among = &made;
    if (is_withdrawn(one)) continue;
    ++made.counted.applied;
    made.members.push_back(&evaluations[one]);
    if (is_valid(one) && outcomes[one].eligibility == verdict::eligible) ++made.counted.eligible;
  }
  return made;
}

// Definition by definition, so that what one looks at is computed for all before anybody looks.
// Those that need the ranked wait for them.
void gathering::state::compute_definitions(const indices& those, std::optional<std::uint32_t> of, bool with_ranked) {
  for (std::uint32_t index = 0; index < rules.definitions.size(); ++index) {
    const model::definition& named = rules.definitions[index];
    if (named.round != of || named.needs_ranked != with_ranked) continue;
    for (const std::uint32_t one : those) {
      definition_outcome found = compute_outcome(evaluations[one], index);
      if (is_valid(one)) outcomes[one].definitions[index] = std::move(found);
    }
  }
}

void gathering::state::see(std::uint32_t one, const std::optional<std::uint32_t>& round) {
  evaluations[one].among = round && *round < of_rounds.size() ? of_rounds[*round][one] : cohorts[one];
}

gathering::gathering(const model::policy& rules, std::vector<participant> participants)
    : state_(new state{.rules = rules, .participants = std::move(participants)}) {
  const std::size_t number = state_->participants.size();
  state_->cohorts.resize(number);
  state_->of_rounds.assign(rules.rounds.size(), std::vector<crowd*>(number, nullptr));
  for (participant& one : state_->participants) {
    one.given = &state_->given.emplace(one.given, *one.given).first->second;
    state_->evaluations.push_back(evaluation_of(rules, one));
    outcome& made = state_->outcomes.emplace_back();
    made.definitions.assign(rules.definitions.size(), definition_outcome{unknown{}});
    if (one.applied->withdrawn) made = {.eligibility = verdict::withdrawn};
    else if (!one.faults.empty()) made = {.eligibility = verdict::invalid, .faults = one.faults};
  }
}

gathering::~gathering() = default;
gathering::gathering(gathering&&) noexcept = default;
gathering& gathering::operator=(gathering&&) noexcept = default;

void gathering::judge(const indices& cohort) {
  crowd& made = state_->gather(cohort);
  state_->compute_definitions(cohort, std::nullopt);
  for (const std::uint32_t one : cohort) {
    state_->cohorts[one] = &made;
    evaluation& computed = state_->evaluations[one];
    if (!state_->is_valid(one)) continue;
    const ruling& decided = decide(computed);
    outcome& result = state_->outcomes[one];
    result.eligibility = decided.eligibility;
    result.rules = decided.rules;
    result.missing = decided.missing;
    result.faults = decided.faults;
    result.panels = computed.panels;
  }
}

void gathering::open_round(std::uint32_t round, const indices& competing, std::vector<value> money_left) {
  crowd& made = state_->gather(competing);
  made.money_left = std::move(money_left);
  state_->whole.reset();
  state_->competing = competing;
  state_->held_round = round;
  state_->compute_definitions(competing, round);
  for (const std::uint32_t one : competing) {
    state_->of_rounds[round][one] = &made;
    if (!state_->is_valid(one)) continue;
    outcome& result = state_->outcomes[one];
    result.rounds.push_back(compute_round(state_->evaluations[one], state_->rules.rounds[round]));
    result.panels = state_->evaluations[one].panels;
  }
}

void gathering::rank(const indices& ranked) {
  crowd& those = state_->crowds.back();
  for (const std::uint32_t one : ranked) those.ranked.push_back(&state_->evaluations[one]);
  those.counted.ranked = static_cast<std::int64_t>(ranked.size());
  state_->compute_definitions(state_->competing, state_->held_round, true);
}

value gathering::compute_for_all(const settings& given, const model::record_value* call, model::expression_id wanted) {
  std::optional<evaluation>& whole = state_->whole;
  if (!whole || whole->call != call || &whole->given != &given) {
    whole.reset();
    whole.emplace(begin(state_->rules, given, state_->nobody, call));
    whole->among = &state_->crowds.back();
    static_cast<void>(compute_everything(*whole));
  }
  value found = compute_node(*whole, wanted);
  note_answer(*whole, wanted, found);
  return found;
}

void gathering::close_round(std::uint32_t round, std::uint32_t application, const round_standing& standing) {
  std::vector<round_standing>& earlier = state_->evaluations[application].earlier;
  earlier.resize(std::max<std::size_t>(earlier.size(), round + 1));
  earlier[round] = standing;
}

void gathering::begin_placing(std::uint32_t round, const indices& competing) const {
  if (!competing.empty()) state_->of_rounds[round][competing.front()]->placed.emplace();
}

void gathering::place(std::uint32_t round, std::uint32_t application) const {
  state_->of_rounds[round][application]->placed->above.push_back(&state_->evaluations[application]);
}

value gathering::key_of(std::uint32_t round, std::uint32_t application, model::expression_id key) const {
  state_->see(application, round);
  const clause_scope within(state_->evaluations[application], state_->rules.rounds[round].head.clause);
  return compute_operand(state_->evaluations[application], key);
}

void gathering::note_key(std::uint32_t round, std::uint32_t application, std::size_t key, value found) {
  std::vector<round_outcome>& rounds = state_->outcomes[application].rounds;
  if (round < rounds.size()) settle_key(rounds[round], state_->rules.rounds[round].keys[key], key, std::move(found));
}

void gathering::end_placing(std::uint32_t round, const indices& competing) const {
  if (!competing.empty()) state_->of_rounds[round][competing.front()]->placed.reset();
}

const outcome& gathering::outcome_of(std::uint32_t application) const { return state_->outcomes[application]; }

std::vector<outcome> gathering::take_outcomes() {
  state_->whole.reset();
  return std::move(state_->outcomes);
}

value gathering::compute(std::uint32_t application, model::expression_id wanted,
                         std::optional<std::uint32_t> round) const {
  state_->see(application, round);
  return compute_node(state_->evaluations[application], wanted);
}

finding gathering::explain(std::uint32_t application, model::expression_id condition,
                           std::optional<std::uint32_t> round) const {
  state_->see(application, round);
  return explain_node(state_->evaluations[application], condition);
}

}  // namespace milu::eval
