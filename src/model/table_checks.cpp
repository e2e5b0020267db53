// What can be proved of the rows of a decision table before any application is seen.
#include <algorithm>

#include "model/table_gaps.hpp"
#include "model/table_meetings.hpp"
#include "model/table_parts.hpp"
#include "model/tables.hpp"

namespace milu::model {
namespace {

constexpr std::uint64_t most_pairs = 60'000'000;   // every pair of 10,000 rows, whatever they are
constexpr std::uint64_t most_steps = 5'000'000;
constexpr std::size_t most_reports = 10;           // of one kind for one table
constexpr std::size_t most_earlier = 200;          // rows that are taken together against one

std::string number_of(std::uint32_t row) { return std::to_string(row + 1); }

// `level national, staff 20`: the point where something happens.
phrase point_text(const draft& state, const decision_table& table, const table_point& point) {
  phrase text{"", ""};
  for (std::size_t input = 0; input < point.size(); ++input) {
    const table_input& column = table.inputs[input];
    const phrase value = example_of(state.rules, column, point[input]);
    text.en += (input == 0 ? "" : ", ") + column.column.name + " " + value.en;
    text.zh += (input == 0 ? "" : "，") + column.column.name + " " + value.zh;
  }
  return text;
}

std::uint32_t first_common(const table_test& left, const table_test& right) {
  for (const part_range& one : left.fits) {
    for (const part_range& other : right.fits) {
      const std::uint32_t begin = std::max(one.first, other.first);
      if (begin <= std::min(one.last, other.last)) return begin;
    }
  }
  return 0;
}

table_point meeting_point(const table_row& left, const table_row& right) {
  table_point point;
  for (std::size_t input = 0; input < left.tests.size(); ++input)
    point.push_back(first_common(left.tests[input], right.tests[input]));
  return point;
}

// Rows that may not fit together: two under unique, two that give different values under any.
void demand_apart(draft& state, const decision_table& table, std::uint32_t by) {
  std::size_t found = 0;
  each_meeting(table, by, [&](std::uint32_t earlier, std::uint32_t later) {
    const table_row& one = table.rows[earlier];
    const table_row& other = table.rows[later];
    if (table.hit == hit_policy::any && one.outputs == other.outputs) return true;
    report_at(state, severity::error, table.hit == hit_policy::any ? "table.differ" : "table.overlap", other.where,
              {number_of(earlier), number_of(later), point_text(state, table, meeting_point(one, other))});
    return ++found < most_reports;
  });
}

bool never_fits(const table_row& row) {
  return std::any_of(row.tests.begin(), row.tests.end(), [](const table_test& test) { return test.fits.empty(); });
}

void remark_impossible(draft& state, const decision_table& table) {
  std::size_t found = 0;
  for (std::uint32_t row = 0; row < table.rows.size() && found < most_reports; ++row) {
    if (!never_fits(table.rows[row])) continue;
    report_at(state, severity::warning, "table.impossible", table.rows[row].where, {number_of(row)});
    ++found;
  }
}

// Under `first` a row whose inputs the earlier ones take all is never reached.
void remark_unreached(draft& state, const decision_table& table, std::uint32_t by) {
  std::vector<std::vector<std::uint32_t>> earlier(table.rows.size());
  each_meeting(table, by, [&](std::uint32_t one, std::uint32_t other) {
    if (earlier[other].size() <= most_earlier) earlier[other].push_back(one);
    return true;
  });
  gap_search search(table, most_steps);
  std::size_t found = 0;
  for (std::uint32_t row = 0; row < table.rows.size() && found < most_reports; ++row) {
    std::vector<std::uint32_t>& before = earlier[row];
    std::sort(before.begin(), before.end());
    before.erase(std::unique(before.begin(), before.end()), before.end());
    if (before.empty() || before.size() > most_earlier || never_fits(table.rows[row])) continue;
    if (search.run(table.rows[row], before) || search.gave_up()) continue;
    report_at(state, severity::warning, "table.unreached", table.rows[row].where, {number_of(row)});
    ++found;
  }
}

void settle_gaps(draft& state, decision_table& table) {
  std::vector<std::uint32_t> all(table.rows.size());
  for (std::uint32_t row = 0; row < all.size(); ++row) all[row] = row;
  gap_search search(table, most_steps);
  const auto gap = search.run(whole_domain(table), all);
  table.is_complete = !gap && !search.gave_up();
  if (gap && table.gives_one() && !table.otherwise)
    report_at(state, severity::warning, "table.gap", table.where, {table.name, point_text(state, table, *gap)});
}

bool has_possible_inputs(const decision_table& table) {
  return std::all_of(table.inputs.begin(), table.inputs.end(), [](const table_input& in) { return in.part_count > 0; });
}

}  // namespace

void check_table(draft& state, decision_table& table) {
  if (table.rows.empty() || !has_possible_inputs(table)) return;
  const best_input best = input_that_tells_apart(table);
  table.index = index_of(table, best.input);
  remark_impossible(state, table);
  settle_gaps(state, table);
  const bool must_be_apart = table.hit == hit_policy::unique || table.hit == hit_policy::any;
  if (!must_be_apart && table.hit != hit_policy::first) return;
  if (best.pairs > most_pairs)
    return report_at(state, severity::note, "table.unchecked", table.where, {table.name});
  if (must_be_apart) demand_apart(state, table, best.input);
  else remark_unreached(state, table, best.input);
}

}  // namespace milu::model
