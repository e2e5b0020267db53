// Reading a decision table: `support[level, staff].rate`, `sum(risk[staff].points)`, `options[level].grant[1]`.
#include <milu/source/suggest.hpp>
#include <milu/syntax/print.hpp>

#include <algorithm>

#include "model/conditions.hpp"
#include "model/kinds.hpp"
#include "model/mismatch.hpp"
#include "model/nodes.hpp"
#include "model/tables.hpp"

namespace milu::model {
namespace {

// The parts of the path behind the name: inputs, the output's name, a position.
struct written_reading {
  std::vector<view> inputs = {};
  std::optional<view> output = {};
  std::optional<view> position = {};
  std::optional<view> rest = {};       // what cannot be understood
};

written_reading parts_of(const view& path) {
  written_reading found;
  bool is_inside = false;
  std::size_t brackets = 0;
  for (std::size_t at = 1; at < path.size(); ++at) {
    const view part = path[at];
    if (is_inside && is_expression(part)) {
      if (brackets == 1) found.inputs.push_back(part);
      else if (!found.position) found.position = part;
      else found.rest = part;
    } else if (part.text() == "[") {
      is_inside = true;
      ++brackets;
    } else if (part.text() == "]") {
      is_inside = false;
    } else if (part.is(node_kind::name)) {
      if (brackets != 1 || found.output) found.rest = part;
      else found.output = part;
    }
  }
  if (brackets > 2) found.rest = path;
  return found;
}

// A text column takes a choice by its name: each text in the cells must be one of them.
void demand_choices(draft& state, const table_input& input, const type& given, span where) {
  const std::vector<choice>& known = state.rules.choice_sets[given.choices].choices;
  std::vector<std::string> names;
  for (const choice& one : known) names.push_back(one.name);
  for (const scalar& cut : input.cuts) {
    const std::string& text = std::get<text_value>(cut).comparable;
    if (std::count(names.begin(), names.end(), text) > 0) continue;
    report(state, "choice.unknown", where, {text, nearest(text, names).value_or(names.front())});
  }
}

expression_id lower_input(draft& state, scope from, const view& node, const table_input& input) {
  from.gathering = keyword::no_keyword;
  const expression_id typed = add(state, literal{rational(0)}, input.column.of, node.where());
  const expression_id given = lower_beside(state, from, node, typed);
  const type of = state.rules.at(given).of;
  if (input.column.of.what == kind::text && of.what == kind::choice) {
    demand_choices(state, input, of, node.where());
  } else if (!is_faulty(state, given) && !are_comparable(state, typed, given)) {
    report_uncomparable(state, typed, given, node.where());
  }
  return given;
}

std::optional<std::uint32_t> find_output(draft& state, const decision_table& table, const written_reading& written,
                                         span where, bool is_counted) {
  if (!written.output) {
    if (table.outputs.size() == 1 || is_counted) return 0;
    report(state, "table.bare", where, {table.name, table.outputs.front().name});
    return std::nullopt;
  }
  std::vector<std::string> names;
  for (std::uint32_t index = 0; index < table.outputs.size(); ++index) {
    if (table.outputs[index].name == written.output->text()) return index;
    names.push_back(table.outputs[index].name);
  }
  const std::string wanted = written.output->text();
  report(state, "table.column", written.output->where(),
         {table.name, wanted, nearest(wanted, names).value_or(names.front())});
  return std::nullopt;
}

bool may_gather(keyword together, kind what) {
  if (together == keyword::count) return true;
  if ((together == keyword::max || together == keyword::min) && (what == kind::date || what == kind::choice)) return true;
  return is_numeric(what);
}

// The range of a sum: all rows that raise it, all that lower it.
bounds sum_of_rows(const decision_table& table, std::uint32_t output) {
  rational low = 0;
  rational high = 0;
  const auto take = [&](const table_row& row) {
    const rational& value = std::get<rational>(row.outputs[output]);
    (value.sign() < 0 ? low : high) = (value.sign() < 0 ? low : high) + value;
  };
  for (const table_row& row : table.rows) take(row);
  if (table.otherwise) take(*table.otherwise);
  return {.low = low, .high = high};
}

std::optional<type> type_together(draft& state, const decision_table& table, const table_reading& what, span where) {
  type of = table.outputs[what.output].of;
  if (!may_gather(what.together, of.what)) {
    report(state, "kind.fold", where, {keyword_phrase(what.together), name_of(of.what)});
    return std::nullopt;
  }
  switch (what.together) {
    case keyword::count: {
      const auto most = static_cast<std::int64_t>(table.rows.size() + (table.otherwise ? 1 : 0));
      return type{.what = kind::count, .range = {.low = rational(0), .high = rational(most), .step = rational(1)}};
    }
    case keyword::sum: of.range = sum_of_rows(table, what.output); return of;
    case keyword::mean:
    case keyword::median:
      if (of.what == kind::count) of.what = kind::number;
      return of;
    default: return of;
  }
}

bool folds_rows(keyword word) {
  switch (word) {
    case keyword::sum:
    case keyword::count:
    case keyword::mean:
    case keyword::median:
    case keyword::min:
    case keyword::max: return true;
    default: return false;
  }
}

// How the rows come together: as the table says, as the fold around it says, or one by its position.
bool settle_together(draft& state, const decision_table& table, const written_reading& written, keyword together,
                     table_reading& what, span where) {
  if (table.gives_one() || table.aggregate != keyword::no_keyword) {
    what.together = table.aggregate;
    if (written.position) report(state, "table.position", where, {table.name});
    return !written.position;
  }
  if (folds_rows(together) && !written.position) {
    what.together = together;
    return true;
  }
  if (written.position) return true;
  report(state, "table.list", where, {table.name});
  return false;
}

expression_id lower_position(draft& state, scope from, const view& node) {
  from.gathering = keyword::no_keyword;
  const expression_id position = lower(state, from, node);
  const kind what = state.rules.at(position).of.what;
  if (what != kind::nothing && what != kind::number && what != kind::count)
    report(state, "kind.type", node.where(), {name_of(kind::count), kind_of(state, position)});
  return position;
}

}  // namespace

expression_id lower_table_reading(draft& state, const scope& from, const view& path, std::uint32_t index,
                                  keyword together) {
  const span where = path.where();
  const written_reading written = parts_of(path);
  const decision_table& table_shape = state.rules.tables[index];
  const auto faulty = [&] { return add_faulty(state, where); };
  if (written.rest) {
    report(state, "name.member", written.rest->where(), {syntax::print_inline(path, language::en)});
    return faulty();
  }
  if (written.inputs.size() != table_shape.inputs.size()) {
    report(state, "table.inputs", where,
           {table_shape.name, std::to_string(table_shape.inputs.size()), std::to_string(written.inputs.size())});
    return faulty();
  }
  table_reading what{.table = index, .inputs = {}};
  for (std::size_t at = 0; at < written.inputs.size(); ++at)
    what.inputs.push_back(lower_input(state, from, written.inputs[at], table_shape.inputs[at]));
  const bool is_counted = table_shape.aggregate == keyword::count || together == keyword::count;
  const auto output = find_output(state, table_shape, written, where, is_counted);
  if (!output) return faulty();
  what.output = *output;
  if (!settle_together(state, table_shape, written, together, what, where)) return faulty();
  if (written.position) what.position = lower_position(state, from, *written.position);
  type of = table_shape.outputs[what.output].of;
  if (what.together != keyword::no_keyword) {
    const auto together_of = type_together(state, table_shape, what, where);
    if (!together_of) return faulty();
    of = *together_of;
  }
  return add(state, std::move(what), of, where);
}

}  // namespace milu::model
