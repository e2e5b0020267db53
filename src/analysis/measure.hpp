#pragma once
// What an expression can come to, whatever the application: bounds of numbers, and whether conditions can hold.
//
//   measure all(rules, given);
//   all.of(rules.definitions[0].value).high;
//
// Sound, not tight: an expression that reads one field twice is measured as if it read two. Missing data are not looked
// at: what is said holds where there is a value.
#include <milu/eval/reference.hpp>
#include <milu/model/policy.hpp>

#include <map>
#include <optional>

namespace milu::analysis {

struct extent {
  std::optional<rational> low = {};
  std::optional<rational> high = {};
  bool can_hold = true;                    // of conditions
  bool can_fail = true;
};

class measure {
 public:
  measure(const model::policy& rules, const eval::settings& given) : rules_(rules), given_(given) {}
  extent of(model::expression_id);
  extent of_definition(std::uint32_t);
  // The value of an expression that reads nothing of an application or a call; none for others.
  std::optional<model::scalar> constant(model::expression_id);

 private:
  extent visit(const model::literal&, model::expression_id at) { return of_constant(at); }
  extent visit(const model::parameter_reference&, model::expression_id at) { return of_constant(at); }
  extent visit(const model::definition_reference& node, model::expression_id at);
  extent visit(const model::negative&, model::expression_id at);
  extent visit(const model::arithmetic&, model::expression_id at);
  extent visit(const model::comparison&, model::expression_id at);
  extent visit(const model::connective&, model::expression_id at);
  extent visit(const model::negation&, model::expression_id at);
  extent visit(const model::fallback&, model::expression_id at);
  extent visit(const model::bounded&, model::expression_id at);
  extent visit(const model::rounded&, model::expression_id at);
  extent visit(const model::function&, model::expression_id at);
  extent visit(const model::fold&, model::expression_id at);
  extent visit(const model::bands&, model::expression_id at);
  extent visit(const model::cases&, model::expression_id at);
  extent visit(const model::criteria_sum&, model::expression_id at);
  template <class Node>
  extent visit(const Node&, model::expression_id at) { return by_type(at); }

  bool reads_nothing(model::expression_id, std::size_t depth = 0);
  extent by_type(model::expression_id at) const;
  extent of_constant(model::expression_id at);

  const model::policy& rules_;
  const eval::settings& given_;
  std::map<model::expression_id, extent> known_ = {};
  std::map<model::expression_id, std::optional<model::scalar>> constants_ = {};
  std::map<model::expression_id, bool> independent_ = {};
  std::size_t depth_ = 0;
};

extent hull(const extent&, const extent&);

}  // namespace milu::analysis
