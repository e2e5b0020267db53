// Requirements, exclusions, flags and checks.
#include "model/attributes.hpp"
#include "model/nodes.hpp"
#include "model/statements.hpp"

namespace milu::model {
namespace {

rule_role role_of(const view& statement) {
  if (statement.has(keyword::exclude)) return rule_role::exclude;
  if (statement.has(keyword::flag)) return rule_role::flag;
  if (statement.has(keyword::check)) return rule_role::check;
  return rule_role::require;
}

void compile_rule(draft& state, const view& statement, const std::string& clause) {
  demand_suitable(state, statement, {keyword::when_applies, keyword::over_cohort});
  rule what{.head = read_heading(statement, clause), .role = role_of(statement)};
  state.current_clause = what.head.clause;
  state.current_name = what.head.name;
  state.has_looked = false;
  const bool decides = what.role == rule_role::require || what.role == rule_role::exclude;
  if (decides && what.head.clause.empty())
    remark(state, severity::warning, "rule.uncited", what.head.where, {what.head.name});
  scope where = application_scope(state);
  const std::optional<view> mark = attribute(statement, keyword::over_cohort);
  where.sees_cohort = mark.has_value();
  if (const auto applies = attribute_expression(statement, keyword::when_applies)) {
    what.applies = lower_condition(state, where, *applies);
    where = knowing(where, *applies, true);
  }
  const std::vector<view> conditions = expressions_of(statement);
  if (!conditions.empty()) what.condition = lower_condition(state, where, conditions.back());
  if (mark && !state.has_looked) report(state, "cohort.needless", mark->where(), {what.head.name});
  state.rules.rules.push_back(std::move(what));
  state.current_clause.clear();
  state.current_name.clear();
}

}  // namespace

void declare_rules(draft& state, const view& policy) {
  for (const view& section : policy.children(node_kind::eligibility)) {
    for (const view& statement : section.children(node_kind::rule)) {
      const std::vector<view> names = statement.children(node_kind::name);
      if (names.size() > 1) {
        report(state, "lang.later", statement.where(), {{"a rule on the elements of a list", "针对列表各项的规则"}});
      }
      if (names.size() == 1) {
        const std::string name = names.back().text();
        declare(state, name, name, {.kind = symbol_kind::rule, .where = names.back().where()});
      }
    }
  }
}

void compile_rules(draft& state, const view& policy) {
  for (const view& section : policy.children(node_kind::eligibility)) {
    const std::string clause = read_clause(section, "");
    for (const view& statement : section.children(node_kind::rule)) {
      if (statement.children(node_kind::name).size() == 1) compile_rule(state, statement, clause);
    }
  }
}

}  // namespace milu::model
