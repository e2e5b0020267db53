#include "model/operands.hpp"

namespace milu::model {
namespace {

class collecting {
 public:
  explicit collecting(std::vector<expression_id>& found) : found_(found) {}

  void operator()(const negative& node) { add(node.operand); }
  void operator()(const arithmetic& node) { add(node.left), add(node.right); }
  void operator()(const comparison& node) { add(node.left), add(node.right); }
  void operator()(const connective& node) { for (const auto each : node.operands) add(each); }
  void operator()(const negation& node) { add(node.operand); }
  void operator()(const membership& node) { add(node.subject), add(node.members); }
  void operator()(const fallback& node) { add(node.operand), add(node.otherwise); }
  void operator()(const bounded& node) { add(node.operand), add(node.bound); }
  void operator()(const rounded& node) { add(node.operand); }
  void operator()(const function& node) { for (const auto& each : node.arguments) add(each.value); }
  void operator()(const fold& node) { add(node.value), add(node.where), add(node.own); }
  void operator()(const element_at& node) { add(node.position); }
  void operator()(const bands& node) {
    for (const auto input : node.inputs) add(input);
    for (const band_row& row : node.rows) {
      for (const band_test& test : row.tests) {
        if (test.operation) add(test.bound);
        add(test.members);
      }
      add(row.output);
    }
  }
  void operator()(const cases& node) { for (const case_row& row : node.rows) add(row.condition), add(row.output); }
  template <class Leaf>
  void operator()(const Leaf&) {}

 private:
  void add(expression_id id) { found_.push_back(id); }
  void add(const std::optional<expression_id>& id) { if (id) add(*id); }
  void add(const std::vector<interval>& members) { for (const interval& each : members) add(each.low), add(each.high); }

  std::vector<expression_id>& found_;
};

}  // namespace

std::vector<expression_id> operands_of(const operation& what) {
  std::vector<expression_id> found;
  std::visit(collecting(found), what);
  return found;
}

}  // namespace milu::model
