// Named values: definitions, criteria, groups and totals, each compiled once, after those it uses.
#include <milu/base/decimal.hpp>
#include <milu/syntax/repair.hpp>

#include <algorithm>

#include "model/attributes.hpp"
#include "model/kinds.hpp"
#include "model/nodes.hpp"
#include "model/statements.hpp"

namespace milu::model {
namespace {

constexpr std::size_t deepest_chain = 40;   // of definitions met while compiling others: compile_definitions keeps it short

std::string key_of(const view& statement) {
  std::string key;
  for (const view& name : statement.children(node_kind::name)) key += (key.empty() ? "" : ".") + name.text();
  return key;
}

void declare_definition(draft& state, const view& statement, definition_role role, const std::string& clause) {
  const std::string key = key_of(statement);
  const std::vector<view> names = statement.children(node_kind::name);
  if (names.empty()) return;
  symbol what{.kind = symbol_kind::definition,
              .statement = statement,
              .where = name_span(statement),
              .clause = clause,
              .role = role};
  if (names.size() > 1) what.list_path = key.substr(0, key.rfind('.'));
  if (names.size() > 1) {
    const auto entered = enter_list(state, application_scope(state), {names.begin(), names.end() - 1});
    if (!entered) return;
    if (entered->steps.empty())
      return report(state, "kind.notlist", names[0].where(), {what.list_path, name_of(kind::record)});
    what.depth = static_cast<std::uint32_t>(entered->steps.size());
  }
  if (const auto repaired = syntax::glued_attribute(names.back().text())) {
    report(state, "syn.glued.name", what.where, {names.back().text(), *repaired});
  }
  if (declare(state, key, names.back().text(), what)) state.definition_order.push_back(key);
}

void declare_panel(draft& state, const view& statement) {
  const std::string name = statement.name();
  declare(state, name, name, {.kind = symbol_kind::panel, .statement = statement, .where = name_span(statement)});
}

void declare_members(draft& state, const view& block, const std::string& clause);

void declare_member(draft& state, const view& statement, const std::string& clause) {
  switch (statement.kind()) {
    case node_kind::define: return declare_definition(state, statement, definition_role::plain, clause);
    case node_kind::criterion: return declare_definition(state, statement, definition_role::criterion, clause);
    case node_kind::total: return declare_definition(state, statement, definition_role::total, clause);
    case node_kind::panel: return declare_panel(state, statement);
    case node_kind::group: {
      const std::string own = read_clause(statement, clause);
      declare_definition(state, statement, definition_role::group, own);
      return declare_members(state, statement, own);
    }
    default: return;
  }
}

void declare_members(draft& state, const view& block, const std::string& clause) {
  for (const view& statement : block.children()) declare_member(state, statement, clause);
}

std::vector<std::string> scored_keys(const view& block) {
  std::vector<std::string> keys;
  for (const view& statement : block.children()) {
    if (statement.is(node_kind::criterion) || statement.is(node_kind::group)) keys.push_back(key_of(statement));
  }
  return keys;
}

std::optional<expression_id> lower_attribute(draft& state, const view& statement, keyword word) {
  const auto written = attribute_expression(statement, word);
  if (!written) return std::nullopt;
  return lower(state, application_scope(state), *written);
}

void demand_maximum(draft& state, const definition& what, const type& value) {
  if (!what.out_of) return;
  const auto& most = state.rules.at(*what.out_of).of.range.high;
  if (!most || value.what == kind::nothing) return;
  if (value.range.high && *value.range.high <= *most) return;
  if (!value.range.high) return report(state, "score.unbounded", what.head.where, {what.head.name, to_text(*most)});
  report(state, "score.max", what.head.where, {what.head.name, to_text(*value.range.high), to_text(*most)});
}

// The value of a group: the weighted sum of its members, cut at its cap.
expression_id lower_group(draft& state, const view& statement, definition& what) {
  criteria_sum members;
  bounds range{.low = rational(0), .high = rational(0)};
  for (const std::string& key : scored_keys(statement)) {
    const expression_id member = refer_to_definition(state, key, statement.where());
    const auto* reference = std::get_if<definition_reference>(&state.rules.at(member).what);
    if (reference == nullptr) return add_faulty(state, statement.where());
    members.criteria.push_back(reference->definition);
    range = sum_range(range, state.rules.at(member).of.range);
  }
  what.members = members.criteria;
  const expression_id sum = add(state, members, {.what = kind::points, .range = range}, what.head.where);
  if (!what.cap) return sum;
  range = capped_range(range, state.rules.at(*what.cap).of.range);
  return add(state, bounded{sum, *what.cap, true}, {.what = kind::points, .range = range}, what.head.where);
}

void read_attributes(draft& state, const view& statement, definition& what) {
  switch (what.role) {
    case definition_role::criterion:
    case definition_role::group:
      demand_suitable(state, statement, {keyword::weight, keyword::out_of, keyword::capped_at, keyword::shown,
                                         keyword::over_cohort});
      break;
    default:
      if (what.round) demand_suitable(state, statement, {keyword::shown});
      else demand_suitable(state, statement, {keyword::shown, keyword::over_cohort});
      break;
  }
  what.is_shown = attribute(statement, keyword::shown).has_value();
  what.weight = lower_attribute(state, statement, keyword::weight);
  what.out_of = lower_attribute(state, statement, keyword::out_of);
  what.cap = lower_attribute(state, statement, keyword::capped_at);
}

std::optional<int> places_of(const draft& state, expression_id id) {
  const auto* last = std::get_if<rounded>(&state.rules.at(id).what);
  return last == nullptr ? std::nullopt : last->places;
}

expression_id lower_body(draft& state, const scope& where, const view& statement, definition& what) {
  if (what.role == definition_role::group) return lower_group(state, statement, what);
  const std::vector<view> bodies = expressions_of(statement);
  if (bodies.empty()) return add_faulty(state, statement.where());
  return lower(state, where, bodies.back());
}

void settle_points(draft& state, definition& what) {
  const bool is_scored = what.role != definition_role::plain;
  type& of = state.rules.expressions[what.value].of;
  if (!is_scored || of.what == kind::nothing) return;
  if (fits(kind::points, of.what)) {
    of.what = kind::points;
  } else {
    report(state, "kind.type", what.head.where, {name_of(kind::points), name_of(of.what)});
  }
}

// Inside `awards` a definition sees the cohort, the verdict and the rounds before; elsewhere it says that it looks.
scope scope_of(const draft& state, const symbol& what) {
  scope where = what.round ? award_scope(state, *what.round) : application_scope(state);
  where.sees_ranked = what.round.has_value();
  where.sees_cohort = what.round || attribute(*what.statement, keyword::over_cohort);
  where.sees_above = what.role == definition_role::plain;
  return where;
}

// S25: the mark stands where the statement's own text looks at others, and nowhere else.
void demand_look(draft& state, const symbol& what) {
  const auto mark = attribute(*what.statement, keyword::over_cohort);
  if (mark && !what.round && !state.has_looked)
    report(state, "cohort.needless", mark->where(), {name_of_statement(state)});
}

void compile_definition(draft& state, const std::string& key, const symbol& what) {
  const std::string clause_before = std::exchange(state.current_clause, read_clause(*what.statement, what.clause));
  definition target{.head = read_heading(*what.statement, what.clause), .role = what.role, .list_path = what.list_path};
  target.round = what.round;
  scope where = scope_of(state, what);
  const bool had_looked = std::exchange(state.has_looked, false);
  const bool had_looked_at_ranked = std::exchange(state.has_looked_at_ranked, false);
  const bool had_looked_at_above = std::exchange(state.has_looked_at_above, false);
  if (what.depth > 0) {
    const std::vector<view> names = what.statement->children(node_kind::name);
    if (const auto entered = enter_list(state, where, {names.begin(), names.end() - 1})) {
      where = entered->inside;
      target.list = entered->steps;
    }
  }
  read_attributes(state, *what.statement, target);
  target.value = lower_body(state, where, *what.statement, target);
  demand_look(state, what);
  target.needs_ranked = std::exchange(state.has_looked_at_ranked, had_looked_at_ranked);
  target.needs_above = std::exchange(state.has_looked_at_above, had_looked_at_above);
  if (target.needs_above && target.is_shown) report(state, "above.shown", target.head.where, {target.head.name});
  state.has_looked = had_looked;
  target.places = places_of(state, target.value);
  settle_points(state, target);
  demand_maximum(state, target, state.rules.at(target.value).of);
  state.symbols.at(key).index = static_cast<std::uint32_t>(state.rules.definitions.size());
  state.rules.definitions.push_back(std::move(target));
  state.current_clause = clause_before;
}

void report_cycle(draft& state, const std::string& key, span where) {
  const auto begin = std::find(state.in_work.begin(), state.in_work.end(), key);
  std::string chain;
  for (auto step = begin; step != state.in_work.end() && chain.size() < 200; ++step) chain += *step + " → ";
  report(state, "name.cycle", where, {chain + key});
}

// The definitions that a path may mean: `goe` beside it on its own list, `elements.panel` on a list.
void collect_from_path(const draft& state, const view& path, const std::string& list_path,
                       std::vector<std::string>& mentioned) {
  std::string written;
  for (const view& name : path.children(node_kind::name)) {
    written += (written.empty() ? "" : ".") + name.text();
    if (state.symbols.count(written) > 0) mentioned.push_back(written);
    if (written.size() > name.text().size() || list_path.empty()) continue;
    for (std::string list = list_path; !list.empty(); list = list.substr(0, std::min(list.rfind('.'), list.size()))) {
      if (state.symbols.count(list + "." + written) > 0) mentioned.push_back(list + "." + written);
      if (list.find('.') == std::string::npos) break;
    }
  }
}

// What a statement's text may mention: enough to compile in a good order.
std::vector<std::string> mentions_of(const draft& state, const symbol& what) {
  std::vector<std::string> mentioned;
  std::vector<view> open = {*what.statement};
  while (!open.empty()) {
    const view next = open.back();
    open.pop_back();
    if (next.is(node_kind::path)) collect_from_path(state, next, what.list_path, mentioned);
    for (const view& child : next.children()) open.push_back(child);
  }
  return mentioned;
}

// `define` inside awards: known from its round on.
void declare_round_definitions(draft& state, const view& section, std::uint32_t round, const std::string& clause) {
  for (const view& statement : section.children(node_kind::define)) {
    declare_definition(state, statement, definition_role::plain, clause);
    const auto declared = state.symbols.find(key_of(statement));
    const bool is_own = declared != state.symbols.end() && declared->second.statement &&
                        declared->second.statement->id() == statement.id();
    if (is_own) declared->second.round = round;
  }
}

}  // namespace

void declare_definitions(draft& state, const view& policy) {
  for (const view& section : policy.children()) {
    const bool is_block = section.is(node_kind::eligibility) || section.is(node_kind::score);
    if (is_block) declare_members(state, section, read_clause(section, ""));
    else declare_member(state, section, "");
    if (section.is(node_kind::score)) state.score_blocks.push_back(scored_keys(section));
  }
  std::uint32_t round = 0;
  for (const view& section : policy.children(node_kind::awards))
    declare_round_definitions(state, section, round++, read_clause(section, ""));
}

expression_id refer_to_definition(draft& state, const std::string& key, span where, std::uint32_t frame) {
  const symbol what = state.symbols.at(key);
  if (what.state == progress::in_work || (what.state == progress::untouched && state.in_work.size() > deepest_chain)) {
    report_cycle(state, key, where);
    return add_faulty(state, where);
  }
  if (what.state == progress::untouched) {
    state.symbols.at(key).state = progress::in_work;
    state.in_work.push_back(key);
    compile_definition(state, key, what);
    state.in_work.pop_back();
    state.symbols.at(key).state = progress::done;
  }
  const std::uint32_t index = state.symbols.at(key).index;
  const type of = state.rules.at(state.rules.definitions[index].value).of;
  return add(state, definition_reference{index, frame}, of, where);
}

// Definitions are met in an order in which each mention comes first, found without recursion, so that a long chain of
// them cannot exhaust the stack. Names hidden by fields only cost a different order.
void compile_definitions(draft& state, std::optional<std::uint32_t> round) {
  std::map<std::string, bool> is_expanded;
  std::vector<std::string> open(state.definition_order.rbegin(), state.definition_order.rend());
  while (!open.empty()) {
    const std::string key = open.back();
    const symbol& what = state.symbols.at(key);
    const bool is_due = what.kind == symbol_kind::definition && what.round == round;
    if (!is_due || what.state != progress::untouched) {
      open.pop_back();
      continue;
    }
    if (is_expanded.emplace(key, true).second) {
      for (const std::string& name : mentions_of(state, what)) {
        if (is_expanded.count(name) == 0) open.push_back(name);
      }
      continue;
    }
    open.pop_back();
    refer_to_definition(state, key, what.where);
  }
}

}  // namespace milu::model
