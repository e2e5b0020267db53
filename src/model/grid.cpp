// Proofs that a value lies on a grid: whole places, money in fen. What cannot be proved has to be rounded in the rules.
#include <algorithm>

#include "model/kinds.hpp"

namespace milu::model {
namespace {

bool divides(const rational& unit, const rational& value) { return (value / unit).is_whole(); }

struct prover {
  const draft& state;
  const rational& unit;
  std::size_t& steps_left;   // definitions may use each other many times over: the proof gives up, it never runs away

  bool proves(expression_id id) const { return proves(id, unit); }
  bool proves(expression_id id, const rational& on) const {
    if (steps_left == 0) return false;
    --steps_left;
    const expression& what = state.rules.at(id);
    if (is_input(what.what)) return prover{state, on, steps_left}.declared(what.of);
    return std::visit(prover{state, on, steps_left}, what.what);
  }
  static bool is_input(const operation& what) {
    return std::holds_alternative<field_reference>(what) || std::holds_alternative<element_reference>(what) ||
           std::holds_alternative<call_reference>(what) || std::holds_alternative<parameter_reference>(what) ||
           std::holds_alternative<element_at>(what);
  }
  bool all(const std::vector<expression_id>& ids) const {
    return std::all_of(ids.begin(), ids.end(), [&](expression_id id) { return proves(id); });
  }
  bool value(const scalar& given) const {
    const rational* number = std::get_if<rational>(&given);
    return number != nullptr && divides(unit, *number);
  }
  bool declared(const type& of) const {
    const bounds& range = of.range;
    if (range.step && divides(unit, *range.step) && (!range.low || divides(unit, *range.low))) return true;
    // Money without a step of its own lies on the grid of 0.01 (S14); counts are whole.
    return of.what == kind::money && !range.step && divides(unit, rational::fraction(1, 100));
  }

  bool operator()(const literal& what) const { return value(what.value); }
  bool operator()(const negative& what) const { return proves(what.operand); }
  bool operator()(const rounded& what) const {
    return divides(unit, what.places ? ten_to(-*what.places) : what.multiple);
  }
  bool operator()(const bounded& what) const { return all({what.operand, what.bound}); }
  bool operator()(const fallback& what) const { return all({what.operand, what.otherwise}); }
  bool operator()(const cohort_count&) const { return divides(unit, 1); }
  bool operator()(const round_place&) const { return divides(unit, 1); }
  bool operator()(const definition_reference& what) const {
    return proves(state.rules.definitions[what.definition].value);
  }
  bool operator()(const arithmetic& what) const {
    if (what.operation == keyword::plus || what.operation == keyword::minus) return all({what.left, what.right});
    if (what.operation != keyword::times) return false;
    const auto whole_times = [&](expression_id whole, expression_id other) {
      return proves(whole, 1) && proves(other);
    };
    return whole_times(what.left, what.right) || whole_times(what.right, what.left);
  }
  bool operator()(const function& what) const {
    switch (what.name) {
      case keyword::sum:
      case keyword::max:
      case keyword::min:
      case keyword::abs:
        return std::all_of(what.arguments.begin(), what.arguments.end(),
                           [&](const argument& given) { return proves(given.value); });
      case keyword::count:
      case keyword::quotient:
      case keyword::year:
      case keyword::years: return divides(unit, 1);
      default: return false;
    }
  }
  bool operator()(const fold& what) const {
    if (what.name == keyword::count) return divides(unit, 1);
    const bool keeps_grid = what.name == keyword::sum || what.name == keyword::max || what.name == keyword::min;
    return keeps_grid && what.value && proves(*what.value);
  }
  bool operator()(const bands& what) const {
    return std::all_of(what.rows.begin(), what.rows.end(),
                       [&](const band_row& row) { return proves(row.output); });
  }
  bool operator()(const cases& what) const {
    return std::all_of(what.rows.begin(), what.rows.end(),
                       [&](const case_row& row) { return proves(row.output); });
  }
  bool operator()(const table_reading& what) const {
    if (what.together == keyword::count) return divides(unit, 1);
    if (what.together == keyword::mean || what.together == keyword::median) return false;
    const decision_table& table = state.rules.tables[what.table];
    return std::all_of(table.rows.begin(), table.rows.end(),
                       [&](const table_row& row) { return value(row.outputs[what.output]); }) &&
           (!table.otherwise || value(table.otherwise->outputs[what.output]));
  }
  template <class Other>
  bool operator()(const Other&) const {
    return false;
  }
};

}  // namespace

bool is_multiple_of(const draft& state, expression_id id, const rational& unit) {
  std::size_t steps_left = 5'000;
  return prover{state, unit, steps_left}.proves(id);
}

}  // namespace milu::model
