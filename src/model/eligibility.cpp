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

// The rule stands on a list when its name has several parts.
std::string key_of(const view& statement) {
  std::string key;
  for (const view& name : statement.children(node_kind::name)) key += (key.empty() ? "" : ".") + name.text();
  return key;
}

heading heading_of(const view& statement, const std::string& clause) {
  heading head = read_heading(statement, clause);
  if (head.label.zh == head.name && head.label.en == head.name) head.label = {key_of(statement), key_of(statement)};
  head.name = key_of(statement);
  return head;
}

// Of one element: what it demands where it applies. An exclusion needs both, everything else one of them.
expression_id lower_for_element(draft& state, const scope& where, const view& statement, rule_role role) {
  const std::vector<view> conditions = expressions_of(statement);
  const auto applies = attribute_expression(statement, keyword::when_applies);
  if (conditions.empty()) return add_faulty(state, statement.where());
  if (!applies) return lower_condition(state, where, conditions.back());
  const bool is_met_otherwise = role == rule_role::require || role == rule_role::check;
  const type yes_or_no{.what = kind::yes_no};
  expression_id holds = lower_condition(state, where, *applies);
  if (is_met_otherwise) holds = add(state, negation{holds}, yes_or_no, applies->where());
  const expression_id condition = lower_condition(state, knowing(where, *applies, true), conditions.back());
  const keyword word = is_met_otherwise ? keyword::or_ : keyword::and_;
  return add(state, connective{word, {holds, condition}}, yes_or_no, conditions.back().where());
}

// All elements have to meet it; one is enough to exclude or to be flagged.
expression_id lower_for_elements(draft& state, const scope& where, const view& statement, rule_role role) {
  const std::vector<view> names = statement.children(node_kind::name);
  const auto list = enter_list(state, where, {names.begin(), names.end() - 1});
  if (!list) return add_faulty(state, statement.where());
  if (list->steps.empty()) {
    report(state, "kind.notlist", names.front().where(), {names.front().text(), name_of(kind::record)});
    return add_faulty(state, statement.where());
  }
  const bool asks_all = role == rule_role::require || role == rule_role::check;
  fold what{.name = asks_all ? keyword::all : keyword::any,
            .frame = list->frame,
            .steps = list->steps,
            .value = lower_for_element(state, list->inside, statement, role)};
  return add(state, std::move(what), {.what = kind::yes_no}, statement.where());
}

void lower_rule(draft& state, scope where, const view& statement, rule& what) {
  if (statement.children(node_kind::name).size() > 1) {
    what.condition = lower_for_elements(state, where, statement, what.role);
    return;
  }
  if (const auto applies = attribute_expression(statement, keyword::when_applies)) {
    what.applies = lower_condition(state, where, *applies);
    where = knowing(where, *applies, true);
  }
  const std::vector<view> conditions = expressions_of(statement);
  if (!conditions.empty()) what.condition = lower_condition(state, where, conditions.back());
}

void compile_rule(draft& state, const view& statement, const std::string& clause) {
  demand_suitable(state, statement, {keyword::when_applies, keyword::over_cohort});
  rule what{.head = heading_of(statement, clause), .role = role_of(statement)};
  state.current_clause = what.head.clause;
  state.current_name = what.head.name;
  state.has_looked = false;
  const bool decides = what.role == rule_role::require || what.role == rule_role::exclude;
  if (decides && what.head.clause.empty())
    remark(state, severity::warning, "rule.uncited", what.head.where, {what.head.name});
  scope where = application_scope(state);
  const std::optional<view> mark = attribute(statement, keyword::over_cohort);
  where.sees_cohort = mark.has_value();
  lower_rule(state, where, statement, what);
  if (mark && !state.has_looked) report(state, "cohort.needless", mark->where(), {what.head.name});
  state.rules.rules.push_back(std::move(what));
  state.current_clause.clear();
  state.current_name.clear();
}

}  // namespace

void declare_rules(draft& state, const view& policy) {
  for (const view& section : policy.children(node_kind::eligibility)) {
    for (const view& statement : section.children(node_kind::rule)) {
      const std::string name = key_of(statement);
      if (!name.empty()) declare(state, name, name, {.kind = symbol_kind::rule, .where = name_span(statement)});
    }
  }
}

void compile_rules(draft& state, const view& policy) {
  for (const view& section : policy.children(node_kind::eligibility)) {
    const std::string clause = read_clause(section, "");
    for (const view& statement : section.children(node_kind::rule)) {
      compile_rule(state, statement, clause);
    }
  }
}

}  // namespace milu::model
