#include "eval/definition.hpp"

#include "eval/comparison.hpp"
#include "eval/frames.hpp"
#include "eval/office_rulings.hpp"

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

value compute_in_frames(evaluation& state, const model::definition& named, std::vector<frame> frames) {
  const clause_scope within(state, named.head.clause);
  std::swap(state.frames, frames);
  const value result = capped(state, named, compute_node(state, named.value));
  std::swap(state.frames, frames);
  return result;
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

value compute_definition(evaluation& state, std::uint32_t index, model::expression_id at) {
  const model::definition& named = state.rules.definitions[index];
  std::vector<frame> frames = frames_on(state, named.list);
  if (frames.empty()) return error_at(state, at, "decide.kind");
  std::vector<std::uint32_t> row = row_of(frames);
  const auto known = state.definitions[index].find(row);
  if (known != state.definitions[index].end()) return known->second;
  const auto ruled = ruled_value(state, index);
  value result = ruled ? value(*ruled) : compute_in_frames(state, named, std::move(frames));
  state.definitions[index].emplace(std::move(row), result);
  return result;
}

std::vector<definition_outcome> compute_all_definitions(evaluation& state) {
  std::vector<definition_outcome> outcomes;
  outcomes.reserve(state.rules.definitions.size());
  for (std::uint32_t index = 0; index < state.rules.definitions.size(); ++index) {
    const model::definition& named = state.rules.definitions[index];
    if (named.list.empty())
      outcomes.push_back({compute_definition(state, index, named.value)});
    else
      outcomes.push_back(compute_rows(state, index));
  }
  return outcomes;
}

}  // namespace milu::eval
