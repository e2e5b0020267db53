// Parameters with their periods of validity, and profiles that give them other values.
#include <milu/base/date.hpp>
#include <milu/syntax/repair.hpp>

#include <algorithm>

#include "model/attributes.hpp"
#include "model/conditions.hpp"
#include "model/forms.hpp"
#include "model/kinds.hpp"
#include "model/mismatch.hpp"
#include "model/nodes.hpp"
#include "model/statements.hpp"

namespace milu::model {
namespace {

bool is_constant(const draft& state, expression_id id);

struct constancy {
  const draft& state;
  bool operator()(const literal&) const { return true; }
  bool operator()(const negative& what) const { return is_constant(state, what.operand); }
  bool operator()(const arithmetic& what) const {
    return is_constant(state, what.left) && is_constant(state, what.right);
  }
  template <class Other>
  bool operator()(const Other&) const {
    return false;
  }
};

bool is_constant(const draft& state, expression_id id) { return std::visit(constancy{state}, state.rules.at(id).what); }

// A parameter's value: a constant of its kind inside its range.
std::optional<expression_id> lower_value(draft& state, const view& node, const type& of) {
  const expression_id typed = add(state, literal{rational(0)}, of, node.where());
  const expression_id value = lower_beside(state, application_scope(state), node, typed);
  const type& given = state.rules.at(value).of;
  if (given.what == kind::nothing) return value;
  const bool is_bare_percent = of.what == kind::percent && is_bare_number(state, value);
  const bool is_bare_count = of.what == kind::count && is_bare_number(state, value);
  if ((!fits(of.what, given.what) && !is_bare_count) || is_bare_percent || given.currency != of.currency) {
    report_other_kind(state, of, value, node.where());
  } else if (!is_constant(state, value)) {
    report(state, "par.constant", node.where());
  } else if ((of.range.low && given.range.low && *given.range.low < *of.range.low) ||
             (of.range.high && given.range.high && *given.range.high > *of.range.high)) {
    report(state, "par.range", node.where());
  } else if (of.range.step && !is_multiple_of(state, value, *of.range.step)) {
    report(state, "par.range", node.where());
  }
  return value;
}

void demand_seamless(draft& state, const std::vector<period_value>& values, const view& statement) {
  for (std::size_t index = 1; index < values.size(); ++index) {
    const std::optional<date>& end = values[index - 1].in_force.until;
    const std::optional<date>& begin = values[index].in_force.from;
    if (!end || !begin) {
      report(state, "par.period.overlap", statement.where(),
             {statement.name(), begin ? to_text(*begin)
                                : end ? to_text(*end)
                                      : std::string("…")});
      continue;
    }
    const std::optional<date> next = add(*end, duration{.days = 1});
    if (!next || *begin < *next)
      report(state, "par.period.overlap", statement.where(), {statement.name(), to_text(*begin)});
    if (next && *begin > *next) report(state, "par.period.gap", statement.where(), {statement.name(), to_text(*next)});
  }
}

period_value read_period(draft& state, const view& written, const type& of) {
  period_value period{.value = std::nullopt, .in_force = read_validity(written)};
  const std::vector<view> values = expressions_of(written);
  if (!values.empty()) period.value = lower_value(state, values[0], of);
  return period;
}

void declare_parameter(draft& state, const view& statement, const std::string& clause) {
  demand_suitable(state, statement, {keyword::changeable});
  parameter what{.head = read_heading(statement, clause), .of = 0, .values = {}};
  what.is_changeable = attribute(statement, keyword::changeable).has_value();
  if (const auto apart = syntax::glued_attribute(what.head.name)) {
    report(state, "syn.glued.name", what.head.where, {what.head.name, *apart});
  }
  const std::optional<view> node = type_node_of(statement);
  what.of = intern(state, node ? read_type(state, *node, what.head.name, nullptr) : type{});
  const auto index = static_cast<std::uint32_t>(state.rules.parameters.size());
  declare(state, what.head.name, what.head.name,
          {.kind = symbol_kind::parameter,
           .index = index,
           .statement = statement,
           .where = what.head.where,
           .clause = clause});
  state.rules.parameters.push_back(std::move(what));
}

void compile_preset(draft& state, const view& written, profile& target) {
  const std::string name = written.name();
  const auto found = state.symbols.find(name);
  if (found == state.symbols.end() || found->second.kind != symbol_kind::parameter) {
    return report(state, "profile.parameter", written.where(), {name});
  }
  preset chosen{
      .parameter = found->second.index, .value = std::nullopt, .clause = read_clause(written, target.head.clause)};
  const std::vector<view> values = expressions_of(written);
  const type of = state.rules.types[state.rules.parameters[chosen.parameter].of];
  if (!values.empty()) chosen.value = lower_value(state, values[0], of);
  target.presets.push_back(chosen);
}

}  // namespace

void declare_parameters(draft& state, const view& policy) {
  for (const view& section : policy.children(node_kind::parameters)) {
    const std::string clause = read_clause(section, "");
    for (const view& statement : section.children(node_kind::parameter)) declare_parameter(state, statement, clause);
  }
}

void compile_parameters(draft& state, const view&) {
  for (const auto& [name, what] : std::map(state.symbols)) {
    if (what.kind != symbol_kind::parameter) continue;
    parameter& target = state.rules.parameters[what.index];
    const type of = state.rules.types[target.of];
    std::vector<period_value> values;
    for (const view& written : what.statement->children(node_kind::parameter_value)) {
      values.push_back(read_period(state, written, of));
    }
    demand_seamless(state, values, *what.statement);
    state.rules.parameters[what.index].values = std::move(values);
  }
}

void compile_profiles(draft& state, const view& policy) {
  for (const view& section : policy.children(node_kind::profile)) {
    profile target{.head = read_heading(section, ""), .presets = {}};
    const auto index = static_cast<std::uint32_t>(state.rules.profiles.size());
    declare(state, target.head.name, target.head.name,
            {.kind = symbol_kind::profile, .index = index, .where = target.head.where});
    for (const view& written : section.children(node_kind::preset)) compile_preset(state, written, target);
    state.rules.profiles.push_back(std::move(target));
  }
}

}  // namespace milu::model
