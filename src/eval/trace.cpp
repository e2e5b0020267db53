#include <milu/eval/reference.hpp>

#include "eval/bands.hpp"
#include "eval/definition.hpp"
#include "eval/frames.hpp"
#include "eval/trace.hpp"

#include <algorithm>

namespace milu::eval {
namespace {

using syntax::keyword;

constexpr std::size_t most_elements = 20;
constexpr std::size_t deepest = 64;  // a chain of definitions is told no further than this

bool is_quantifier(keyword name) { return name == keyword::any || name == keyword::all || name == keyword::none; }

// What is said of any condition: how it came out and what it lacked.
finding begin_finding(evaluation& state, model::expression_id id) {
  const value found = compute_node(state, id);
  return {.result = truth_of(found), .at = id, .clause = std::string(state.clause), .missing = causes_of(found)};
}

// What the field of an element is called: only here, where its frame stands, is its record known.
model::names_in_both element_field_label(const evaluation& state, model::expression_id id) {
  const auto* read = std::get_if<model::field_reference>(&state.rules.at(id).what);
  if (!read || read->frame == 0) return {};
  std::uint32_t record = state.frames[read->frame].type;
  const model::form_field* field = nullptr;
  for (const std::uint32_t step : read->path) {
    if (record == model::none || step >= state.rules.records[record].fields.size()) return {};
    field = &state.rules.records[record].fields[step];
    record = state.rules.type_of(*field).record;
  }
  return field ? field->label : model::names_in_both{};
}

class explainer {
 public:
  explainer(evaluation& state, finding& told, std::size_t depth) : state_(state), told_(told), depth_(depth) {}

  void operator()(const model::comparison& node);
  void operator()(const model::membership& node);
  void operator()(const model::connective& node);
  void operator()(const model::negation& node);
  void operator()(const model::function& node);
  void operator()(const model::fold& node);
  void operator()(const model::definition_reference& node);
  void operator()(const model::bands& node) { tell_row(chosen_output(state_, node, told_.at)); }
  void operator()(const model::cases& node) { tell_row(chosen_output(state_, node)); }
  void operator()(const model::verdict_test& node) { told_.operation = node.verdict; }
  void operator()(const model::field_reference&) { told_.label = element_field_label(state_, told_.at); }
  template <class Leaf>
  void operator()(const Leaf&) {}

 private:
  void add_part(model::expression_id part) { told_.parts.push_back(explain_node(state_, part, depth_ + 1)); }
  void tell_row(const std::optional<model::expression_id>& chosen);
  void add_element(const model::fold& node);
  void keep_telling_elements();

  evaluation& state_;
  finding& told_;
  std::size_t depth_;
};

// A table of conditions is what the row says that applies.
void explainer::tell_row(const std::optional<model::expression_id>& chosen) {
  if (chosen) told_ = explain_node(state_, *chosen, depth_ + 1);
}

void explainer::operator()(const model::comparison& node) {
  told_.operation = node.operation;
  told_.label = element_field_label(state_, node.left);
  told_.left = compute_node(state_, node.left);
  told_.right = compute_node(state_, node.right);
}

void explainer::operator()(const model::membership& node) {
  told_.operation = node.negated ? keyword::not_in : keyword::in;
  told_.label = element_field_label(state_, node.subject);
  told_.left = compute_node(state_, node.subject);
}

void explainer::operator()(const model::connective& node) {
  told_.operation = node.operation;
  for (const model::expression_id operand : node.operands) add_part(operand);
}

void explainer::operator()(const model::negation& node) {
  told_.operation = keyword::not_;
  add_part(node.operand);
}

void explainer::operator()(const model::function& node) {
  if (!is_quantifier(node.name)) return;
  told_.operation = node.name;
  for (const model::argument& each : node.arguments) {
    const clause_scope within(state_, each.clause);
    add_part(each.value);
    if (!each.label.zh.empty()) told_.parts.back().label = each.label;
  }
}

// A filtered element's test; an element that the filter leaves out is no part of the reason.
void explainer::add_element(const model::fold& node) {
  const auto top = static_cast<std::uint32_t>(state_.frames.size() - 1);
  const bool is_filtered = node.value && node.where;
  const value chosen = is_filtered ? compute_operand(state_, *node.where) : value(model::scalar(true));
  const truth answer = truth_of(chosen);
  if (answer == truth::no) return;
  if (answer == truth::yes && !node.value && !node.where) return;
  add_part(answer != truth::yes ? *node.where : node.value ? *node.value : *node.where);
  told_.parts.back().element = element_label(state_, top);
}

// Those that decide come first when there are too many to tell.
void explainer::keep_telling_elements() {
  if (told_.parts.size() <= most_elements) return;
  const truth telling = told_.result == truth::unknown || told_.result == truth::error ? told_.result
                        : told_.operation == keyword::none                             ? negated(told_.result)
                                                                                       : told_.result;
  std::stable_partition(told_.parts.begin(), told_.parts.end(),
                        [&](const finding& part) { return part.result == telling; });
  told_.parts.resize(most_elements);
}

void explainer::operator()(const model::fold& node) {
  if (!is_quantifier(node.name)) return;
  told_.operation = node.name;
  if (node.over) return;  // the tests of other applications are not told
  walk(state_, told_.at, node, [&] { add_element(node); });
  keep_telling_elements();
}

void explainer::operator()(const model::definition_reference& node) {
  const model::definition& named = state_.rules.definitions[node.definition];
  told_.label = named.head.label;
  if (!named.head.clause.empty()) told_.clause = named.head.clause;
  std::vector<frame> frames = frames_on(state_, named.list, node.frame);
  if (frames.empty() || frames.front().owner || told_.result == truth::error) return;
  const clause_scope within(state_, named.head.clause);
  std::swap(state_.frames, frames);
  add_part(named.value);
  std::swap(state_.frames, frames);
}

}  // namespace

finding explain_node(evaluation& state, model::expression_id id, std::size_t depth) {
  finding told = begin_finding(state, id);
  if (depth < deepest) std::visit(explainer(state, told, depth), state.rules.at(id).what);
  return told;
}

finding explain(const model::policy& rules, const settings& given, const application& applied,
                const model::record_value* call, model::expression_id condition) {
  evaluation state = begin(rules, given, applied.record, call);
  state.rulings = &applied.rulings;
  compute_everything(state);
  return explain_node(state, condition);
}

}  // namespace milu::eval
