#include "eval/office_rulings.hpp"

#include "eval/frames.hpp"

namespace milu::eval {
namespace {

const office_ruling* last_of(const evaluation& state, ruling_kind wanted) {
  const office_ruling* found = nullptr;
  if (!state.rulings) return found;
  for (const office_ruling& one : *state.rulings) {
    if (one.what == wanted) found = &one;
  }
  return found;
}

bool reads_column(const evaluation& state, const model::fold& node, std::uint32_t column) {
  const auto* field = node.value ? std::get_if<model::field_reference>(&state.rules.at(*node.value).what) : nullptr;
  return field && !field->path.empty() && field->path.front() == column;
}

}  // namespace

const char* word_of(ruling_kind kind) {
  switch (kind) {
    case ruling_kind::eligible: return "eligible";
    case ruling_kind::mark_struck: return "mark struck";
    case ruling_kind::tie_order: return "tie order";
    case ruling_kind::tier: return "tier";
    case ruling_kind::amount: return "amount";
    case ruling_kind::points: return "points";
    case ruling_kind::not_discussed: return "not discussed";
  }
  return "eligible";
}

std::optional<bool> ruled_eligible(const evaluation& state) {
  const office_ruling* found = last_of(state, ruling_kind::eligible);
  return found ? std::optional<bool>(found->answer) : std::nullopt;
}

std::optional<model::scalar> ruled_value(const evaluation& state, std::uint32_t definition) {
  if (!state.rulings) return std::nullopt;
  for (const office_ruling& one : *state.rulings) {
    if (one.what == ruling_kind::points && one.definition == definition) return model::scalar(one.number);
  }
  return std::nullopt;
}

bool is_struck(const evaluation& state, const model::fold& node) {
  if (!state.rulings || state.rulings->empty() || state.frames.size() != 2) return false;
  const frame& element = state.frames.back();
  for (const office_ruling& one : *state.rulings) {
    if (one.what != ruling_kind::mark_struck || !element.list || *element.list != one.mark.list) continue;
    if (one.mark.element != element_label(state, 1)) continue;
    if (!one.mark.column || reads_column(state, node, *one.mark.column)) return true;
  }
  return false;
}

}  // namespace milu::eval
