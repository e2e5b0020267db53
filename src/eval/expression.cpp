#include "eval/arithmetic.hpp"
#include "eval/bands.hpp"
#include "eval/comparison.hpp"
#include "eval/definition.hpp"
#include "eval/fold.hpp"
#include "eval/frames.hpp"
#include "eval/function.hpp"
#include "eval/look.hpp"
#include "eval/round_result.hpp"
#include "eval/ruling.hpp"
#include "eval/table_reading.hpp"

namespace milu::eval {
namespace {

// Parsing bounds the nesting of what an author wrote; this bounds long chains of operators too, below any stack's end.
constexpr std::size_t deepest = 512;

// One function per kind of node.
struct node_reader {
  evaluation& state;
  model::expression_id at;

  value operator()(const model::literal& node) const { return node.value; }
  value operator()(const model::not_applicable&) const { return model::inapplicable_value{}; }
  value operator()(const model::field_reference& node) const { return field_as_value(state, node.frame, node.path); }
  value operator()(const model::element_reference& node) const;
  value operator()(const model::call_reference& node) const;
  value operator()(const model::parameter_reference& node) const;
  value operator()(const model::definition_reference& node) const {
    return compute_definition(state, node.definition, at, node.frame);
  }
  value operator()(const model::as_of_reference&) const;
  value operator()(const model::verdict_test& node) const { return test_verdict(state, node, at); }
  value operator()(const model::negative& node) const { return compute_negative(state, node, at); }
  value operator()(const model::arithmetic& node) const { return compute_arithmetic(state, node, at); }
  value operator()(const model::comparison& node) const { return compute_comparison(state, node, at); }
  value operator()(const model::connective& node) const { return connect(state, node); }
  value operator()(const model::negation& node) const { return opposite(compute_operand(state, node.operand)); }
  value operator()(const model::membership& node) const { return compute_membership(state, node, at); }
  value operator()(const model::fallback& node) const;
  value operator()(const model::bounded& node) const { return compute_bounded(state, node, at); }
  value operator()(const model::rounded& node) const { return compute_rounded(state, node, at); }
  value operator()(const model::function& node) const { return compute_function(state, node, at); }
  value operator()(const model::fold& node) const { return compute_fold(state, node, at); }
  value operator()(const model::bands& node) const { return compute_bands(state, node, at); }
  value operator()(const model::cases& node) const { return compute_cases(state, node, at); }
  value operator()(const model::element_at& node) const { return compute_element_at(state, node, at); }
  value operator()(const model::table_reading& node) const { return compute_table_reading(state, node, at); }
  value operator()(const model::criteria_sum& node) const { return compute_criteria_sum(state, node, at); }
  value operator()(const model::cohort_count& node) const;
  value operator()(const model::round_award& node) const { return compute_round_award(state, node); }
  value operator()(const model::round_place& node) const { return compute_round_place(state, node); }
  value operator()(const model::round_money& node) const { return compute_round_money(state, node); }
};

value node_reader::operator()(const model::element_reference& node) const {
  const model::field_value* element = node.frame < state.frames.size() ? state.frames[node.frame].element : nullptr;
  if (!element) return error_at(state, at, "decide.kind");
  if (const model::scalar* plain = element->as_scalar()) return *plain;
  return state_as_value(state, *element, name_of_element(state, node.frame));
}

value node_reader::operator()(const model::call_reference& node) const {
  return state_as_value(state, find_in_call(state, node.path), name_in_call(state, node.path));
}

value node_reader::operator()(const model::parameter_reference& node) const {
  const std::vector<std::optional<model::scalar>>& set = state.given.parameters;
  if (node.parameter < set.size() && set[node.parameter]) return *set[node.parameter];
  const model::heading& head = state.rules.parameters[node.parameter].head;
  return unknown{{cause{.what = cause_kind::unset_parameter, .name = head.name, .clause = head.clause}}};
}

value node_reader::operator()(const model::as_of_reference&) const {
  if (state.given.as_of) return model::scalar(*state.given.as_of);
  return unknown_for(state, cause_kind::no_as_of, "as_of");
}

value node_reader::operator()(const model::fallback& node) const {
  value found = compute_node(state, node.operand);
  return is_absent(found) ? compute_node(state, node.otherwise) : found;
}

value node_reader::operator()(const model::cohort_count& node) const {
  const census* counted = state.among ? &state.among->counted : state.cohort;
  if (!counted) return unknown_for(state, cause_kind::needs_cohort, "cohort");
  switch (node.of) {
    case model::population::applied: return model::scalar(rational(counted->applied));
    case model::population::eligible: return model::scalar(rational(counted->eligible));
    default: return model::scalar(rational(counted->ranked));
  }
}

// What a person would call the operand; empty for a computed one.
std::string name_of_operand(const evaluation& state, model::expression_id id) {
  const model::operation& what = state.rules.at(id).what;
  if (const auto* field = std::get_if<model::field_reference>(&what))
    return name_of_field(state, field->frame, field->path);
  if (const auto* element = std::get_if<model::element_reference>(&what)) return name_of_element(state, element->frame);
  if (const auto* field = std::get_if<model::call_reference>(&what)) return name_in_call(state, field->path);
  const auto* named = std::get_if<model::definition_reference>(&what);
  return named ? state.rules.definitions[named->definition].head.name : std::string();
}

}  // namespace

value compute_node(evaluation& state, model::expression_id id) {
  if (state.depth >= deepest) return error_at(state, id, "decide.depth", {std::to_string(deepest)});
  ++state.depth;
  value found = std::visit(node_reader{state, id}, state.rules.at(id).what);
  --state.depth;
  return found;
}

value compute_operand(evaluation& state, model::expression_id id) {
  value found = compute_node(state, id);
  if (!std::holds_alternative<model::inapplicable_value>(found)) return found;
  return error_at(state, id, "decide.inapplicable", {name_of_operand(state, id)});
}

}  // namespace milu::eval
