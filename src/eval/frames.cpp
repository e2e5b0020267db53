#include "eval/frames.hpp"

#include <milu/base/decimal.hpp>

namespace milu::eval {
namespace {

const model::field_value& absent_field() {
  static const model::field_value absent{};
  return absent;
}

const model::form_field* declared_field(const model::policy& rules, std::uint32_t record, std::uint32_t index) {
  if (record >= rules.records.size()) return nullptr;
  const std::vector<model::form_field>& fields = rules.records[record].fields;
  return index < fields.size() ? &fields[index] : nullptr;
}

const model::field_value& field_or_fallback(const model::record_value* record, std::uint32_t index,
                                            const model::form_field& declared) {
  const bool is_there = record && index < record->fields.size() && !record->fields[index].is_missing();
  if (is_there) return record->fields[index];
  return declared.fallback ? *declared.fallback : absent_field();
}

const model::field_value& find_from(const model::policy& rules, const model::record_value* record, std::uint32_t type,
                                    const field_path& path) {
  const model::field_value* state = &absent_field();
  for (const std::uint32_t step : path) {
    const model::form_field* declared = declared_field(rules, type, step);
    if (!declared) return absent_field();
    state = &field_or_fallback(record, step, *declared);
    if (state->is_inapplicable()) return *state;
    record = state->as_record();
    type = rules.type_of(*declared).record;
  }
  return *state;
}

std::string join_names(const model::policy& rules, std::uint32_t type, const field_path& path, std::string name) {
  for (const std::uint32_t step : path) {
    const model::form_field* declared = declared_field(rules, type, step);
    if (!declared) return name;
    if (!name.empty()) name += '.';
    name += declared->name;
    type = rules.type_of(*declared).record;
  }
  return name;
}

// The record type of a list's elements; none when they are plain values.
std::uint32_t element_type(const model::policy& rules, std::uint32_t type, const field_path& list) {
  for (const std::uint32_t step : list) {
    const model::form_field* declared = declared_field(rules, type, step);
    if (!declared) return model::none;
    type = rules.type_of(*declared).record;
  }
  return type;
}

std::string key_text(const model::policy& rules, const model::form_field& field, const model::scalar& key) {
  if (const auto* text = std::get_if<model::text_value>(&key)) return text->comparable;
  if (const auto* number = std::get_if<rational>(&key)) return to_text(*number);
  if (const auto* day = std::get_if<date>(&key)) return to_text(*day);
  const auto* chosen = std::get_if<model::choice_value>(&key);
  const std::uint32_t set = rules.type_of(field).choices;
  if (!chosen || set >= rules.choice_sets.size()) return {};
  const std::vector<model::choice>& choices = rules.choice_sets[set].choices;
  return chosen->index < choices.size() ? choices[chosen->index].name : std::string();
}

void walk_step(evaluation& state, model::expression_id at, std::uint32_t parent, const std::vector<field_path>& steps,
               std::size_t step, const std::function<void()>& visit, obstacles& met) {
  if (step == steps.size()) return visit();
  const found_list found = find_list(state, at, parent, steps[step]);
  if (!found.list) {
    met.add(found.otherwise);
    return;
  }
  const auto top = static_cast<std::uint32_t>(state.frames.size());
  std::uint32_t index = 0;
  for (const model::field_value& element : found.list->elements) {
    state.frames.push_back(element_frame(state, parent, steps[step], element, index++));
    walk_step(state, at, top, steps, step + 1, visit, met);
    state.frames.pop_back();
  }
}

// Whether the frame stands on the last of these lists, its parent on the one before, and so on up to the application.
bool stands_on(const evaluation& state, std::uint32_t frame, const std::vector<field_path>& lists,
               std::uint32_t application) {
  for (std::size_t level = lists.size(); level > 0; --level) {
    const eval::frame& here = state.frames[frame];
    if (!here.list || *here.list != lists[level - 1]) return false;
    frame = here.parent;
  }
  return frame == application;
}

}  // namespace

const model::field_value& find_field(const evaluation& state, std::uint32_t frame, const field_path& path) {
  if (frame >= state.frames.size()) return absent_field();
  const eval::frame& from = state.frames[frame];
  return find_from(state.rules, from.record, from.type, path);
}

std::string name_of_field(const evaluation& state, std::uint32_t frame, const field_path& path) {
  if (frame >= state.frames.size()) return {};
  return join_names(state.rules, state.frames[frame].type, path, name_of_element(state, frame));
}

value field_as_value(const evaluation& state, std::uint32_t frame, const field_path& path) {
  const model::field_value& field = find_field(state, frame, path);
  if (const model::scalar* plain = field.as_scalar()) return *plain;
  return state_as_value(state, field, name_of_field(state, frame, path));
}

const model::field_value& find_in_call(const evaluation& state, const field_path& path) {
  return find_from(state.rules, state.call, state.rules.call, path);
}

std::string name_in_call(const evaluation& state, const field_path& path) {
  return join_names(state.rules, state.rules.call, path, "call");
}

std::string name_of_element(const evaluation& state, std::uint32_t frame) {
  if (frame == 0 || frame >= state.frames.size()) return {};
  const eval::frame& here = state.frames[frame];
  if (here.owner) return "cohort[" + std::string(here.owner->id) + ']';
  if (!here.list) return "call";
  return name_of_field(state, here.parent, *here.list) + '[' + std::to_string(here.index + 1) + ']';
}

value state_as_value(const evaluation& state, const model::field_value& field, const std::string& name) {
  if (const model::scalar* plain = field.as_scalar()) return *plain;
  if (field.is_inapplicable()) return model::inapplicable_value{};
  return unknown_for(state, cause_kind::missing_field, name);
}

found_list find_list(const evaluation& state, model::expression_id at, std::uint32_t frame, const field_path& path) {
  const model::field_value& field = find_field(state, frame, path);
  if (const model::list_value* list = field.as_list()) return {list, unknown{}};
  const std::string name = name_of_field(state, frame, path);
  if (field.is_inapplicable()) return {nullptr, error_at(state, at, "decide.inapplicable", {name})};
  return {nullptr, unknown_for(state, cause_kind::missing_field, name)};
}

frame element_frame(const evaluation& state, std::uint32_t parent, const field_path& list,
                    const model::field_value& element, std::uint32_t index) {
  return {.record = element.as_record(),
          .element = &element,
          .type = element_type(state.rules, state.frames[parent].type, list),
          .parent = parent,
          .list = &list,
          .index = index};
}

obstacles walk(evaluation& state, model::expression_id at, std::uint32_t frame, const std::vector<field_path>& steps,
               const std::function<void()>& visit) {
  obstacles met;
  walk_step(state, at, frame, steps, 0, visit, met);
  return met;
}

obstacles walk(evaluation& state, model::expression_id at, const model::fold& node,
               const std::function<void()>& visit) {
  if (!node.is_of_call) return walk(state, at, node.frame, node.steps, visit);
  const auto top = static_cast<std::uint32_t>(state.frames.size());
  state.frames.push_back({.record = state.call, .type = state.rules.call});
  obstacles met = walk(state, at, top, node.steps, visit);
  state.frames.pop_back();
  return met;
}

obstacles walk_applications(evaluation& state, model::expression_id at, const std::vector<evaluation*>& seen,
                            const std::vector<field_path>& steps, const std::function<void()>& visit) {
  obstacles met;
  const auto top = static_cast<std::uint32_t>(state.frames.size());
  for (evaluation* other : seen) {
    frame entered = other->frames.front();
    entered.owner = other;
    state.frames.push_back(entered);
    walk_step(state, at, top, steps, 0, visit, met);
    state.frames.pop_back();
  }
  return met;
}

std::string name_of_column(const evaluation& state, const model::fold& node) {
  const bool is_framed = !node.over && !node.is_of_call;
  if (is_framed && node.frame >= state.frames.size()) return {};
  std::uint32_t type = node.over ? state.rules.application : state.rules.call;
  if (is_framed) type = state.frames[node.frame].type;
  std::string name = node.over ? "cohort" : node.is_of_call ? "call" : name_of_element(state, node.frame);
  for (const field_path& step : node.steps) {
    name = join_names(state.rules, type, step, std::move(name));
    type = element_type(state.rules, type, step);
  }
  const auto* field = node.value ? std::get_if<model::field_reference>(&state.rules.at(*node.value).what) : nullptr;
  return field ? join_names(state.rules, type, field->path, std::move(name)) : name;
}

std::string element_key(const evaluation& state, std::uint32_t frame) {
  const eval::frame& here = state.frames[frame];
  if (here.type >= state.rules.records.size()) return {};
  const model::record_type& type = state.rules.records[here.type];
  std::string joined;
  for (const std::uint32_t key : type.keys) {
    const model::scalar* part = find_field(state, frame, {key}).as_scalar();
    if (!part) return {};
    if (!joined.empty()) joined += '/';
    joined += key_text(state.rules, type.fields[key], *part);
  }
  return joined;
}

std::string element_label(const evaluation& state, std::uint32_t frame) {
  const std::string key = element_key(state, frame);
  return key.empty() ? std::to_string(state.frames[frame].index + 1) : key;
}

std::vector<frame> frames_on(const evaluation& state, const std::vector<field_path>& lists,
                             std::uint32_t application) {
  for (auto at = static_cast<std::uint32_t>(state.frames.size()); at-- > application;) {
    if (!stands_on(state, at, lists, application)) continue;
    std::vector<frame> chain(lists.size() + 1, state.frames[application]);
    for (std::size_t level = lists.size(); level > 0; --level) {
      chain[level] = state.frames[at];
      at = state.frames[at].parent;
      chain[level].parent = static_cast<std::uint32_t>(level - 1);
    }
    return chain;
  }
  return {};
}

}  // namespace milu::eval
