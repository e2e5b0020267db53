#include "eval/table_reading.hpp"

#include <milu/base/decimal.hpp>

#include <algorithm>

#include "eval/comparison.hpp"
#include "eval/fold.hpp"
#include "eval/logic.hpp"

namespace milu::eval {
namespace {

using syntax::keyword;
using part = std::optional<std::uint32_t>;      // of an input; none: it is unknown

// A choice is looked up in a text column by its name.
model::scalar as_column(const evaluation& state, const model::table_input& input, model::expression_id from,
                        const model::scalar& given) {
  const auto* chosen = std::get_if<model::choice_value>(&given);
  if (!chosen || input.column.of.what != model::kind::text) return given;
  const std::string& name = state.rules.choice_sets[state.rules.at(from).of.choices].choices[chosen->index].name;
  return model::text_value{name, name};
}

struct read_inputs {
  std::vector<part> parts = {};
  cause_list missing = {};
  std::optional<fault> error = {};
};

// Inputs that are unknown have no part; an error in one of them spoils the reading.
read_inputs parts_of(evaluation& state, const model::table_reading& node, model::expression_id at) {
  const model::decision_table& table = state.rules.tables[node.table];
  read_inputs read;
  for (std::size_t index = 0; index < node.inputs.size(); ++index) {
    const value given = compute_operand(state, node.inputs[index]);
    read.missing.add(causes_of(given));
    if (const auto wrong = fault_of(given); wrong && !read.error) read.error = wrong;
    const auto* known = std::get_if<model::scalar>(&given);
    read.parts.emplace_back();
    if (!known) continue;
    const model::table_input& input = table.inputs[index];
    read.parts.back() = model::part_of(input, as_column(state, input, node.inputs[index], *known));
    if (read.parts.back() || read.error) continue;
    read.error = error_at(state, at, "decide.table.outside", {table.name, input.column.name});
  }
  return read;
}

truth fits(const model::table_row& row, const std::vector<part>& parts) {
  truth all = truth::yes;
  for (std::size_t input = 0; input < parts.size(); ++input) {
    const model::table_test& test = row.tests[input];
    if (parts[input] && !test.takes(*parts[input])) return truth::no;
    if (!parts[input] && test.fits.empty()) return truth::no;
    if (!parts[input] && !test.takes_all) all = truth::unknown;
  }
  return all;
}

// The rows that the index names for the inputs, or all of them.
template <class Visit>
void each_candidate(const model::decision_table& table, const std::vector<part>& parts, const Visit& visit) {
  const model::table_index& index = table.index;
  if (index.input == model::none || !parts[index.input]) {
    for (std::uint32_t row = 0; row < table.rows.size(); ++row) {
      if (!visit(row)) return;
    }
    return;
  }
  const std::uint32_t at = *parts[index.input];
  for (std::uint32_t next = index.starts[at]; next < index.starts[at + 1]; ++next) {
    if (!visit(index.rows[next])) return;
  }
}

// One reading: the rows that fit, and what the hit policy makes of them.
class reading {
 public:
  reading(evaluation& state, const model::table_reading& node, model::expression_id at)
      : state_(state), node_(node), at_(at), table_(state.rules.tables[node.table]) {}

  value result() {
    found_ = rows_that_fit(state_, node_, at_);
    if (found_.otherwise) return *found_.otherwise;
    if (node_.together != keyword::no_keyword || node_.position) return from_all();
    switch (table_.hit) {
      case model::hit_policy::first: return agreed();
      case model::hit_policy::priority: return highest();
      default: return only();
    }
  }

 private:
  const model::scalar& output(std::uint32_t row) const { return table_.rows[row].outputs[node_.output]; }
  bool is_open() const {
    return std::any_of(found_.rows.begin(), found_.rows.end(), [](const fitting_row& one) { return !one.is_certain; });
  }
  value unknown_result() const { return unknown{found_.missing}; }

  void note(std::optional<std::uint32_t> row) {
    const table_hit hit{node_.table, row};
    if (std::find(state_.hits.begin(), state_.hits.end(), hit) == state_.hits.end()) state_.hits.push_back(hit);
  }
  value take(std::uint32_t row) {
    note(row);
    return output(row);
  }

  // No row fits: what `else` says.
  value without_row() {
    if (table_.otherwise) {
      note(std::nullopt);
      return table_.otherwise->outputs[node_.output];
    }
    const clause_scope within(state_, table_.clause);
    return error_at(state_, at_, "decide.table.none", {table_.name});
  }

