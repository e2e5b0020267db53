#include "eval/definition.hpp"

#include "eval/comparison.hpp"
#include "eval/frames.hpp"
#include "eval/office_rulings.hpp"

#include <algorithm>
#include <utility>

namespace milu::eval {
namespace {

std::vector<std::uint32_t> row_of(const std::vector<frame>& frames) {
  std::vector<std::uint32_t> indices;
  for (std::size_t level = 1; level < frames.size(); ++level) indices.push_back(frames[level].index);
  return indices;
}

value capped(evaluation& state, const model::definition& named, const value& points) {
  if (!named.cap) return points;
  return bound_value(state, *named.cap, points, compute_operand(state, *named.cap), true);
}

value named_after(const model::definition& named, value found) {
  if (auto* open = std::get_if<unknown>(&found)) name_what_needs_cohort(open->causes, named.head.name);
  return found;
}

value compute_in_frames(evaluation& state, const model::definition& named, std::vector<frame> frames) {
  const clause_scope within(state, named.head.clause);
  std::swap(state.frames, frames);
  const value result = capped(state, named, compute_node(state, named.value));
  std::swap(state.frames, frames);
  return named_after(named, result);
}

value compute_once(evaluation& state, std::uint32_t index, std::vector<frame> frames) {
  std::vector<std::uint32_t> row = row_of(frames);
  const auto known = state.definitions[index].find(row);
  if (known != state.definitions[index].end()) return known->second;
  const auto ruled = ruled_value(state, index);
  const model::definition& named = state.rules.definitions[index];
  value result = ruled ? value(*ruled) : compute_in_frames(state, named, std::move(frames));
  if (!named.needs_above) state.definitions[index].emplace(std::move(row), result);  // S40: anew for every pick
  return result;
}

bool names_data(cause_kind what) {
  return what == cause_kind::missing_field || what == cause_kind::no_marks || what == cause_kind::too_few_marks;
}

// An error spoils the application that has it; for the others it is a value that nobody knows (S1 c). What it lacks is
// said with its id.
value seen_by_others(const evaluation& other, value found) {
  if (std::holds_alternative<fault>(found))
    return unknown_for(other, cause_kind::peer_error, std::string(other.id));
  auto* open = std::get_if<unknown>(&found);
  if (!open) return found;
  const std::string whose = "cohort[";
  for (cause& each : open->causes)
    if (names_data(each.what) && each.name.rfind(whose, 0) != 0)
      each.name = whose + std::string(other.id) + "]." + each.name;
  return found;
}

definition_outcome compute_rows(evaluation& state, std::uint32_t index) {
  const model::definition& named = state.rules.definitions[index];
  const clause_scope within(state, named.head.clause);
  definition_outcome outcome{model::scalar(rational(0))};
  const obstacles met = walk(state, named.value, 0, named.list, [&] {
    outcome.rows.push_back({row_of(state.frames), compute_definition(state, index, named.value)});
  });
  if (!met.empty()) outcome.result = met.as_value();
  return outcome;
}

}  // namespace

value compute_definition(evaluation& state, std::uint32_t index, model::expression_id at, std::uint32_t frame) {
  std::vector<eval::frame> frames = frames_on(state, state.rules.definitions[index].list, frame);
  if (frames.empty()) return error_at(state, at, "decide.kind");
  evaluation* other = frames.front().owner;
  if (!other) return compute_once(state, index, std::move(frames));
  frames.front() = other->frames.front();
  return seen_by_others(*other, compute_once(*other, index, std::move(frames)));
}

definition_outcome compute_outcome(evaluation& state, std::uint32_t index) {
  const model::definition& named = state.rules.definitions[index];
  if (named.list.empty()) return {compute_definition(state, index, named.value)};
  return compute_rows(state, index);
}

std::vector<definition_outcome> compute_all_definitions(evaluation& state) {
  std::vector<definition_outcome> outcomes;
  outcomes.reserve(state.rules.definitions.size());
  for (std::uint32_t index = 0; index < state.rules.definitions.size(); ++index) {
    const bool waits = state.rules.definitions[index].round.has_value();
    outcomes.push_back(waits ? definition_outcome{unknown{}} : compute_outcome(state, index));
  }
  return outcomes;
}

void compute_round_definitions(evaluation& state, std::uint32_t round, std::vector<definition_outcome>& outcomes) {
  for (std::uint32_t index = 0; index < state.rules.definitions.size(); ++index) {
    if (state.rules.definitions[index].round != round) continue;
    outcomes.resize(std::max<std::size_t>(outcomes.size(), index + 1));
    outcomes[index] = compute_outcome(state, index);
  }
}

std::vector<definition_outcome> compute_everything(evaluation& state) {
  std::vector<definition_outcome> outcomes = compute_all_definitions(state);
  for (std::uint32_t round = 0; round < state.rules.rounds.size(); ++round)
    compute_round_definitions(state, round, outcomes);
  return outcomes;
}

}  // namespace milu::eval
