#include "model/table_gaps.hpp"

#include <algorithm>
#include <set>

#include "model/table_meetings.hpp"

namespace milu::model {
namespace {

// Where a row begins or ends to take parts of an input; the domain stands among the rows under `none`.
struct border { std::uint32_t part; std::uint32_t row; bool begins; };

void add_borders(std::vector<border>& all, const table_test& test, std::uint32_t row) {
  for (const part_range& parts : test.fits) {
    all.push_back({parts.first, row, true});
    all.push_back({parts.last + 1, row, false});
  }
}

std::vector<border> borders_of(const decision_table& table, const table_row& domain,
                               const std::vector<std::uint32_t>& rows, std::size_t input) {
  std::vector<border> all;
  add_borders(all, domain.tests[input], none);
  for (const std::uint32_t row : rows) add_borders(all, table.rows[row].tests[input], row);
  std::sort(all.begin(), all.end(), [](const border& a, const border& b) { return a.part < b.part; });
  return all;
}

}  // namespace

table_row whole_domain(const decision_table& table) {
  table_row all;
  for (const table_input& input : table.inputs)
    all.tests.push_back({.fits = {{0, input.part_count - 1}}, .takes_all = true});
  return all;
}

std::optional<table_point> gap_search::run(const table_row& domain, const std::vector<std::uint32_t>& rows) {
  domain_ = &domain;
  point_.assign(table_.inputs.size(), 0);
  return descend(rows, 0) ? std::optional(point_) : std::nullopt;
}

// Of the part of the domain that is left, whatever the inputs from here on are.
bool gap_search::takes_all_from(std::uint32_t row, std::size_t input) const {
  for (; input < table_.inputs.size(); ++input) {
    if (!covers(table_.rows[row].tests[input], domain_->tests[input])) return false;
  }
  return true;
}

// Between two borders the same rows are open: one look for each such stretch.
bool gap_search::descend(const std::vector<std::uint32_t>& rows, std::size_t input) {
  if (steps_left_ < rows.size() + 1) gave_up_ = true;
  if (gave_up_) return false;
  steps_left_ -= rows.size() + 1;
  if (input == table_.inputs.size()) return rows.empty();
  if (std::any_of(rows.begin(), rows.end(), [&](std::uint32_t row) { return takes_all_from(row, input); })) return false;
  const std::vector<border> borders = borders_of(table_, *domain_, rows, input);
  std::set<std::uint32_t> open;
  for (std::size_t at = 0; at < borders.size() && !gave_up_;) {
    const std::uint32_t part = borders[at].part;
    for (; at < borders.size() && borders[at].part == part; ++at) {
      if (borders[at].begins) open.insert(borders[at].row);
      else open.erase(borders[at].row);
    }
    if (open.count(none) == 0) continue;
    point_[input] = part;
    if (descend({open.begin(), std::prev(open.end())}, input + 1)) return true;
  }
  return false;
}

}  // namespace milu::model
