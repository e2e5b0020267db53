#include "eval/evaluation.hpp"

#include "eval/logic.hpp"

namespace milu::eval {

evaluation begin(const model::policy& rules, const settings& given, const model::record_value& application,
                 const model::record_value* call) {
  evaluation state{.rules = rules, .given = given, .call = call};
  state.frames.push_back({.record = &application, .type = rules.application});
  state.definitions.resize(rules.definitions.size());
  return state;
}

std::optional<date> law_date(const settings& given) { return given.law_on ? given.law_on : given.as_of; }

void note_row(const evaluation& state, model::expression_id table, std::size_t row) {
  if (state.given.seen != nullptr) state.given.seen->rows.emplace(state.rules.at(table).where.begin, row);
}

void note_answer(const evaluation& state, model::expression_id condition, const value& came) {
  const model::expression& asked = state.rules.at(condition);
  const bool is_noted = state.given.seen != nullptr && asked.of.what == model::kind::yes_no;
  if (is_noted) state.given.seen->answers.emplace(asked.where.begin, truth_of(came));
}

fault error_at(const evaluation& state, model::expression_id at, std::string code, std::vector<phrase> arguments) {
  return {diagnostic{.code = std::move(code),
                     .where = state.rules.at(at).where,
                     .arguments = std::move(arguments),
                     .clause = std::string(state.clause)}};
}

unknown unknown_for(const evaluation& state, cause_kind what, std::string name) {
  return {{cause{.what = what, .name = std::move(name), .clause = std::string(state.clause)}}};
}

}  // namespace milu::eval
