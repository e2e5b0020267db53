#include "analysis/statement.hpp"

namespace milu::analysis {
namespace {

using model::expression_id;

class operand_list {
 public:
  operand_list(const model::policy& rules, const record_frames& within) : rules_(rules), within_(within) {}
  std::vector<part> take() { return std::move(found_); }

  void operator()(const model::negative& node) { add(node.operand); }
  void operator()(const model::arithmetic& node) { add(node.left), add(node.right); }
  void operator()(const model::comparison& node) { add(node.left), add(node.right); }
  void operator()(const model::connective& node) { for (const expression_id each : node.operands) add(each); }
  void operator()(const model::negation& node) { add(node.operand); }
  void operator()(const model::membership& node) { add(node.subject), add(node.members); }
  void operator()(const model::fallback& node) { add(node.operand), add(node.otherwise); }
  void operator()(const model::bounded& node) { add(node.operand), add(node.bound); }
  void operator()(const model::rounded& node) { add(node.operand); }
  void operator()(const model::function& node) { for (const auto& each : node.arguments) add(each.value); }
  void operator()(const model::element_at& node) { add(node.position); }
  void operator()(const model::table_reading& node) {
    for (const expression_id input : node.inputs) add(input);
    if (node.position) add(*node.position);
  }
  void operator()(const model::fold& node) {
    const record_frames inside = frames_inside(rules_, node, within_);
    for (const auto& each : {node.value, node.where}) {
      if (each) found_.push_back({*each, inside});
    }
    if (node.own) add(*node.own);
  }
  void operator()(const model::bands& node) {
    for (const expression_id input : node.inputs) add(input);
    for (const model::band_row& row : node.rows) {
      for (const model::band_test& test : row.tests) {
        if (test.operation) add(test.bound);
        add(test.members);
      }
      add(row.output);
    }
  }
  void operator()(const model::cases& node) {
    for (const model::case_row& row : node.rows) {
      if (row.condition) add(*row.condition);
      add(row.output);
    }
  }
  template <class Leaf>
  void operator()(const Leaf&) {}

 private:
  void add(expression_id id) { found_.push_back({id, within_}); }
  void add(const std::vector<model::interval>& members) {
    for (const model::interval& each : members) {
      add(each.low);
      if (each.high) add(*each.high);
    }
  }

  const model::policy& rules_;
  const record_frames& within_;
  std::vector<part> found_;
};

class statement_list {
 public:
  explicit statement_list(const model::policy& rules) : rules_(rules), alone_{rules.application} {}
  std::vector<statement> take() { return std::move(found_); }

  void add(const std::optional<expression_id>& id, const model::heading& head) {
    if (id) found_.push_back({*id, &head, alone_});
  }
  void add(const model::definition& one) {
    found_.push_back({one.value, &one.head, frames_of(rules_, one)});
    for (const auto& id : {one.weight, one.out_of, one.cap}) add(id, one.head);
  }
  void add(const model::tier& one) {
    for (const auto& id : {one.places, one.condition, one.pays}) add(id, one.head);
    if (one.divided) {
      for (const model::money_part& share : one.divided->parts) add(share.applies, share.head);
    }
    if (!one.line) return;
    add(one.line->requested, one.head);
    add(one.line->closest_to, one.head);
    add(one.line->at_least, one.head);
  }
  void add(const model::round& one) {
    add(one.candidates, one.head);
    add(one.seed, one.head);
    for (const model::sort_key& key : one.keys) add(key.value, one.head);
    for (const model::tier& each : one.tiers) add(each);
    for (const model::budget& each : one.budgets) add(each.amount, each.head), add(each.applies, each.head);
    for (const model::limit& each : one.limits) {
      for (const auto& id : {std::optional(each.most), each.per, each.applies}) add(id, each.head);
    }
    for (const model::reservation& each : one.reservations) {
      for (const auto& id : {std::optional(each.least), std::optional(each.per), each.applies}) add(id, each.head);
    }
    for (const model::waiting_list& each : one.waiting) add(each.most, each.head), add(each.until, each.head);
  }

 private:
  const model::policy& rules_;
  record_frames alone_;
  std::vector<statement> found_;
};

}  // namespace

std::vector<statement> statements_of(const model::policy& rules) {
  statement_list all(rules);
  for (const model::definition& one : rules.definitions) all.add(one);
  for (const model::rule& one : rules.rules) all.add(one.condition, one.head), all.add(one.applies, one.head);
  for (const model::round& one : rules.rounds) all.add(one);
  return all.take();
}

std::vector<part> parts_of(const model::policy& rules, expression_id id, const record_frames& within) {
  operand_list all(rules, within);
  std::visit(all, rules.at(id).what);
  return all.take();
}

walked walk_fields(const model::policy& rules, std::uint32_t record, const std::vector<std::uint32_t>& path) {
  walked found{{}, record};
  for (const std::uint32_t step : path) {
    if (found.record >= rules.records.size() || step >= rules.records[found.record].fields.size()) return found;
    found.fields.push_back(&rules.records[found.record].fields[step]);
    found.record = rules.type_of(*found.fields.back()).record;
  }
  return found;
}

record_frames frames_of(const model::policy& rules, const model::definition& named) {
  record_frames made{rules.application};
  for (const auto& step : named.list) made.push_back(walk_fields(rules, made.back(), step).record);
  return made;
}

record_frames frames_inside(const model::policy& rules, const model::fold& node, record_frames within) {
  std::uint32_t record = node.frame < within.size() ? within[node.frame] : model::none;
  if (node.over) within.push_back(record = rules.application);
  for (const auto& step : node.steps) within.push_back(record = walk_fields(rules, record, step).record);
  return within;
}

}  // namespace milu::analysis
