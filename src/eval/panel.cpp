#include "eval/panel.hpp"

#include "eval/frames.hpp"

#include <algorithm>

namespace milu::eval {
namespace {

const rational& number_of(const given_mark& mark) { return std::get<rational>(*mark.given); }

std::vector<std::size_t> used_positions(const std::vector<given_mark>& marks) {
  std::vector<std::size_t> used;
  for (std::size_t position = 0; position < marks.size(); ++position)
    if (marks[position].fate == mark_fate::used) used.push_back(position);
  return used;
}

// From low to high or from high to low; equal marks by key, then as they stand in the data.
std::vector<std::size_t> sorted_positions(const std::vector<given_mark>& marks, bool from_high) {
  std::vector<std::size_t> sorted = used_positions(marks);
  std::stable_sort(sorted.begin(), sorted.end(), [&](std::size_t a, std::size_t b) {
    const auto found = number_of(marks[a]) <=> number_of(marks[b]);
    if (found != 0) return from_high ? found > 0 : found < 0;
    return marks[a].key < marks[b].key;
  });
  return sorted;
}

void drop(std::vector<given_mark>& marks, std::size_t dropped, mark_fate fate) {
  const std::vector<std::size_t> sorted = sorted_positions(marks, fate == mark_fate::dropped_highest);
  for (std::size_t place = 0; place < dropped && place < sorted.size(); ++place) marks[sorted[place]].fate = fate;
}

// Where the group of neighbours with the smallest spread begins.
std::size_t closest_group(const std::vector<given_mark>& marks, const std::vector<std::size_t>& sorted,
                          std::size_t kept, bool higher_if_equal) {
  const auto spread = [&](std::size_t begin) {
    return number_of(marks[sorted[begin + kept - 1]]) - number_of(marks[sorted[begin]]);
  };
  std::size_t best = 0;
  for (std::size_t begin = 1; begin + kept <= sorted.size(); ++begin) {
    const auto found = spread(begin) <=> spread(best);
    if (found < 0 || (found == 0 && higher_if_equal)) best = begin;
  }
  return best;
}

std::string name_of_value(const evaluation& state, const model::fold& node) {
  if (!node.value) return {};
  const model::operation& what = state.rules.at(*node.value).what;
  if (const auto* named = std::get_if<model::definition_reference>(&what))
    return state.rules.definitions[named->definition].head.name;
  const std::string column = name_of_column(state, node);
  return column.substr(column.rfind('.') + 1);
}

mark as_recorded(const given_mark& each) {
  const auto* number = each.given ? std::get_if<rational>(&*each.given) : nullptr;
  return {each.label, each.fate, number ? std::optional<rational>(*number) : std::nullopt};
}

}  // namespace

std::size_t count_used(const std::vector<given_mark>& marks) { return used_positions(marks).size(); }

std::vector<model::scalar> used_marks(const std::vector<given_mark>& marks) {
  std::vector<model::scalar> used;
  for (const std::size_t position : used_positions(marks)) used.push_back(*marks[position].given);
  return used;
}

void drop_extremes(std::vector<given_mark>& marks, const model::trim& dropping) {
  if (count_used(marks) < dropping.only_from) return;
  drop(marks, dropping.highest, mark_fate::dropped_highest);
  drop(marks, dropping.lowest, mark_fate::dropped_lowest);
}

void keep_closest(std::vector<given_mark>& marks, std::size_t kept, bool higher_if_equal) {
  const std::vector<std::size_t> sorted = sorted_positions(marks, false);
  if (kept == 0 || sorted.size() <= kept) return;
  const std::size_t begin = closest_group(marks, sorted, kept, higher_if_equal);
  for (std::size_t place = 0; place < sorted.size(); ++place)
    if (place < begin || place >= begin + kept) marks[sorted[place]].fate = mark_fate::not_closest;
}

void record_panel(evaluation& state, const model::fold& node, const std::vector<given_mark>& marks) {
  if (!node.is_panel() || state.frames.size() != 1) return;
  panel_outcome entry{node.panel, name_of_value(state, node), {}};
  for (const panel_outcome& known : state.panels)
    if (known.panel == entry.panel && known.value_name == entry.value_name) return;
  entry.marks.reserve(marks.size());
  for (const given_mark& each : marks) entry.marks.push_back(as_recorded(each));
  state.panels.push_back(std::move(entry));
}

}  // namespace milu::eval
