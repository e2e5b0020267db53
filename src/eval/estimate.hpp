#pragma once
// A value that is known, or its bounds while something is missing.
//
//   estimator ahead(state);
//   ahead.of(rules.definitions[0].value).high;
#include "eval/evaluation.hpp"

#include <map>
#include <optional>
#include <vector>

namespace milu::eval {

struct estimate {
  bool is_settled = false;
  value known = unknown{};             // when settled
  std::optional<rational> low = {};    // of a number
  std::optional<rational> high = {};
  truth condition = truth::unknown;    // of yes or no
};

class estimator {
 public:
  explicit estimator(evaluation& state) : state_(state) {}
  // In the current frames.
  estimate of(model::expression_id);
  estimate of_definition(std::uint32_t definition);
  // All of them in their order, so that a long chain needs no deep stack.
  void prepare();

  // One for each kind of expression; a kind that is not named here is known only by the range of its type.
  estimate visit(const model::literal&, model::expression_id at) { return settled(at); }
  estimate visit(const model::parameter_reference&, model::expression_id at) { return settled(at); }
  estimate visit(const model::as_of_reference&, model::expression_id at) { return settled(at); }
  estimate visit(const model::call_reference&, model::expression_id at) { return settled(at); }
  estimate visit(const model::field_reference&, model::expression_id at) { return settled(at); }
  estimate visit(const model::element_reference&, model::expression_id at) { return settled(at); }
  estimate visit(const model::verdict_test&, model::expression_id at);
  estimate visit(const model::definition_reference&, model::expression_id at);
  estimate visit(const model::negative&, model::expression_id at);
  estimate visit(const model::arithmetic&, model::expression_id at);
  estimate visit(const model::comparison&, model::expression_id at);
  estimate visit(const model::connective&, model::expression_id at);
  estimate visit(const model::negation&, model::expression_id at);
  estimate visit(const model::membership&, model::expression_id at);
  estimate visit(const model::fallback&, model::expression_id at);
  estimate visit(const model::bounded&, model::expression_id at);
  estimate visit(const model::rounded&, model::expression_id at);
  estimate visit(const model::function&, model::expression_id at);
  estimate visit(const model::fold&, model::expression_id at);
  estimate visit(const model::cases&, model::expression_id at);
  estimate visit(const model::table_reading&, model::expression_id at);
  estimate visit(const model::criteria_sum&, model::expression_id at);
  template <class Node>
  estimate visit(const Node&, model::expression_id at) { return by_type(at); }

  void set_verdict(truth eligible) { eligible_ = eligible; }

 private:
  estimate settled(model::expression_id at);           // computed; by its type when it comes out unknown
  estimate by_type(model::expression_id at) const;
  estimate quantified(const model::fold&, model::expression_id at);
  estimate counted(const model::fold&, model::expression_id at);

  evaluation& state_;
  std::map<std::uint32_t, estimate> definitions_ = {};  // those on the application
  truth eligible_ = truth::unknown;
  std::size_t depth_ = 0;
};

}  // namespace milu::eval
