// Types as they are written: scalars with units and ranges, choices, lists, records.
#include <milu/base/decimal.hpp>
#include <milu/source/suggest.hpp>
#include <milu/syntax/repair.hpp>

#include <algorithm>

#include "model/attributes.hpp"
#include "model/forms.hpp"
#include "model/nodes.hpp"
#include "model/quantities.hpp"
#include "model/records.hpp"

namespace milu::model {
namespace {

kind kind_of(keyword word) {
  switch (word) {
    case keyword::text: return kind::text;
    case keyword::yes_or_no: return kind::yes_no;
    case keyword::number: return kind::number;
    case keyword::count_type: return kind::count;
    case keyword::percent: return kind::percent;
    case keyword::points_type: return kind::points;
    case keyword::money: return kind::money;
    case keyword::date_type: return kind::date;
    case keyword::duration: return kind::duration;
    default: return kind::nothing;
  }
}

struct written_unit {
  rational factor = 1;
  std::string unit;
  std::string written;
};

// The scanner has read 万元 as 10000 CNY, % as 1 %; a word that is no unit has no number.
std::optional<written_unit> read_unit(draft& state, const view& leaf) {
  const auto factor = parse_decimal(leaf.text(), state.bounds);
  if (!factor || factor->sign() <= 0) return std::nullopt;
  return written_unit{*factor, leaf.unit(), std::string(state.text.text(leaf.where()))};
}

bool unit_suits(kind what, const written_unit& given) {
  const bool is_time = given.unit == "year" || given.unit == "month" || given.unit == "day";
  switch (what) {
    case kind::money: return is_currency(given.unit);
    case kind::percent: return given.unit == "%" || given.unit.empty();
    case kind::duration: return is_time;
    case kind::points: return given.unit == "point" || given.unit.empty();
    case kind::count:
    case kind::number: return given.unit.empty();
    default: return false;
  }
}

void read_data_unit(draft& state, const view& node, type& of, data_unit* unit) {
  if (of.what == kind::percent && unit != nullptr) unit->factor = std::nullopt;
  if (of.what == kind::money) of.currency = state.rules.currency;
  const std::optional<view> leaf = node.find(node_kind::unit);
  if (!leaf) return;
  const std::optional<written_unit> given = read_unit(state, *leaf);
  if (!given || !unit_suits(of.what, *given)) {
    report(state, "kind.unit", leaf->where(), {leaf->text(), name_of(of.what)});
    return;
  }
  if (of.what == kind::money) of.currency = given->unit;
  if (unit == nullptr) return;
  unit->factor = of.what == kind::percent && given->unit == "%" ? rational::fraction(1, 100) : given->factor;
  if (given->unit == "year") unit->factor = given->factor * rational(12);
  unit->counts_months = given->unit == "year" || given->unit == "month";
  unit->written = given->written;
}

// The ends and the step of `-3..3 step 0.5`.
std::vector<literal_value> read_ends(draft& state, const view& node) {
  std::vector<literal_value> ends;
  for (const view& part : node.children()) {
    if (part.is(node_kind::quantity)) ends.push_back(read_quantity(state, part));
    if (part.is(node_kind::negative)) ends.push_back(read_quantity(state, part.child(node_kind::quantity), -1));
  }
  return ends;
}

std::string range_mark(const view& node) {
  for (const view& part : node.children()) {
    if (part.text().find("..") != std::string::npos) return part.text();
  }
  return "..";
}

bool range_kind_suits(const type& of, const literal_value& end) {
  if (end.of.what == of.what) return of.what != kind::money || of.currency == end.of.currency;
  return end.of.what == kind::number && (of.what == kind::count || of.what == kind::points);
}

void read_range(draft& state, const view& node, type& of) {
  const std::vector<literal_value> ends = read_ends(state, node);
  // `0..` has no upper end, and a step must not be taken for it.
  const std::size_t written_ends = ends.size() - (node.has(keyword::step) && !ends.empty() ? 1 : 0);
  if (written_ends < 2) return report(state, "num.open", node.where());
  if (of.what == kind::nothing) of.what = ends[0].of.what;
  if (of.what == kind::money && of.currency.empty()) of.currency = ends[0].of.currency;
  for (const literal_value& end : ends) {
    if (end.of.what == kind::nothing) return;
    if (!range_kind_suits(of, end))
      return report(state, "kind.type", node.where(), {name_of(of.what), name_of(end.of.what)});
  }
  bounds& range = of.range;
  range.low = std::get<rational>(ends[0].value);
  range.high = std::get<rational>(ends[1].value);
  const std::string mark = range_mark(node);
  range.without_low = mark.front() == '<';
  range.without_high = mark.back() == '<';
  if (*range.low > *range.high) return report(state, "num.range", node.where());
  if (ends.size() < 3) return;
  range.step = std::get<rational>(ends[2].value);
  if (range.step->sign() <= 0) return report(state, "num.step", node.where());
  if (!((*range.high - *range.low) / *range.step).is_whole()) report(state, "num.step", node.where());
}

void report_unknown_type(draft& state, const view& node, const std::string& name) {
  std::vector<std::string> known;
  for (const auto& [key, what] : state.symbols) {
    if (what.kind == symbol_kind::choice_type || what.kind == symbol_kind::other_type) known.push_back(key);
  }
  if (const auto apart = syntax::unglue(name, known)) return report(state, "syn.glued", node.where(), {name, *apart});
  for (const language in : {language::en, language::zh}) {
    for (const keyword word :
         {keyword::text, keyword::yes_or_no, keyword::number, keyword::count_type, keyword::percent,
          keyword::points_type, keyword::money, keyword::date_type, keyword::duration}) {
      known.emplace_back(spelling(word, in));
    }
  }
  report(state, "type.unknown", node.where(), {name, nearest(name, known).value_or(std::string{})});
}

// A named record, range or list is read where it is used, because its fields need the path of the one that has it.
type read_named_type(draft& state, const std::string& name, const view& use, const std::string& path, data_unit* unit) {
  symbol& named = state.symbols.at(name);
  if (named.state == progress::in_work) {
    report(state, "recursion", use.where(), {name});
    return {};
  }
  const std::optional<view> node = type_node_of(*named.statement);
  if (!node) return {};
  named.state = progress::in_work;
  type of = read_type(state, *node, path, unit);
  state.symbols.at(name).state = progress::done;
  return of;
}

type read_scalar(draft& state, const view& node, const std::string& path, data_unit* unit) {
  type of;
  if (const auto word = node.first_word()) of.what = kind_of(word->word());
  if (const std::string name = node.name(); !name.empty()) {
    const auto found = state.symbols.find(name);
    if (found != state.symbols.end() && found->second.kind == symbol_kind::other_type)
      return read_named_type(state, name, node, path, unit);
    if (found == state.symbols.end() || found->second.kind != symbol_kind::choice_type) {
      report_unknown_type(state, node, name);
      return of;
    }
    return {.what = kind::choice, .choices = found->second.index};
  }
  read_data_unit(state, node, of, unit);
  if (const auto range = node.find(node_kind::range)) read_range(state, *range, of);
  if (of.what == kind::count) {
    if (!of.range.low) of.range.low = rational(0);
    if (!of.range.step) of.range.step = rational(1);
  }
  return of;
}

// Fields that share one written type share its choices.
std::uint32_t read_choices(draft& state, const view& node) {
  const auto [known, is_new] =
      state.choice_sets.emplace(node.id(), static_cast<std::uint32_t>(state.rules.choice_sets.size()));
  if (!is_new) return known->second;
  choice_set set;
  for (const view& named : node.children(node_kind::named)) {
    const std::string name = named.name();
    const bool is_twice =
        std::any_of(set.choices.begin(), set.choices.end(), [&](const choice& c) { return c.name == name; });
    if (is_twice) report(state, "name.twice", named.where(), {name});
    set.choices.push_back({name, read_label(named, name)});
  }
  for (const view& part : node.children()) {
    if (part.word() == keyword::greater || part.text() == ">") set.ordered = true;
  }
  state.rules.choice_sets.push_back(std::move(set));
  return known->second;
}

}  // namespace

type read_type(draft& state, const view& node, const std::string& path, data_unit* unit) {
  switch (node.kind()) {
    case node_kind::record: return {.what = kind::record, .record = read_record(state, node, path)};
    case node_kind::choice_type: return {.what = kind::choice, .choices = read_choices(state, node)};
    case node_kind::list_type: {
      const std::optional<view> element = type_node_of(node);
      if (!element) return {};
      const type of = read_type(state, *element, path, unit);
      if (of.what == kind::list) report(state, "lang.later", node.where(), {{"a list of lists", "列表的列表"}});
      if (of.what == kind::record) return {.what = kind::list, .record = of.record};
      return {.what = kind::list, .element = intern(state, of)};
    }
    default: return read_scalar(state, node, path, unit);
  }
}

std::optional<view> type_node_of(const view& statement) {
  for (const view& child : statement.children()) {
    switch (child.kind()) {
      case node_kind::record:
      case node_kind::choice_type:
      case node_kind::list_type:
      case node_kind::scalar_type: return child;
      default: break;
    }
  }
  return std::nullopt;
}

void compile_choice_types(draft& state, const view& policy) {
  for (const view& statement : policy.children(node_kind::type_definition)) {
    const std::optional<view> node = type_node_of(statement);
    const std::string name = statement.name();
    if (!node) continue;
    if (!node->is(node_kind::choice_type)) {
      declare(state, name, name,
              {.kind = symbol_kind::other_type, .statement = statement, .where = name_span(statement)});
      continue;
    }
    const type of = read_type(state, *node, name, nullptr);
    state.rules.choice_sets[of.choices].name = name;
    declare(state, name, name, {.kind = symbol_kind::choice_type, .index = of.choices, .where = name_span(statement)});
  }
}

// A type that nothing uses is still read once, for its faults.
void demand_sound_types(draft& state, const view& policy) {
  for (const view& statement : policy.children(node_kind::type_definition)) {
    const auto named = state.symbols.find(statement.name());
    const bool is_unread = named != state.symbols.end() && named->second.kind == symbol_kind::other_type &&
                           named->second.state == progress::untouched;
    if (is_unread) read_named_type(state, statement.name(), statement, statement.name(), nullptr);
  }
}

}  // namespace milu::model
