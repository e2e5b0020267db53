#include "model/folds.hpp"

#include <milu/base/decimal.hpp>
#include <milu/syntax/print.hpp>

#include <algorithm>

#include "model/attributes.hpp"
#include "model/kinds.hpp"
#include "model/nodes.hpp"

namespace milu::model {
namespace {

bool folds_lists(keyword word) {
  switch (word) {
    case keyword::sum:
    case keyword::mean:
    case keyword::median:
    case keyword::count:
    case keyword::max:
    case keyword::min:
    case keyword::any:
    case keyword::all:
    case keyword::none:
    case keyword::percentile: return true;
    default: return false;
  }
}

bool asks_conditions(keyword word) {
  return word == keyword::any || word == keyword::all || word == keyword::none || word == keyword::count;
}

std::uint32_t written_number(draft& state, const view& leaf) {
  const auto number = parse_decimal(leaf.text(), state.bounds);
  const std::optional<std::int64_t> whole = number ? number->to_int64() : std::nullopt;
  if (whole && *whole >= 0 && *whole <= 100'000) return static_cast<std::uint32_t>(*whole);
  report(state, "num.count", leaf.where(), {leaf.text()});
  return 0;
}

void read_drops(draft& state, const view& clause, trim& cut) {
  for (const view& drop : clause.children(node_kind::drop)) {
    const std::uint32_t count = written_number(state, drop.child(node_kind::quantity));
    (drop.has(keyword::highest) ? cut.highest : cut.lowest) += count;
  }
  if (clause.has(keyword::if_fold)) cut.only_from = written_number(state, clause.children(node_kind::quantity).back());
}

void read_clause_into(draft& state, const view& clause, fold& what) {
  if (clause.has(keyword::dropping)) {
    what.dropping.emplace();
    read_drops(state, clause, *what.dropping);
  } else if (clause.has(keyword::keeping)) {
    what.keeping = written_number(state, clause.child(node_kind::quantity));
    what.keeping_higher = !clause.has(keyword::lower_if_equally_close);
  } else if (clause.has(keyword::needing)) {
    what.needing = written_number(state, clause.child(node_kind::quantity));
  }
}

// S5: a trim must leave a mark under the stated minimum.
void demand_marks_left(draft& state, const fold& what, span where) {
  if (!what.dropping) return;
  const std::uint32_t dropped = what.dropping->highest + what.dropping->lowest;
  const std::uint32_t least = std::max(what.needing, what.dropping->only_from);
  if (least > dropped) return;
  if (least == 0) return report(state, "trim.needing", where);
  report(state, "trim.empty", where, {std::to_string(dropped), std::to_string(dropped + 1)});
}

type fold_type(keyword word, const type& of) {
  if (word == keyword::count) return {.what = kind::count, .range = {.low = rational(0), .step = rational(1)}};
  if (asks_conditions(word)) return {.what = kind::yes_no};
  if (word == keyword::percentile) return {.what = kind::number, .range = {.low = rational(0), .high = rational(100)}};
  type result = of;
  if (word == keyword::mean || word == keyword::median) {
    if (result.what == kind::count) result.what = kind::number;
    result.range.step.reset();
  }
  if (word == keyword::sum) {
    const bool is_non_negative = of.range.low && of.range.low->sign() >= 0;
    result.range = is_non_negative ? bounds{.low = rational(0), .step = of.range.step} : bounds{.step = of.range.step};
  }
  return result;
}

bool kind_suits(keyword word, kind what) {
  if (what == kind::nothing) return true;
  if (asks_conditions(word)) return what == kind::yes_no;
  if (word == keyword::max || word == keyword::min) return is_numeric(what) || what == kind::date;
  return is_numeric(what);
}

bool has_clauses(const view& node) { return node.find(node_kind::fold_clause).has_value(); }

void read_where(draft& state, const view& first, const column& over, fold& what) {
  const std::vector<view> parts = expressions_of(first);
  if (first.has(keyword::where) && parts.size() > 1) what.where = lower_condition(state, over.inside, parts[1]);
}

// The filter of a fold is true of every element whose value is folded.
scope with_filter(const scope& from, const view& first) {
  const std::vector<view> parts = expressions_of(first);
  scope richer = from;
  richer.filtered.clear();
  if (first.has(keyword::where) && parts.size() > 1) richer.filtered = knowing({}, parts[1], true).applicable;
  return richer;
}

struct fold_parts {
  keyword word;
  const view& node;              // holds the clauses
  const view& argument;          // holds the filter
  span where;
  std::string panel;
};

// S25: the own value stands among those of the others.
void read_percentile(draft& state, const scope& from, const view& argument, const column& over, fold& what) {
  const view path = expressions_of(argument)[0];
  if (!over.over || !over.steps.empty()) return report(state, "percentile.cohort", path.where());
  const meaning own = resolve_own(state, from, path);
  if (const auto* value = std::get_if<expression_id>(&own)) what.own = *value;
}

// `count(sales)`, `any(years where it > 2020)`: plain values are counted or filtered, not asked for yes or no.
bool is_plain_element(const draft& state, const column& over) {
  if (!over.value || over.of.what == kind::yes_no) return false;
  return std::holds_alternative<element_reference>(state.rules.at(*over.value).what);
}

expression_id build_fold(draft& state, const column& over, const fold_parts& parts) {
  fold what{.name = parts.word, .frame = over.frame, .steps = over.steps, .value = over.value, .panel = parts.panel};
  what.over = over.over;
  what.is_of_call = over.is_of_call;
  read_where(state, parts.argument, over, what);
  for (const view& clause : parts.node.children(node_kind::fold_clause)) read_clause_into(state, clause, what);
  demand_marks_left(state, what, parts.where);
  const bool takes_elements = parts.word == keyword::count || (asks_conditions(parts.word) && what.where);
  if (takes_elements && is_plain_element(state, over)) what.value.reset();
  if (what.value && !kind_suits(parts.word, over.of.what)) {
    report(state, "kind.fold", parts.where, {keyword_phrase(parts.word), name_of(over.of.what)});
    return add_faulty(state, parts.where);
  }
  if (!over.value && !asks_conditions(parts.word)) {
    report(state, "fold.column", parts.where, {keyword_phrase(parts.word)});
    return add_faulty(state, parts.where);
  }
  const type of = fold_type(parts.word, over.of);
  return add(state, std::move(what), of, parts.where);
}

// `sum(criteria)`: the weighted top-level criteria and groups of the score.
expression_id lower_criteria(draft& state, const view& node) {
  criteria_sum what;
  bounds range{.low = rational(0), .high = rational(0)};
  for (const std::vector<std::string>& block : state.score_blocks) {
    for (const std::string& key : block) {
      const expression_id member = refer_to_definition(state, key, node.where());
      const auto* reference = std::get_if<definition_reference>(&state.rules.at(member).what);
      if (reference == nullptr) return add_faulty(state, node.where());
      what.criteria.push_back(reference->definition);
      const definition& criterion = state.rules.definitions[reference->definition];
      bounds points = state.rules.at(member).of.range;
      if (criterion.weight) points = product_range(points, state.rules.at(*criterion.weight).of.range);
      range = sum_range(range, points);
    }
  }
  if (what.criteria.empty()) report(state, "criteria.none", node.where());
  return add(state, std::move(what), {.what = kind::points, .range = range}, node.where());
}

bool is_criteria(const view& argument) {
  const std::vector<view> parts = expressions_of(argument);
  return parts.size() == 1 && parts[0].is(node_kind::path) && parts[0].size() == 1 &&
         is_word(parts[0][0], keyword::criteria);
}

// `count(cohort)`, `count(cohort where eligible)`, `count(ranked)`: the denominators of shares (S20).
std::optional<population> population_of(const view& argument) {
  const std::vector<view> parts = expressions_of(argument);
  if (parts.empty() || !parts[0].is(node_kind::path) || parts[0].size() != 1 || !parts[0][0].is(node_kind::keyword))
    return std::nullopt;
  const keyword root = parts[0][0].word();
  if (root == keyword::ranked && parts.size() == 1) return population::ranked;
  if (root != keyword::cohort) return std::nullopt;
  if (parts.size() == 1) return population::applied;
  if (is_word(parts[1], keyword::eligible)) return population::eligible;
  return std::nullopt;
}

std::vector<argument> lower_arguments(draft& state, const scope& from, const view& node, keyword word) {
  std::vector<argument> arguments;
  const bool are_conditions = asks_conditions(word) && folds_lists(word);
  const bool asks_only_whether_given = word == keyword::missing;
  for (const view& written : node.children(node_kind::fold_argument)) {
    const std::vector<view> parts = expressions_of(written);
    if (parts.empty()) continue;
    if (written.has(keyword::where)) report(state, "fold.where", written.where());
    scope open = from;
    if (asks_only_whether_given) open.applicable.insert(syntax::print_inline(parts[0], language::en));
    const expression_id value = are_conditions ? lower_condition(state, open, parts[0]) : lower(state, open, parts[0]);
    names_in_both label;
    if (written.find(node_kind::label)) label = read_label(written, "");
    arguments.push_back({value, label, read_clause(written, "")});
  }
  return arguments;
}

std::optional<column> column_of(draft& state, const scope& from, const view& argument,
                                std::optional<expression_id>& plain) {
  const std::vector<view> parts = expressions_of(argument);
  if (parts.empty() || !parts[0].is(node_kind::path)) return std::nullopt;
  const meaning found = resolve(state, from, parts[0]);
  if (const auto* list = std::get_if<column>(&found)) return *list;
  plain = std::get<expression_id>(found);
  return std::nullopt;
}

expression_id lower_population(draft& state, const scope& from, population of, const view& node) {
  if (!from.sees_cohort) {
    report(state, "cohort.mark", node.where(), {name_of_statement(state)});
    return add_faulty(state, node.where());
  }
  if (of == population::eligible && !from.verdict_is_known)
    report(state, "verdict.early", node.where(), {keyword_phrase(keyword::eligible)});
  if (of == population::ranked && !from.sees_ranked)
    report(state, "ranked.early", node.where(), {syntax::print_inline(node, language::en)});
  state.has_looked = true;
  state.has_looked_at_ranked |= of == population::ranked;
  return add(state, cohort_count{of}, {.what = kind::count, .range = {.low = rational(0), .step = rational(1)}},
             node.where());
}

}  // namespace

expression_id lower_panel(draft& state, const scope& from, const symbol& panel, std::optional<view> value,
                          const view& where) {
  const std::optional<view> node = panel.statement->find(node_kind::fold);
  const std::string name = panel.statement->name();
  if (!node) return add_faulty(state, where.where());
  const view first = node->child(node_kind::fold_argument);
  std::optional<expression_id> plain;
  std::optional<column> list = column_of(state, application_scope(state), first, plain);
  if (!list || from.frames.empty()) {
    report(state, "panel.list", where.where(), {name});
    return add_faulty(state, where.where());
  }
  if (value) {
    const std::uint32_t record = list->inside.frames.back().record;
    const std::vector<form_field> none_known;
    const std::vector<form_field>& fields = record == none ? none_known : state.rules.records[record].fields;
    const auto field =
        std::find_if(fields.begin(), fields.end(), [&](const form_field& f) { return f.name == value->text(); });
    if (field == fields.end()) {
      report(state, "name.unknown", value->where(), {value->text()});
      return add_faulty(state, where.where());
    }
    const auto index = static_cast<std::uint32_t>(field - fields.begin());
    const scope filtered = with_filter(from, first);
    if (field->may_be_inapplicable && filtered.filtered.count(syntax::print_inline(*value, language::en)) == 0)
      report(state, "inapplicable.guard", value->where(), {syntax::print_inline(where, language::en)});
    list->of = state.rules.type_of(*field);
    list->value = add(state, field_reference{list->inside.innermost(), {index}}, list->of, value->where());
  }
  const std::optional<view> word = node->first_word();
  return build_fold(state, *list, {word ? word->word() : keyword::mean, *node, first, where.where(), name});
}

// `missing(list)`: a list as such, whatever is in it.
std::optional<expression_id> lower_missing_list(draft& state, const scope& from, const view& node) {
  const std::vector<view> written = node.children(node_kind::fold_argument);
  if (written.size() != 1) return std::nullopt;
  std::optional<expression_id> plain;
  scope open = from;
  open.applicable.insert(syntax::print_inline(expressions_of(written[0])[0], language::en));
  const std::optional<column> list = column_of(state, open, written[0], plain);
  if (!list || list->steps.size() != 1) return std::nullopt;
  if (list->is_of_call) {
    const expression_id field = add(state, call_reference{list->steps[0]}, {.what = kind::list}, node.where());
    return add(state, function{keyword::missing, {{field, {}, {}}}}, {.what = kind::yes_no}, node.where());
  }
  const expression_id field =
      add(state, field_reference{list->frame, list->steps[0]}, {.what = kind::list}, node.where());
  return add(state, function{keyword::missing, {{field, {}, {}}}}, {.what = kind::yes_no}, node.where());
}

namespace {

expression_id lower_column(draft& state, const scope& from, const column& list, const fold_parts& parts) {
  const expression_id made = build_fold(state, list, parts);
  auto* what = std::get_if<fold>(&state.rules.expressions[made].what);
  if (parts.word != keyword::percentile || what == nullptr) return made;
  fold placed = *what;
  read_percentile(state, from, parts.argument, list, placed);
  if (has_clauses(parts.node)) report(state, "fold.clauses", parts.where, {keyword_phrase(parts.word)});
  return add(state, std::move(placed), state.rules.at(made).of, parts.where);
}

}  // namespace

expression_id lower_fold(draft& state, const scope& from, const view& node) {
  const std::optional<view> leaf = node.first_word();
  const keyword word = leaf ? leaf->word() : keyword::sum;
  const std::vector<view> written = node.children(node_kind::fold_argument);
  if (word == keyword::missing) {
    if (const auto list = lower_missing_list(state, from, node)) return *list;
  }
  if (is_round_word(word)) return lower_round_word(state, from, node, word);
  if (!is_function(word) && word != keyword::percentile) {
    report(state, "lang.later", node.where(), {keyword_phrase(word)});
    return add_faulty(state, node.where());
  }
  if (written.size() == 1 && folds_lists(word)) {
    const view& only = written[0];
    if (word == keyword::sum && is_criteria(only)) return lower_criteria(state, node);
    if (const auto of = population_of(only); of && word == keyword::count)
      return lower_population(state, from, *of, node);
    std::optional<expression_id> plain;
    if (const auto list = column_of(state, with_filter(from, only), only, plain)) {
      return lower_column(state, from, *list, {word, node, only, node.where(), {}});
    }
    if (plain && is_faulty(state, *plain)) return *plain;
  }
  if (word == keyword::percentile) {
    report(state, "percentile.cohort", node.where());
    return add_faulty(state, node.where());
  }
  if (has_clauses(node)) report(state, "fold.clauses", node.where(), {keyword_phrase(word)});
  return lower_function(state, word, lower_arguments(state, from, node, word), node);
}

}  // namespace milu::model
