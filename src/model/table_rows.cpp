// Rows of a decision table as the rules write them between braces.
#include "model/attributes.hpp"
#include "model/nodes.hpp"
#include "model/table_cells.hpp"

namespace milu::model {
namespace {

std::optional<written_value> read_leaf(const view& node) {
  written_value value{.where = node.where()};
  switch (node.kind()) {
    case node_kind::quantity: value.what = cell_sort::number; value.unit = node.unit(); break;
    case node_kind::date: value.what = cell_sort::day; break;
    case node_kind::text: value.what = cell_sort::text; break;
    case node_kind::keyword:
      if (node.word() != keyword::yes && node.word() != keyword::no) return std::nullopt;
      value.text = node.word() == keyword::yes ? "yes" : "no";
      return value;
    default: return std::nullopt;
  }
  value.text = node.text();
  return value;
}

// A number, a day, a text, a choice, yes or no; anything that would have to be computed is reported.
std::optional<written_value> read_value(draft& state, const view& node) {
  std::optional<written_value> value = read_leaf(node);
  if (const auto name = plain_name(node)) value = written_value{.text = *name, .where = node.where()};
  if (node.is(node_kind::negative) && !expressions_of(node).empty()) {
    value = read_leaf(expressions_of(node)[0]);
    if (value && value->what != cell_sort::number) value.reset();
    if (value) value->is_negative = true;
  }
  if (!value) report(state, "table.constant", node.where());
  return value;
}

std::optional<written_range> read_interval(draft& state, const view& node) {
  const std::vector<view> ends = expressions_of(node);
  if (ends.size() < 2) return std::nullopt;
  written_range range{.low = read_value(state, ends[0]), .high = read_value(state, ends[1])};
  for (const view& mark : node.children()) {
    if (mark.text().find("..") == std::string::npos || is_expression(mark)) continue;
    range.without_low = mark.text().front() == '<';
    range.without_high = mark.text().back() == '<';
  }
  if (!range.low || !range.high) return std::nullopt;
  return range;
}

void add_member(draft& state, const view& part, written_test& test) {
  if (part.is(node_kind::interval)) {
    if (auto range = read_interval(state, part)) test.ranges.push_back(std::move(*range));
  } else if (is_expression(part)) {
    if (auto value = read_value(state, part)) test.ranges.push_back({.low = value, .high = value, .is_single = true});
  }
}

written_test read_test(draft& state, const view& node) {
  written_test test{.where = node.where()};
  if (node.has(keyword::any_test)) {
    test.is_any = true;
    return test;
  }
  test.is_negated = node.has(keyword::not_);
  const auto members = node.find(node_kind::members);
  const auto word = node.first_word();
  if (!members && word && !is_expression(*word)) {
    const std::vector<view> bound = expressions_of(node);
    const auto value = bound.empty() ? std::nullopt : read_value(state, bound[0]);
    const auto range = value ? range_by_word(word->word(), *value) : std::nullopt;
    if (word->word() == keyword::not_equal) test.is_negated = true;
    if (range) test.ranges.push_back(*range);
    return test;
  }
  const view holder = members.value_or(node);
  for (const view& part : holder.children()) add_member(state, part, test);
  return test;
}

written_row read_row(draft& state, const view& node) {
  written_row row{.is_else = node.has(keyword::else_), .clause = read_clause(node, ""), .where = node.where()};
  for (const view& test : node.children(node_kind::test)) row.tests.push_back(read_test(state, test));
  bool is_behind_colon = false;
  for (const view& part : node.children()) {
    if (part.text() == ":" && part.is(node_kind::mark)) is_behind_colon = true;
    else if (!is_behind_colon) continue;
    else if (part.is(node_kind::output)) {
      report(state, "table.constant", part.where());
      row.outputs.push_back({.where = part.where()});
    } else if (is_expression(part)) {
      row.outputs.push_back(read_value(state, part).value_or(written_value{.where = part.where()}));
    }
  }
  return row;
}

}  // namespace

std::optional<written_range> range_by_word(keyword word, const written_value& value) {
  switch (word) {
    case keyword::at_or_above:
    case keyword::or_above_suffix: return written_range{.low = value};
    case keyword::at_or_below:
    case keyword::or_below_suffix: return written_range{.high = value};
    case keyword::greater: return written_range{.low = value, .without_low = true};
    case keyword::less: return written_range{.high = value, .without_high = true};
    case keyword::equal:
    case keyword::not_equal: return written_range{.low = value, .high = value, .is_single = true};
    default: return std::nullopt;
  }
}

std::vector<written_row> read_tree_rows(draft& state, const view& table) {
  std::vector<written_row> rows;
  for (const view& node : table.children(node_kind::row)) rows.push_back(read_row(state, node));
  return rows;
}

}  // namespace milu::model