  // The value of every row that may be the one, when they all agree on it.
  value agreed() {
    if (found_.rows.empty()) return without_row();
    const bool may_be_none = !has_certain() && !table_.is_complete;
    const model::scalar& wanted = output(found_.rows.front().row);
    const bool agrees = std::all_of(found_.rows.begin(), found_.rows.end(),
                                    [&](const fitting_row& one) { return output(one.row) == wanted; });
    const bool none_agrees = !may_be_none || (table_.otherwise && table_.otherwise->outputs[node_.output] == wanted);
    if (!agrees || !none_agrees) return unknown_result();
    if (!is_open()) return take(found_.rows.front().row);
    return wanted;
  }
  bool has_certain() const {
    return std::any_of(found_.rows.begin(), found_.rows.end(), [](const fitting_row& one) { return one.is_certain; });
  }

  value two_rows(std::uint32_t one, std::uint32_t other) const {
    return error_at(state_, at_, "decide.table.two", {table_.name, std::to_string(one + 1), std::to_string(other + 1)});
  }

  // unique: at most one row fits for certain; any: those that do are equal.
  value only() {
    std::optional<std::uint32_t> known;
    for (const fitting_row& one : found_.rows) {
      if (!one.is_certain) continue;
      const bool clashes = known && (table_.hit == model::hit_policy::unique ||
                                     table_.rows[*known].outputs != table_.rows[one.row].outputs);
      if (clashes) return two_rows(*known, one.row);
      if (!known) known = one.row;
    }
    return agreed();
  }

  std::uint32_t rank(std::uint32_t row) const {
    return std::get<model::choice_value>(table_.rows[row].outputs.front()).index;
  }

  // priority: the row whose first output is highest; equally high ones have to say the same.
  value highest() {
    if (found_.rows.empty()) return without_row();
    std::optional<std::uint32_t> best;
    for (const fitting_row& one : found_.rows) {
      if (one.is_certain && (!best || rank(one.row) < rank(*best))) best = one.row;
    }
    if (!best) return agreed();
    std::vector<fitting_row> leading;
    for (const fitting_row& one : found_.rows) {
      if (rank(one.row) > rank(*best)) continue;
      const bool clashes = one.is_certain && table_.rows[one.row].outputs != table_.rows[*best].outputs;
      if (clashes) return two_rows(*best, one.row);
      leading.push_back(one);
    }
    found_.rows = std::move(leading);
    return agreed();
  }

  // All rows that fit, in the order of the table or of what they give.
  value from_all() {
    if (is_open()) return unknown_result();
    std::vector<std::uint32_t> rows;
    for (const fitting_row& one : found_.rows) rows.push_back(one.row);
    if (table_.hit == model::hit_policy::output_order) {
      std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); });
    }
    std::vector<model::scalar> values;
    for (const std::uint32_t row : rows) values.push_back(output(row));
    if (rows.empty() && table_.otherwise) values.push_back(table_.otherwise->outputs[node_.output]);
    if (node_.position) return at_position(rows, values);
    for (const std::uint32_t row : rows) note(row);
    if (rows.empty() && table_.otherwise) note(std::nullopt);
    return gathered(values);
  }

  // Counting counts rows, also of yes and no.
  value gathered(const std::vector<model::scalar>& values) const {
    if (node_.together == keyword::count) return model::scalar(rational(static_cast<std::int64_t>(values.size())));
    return reduce(state_, at_, node_.together, values, table_.name + "." + table_.outputs[node_.output].name);
  }

  value at_position(const std::vector<std::uint32_t>& rows, const std::vector<model::scalar>& values) {
    const value position = compute_operand(state_, *node_.position);
    const auto* known = std::get_if<model::scalar>(&position);
    const auto* number = known ? std::get_if<rational>(known) : nullptr;
    if (!known) return position;
    const auto whole = number ? number->to_int64() : std::nullopt;
    const bool is_there = whole && *whole >= 1 && *whole <= static_cast<std::int64_t>(values.size());
    if (!is_there)
      return error_at(state_, at_, "decide.lookup", {number ? to_text(*number) : "", std::to_string(values.size())});
    const auto index = static_cast<std::size_t>(*whole - 1);
    note(index < rows.size() ? std::optional(rows[index]) : std::nullopt);
    return values[index];
  }

  evaluation& state_;
  const model::table_reading& node_;
  model::expression_id at_;
  const model::decision_table& table_;
  fitting_rows found_ = {};
};

}  // namespace

fitting_rows rows_that_fit(evaluation& state, const model::table_reading& node, model::expression_id at) {
  const model::decision_table& table = state.rules.tables[node.table];
  const read_inputs read = parts_of(state, node, at);
  fitting_rows found;
  if (read.error) {
    found.otherwise = *read.error;
    return found;
  }
  found.missing = read.missing.all();
  const bool stops_at_first = table.hit == model::hit_policy::first;
  each_candidate(table, read.parts, [&](std::uint32_t row) {
    const truth answer = fits(table.rows[row], read.parts);
    if (answer != truth::no) found.rows.push_back({row, answer == truth::yes});
    return answer != truth::yes || !stops_at_first;
  });
  return found;
}

value compute_table_reading(evaluation& state, const model::table_reading& node, model::expression_id at) {
  return reading(state, node, at).result();
}

}  // namespace milu::eval
