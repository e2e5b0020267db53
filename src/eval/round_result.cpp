#include "eval/round_result.hpp"

#include "eval/look.hpp"

namespace milu::eval {
namespace {

const round_standing* standing_of(const evaluation& state, std::uint32_t frame, std::uint32_t round) {
  const evaluation* other = frame < state.frames.size() ? state.frames[frame].owner : nullptr;
  const std::vector<round_standing>& earlier = other ? other->earlier : state.earlier;
  return round < earlier.size() ? &earlier[round] : nullptr;
}

const std::string& name_of_round(const evaluation& state, std::uint32_t round) {
  return state.rules.rounds[round].head.name;
}

// Why there is no standing, or none that is settled.
std::optional<value> unsettled(const evaluation& state, const round_standing* standing, std::uint32_t round) {
  if (!standing) return unknown_for(state, cause_kind::needs_cohort, "cohort");
  if (standing->is_open) return unknown_for(state, cause_kind::round_open, name_of_round(state, round));
  return std::nullopt;
}

}  // namespace

value compute_round_award(const evaluation& state, const model::round_award& node) {
  const round_standing* standing = standing_of(state, node.frame, node.round);
  if (auto open = unsettled(state, standing, node.round)) return *open;
  return model::scalar(standing->tier && (!node.tier || *node.tier == *standing->tier));
}

value compute_round_place(const evaluation& state, const model::round_place& node) {
  const round_standing* standing = standing_of(state, node.frame, node.round);
  if (auto open = unsettled(state, standing, node.round)) return *open;
  if (standing->rank) return model::scalar(rational(*standing->rank));
  return unknown_for(state, cause_kind::not_placed, name_of_round(state, node.round));
}

value compute_round_money(const evaluation& state, const model::round_money& node) {
  if (!state.among || node.round >= state.among->money_left.size())
    return unknown_for(state, cause_kind::needs_cohort, "cohort");
  return state.among->money_left[node.round];
}

bool is_without_place(const evaluation& state, model::expression_id id) {
  const auto* node = std::get_if<model::round_place>(&state.rules.at(id).what);
  const round_standing* standing = node ? standing_of(state, node->frame, node->round) : nullptr;
  return standing && !standing->is_open && !standing->rank;
}

}  // namespace milu::eval
