#include "analysis/situations.hpp"

#include "analysis/tested_value.hpp"
#include "eval/comparison.hpp"

#include <algorithm>

namespace milu::analysis {
namespace {

using syntax::keyword;

constexpr std::size_t most_situations = 20'000;
constexpr std::size_t deepest = 200;

keyword mirrored(keyword operation) {
  switch (operation) {
    case keyword::at_or_above: return keyword::at_or_below;
    case keyword::at_or_below: return keyword::at_or_above;
    case keyword::greater: return keyword::less;
    case keyword::less: return keyword::greater;
    default: return operation;
  }
}

std::string path_text(const std::vector<std::uint32_t>& path) {
  std::string text;
  for (const std::uint32_t step : path) text += "." + std::to_string(step);
  return text;
}

// The same text for the same value; expressions that are not named are all different.
std::string key_of(const model::policy& rules, model::expression_id id) {
  const model::operation& what = rules.at(id).what;
  if (const auto* field = std::get_if<model::field_reference>(&what); field && field->frame == 0)
    return "field" + path_text(field->path);
  if (const auto* field = std::get_if<model::call_reference>(&what)) return "call" + path_text(field->path);
  const auto* named = std::get_if<model::definition_reference>(&what);
  if (named && named->frame == 0) return "definition" + std::to_string(named->definition);
  const auto* set = std::get_if<model::parameter_reference>(&what);
  return set ? "parameter" + std::to_string(set->parameter) : "expression" + std::to_string(id);
}

}  // namespace

std::size_t situations::subject_of(model::expression_id id) {
  const auto [known, is_new] = by_key_.emplace(key_of(rules_, id), subjects_.size());
  if (is_new) subjects_.push_back({id});
  return known->second;
}

// The condition that a name stands for.
std::optional<model::expression_id> situations::inside(model::expression_id id) const {
  const auto* named = std::get_if<model::definition_reference>(&rules_.at(id).what);
  if (!named || named->frame != 0) return std::nullopt;
  const model::definition& of = rules_.definitions[named->definition];
  const bool is_plain = of.list.empty() && !of.round && rules_.at(of.value).of.what == model::kind::yes_no;
  return is_plain ? std::optional(of.value) : std::nullopt;
}

// The conditions that a connection of conditions is made of.
std::vector<model::expression_id> situations::parts(model::expression_id id) const {
  const model::operation& what = rules_.at(id).what;
  if (const auto* node = std::get_if<model::connective>(&what)) return node->operands;
  if (const auto* node = std::get_if<model::negation>(&what)) return {node->operand};
  const auto* node = std::get_if<model::function>(&what);
  const bool is_quantifier = node && (node->name == keyword::any || node->name == keyword::all || node->name == keyword::none);
  std::vector<model::expression_id> found;
  if (is_quantifier) {
    for (const model::argument& each : node->arguments) found.push_back(each.value);
  }
  return found;
}

void situations::read(model::expression_id id) {
  if (depth_ >= deepest) return static_cast<void>(subject_of(id));
  ++depth_;
  const auto all = parts(id);
  const auto named = inside(id);
  const model::operation& what = rules_.at(id).what;
  if (!all.empty()) {
    for (const model::expression_id part : all) read(part);
  } else if (named) {
    read(*named);
  } else if (const auto* comparison = std::get_if<model::comparison>(&what)) {
    read_comparison(*comparison, id);
  } else if (const auto* membership = std::get_if<model::membership>(&what)) {
    read_membership(*membership, id);
  } else if (!std::holds_alternative<model::verdict_test>(what)) {
    subject_of(id);
  }
  --depth_;
}

void situations::read_comparison(const model::comparison& node, model::expression_id at) {
  const auto right = extents_.constant(node.right);
  const auto left = extents_.constant(node.left);
  if (right && !left) subjects_[subject_of(node.left)].named.push_back(*right);
  else if (left && !right) subjects_[subject_of(node.right)].named.push_back(*left);
  else if (!left) subject_of(at);
}

void situations::read_membership(const model::membership& node, model::expression_id at) {
  std::vector<model::scalar> named;
  for (const model::interval& each : node.members) {
    const auto low = extents_.constant(each.low);
    const auto high = each.high ? extents_.constant(*each.high) : low;
    if (!low || !high) return static_cast<void>(subject_of(at));
    named.insert(named.end(), {*low, *high});
  }
  auto& known = subjects_[subject_of(node.subject)].named;
  known.insert(known.end(), named.begin(), named.end());
}

std::vector<model::scalar> situations::values_of(const subject& one) {
  const model::type& of = rules_.at(one.at).of;
  std::vector<model::scalar> found;
  if (of.what == model::kind::yes_no) {
    const extent can = extents_.of(one.at);
    if (can.can_fail) found.emplace_back(false);
    if (can.can_hold) found.emplace_back(true);
    return found;
  }
  if (of.what == model::kind::choice && of.choices < rules_.choice_sets.size()) {
    for (std::uint32_t i = 0; i < rules_.choice_sets[of.choices].choices.size(); ++i)
      found.emplace_back(model::choice_value{i});
    return found;
  }
  if (model::is_numeric(of.what)) {
    std::vector<rational> numbers;
    for (const model::scalar& each : one.named) {
      if (const auto* number = std::get_if<rational>(&each)) numbers.push_back(*number);
    }
    const auto apart = numbers_apart(numbers, extents_.of(one.at), grid_of(rules_, one.at));
    return {apart.begin(), apart.end()};
  }
  found = one.named;
  for (const model::scalar& each : one.named) {
    const auto* day = std::get_if<date>(&each);
    if (!day) continue;
    for (const std::int64_t step : {-1, 1}) {
      if (const auto beside = from_day_number(day_number(*day) + step)) found.push_back(*beside);
    }
  }
  if (of.what == model::kind::text) found.push_back(model::text_value{"…", "…"});
  return found;
}

bool situations::begin() {
  std::size_t all = 1;
  for (subject& one : subjects_) {
    one.values = values_of(one);
    if (one.values.empty()) return false;
    all *= one.values.size();
    if (all > most_situations) return false;
  }
  at_.assign(subjects_.size(), 0);
  return true;
}

bool situations::next() {
  for (std::size_t i = 0; i < at_.size(); ++i) {
    if (++at_[i] < subjects_[i].values.size()) return true;
    at_[i] = 0;
  }
  return false;
}

const model::scalar& situations::value_of(model::expression_id id) {
  const std::size_t index = by_key_.at(key_of(rules_, id));
  return subjects_[index].values[at_[index]];
}

bool situations::is_free(model::expression_id id) { return by_key_.count(key_of(rules_, id)) > 0; }

bool situations::compares(const model::comparison& node) {
  const auto right = extents_.constant(node.right);
  const auto left = extents_.constant(node.left);
  if (left && right) return eval::holds_between(node.operation, *left, *right);
  if (right) return eval::holds_between(node.operation, value_of(node.left), *right);
  return eval::holds_between(mirrored(node.operation), value_of(node.right), *left);
}

bool situations::is_member(const model::membership& node) {
  const model::scalar& tested = value_of(node.subject);
  const bool found = std::any_of(node.members.begin(), node.members.end(), [&](const model::interval& each) {
    const auto low = extents_.constant(each.low);
    if (!each.high) return eval::holds_between(keyword::equal, tested, *low);
    const auto high = extents_.constant(*each.high);
    return eval::holds_between(each.without_low ? keyword::greater : keyword::at_or_above, tested, *low) &&
           eval::holds_between(each.without_high ? keyword::less : keyword::at_or_below, tested, *high);
  });
  return found != node.negated;
}

// Tiers go to eligible applications only, so where a verdict is asked for it is that.
bool situations::holds(model::expression_id id) {
  if (is_free(id)) return std::get<bool>(value_of(id));
  const model::operation& what = rules_.at(id).what;
  const auto all = parts(id);
  const auto is_true = [&](model::expression_id part) { return holds(part); };
  if (const auto* node = std::get_if<model::connective>(&what))
    return node->operation == keyword::and_ ? std::all_of(all.begin(), all.end(), is_true)
                                            : std::any_of(all.begin(), all.end(), is_true);
  if (std::holds_alternative<model::negation>(what)) return !holds(all[0]);
  if (const auto* node = std::get_if<model::function>(&what); node && !all.empty()) {
    const bool found = node->name == keyword::all ? std::all_of(all.begin(), all.end(), is_true)
                                                  : std::any_of(all.begin(), all.end(), is_true);
    return found != (node->name == keyword::none);
  }
  if (const auto named = inside(id)) return holds(*named);
  if (const auto* node = std::get_if<model::comparison>(&what)) return compares(*node);
  if (const auto* node = std::get_if<model::membership>(&what)) return is_member(*node);
  if (const auto* node = std::get_if<model::verdict_test>(&what)) return node->verdict == keyword::eligible;
  return std::get<bool>(value_of(id));
}

}  // namespace milu::analysis
