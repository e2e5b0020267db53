// Rounds of awards: candidates, order, tiers, ties, budgets, limits.
#include <milu/syntax/print.hpp>
#include <milu/syntax/repair.hpp>

#include <algorithm>

#include "model/attributes.hpp"
#include "model/awards.hpp"
#include "model/division.hpp"
#include "model/kinds.hpp"
#include "model/mismatch.hpp"
#include "model/nodes.hpp"
#include "model/statements.hpp"
#include "model/whole.hpp"

namespace milu::model {

// Of an application in the round that is being compiled.
scope award_scope(const draft& state) {
  return award_scope(state, static_cast<std::uint32_t>(state.rules.rounds.size()));
}

// Of a statement about all of them: places, budgets, limits.
scope whole_scope(const draft& state) {
  scope where = award_scope(state);
  where.sees_ranked = true;
  return where;
}

// Places, limits: counts that are proved whole, or rounded in words (S20).
expression_id read_count(draft& state, const view& node) {
  const expression_id count = lower(state, whole_scope(state), node);
  if (is_faulty(state, count)) return count;
  demand_whole(state, count, node.where());
  if (!fits(kind::number, state.rules.at(count).of.what)) {
    report(state, "kind.type", node.where(), {name_of(kind::count), kind_of(state, count)});
  } else if (!is_multiple_of(state, count, 1)) {
    report(state, "places.whole", node.where());
  }
  return count;
}

std::vector<std::uint32_t> named_tiers(draft& state, const view& node, const round& target) {
  std::vector<std::uint32_t> tiers;
  for (const view& name : node.children(node_kind::name)) {
    const auto found = std::find_if(target.tiers.begin(), target.tiers.end(),
                                    [&](const tier& t) { return t.head.name == name.text(); });
    if (found == target.tiers.end()) report(state, "tier.unknown", name.where(), {name.text()});
    else tiers.push_back(static_cast<std::uint32_t>(found - target.tiers.begin()));
  }
  return tiers;
}

std::vector<std::uint32_t> named_or_all_tiers(draft& state, const view& node, const round& target) {
  std::vector<std::uint32_t> tiers = named_tiers(state, node, target);
  if (!tiers.empty()) return tiers;
  for (std::uint32_t index = 0; index < target.tiers.size(); ++index) tiers.push_back(index);
  return tiers;
}

namespace {

void refuse(draft& state, const view& node, keyword word) {
  report(state, "lang.later", node.where(), {keyword_phrase(word)});
}

bool is_rounded(const draft& state, expression_id id) {
  const auto* named = std::get_if<definition_reference>(&state.rules.at(id).what);
  const expression_id value = named == nullptr ? id : state.rules.definitions[named->definition].value;
  return std::holds_alternative<rounded>(state.rules.at(value).what);
}

// A key that looks at those above is computed anew for every pick (S40).
sort_key read_key(draft& state, const view& node) {
  scope where = award_scope(state);
  where.sees_above = true;
  state.has_looked_at_above = false;
  sort_key key{.value = lower(state, where, expressions_of(node)[0])};
  key.is_portfolio = state.has_looked_at_above;
  key.descending = !node.has(keyword::ascending);
  if (node.has(keyword::unknown_last)) key.unknown = unknown_order::last;
  if (node.has(keyword::unknown_first)) key.unknown = unknown_order::first;
  const kind what = state.rules.at(key.value).of.what;
  if (what == kind::duration || what == kind::record) report(state, "kind.order", node.where(), {name_of(what)});
  if (is_rounded(state, key.value)) remark(state, severity::note, "rank.rounded", node.where());
  return key;
}

// S28: code points order texts, and merit does not follow them.
void remark_text_key(draft& state, const round& target, const view& node) {
  if (target.keys.empty() || state.rules.at(target.keys.back().value).of.what != kind::text) return;
  remark(state, severity::note, "rank.text", node.children(node_kind::sort_key).back().where());
}

void read_rank(draft& state, const view& node, round& target) {
  target.ranks_everyone = node.has(keyword::everyone);
  if (!target.ranks_everyone) target.candidates = lower_condition(state, award_scope(state), expressions_of(node)[0]);
  for (const view& key : node.children(node_kind::sort_key)) target.keys.push_back(read_key(state, key));
  remark_text_key(state, target, node);
}

// `pays cost 不超过 300万元` compares; who writes it means a cap.
void report_unpayable(draft& state, const view& written, const tier& target) {
  const type money{.what = kind::money, .currency = state.rules.currency};
  if (is_bare_number(state, *target.pays)) return report_other_kind(state, money, *target.pays, written.where());
  if (written.is(node_kind::comparison)) {
    const phrase cap{"at most " + syntax::print_inline(written[2], language::en),
                     "最多 " + syntax::print_inline(written[2], language::zh)};
    return report(state, "kind.cap", written[1].where(), {std::string(state.text.text(written[1].where())), cap});
  }
  report(state, "kind.mix", written.where(), {target.head.name, kind_of(state, *target.pays)});
}

void read_pay(draft& state, const view& clause, tier& target) {
  const view written = expressions_of(clause)[0];
  target.pays = lower(state, award_scope(state), written);
  if (const auto shares = clause.find(node_kind::divided)) target.divided = read_division(state, *shares, target.head);
  if (is_faulty(state, *target.pays)) return;
  if (state.rules.at(*target.pays).of.what != kind::money) return report_unpayable(state, written, target);
  if (is_multiple_of(state, *target.pays, rational::fraction(1, 100))) return;
  report(state, "award.round", written.where(), {target.head.name});
}

void read_tier_clause(draft& state, const view& clause, tier& target) {
  const std::vector<view> written = expressions_of(clause);
  if (const auto cut = clause.find(node_kind::cut_where)) return read_data_line(state, *cut, target);
  if (clause.has(keyword::after)) return refuse(state, clause, keyword::after);
  if (written.empty()) return;
  if (clause.has(keyword::places)) target.places = read_count(state, written[0]);
  if (clause.has(keyword::when)) target.condition = lower_condition(state, award_scope(state), written[0]);
  if (clause.has(keyword::pays)) read_pay(state, clause, target);
}

// `金π名额1` is one word: the clause glued to the name would silently not count.
void demand_plain_name(draft& state, const heading& head) {
  const auto apart = syntax::unglue(head.name, declared_names(state, head.name));
  if (!apart) return;
  for (const keyword clause : {keyword::places, keyword::when, keyword::pays}) {
    const std::string word = " " + std::string(spelling(clause, language::zh));
    if (apart->find(word) != std::string::npos) return report(state, "syn.glued", head.where, {head.name, *apart});
  }
}

void read_tier(draft& state, const view& node, round& target) {
  tier what{.head = read_heading(node, target.head.clause)};
  state.current_clause = what.head.clause;
  const std::string& name = what.head.name;
  declare(
      state, name, name,
      {.kind = symbol_kind::tier, .index = static_cast<std::uint32_t>(target.tiers.size()), .where = what.head.where});
  demand_plain_name(state, what.head);
  for (const view& clause : node.children(node_kind::tier_clause)) read_tier_clause(state, clause, what);
  target.tiers.push_back(std::move(what));
  state.current_clause = target.head.clause;
}

// S24: whatever is drawn in public can be a seed: a word, a number of a lottery, a day.
void read_seed(draft& state, const view& written, round& target) {
  target.tie = tie_policy::lot;
  target.seed = lower(state, award_scope(state), written);
  demand_whole(state, *target.seed, written.where());
  const kind what = state.rules.at(*target.seed).of.what;
  const bool is_seed = what == kind::text || what == kind::number || what == kind::count || what == kind::date;
  if (!is_seed && what != kind::nothing)
    report(state, "kind.type", written.where(), {name_of(kind::text), kind_of(state, *target.seed)});
}

void read_tie(draft& state, const view& node, round& target) {
  demand_suitable(state, node, {});
  if (node.has(keyword::admit_all)) target.tie = tie_policy::admit_all;
  if (node.has(keyword::admit_none)) target.tie = tie_policy::admit_none;
  if (node.has(keyword::share_equally)) target.tie = tie_policy::share;
  if (node.has(keyword::send_back)) target.tie = tie_policy::send_back;
  if (node.has(keyword::draw_lots_from)) read_seed(state, expressions_of(node).back(), target);
}

void read_undecided(draft& state, const view& node, round& target) {
  demand_suitable(state, node, {});
  if (node.has(keyword::stop_undecided)) target.undetermined = undetermined_policy::stop;
  if (node.has(keyword::left_out)) target.undetermined = undetermined_policy::left_out;
  if (node.has(keyword::hold_their_best_place)) target.undetermined = undetermined_policy::hold_best_place;
}

std::vector<std::uint32_t> paying_tiers(const round& target) {
  std::vector<std::uint32_t> tiers;
  for (std::uint32_t index = 0; index < target.tiers.size(); ++index) {
    if (target.tiers[index].pays) tiers.push_back(index);
  }
  return tiers;
}

overflow_policy overflow_of(const view& node) {
  if (node.has(keyword::skip)) return overflow_policy::skip;
  return node.has(keyword::pay_in_part) ? overflow_policy::pay_in_part : overflow_policy::stop;
}

void demand_scope(draft& state, const view& node, const budget& what, const round& target) {
  const bool is_said = node.has(keyword::across_tiers) || node.has(keyword::tier_by_tier);
  if (what.tiers.size() > 1 && !is_said)
    report(state, "award.scope", node.where(), {std::to_string(what.tiers.size())});
  const bool has_places = std::any_of(what.tiers.begin(), what.tiers.end(),
                                      [&](std::uint32_t index) { return target.tiers[index].places.has_value(); });
  const bool says_place = node.has(keyword::place_freed) || node.has(keyword::place_kept);
  if (what.overflow == overflow_policy::skip && has_places && !says_place)
    report(state, "award.budget.place", node.where());
}

// `when` on a statement about the whole cohort chooses by facts of the call or parameters whether it applies.
std::optional<expression_id> read_applicability(draft& state, const view& node) {
  demand_suitable(state, node, {keyword::when_applies});
  const auto applies = attribute_expression(node, keyword::when_applies);
  if (!applies) return std::nullopt;
  const expression_id condition = lower_condition(state, award_scope(state), *applies);
  demand_whole(state, condition, applies->where());
  return condition;
}

void read_budget(draft& state, const view& node, round& target) {
  budget what{.head = read_heading(node, target.head.clause), .applies = read_applicability(state, node)};
  const view written = expressions_of(node)[0];
  what.amount = lower(state, whole_scope(state), written);
  demand_whole(state, what.amount, written.where());
  const type& of = state.rules.at(what.amount).of;
  if (of.what != kind::money && of.what != kind::nothing) {
    report_other_kind(state, {.what = kind::money, .currency = state.rules.currency}, what.amount, written.where());
  }
  what.tiers = named_tiers(state, node, target);
  if (node.children(node_kind::name).empty()) what.tiers = paying_tiers(target);
  const bool pays = std::any_of(what.tiers.begin(), what.tiers.end(),
                                [&](std::uint32_t index) { return target.tiers[index].pays.has_value(); });
  if (!pays && node.children(node_kind::name).empty()) report(state, "award.pays", node.where(), {target.head.name});
  what.by_tier = node.has(keyword::tier_by_tier);
  what.overflow = overflow_of(node);
  what.place_is_freed = node.has(keyword::place_freed);
  demand_scope(state, node, what, target);
  target.budgets.push_back(std::move(what));
}

void read_limit(draft& state, const view& node, round& target) {
  limit what{.head = read_heading(node, target.head.clause), .applies = read_applicability(state, node)};
  const std::vector<view> written = expressions_of(node);
  what.most = read_count(state, written[0]);
  if (node.has(keyword::per) && written.size() > 1) what.per = lower(state, application_scope(state), written[1]);
  what.tiers = named_or_all_tiers(state, node, target);
  target.limits.push_back(std::move(what));
}

// A pool collects whole cohorts (S41), so its keys are keys of the cohorts.
void read_per(draft& state, const view& node, round& target) {
  const auto& keys = state.rules.cohort_keys;
  for (const view& path : node.children(node_kind::path)) {
    const auto fields = field_path(state, path);
    if (!fields) continue;
    const bool is_key = std::find(keys.begin(), keys.end(), *fields) != keys.end();
    if (!is_key) report(state, "pool.key", path.where(), {syntax::print_inline(path, language::en)});
    target.per.push_back(*fields);
  }
  state.round_per = target.per;
}

void read_cumulative(draft& state, const view& node, round& target) {
  for (const view& name : node.children(node_kind::name)) {
    const auto& rounds = state.rules.rounds;
    const auto found = std::find_if(rounds.begin(), rounds.end(),
                                    [&](const round& one) { return one.head.name == name.text(); });
    if (found == rounds.end()) report(state, "round.later", name.where(), {name.text()});
    else target.cumulative_with.push_back(static_cast<std::uint32_t>(found - rounds.begin()));
  }
}

void read_later(draft& state, const view& node) {
  const std::optional<view> word = node.first_word();
  if (word) refuse(state, node, word->word());
}

void read_statement(draft& state, const view& node, round& target) {
  switch (node.kind()) {
    case node_kind::rank: return read_rank(state, node, target);
    case node_kind::tie: return read_tie(state, node, target);
    case node_kind::unused:
      demand_suitable(state, node, {});
      target.unused = node.has(keyword::flow_down) ? unused_policy::flow_down : unused_policy::stay_empty;
      return;
    case node_kind::undecided: return read_undecided(state, node, target);
    case node_kind::budget: return read_budget(state, node, target);
    case node_kind::limit: return read_limit(state, node, target);
    case node_kind::cumulative: return read_cumulative(state, node, target);
    case node_kind::reserve: return read_reservation(state, node, target);
    case node_kind::waiting: return read_waiting_list(state, node, target);
    case node_kind::remove: return read_later(state, node);
    default: return;
  }
}

void demand_once(draft& state, const view& section) {
  for (const node_kind kind_of_node : {node_kind::rank, node_kind::tie, node_kind::unused, node_kind::undecided}) {
    const std::vector<view> written = section.children(kind_of_node);
    if (written.size() > 1)
      report(state, "award.twice", written[1].where(), {keyword_phrase(written[1].first_word()->word())});
  }
}

void compile_round(draft& state, const view& section) {
  round target{.head = read_heading(section, "")};
  state.current_clause = target.head.clause;
  const std::string& name = target.head.name;
  declare(state, name, name,
          {.kind = symbol_kind::round,
           .index = static_cast<std::uint32_t>(state.rules.rounds.size()),
           .where = target.head.where});
  state.round_per.clear();
  for (const view& node : section.children(node_kind::award_per)) read_per(state, node, target);
  compile_definitions(state, static_cast<std::uint32_t>(state.rules.rounds.size()));
  for (const view& node : section.children(node_kind::tier)) read_tier(state, node, target);
  for (const view& node : section.children()) read_statement(state, node, target);
  demand_once(state, section);
  demand_award_statements(state, target, section);
  state.rules.rounds.push_back(std::move(target));
  state.current_clause.clear();
}

}  // namespace

void compile_awards(draft& state, const view& policy) {
  for (const view& section : policy.children(node_kind::awards)) {
    compile_round(state, section);
    demand_single_payment(state, section);
  }
}

}  // namespace milu::model
