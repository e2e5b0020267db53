#pragma once
// Policies built by hand, so that the evaluator can be tested without text.
//
//   hand_built rules;
//   const auto staff = rules.field("staff", model::kind::count);
//   rules.compute(rules.add(model::arithmetic{keyword::plus, staff, rules.number(1)}), rules.record({1}));
#include <milu/base/decimal.hpp>
#include <milu/eval/reference.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace milu::eval::tests {

using model::expression_id;
using syntax::keyword;
using ids = std::vector<expression_id>;

inline const model::inapplicable_value inapplicable{};
inline const model::missing_value missing{};

inline model::text_value text(const std::string& of) { return {of, of}; }
inline model::field_value present(model::scalar of) { return {std::move(of)}; }
inline model::field_value absent() { return {missing}; }
inline model::field_value not_applying() { return {inapplicable}; }
inline model::field_value number(rational of) { return present(std::move(of)); }
inline model::field_value record_of(std::vector<model::field_value> fields) {
  return {model::record_value{std::move(fields)}};
}
inline model::field_value list_of(std::vector<model::field_value> elements) {
  return {model::list_value{std::move(elements)}};
}
inline application applied(std::vector<model::field_value> fields) {
  return {.id = "A", .place = {}, .record = {std::move(fields)}, .faults = {}};
}
inline rational half() { return rational::fraction(1, 2); }

struct hand_built {
  model::policy policy;
  eval::settings settings;

  hand_built() {
    policy.records.push_back({});
    policy.application = 0;
  }

  std::uint32_t type(model::kind what, std::uint32_t record = model::none) {
    policy.types.push_back({.what = what, .record = record});
    return static_cast<std::uint32_t>(policy.types.size() - 1);
  }
  // Declares a field of a record and returns its index there.
  std::uint32_t declare(std::uint32_t record, const std::string& name, model::kind what,
                        std::uint32_t inner = model::none) {
    model::form_field field{.name = name, .path = name, .label = {name, name}};
    field.of = type(what, inner);
    policy.records[record].fields.push_back(field);
    return static_cast<std::uint32_t>(policy.records[record].fields.size() - 1);
  }
  std::uint32_t record() {
    policy.records.push_back({});
    return static_cast<std::uint32_t>(policy.records.size() - 1);
  }

  expression_id add(model::operation what) {
    const auto at = static_cast<std::uint32_t>(policy.expressions.size());
    policy.expressions.push_back({std::move(what), {}, {at, at + 1}});
    return at;
  }
  expression_id plain(model::scalar of) { return add(model::literal{std::move(of)}); }
  expression_id number(rational of) { return plain(std::move(of)); }
  expression_id yes() { return plain(true); }
  expression_id no() { return plain(false); }
  // A field of the application that is declared here.
  expression_id field(const std::string& name, model::kind what) { return at(0, {declare(0, name, what)}); }
  expression_id at(std::uint32_t frame, std::vector<std::uint32_t> path) {
    return add(model::field_reference{frame, std::move(path)});
  }
  expression_id compare(keyword operation, expression_id left, expression_id right) {
    return add(model::comparison{operation, left, right});
  }
  expression_id calculate(keyword operation, expression_id left, expression_id right) {
    return add(model::arithmetic{operation, left, right});
  }
  expression_id call(keyword name, const ids& values) {
    model::function node{.name = name, .arguments = {}};
    for (const expression_id each : values) node.arguments.push_back({each, {}, {}});
    return add(node);
  }
  expression_id unset(const std::string& name) { return parameter(name, std::nullopt); }
  expression_id parameter(const std::string& name, std::optional<model::scalar> of) {
    model::parameter declared{
        .head = {.name = name, .label = {}, .clause = "clause of " + name}, .of = 0, .values = {}};
    policy.parameters.push_back(declared);
    settings.parameters.push_back(std::move(of));
    return add(model::parameter_reference{static_cast<std::uint32_t>(policy.parameters.size() - 1)});
  }
  expression_id error() { return calculate(keyword::divided_by, number(1), number(0)); }
  expression_id define(const std::string& name, expression_id of,
                       model::definition_role role = model::definition_role::plain) {
    model::definition named{.head = {.name = name, .label = {name, name}, .clause = "clause of " + name}};
    named.role = role;
    named.value = of;
    policy.definitions.push_back(named);
    return add(model::definition_reference{static_cast<std::uint32_t>(policy.definitions.size() - 1)});
  }
  model::rule& rule(model::rule_role role, const std::string& name, expression_id condition) {
    policy.rules.push_back({.head = {.name = name, .label = {}, .clause = "clause of " + name}, .role = role});
    policy.rules.back().condition = condition;
    return policy.rules.back();
  }

  value compute(expression_id of, std::vector<model::field_value> fields = {}) const {
    return eval::compute(policy, settings, applied(std::move(fields)), nullptr, of);
  }
  outcome evaluate(std::vector<model::field_value> fields = {}) const {
    return eval::evaluate(policy, settings, applied(std::move(fields)), nullptr);
  }
};

// A value in one line: `3/2`, `yes`, `2020-02-29`, `unknown staff, gold`, `error decide.zero`.
inline std::string shown(const model::scalar& of) {
  if (const auto* answer = std::get_if<bool>(&of)) return *answer ? "yes" : "no";
  if (const auto* plain = std::get_if<rational>(&of)) return to_text(*plain);
  if (const auto* day = std::get_if<date>(&of)) return to_text(*day);
  if (const auto* span = std::get_if<duration>(&of)) return to_text(*span);
  if (const auto* words = std::get_if<model::text_value>(&of)) return words->comparable;
  return "#" + std::to_string(std::get<model::choice_value>(of).index);
}
inline std::string shown(const std::vector<cause>& causes) {
  std::string names;
  for (const cause& each : causes) names += (names.empty() ? "" : ", ") + each.name;
  return names;
}
inline std::string shown(const value& of) {
  if (const auto* plain = std::get_if<model::scalar>(&of)) return shown(*plain);
  if (const auto* open = std::get_if<unknown>(&of)) return "unknown " + shown(open->causes);
  if (const auto* error = std::get_if<fault>(&of)) return "error " + error->what.code;
  return "inapplicable";
}

}  // namespace milu::eval::tests
