// Directions of tables and cases: rows are steps, and each step from one row to the next has to go the same way.
#include "analysis/direction.hpp"
#include "analysis/tested_value.hpp"

namespace milu::analysis {
namespace {

constexpr std::size_t most_combinations = 3'000;

// Every combination of values of the inputs, one index per input; false after the last.
bool advance(std::vector<std::size_t>& at, const std::vector<std::vector<model::scalar>>& values, std::size_t held) {
  for (std::size_t input = 0; input < at.size(); ++input) {
    if (input == held) continue;
    if (++at[input] < values[input].size()) return true;
    at[input] = 0;
  }
  return false;
}

}  // namespace

// Conditions count as 0 and 1, choices by their order.
extent compass::as_number(model::expression_id id) {
  const model::kind what = rules_.at(id).of.what;
  const extent found = extents_.of(id);
  if (what == model::kind::yes_no) return {.low = rational(found.can_fail ? 0 : 1), .high = rational(found.can_hold ? 1 : 0)};
  if (what != model::kind::choice) return found;
  const auto value = extents_.constant(id);
  const auto* chosen = value ? std::get_if<model::choice_value>(&*value) : nullptr;
  if (!chosen) return {};
  const rational place = -rational(static_cast<std::int64_t>(chosen->index));
  return {.low = place, .high = place};
}

bool compass::is_at_least(model::expression_id better, model::expression_id worse) {
  const extent high = as_number(better);
  const extent low = as_number(worse);
  return better == worse || (high.low && low.high && *high.low >= *low.high);
}

// The direction in which the rows lie when one input goes upwards and all others stand still.
direction compass::along(const model::bands& table, std::size_t input, const record_frames&) {
  std::vector<std::vector<model::scalar>> values;
  std::size_t combinations = 1;
  for (std::size_t i = 0; i < table.inputs.size(); ++i) {
    auto tested = tested_values(rules_, extents_, table, i);
    if (!tested || tested->empty()) return direction::unclear;
    combinations *= tested->size();
    values.push_back(std::move(*tested));
    if (combinations > most_combinations) return direction::unclear;
  }
  direction found = direction::constant;
  std::vector<std::size_t> at(values.size(), 0);
  do {
    std::optional<std::size_t> last;
    for (const model::scalar& moving : values[input]) {
      std::vector<model::scalar> tried;
      for (std::size_t i = 0; i < values.size(); ++i) tried.push_back(i == input ? moving : values[i][at[i]]);
      const auto row = row_of(extents_, table, tried);
      if (!row) continue;
      if (last && *last != *row) {
        const model::expression_id now = table.rows[*row].output;
        const model::expression_id then = table.rows[*last].output;
        const bool up = is_at_least(now, then);
        const bool down = is_at_least(then, now);
        if (!up && !down) return direction::unclear;
        if (!(up && down)) found = joined(found, up ? direction::rises : direction::falls);
      }
      last = row;
    }
  } while (found != direction::unclear && advance(at, values, input));
  return found;
}

direction compass::visit(const model::bands& node, const record_frames& within) {
  direction all = direction::constant;
  for (const model::band_row& row : node.rows) all = joined(all, of(row.output, within));
  for (std::size_t input = 0; input < node.inputs.size(); ++input) {
    const direction moves = of(node.inputs[input], within);
    if (moves == direction::constant) continue;
    const direction rows = moves == direction::unclear ? moves : along(node, input, within);
    if (rows == direction::unclear) return give_up("direction.unclear");
    all = joined(all, moves == direction::rises ? rows : turned(rows));
  }
  return all == direction::unclear ? give_up("direction.unclear") : all;
}

// Where guards rise, an earlier row can take over, so it has to give at least as much; where they fall, a later one.
direction compass::visit(const model::cases& node, const record_frames& within) {
  std::vector<direction> guards;
  direction outputs = direction::constant;
  for (const model::case_row& row : node.rows) {
    guards.push_back(row.condition ? of(*row.condition, within) : direction::constant);
    outputs = joined(outputs, of(row.output, within));
    if (guards.back() == direction::unclear) return give_up("direction.unclear");
  }
  direction all = outputs;
  for (std::size_t i = 0; i < node.rows.size(); ++i) {
    if (guards[i] == direction::constant) continue;
    for (std::size_t j = i + 1; j < node.rows.size(); ++j) {
      const bool up = is_at_least(node.rows[i].output, node.rows[j].output);
      const bool down = is_at_least(node.rows[j].output, node.rows[i].output);
      if (!up && !down) return give_up("direction.unclear");
      const direction taking_over = up ? direction::rises : direction::falls;
      if (!(up && down)) all = joined(all, guards[i] == direction::rises ? taking_over : turned(taking_over));
    }
  }
  return all == direction::unclear ? give_up("direction.unclear") : all;
}

}  // namespace milu::analysis
