#include "eval/look_shape.hpp"

#include <algorithm>

namespace milu::eval {
namespace {

using model::expression_id;
using syntax::keyword;

// Which side of a frame an expression reads: the frames below it belong to the one who looks.
struct sides_read { bool own = false; bool theirs = false; };

class reading {
 public:
  reading(const model::policy& rules, std::uint32_t border) : rules_(rules), border_(border) {}

  sides_read of(expression_id id) {
    visit(id);
    return found_;
  }

  void operator()(const model::field_reference& node) { add(node.frame); }
  void operator()(const model::element_reference& node) { add(node.frame); }
  void operator()(const model::definition_reference& node) { add(node.frame); }
  void operator()(const model::verdict_test& node) { add(node.frame); }
  void operator()(const model::round_award& node) { add(node.frame); }
  void operator()(const model::round_place& node) { add(node.frame); }
  void operator()(const model::criteria_sum&) { found_.own = true; }
  void operator()(const model::negative& node) { visit(node.operand); }
  void operator()(const model::arithmetic& node) { visit(node.left), visit(node.right); }
  void operator()(const model::comparison& node) { visit(node.left), visit(node.right); }
  void operator()(const model::connective& node) { for (const auto each : node.operands) visit(each); }
  void operator()(const model::negation& node) { visit(node.operand); }
  void operator()(const model::membership& node) { visit(node.subject), visit(node.members); }
  void operator()(const model::fallback& node) { visit(node.operand), visit(node.otherwise); }
  void operator()(const model::bounded& node) { visit(node.operand), visit(node.bound); }
  void operator()(const model::rounded& node) { visit(node.operand); }
  void operator()(const model::function& node) { for (const auto& each : node.arguments) visit(each.value); }
  void operator()(const model::fold& node);
  void operator()(const model::bands& node);
  void operator()(const model::cases& node);
  void operator()(const model::element_at& node) { add(node.frame), visit(node.position); }
  template <class Leaf>
  void operator()(const Leaf&) {}

 private:
  void add(std::uint32_t frame) { (frame < border_ ? found_.own : found_.theirs) = true; }
  void visit(expression_id id) { std::visit(*this, rules_.at(id).what); }
  void visit(const std::optional<expression_id>& id) { if (id) visit(*id); }
  void visit(const std::vector<model::interval>& members) {
    for (const model::interval& each : members) visit(each.low), visit(each.high);
  }

  const model::policy& rules_;
  std::uint32_t border_;
  sides_read found_;
};

void reading::operator()(const model::fold& node) {
  if (!node.over) add(node.frame);
  visit(node.value), visit(node.where);
}

void reading::operator()(const model::bands& node) {
  for (const expression_id input : node.inputs) visit(input);
  for (const model::band_row& row : node.rows) {
    for (const model::band_test& test : row.tests) {
      if (test.operation) visit(test.bound);
      visit(test.members);
    }
    visit(row.output);
  }
}

void reading::operator()(const model::cases& node) {
  for (const model::case_row& row : node.rows) visit(row.condition), visit(row.output);
}

// `theirs = own`, in either order.
std::optional<look_shape::match> match_of(const model::policy& rules, expression_id condition, std::uint32_t border) {
  const auto* node = std::get_if<model::comparison>(&rules.at(condition).what);
  if (!node || node->operation != keyword::equal) return std::nullopt;
  const sides_read left = reading(rules, border).of(node->left);
  const sides_read right = reading(rules, border).of(node->right);
  if (!left.own && left.theirs && !right.theirs && right.own) return look_shape::match{node->left, node->right};
  if (!right.own && right.theirs && !left.theirs && left.own) return look_shape::match{node->right, node->left};
  return std::nullopt;
}

}  // namespace

look_shape shape_of(const model::policy& rules, const model::fold& node) {
  look_shape shape;
  std::vector<expression_id> conditions;
  if (node.where) conditions.push_back(*node.where);
  const auto* all = node.where ? std::get_if<model::connective>(&rules.at(*node.where).what) : nullptr;
  if (all && all->operation == keyword::and_) conditions = all->operands;
  for (const expression_id each : conditions) {
    const auto match = match_of(rules, each, node.frame);
    if (match) shape.matches.push_back(*match);
    else shape.needs_more |= reading(rules, node.frame).of(each).own;
  }
  if (node.value) shape.needs_more |= reading(rules, node.frame).of(*node.value).own;
  const bool asks = node.name == keyword::any || node.name == keyword::none;
  if (asks && node.value && !node.where) shape.sought = match_of(rules, *node.value, node.frame);
  return shape;
}

}  // namespace milu::eval
