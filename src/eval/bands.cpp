#include "eval/bands.hpp"

#include "eval/comparison.hpp"
#include "eval/logic.hpp"

namespace milu::eval {
namespace {

value fits_test(evaluation& state, model::expression_id at, const model::band_test& test, const value& input) {
  if (test.any) return model::scalar(true);
  if (test.operation) return compare(state, at, *test.operation, input, compute_operand(state, test.bound));
  return is_among(state, at, input, test.members);
}

value fits_row(evaluation& state, model::expression_id at, const model::band_row& row,
               const std::vector<value>& inputs) {
  junction all(false);
  for (std::size_t column = 0; column < row.tests.size() && column < inputs.size() && !all.is_decided(); ++column)
    all.add(fits_test(state, at, row.tests[column], inputs[column]));
  return all.result();
}

std::vector<value> compute_inputs(evaluation& state, const model::bands& node) {
  std::vector<value> inputs;
  inputs.reserve(node.inputs.size());
  for (const model::expression_id input : node.inputs) inputs.push_back(compute_operand(state, input));
  return inputs;
}

}  // namespace

std::optional<model::expression_id> chosen_output(evaluation& state, const model::bands& node,
                                                  model::expression_id at) {
  const std::vector<value> inputs = compute_inputs(state, node);
  for (const model::band_row& row : node.rows) {
    const truth answer = truth_of(fits_row(state, at, row, inputs));
    if (answer != truth::no) return answer == truth::yes ? std::optional(row.output) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<model::expression_id> chosen_output(evaluation& state, const model::cases& node) {
  for (const model::case_row& row : node.rows) {
    const truth answer = row.condition ? truth_of(compute_operand(state, *row.condition)) : truth::yes;
    if (answer != truth::no) return answer == truth::yes ? std::optional(row.output) : std::nullopt;
  }
  return std::nullopt;
}

value compute_bands(evaluation& state, const model::bands& node, model::expression_id at) {
  const std::vector<value> inputs = compute_inputs(state, node);
  for (std::size_t index = 0; index < node.rows.size(); ++index) {
    const model::band_row& row = node.rows[index];
    const clause_scope within(state, row.clause);
    const value fits = fits_row(state, at, row, inputs);
    const truth answer = truth_of(fits);
    if (answer == truth::yes) {
      note_row(state, at, index);
      return compute_node(state, row.output);
    }
    if (answer != truth::no) return fits;
  }
  return error_at(state, at, "decide.band");
}

value compute_cases(evaluation& state, const model::cases& node, model::expression_id at) {
  for (std::size_t index = 0; index < node.rows.size(); ++index) {
    const model::case_row& row = node.rows[index];
    const clause_scope within(state, row.clause);
    const value holds = row.condition ? compute_operand(state, *row.condition) : value(model::scalar(true));
    const truth answer = truth_of(holds);
    if (answer == truth::yes) {
      note_row(state, at, index);
      return compute_node(state, row.output);
    }
    if (answer != truth::no) return holds;
  }
  return error_at(state, at, "decide.band");
}

}  // namespace milu::eval
