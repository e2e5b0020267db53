#include "analysis/usage.hpp"

namespace milu::analysis {
namespace {

using path = std::vector<std::uint32_t>;

class reader {
 public:
  reader(const model::policy& rules, usage& found, bool enters_definitions)
      : rules_(rules), found_(found), enters_(enters_definitions) {}

  // Operands have smaller numbers, so this ends; a stack of its own keeps it off the depth of the input.
  void read(model::expression_id id, const record_frames& within) {
    std::vector<part> open{{id, within}};
    while (!open.empty()) {
      const part next = std::move(open.back());
      open.pop_back();
      within_ = next.within;
      std::visit([&](const auto& node) { note(node); }, rules_.at(next.id).what);
      for (part& each : parts_of(rules_, next.id, next.within)) open.push_back(std::move(each));
      for (const std::uint32_t index : entered_) add_definition(index, open);
      entered_.clear();
    }
  }

 private:
  void note(const model::field_reference& node) { note_path(record_in(node.frame), node.path); }
  void note(const model::call_reference& node) { note_path(rules_.call, node.path); }
  void note(const model::parameter_reference& node) { found_.parameters.insert(node.parameter); }
  void note(const model::definition_reference& node) { name(node.definition); }
  void note(const model::criteria_sum& node) {
    for (const std::uint32_t index : node.criteria) name(index);
  }
  void note(const model::element_at& node) {
    note_path(note_path(record_in(node.frame), node.list), node.path);
  }
  void note(const model::fold& node) {
    std::uint32_t record = node.over ? rules_.application : record_in(node.frame);
    for (const path& step : node.steps) record = note_path(record, step);
  }
  template <class Other>
  void note(const Other&) {}

  void name(std::uint32_t index) {
    if (found_.definitions.insert(index).second && enters_) entered_.push_back(index);
  }
  void add_definition(std::uint32_t index, std::vector<part>& open) const {
    const model::definition& named = rules_.definitions[index];
    open.push_back({named.value, frames_of(rules_, named)});
    for (const auto& id : {named.weight, named.cap}) {
      if (id) open.push_back({*id, {rules_.application}});
    }
  }
  std::uint32_t record_in(std::uint32_t frame) const { return frame < within_.size() ? within_[frame] : model::none; }
  std::uint32_t note_path(std::uint32_t record, const path& steps) {
    const walked found = walk_fields(rules_, record, steps);
    found_.fields.insert(found.fields.begin(), found.fields.end());
    return found.record;
  }

  const model::policy& rules_;
  usage& found_;
  bool enters_;
  record_frames within_;
  std::vector<std::uint32_t> entered_;
};

}  // namespace

usage usage_of(const model::policy& rules) {
  usage found;
  reader all(rules, found, false);
  for (const statement& one : statements_of(rules)) all.read(one.root, one.within);
  for (const model::test_case& test : rules.tests) {   // a definition may be there for the cases alone
    for (const model::given& given : test.givens) {
      for (const model::expectation& each : given.expectations) all.read(each.condition, {rules.application});
    }
  }
  for (const model::target& one : rules.targets) {
    if (one.measure) all.read(*one.measure, {rules.application});
    for (const model::goal& each : one.goals) all.read(each.bound, {rules.application});
  }
  for (const model::definition& group : rules.definitions) {
    found.definitions.insert(group.members.begin(), group.members.end());
  }
  for (const auto& key : rules.cohort_keys) {
    const walked way = walk_fields(rules, rules.application, key);
    found.fields.insert(way.fields.begin(), way.fields.end());
  }
  for (const auto& day : {rules.as_of_field, rules.law_on_field}) {
    const walked way = walk_fields(rules, rules.call, day.value_or(path{}));
    found.fields.insert(way.fields.begin(), way.fields.end());
  }
  return found;
}

usage usage_of(const model::policy& rules, model::expression_id id, const record_frames& within) {
  usage found;
  reader(rules, found, true).read(id, within);
  return found;
}

}  // namespace milu::analysis
