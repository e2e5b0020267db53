#include "model/draft.hpp"

#include <algorithm>

namespace milu::model {

void report(draft& state, std::string code, span where, std::vector<phrase> arguments, std::vector<label> labels) {
  state.problems.push_back({.code = std::move(code),
                            .where = where,
                            .arguments = std::move(arguments),
                            .labels = std::move(labels),
                            .clause = state.current_clause});
}

void report_at(draft& state, severity level, std::string code, const location& where, std::vector<phrase> arguments) {
  report(state, std::move(code), {}, std::move(arguments));
  state.problems.back().where = where;
  state.problems.back().level = level;
}

void remark(draft& state, severity level, std::string code, span where, std::vector<phrase> arguments) {
  report(state, std::move(code), where, std::move(arguments));
  state.problems.back().level = level;
}

namespace {

// A bound that has grown this long proves nothing anybody needs, and the next product would double it.
void forget_if_long(std::optional<rational>& end) {
  if (end && end->digits() > 200) end.reset();
}

}  // namespace

expression_id add(draft& state, operation what, type of, span where) {
  forget_if_long(of.range.low);
  forget_if_long(of.range.high);
  state.rules.expressions.push_back({std::move(what), std::move(of), where});
  return static_cast<expression_id>(state.rules.expressions.size() - 1);
}

expression_id add_faulty(draft& state, span where) {
  return add(state, literal{rational(0)}, type{.what = kind::nothing}, where);
}

type_id intern(draft& state, const type& wanted) {
  std::vector<type>& known = state.rules.types;
  const auto found = std::find(known.begin(), known.end(), wanted);
  if (found != known.end()) return static_cast<type_id>(found - known.begin());
  known.push_back(wanted);
  return static_cast<type_id>(known.size() - 1);
}

std::string name_of_statement(const draft& state) {
  return state.in_work.empty() ? state.current_name : state.in_work.back();
}

bool declare(draft& state, const std::string& key, const std::string& shown, symbol what) {
  const auto [place, is_new] = state.symbols.emplace(key, what);
  if (!is_new) {
    report(state, "name.twice", what.where, {shown}, {{place->second.where, {"first here", "首次出现在这里"}}});
  }
  return is_new;
}

std::vector<std::string> declared_names(const draft& state, const std::string& except) {
  std::vector<std::string> names;
  for (const auto& [key, what] : state.symbols) {
    if (key != except) names.push_back(key.substr(key.rfind('.') + 1));
  }
  return names;
}

}  // namespace milu::model
