#include "analysis/direction.hpp"

#include "analysis/usage.hpp"

#include <algorithm>

namespace milu::analysis {
namespace {

using syntax::keyword;

constexpr std::size_t deepest = 300;
constexpr std::size_t most_reasons = 3;

bool is_mark(const std::vector<const model::form_field*>& way, const model::form_field* mark) {
  return !way.empty() && way.back() == mark;
}

}  // namespace

direction joined(direction a, direction b) {
  if (a == direction::constant) return b;
  if (b == direction::constant || a == b) return a;
  return direction::unclear;
}

direction turned(direction one) {
  if (one == direction::rises) return direction::falls;
  return one == direction::falls ? direction::rises : one;
}

compass::compass(const model::policy& rules, const eval::settings& given, const model::form_field* mark,
                 std::vector<round_motion> earlier)
    : rules_(rules), given_(given), mark_(mark), earlier_(std::move(earlier)), extents_(rules, given) {}

// The first place where what is known of the parts says nothing of the whole.
direction compass::give_up(const char* code) {
  const std::string name = head_ ? head_->name : std::string();
  const bool is_new = told_.insert(std::string(code) + "\n" + name).second;
  if (!is_new || reasons_.size() >= most_reasons || !head_) return direction::unclear;
  reasons_.push_back({.code = code, .where = head_->where, .arguments = {name, mark_->path}, .clause = head_->clause,
                      .level = severity::note});
  return direction::unclear;
}

direction compass::of(const std::optional<model::expression_id>& id) {
  return id ? of(*id, {rules_.application}) : direction::constant;
}

direction compass::of(model::expression_id id, const record_frames& within) {
  if (depth_ >= deepest) return give_up("direction.unclear");
  ++depth_;
  const direction found = typed(id, within);
  --depth_;
  return found;
}

direction compass::typed(model::expression_id id, const record_frames& within) {
  return std::visit([&](const auto& node) { return visit(node, within); }, rules_.at(id).what);
}

direction compass::of_definition(std::uint32_t index) {
  const auto known = definitions_.find(index);
  if (known != definitions_.end()) return known->second;
  const model::definition& named = rules_.definitions[index];
  const model::heading* before = head_;
  std::vector<const model::form_field*> lists{nullptr};
  std::uint32_t record = rules_.application;
  for (const auto& step : named.list) {
    const walked way = walk_fields(rules_, record, step);
    lists.push_back(way.fields.empty() ? nullptr : way.fields.back());
    record = way.record;
  }
  head_ = &named.head;
  std::swap(lists_, lists);
  direction found = of(named.value, frames_of(rules_, named));
  if (named.cap) found = joined(found, of(*named.cap, {rules_.application}));
  std::swap(lists_, lists);
  head_ = before;
  definitions_.emplace(index, found);
  return found;
}

// From not eligible to eligible; what fails a check of the data can never be decided.
direction compass::of_eligibility() {
  if (eligibility_) return *eligibility_;
  const model::heading* before = head_;
  direction all = direction::constant;
  for (const model::rule& one : rules_.rules) {
    if (one.role == model::rule_role::flag) continue;
    head_ = &one.head;
    const direction condition = of(std::optional(one.condition));
    const bool is_positive = one.role == model::rule_role::require || one.role == model::rule_role::check;
    all = joined(all, joined(is_positive ? condition : turned(condition), turned(of(one.applies))));
  }
  head_ = before;
  eligibility_ = all;
  return all;
}

bool compass::depends(model::expression_id id, const record_frames& within) {
  const usage read = usage_of(rules_, id, within);
  return read.fields.count(mark_) > 0;
}

direction compass::visit(const model::field_reference& node, const record_frames& within) {
  const std::uint32_t record = node.frame < within.size() ? within[node.frame] : model::none;
  return is_mark(walk_fields(rules_, record, node.path).fields, mark_) ? direction::rises : direction::constant;
}

direction compass::visit(const model::element_reference& node, const record_frames&) {
  const bool is_own = node.frame < lists_.size() && lists_[node.frame] == mark_;
  return is_own ? direction::rises : direction::constant;
}

direction compass::visit(const model::element_at& node, const record_frames& within) {
  if (of(node.position, within) != direction::constant) return give_up("direction.unclear");
  const std::uint32_t record = node.frame < within.size() ? within[node.frame] : model::none;
  const walked list = walk_fields(rules_, record, node.list);
  if (node.path.empty()) return is_mark(list.fields, mark_) ? direction::rises : direction::constant;
  const walked column = walk_fields(rules_, list.record, node.path);
  return is_mark(column.fields, mark_) ? direction::rises : direction::constant;
}

// Which way a table leads from row to row is not looked into.
direction compass::visit(const model::table_reading& node, const record_frames& within) {
  std::vector<model::expression_id> parts = node.inputs;
  if (node.position) parts.push_back(*node.position);
  for (const model::expression_id part : parts) {
    if (of(part, within) != direction::constant) return give_up("direction.unclear");
  }
  return direction::constant;
}

direction compass::visit(const model::definition_reference& node, const record_frames&) {
  return of_definition(node.definition);
}

direction compass::visit(const model::verdict_test& node, const record_frames&) {
  const direction eligible = of_eligibility();
  if (eligible == direction::constant || node.verdict == keyword::eligible) return eligible;
  return node.verdict == keyword::ineligible ? turned(eligible) : give_up("direction.unclear");
}

direction compass::visit(const model::negative& node, const record_frames& within) {
  return turned(of(node.operand, within));
}

direction compass::visit(const model::arithmetic& node, const record_frames& within) {
  switch (node.operation) {
    case keyword::plus: return all_of({node.left, node.right}, within);
    case keyword::minus: return joined(of(node.left, within), turned(of(node.right, within)));
    case keyword::times: return product_of(node.left, node.right, within);
    case keyword::divided_by: {
      const extent divisor = extents_.of(node.right);
      const bool is_positive = divisor.low && divisor.low->sign() >= 0;   // by zero nothing is divided
      const direction above = of(node.left, within);
      const direction below = of(node.right, within);
      if (below == direction::constant) return scaled(above, node.right);
      const extent dividend = extents_.of(node.left);
      const bool is_known = is_positive && dividend.low && dividend.low->sign() >= 0;
      return is_known ? joined(above, turned(below)) : give_up("direction.unclear");
    }
    default: return give_up("direction.unclear");
  }
}

direction compass::scaled(direction one, model::expression_id factor) {
  if (one == direction::constant) return one;
  const extent by = extents_.of(factor);
  if (by.low && by.low->sign() >= 0) return one;
  if (by.high && by.high->sign() <= 0) return turned(one);
  return give_up("direction.unclear");
}

direction compass::product_of(model::expression_id left, model::expression_id right, const record_frames& within) {
  return joined(scaled(of(left, within), right), scaled(of(right, within), left));
}

direction compass::visit(const model::comparison& node, const record_frames& within) {
  const direction left = of(node.left, within);
  const direction right = of(node.right, within);
  const direction apart = joined(left, turned(right));
  if (apart == direction::constant && left == direction::constant) return direction::constant;
  if (left == direction::unclear || right == direction::unclear) return direction::unclear;   // said already
  switch (node.operation) {
    case keyword::at_or_above:
    case keyword::greater: return apart == direction::unclear ? give_up("direction.unclear") : apart;
    case keyword::at_or_below:
    case keyword::less: return apart == direction::unclear ? give_up("direction.unclear") : turned(apart);
    default: return give_up("direction.unclear");
  }
}

direction compass::all_of(const std::vector<model::expression_id>& ids, const record_frames& within) {
  direction all = direction::constant;
  for (const model::expression_id id : ids) {
    const direction one = of(id, within);
    if (all != direction::unclear && one != direction::unclear && joined(all, one) == direction::unclear)
      give_up("direction.unclear");
    all = joined(all, one);
  }
  return all;
}

direction compass::visit(const model::connective& node, const record_frames& within) {
  return all_of(node.operands, within);
}

direction compass::visit(const model::negation& node, const record_frames& within) {
  return turned(of(node.operand, within));
}

// A range has two ends; only one that reaches to an end of what there is has a direction.
direction compass::visit(const model::membership& node, const record_frames& within) {
  std::vector<model::expression_id> bounds;
  for (const model::interval& each : node.members) {
    bounds.push_back(each.low);
    if (each.high) bounds.push_back(*each.high);
  }
  const direction subject = of(node.subject, within);
  if (all_of(bounds, within) != direction::constant) return give_up("direction.unclear");
  if (subject == direction::constant) return subject;
  if (node.members.size() != 1 || !node.members[0].high) return give_up("direction.unclear");
  const model::interval& only = node.members[0];
  const extent all = extents_.of(node.subject);
  const extent low = extents_.of(only.low);
  const extent high = extents_.of(*only.high);
  const bool to_the_top = all.high && high.low && *all.high <= *high.low && !only.without_high;
  const bool from_the_bottom = all.low && low.high && *all.low >= *low.high && !only.without_low;
  if (!to_the_top && !from_the_bottom) return give_up("direction.unclear");
  const direction inside = to_the_top ? subject : turned(subject);
  return node.negated ? turned(inside) : inside;
}

// A mark that is there stays there.
direction compass::visit(const model::fallback& node, const record_frames& within) {
  return all_of({node.operand, node.otherwise}, within);
}

direction compass::visit(const model::bounded& node, const record_frames& within) {
  return all_of({node.operand, node.bound}, within);
}

direction compass::visit(const model::rounded& node, const record_frames& within) { return of(node.operand, within); }

direction compass::visit(const model::cohort_count& node, const record_frames&) {
  if (node.of == model::population::applied || of_eligibility() == direction::constant) return direction::constant;
  return give_up("direction.cohort");
}

direction compass::visit(const model::round_award& node, const record_frames&) {
  const round_motion motion = node.round < earlier_.size() ? earlier_[node.round] : round_motion::unclear;
  if (motion == round_motion::constant) return direction::constant;
  const bool is_first = !node.tier || *node.tier == 0;
  return motion == round_motion::rises && is_first ? direction::rises : give_up("direction.unclear");
}

direction compass::visit(const model::round_place& node, const record_frames&) {
  const bool is_constant = node.round < earlier_.size() && earlier_[node.round] == round_motion::constant;
  return is_constant ? direction::constant : give_up("direction.cohort");
}

direction compass::visit(const model::round_money& node, const record_frames&) {
  const bool is_constant = node.round < earlier_.size() && earlier_[node.round] == round_motion::constant;
  return is_constant ? direction::constant : give_up("direction.cohort");
}

direction compass::visit(const model::criteria_sum& node, const record_frames&) {
  direction all = direction::constant;
  for (const std::uint32_t index : node.criteria) {
    const model::definition& named = rules_.definitions[index];
    if (!named.head.in_force.holds_on(given_.law_on ? given_.law_on : given_.as_of)) continue;
    direction one = of_definition(index);
    if (named.weight) {
      if (of(named.weight) != direction::constant) one = give_up("direction.unclear");
      else one = scaled(one, *named.weight);
    }
    all = joined(all, one);
  }
  return all;
}

}  // namespace milu::analysis
