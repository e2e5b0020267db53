#include "eval/look.hpp"

#include "eval/arithmetic.hpp"
#include "eval/fold.hpp"
#include "eval/frames.hpp"
#include "eval/look_shape.hpp"

#include <milu/base/decimal.hpp>

#include <algorithm>

namespace milu::eval {
namespace {

using model::expression_id;
using others = std::vector<evaluation*>;

// Equal values have equal texts; values of two kinds have not.
struct key_text {
  std::string operator()(bool value) const { return value ? "yes" : "no"; }
  std::string operator()(const rational& value) const { return to_text(value); }
  std::string operator()(const date& value) const { return to_text(value); }
  std::string operator()(const duration& value) const { return to_text(value); }
  std::string operator()(const model::text_value& value) const { return value.comparable; }
  std::string operator()(model::choice_value value) const { return std::to_string(value.index); }
};

}  // namespace

std::optional<std::string> key_of_value(const value& found) {
  const auto* plain = std::get_if<model::scalar>(&found);
  if (!plain) return std::nullopt;
  return std::to_string(plain->index()) + ':' + std::visit(key_text{}, *plain) + '\x1f';
}

namespace {

// The keys of one side, each ended by a character that no text has; none when one of them has no value.
std::optional<std::string> join_keys(evaluation& state, const std::vector<expression_id>& sides) {
  std::string joined;
  for (const expression_id side : sides) {
    const auto key = key_of_value(compute_node(state, side));
    if (!key) return std::nullopt;
    joined += *key;
  }
  return joined;
}

std::vector<expression_id> sides_of(const look_shape& shape, expression_id look_shape::match::*side) {
  std::vector<expression_id> sides;
  for (const look_shape::match& each : shape.matches) sides.push_back(each.*side);
  return sides;
}

// One fold of one application while it is computed.
class looking {
 public:
  looking(evaluation& state, const model::fold& node, expression_id at)
      : state_(state), node_(node), at_(at), among_(*state.among) {}

  value result();

 private:
  const others& all() const { return node_.over == model::population::ranked ? among_.ranked : among_.members; }
  const look_shape& shape();
  const look_index& index();
  others seen(const std::optional<std::string>& key);
  std::size_t looks_of_all();
  value too_much() const {
    return error_at(state_, at_, "decide.looks", {std::to_string(state_.given.limits.looks)});
  }
  value fold_over(const others& seen);
  value place_in(const std::vector<rational>& sorted);
  value percentile_over(const others& seen, const look_memory::question* asked);
  value compute(const others& seen, const look_memory::question* asked);

  evaluation& state_;
  const model::fold& node_;
  expression_id at_;
  crowd& among_;
};

const look_shape& looking::shape() {
  const auto known = among_.memory.shapes.find(at_);
  if (known != among_.memory.shapes.end()) return known->second;
  return among_.memory.shapes.emplace(at_, shape_of(state_.rules, node_)).first->second;
}

const look_index& looking::index() {
  const auto known = among_.memory.indices.find(at_);
  if (known != among_.memory.indices.end()) return known->second;
  look_index made;
  const std::vector<expression_id> theirs = sides_of(shape(), &look_shape::match::theirs);
  std::uint32_t next = 0;
  static_cast<void>(walk_applications(state_, at_, all(), {}, [&] {
    const auto key = join_keys(state_, theirs);
    (key ? made.by_key[*key] : made.without_key).push_back(next++);
  }));
  return among_.memory.indices.emplace(at_, std::move(made)).first->second;
}

// Those whose keys equal the own ones, and those whose keys nobody knows; all of them when there are no keys.
others looking::seen(const std::optional<std::string>& key) {
  if (!key || shape().matches.empty()) return all();
  const look_index& known = index();
  const auto found = known.by_key.find(*key);
  const std::vector<std::uint32_t> nobody;
  const std::vector<std::uint32_t>& equal = found == known.by_key.end() ? nobody : found->second;
  std::vector<std::uint32_t> merged;
  std::merge(equal.begin(), equal.end(), known.without_key.begin(), known.without_key.end(),
             std::back_inserter(merged));
  others chosen;
  for (const std::uint32_t each : merged) chosen.push_back(all()[each]);
  return chosen;
}

// The same number whoever asks first: either all of them are computed, or none.
std::size_t looking::looks_of_all() {
  const auto known = among_.memory.looks.find(at_);
  if (known != among_.memory.looks.end()) return known->second;
  std::size_t looks = all().size() * among_.members.size();
  if (!shape().matches.empty()) {
    looks = index().without_key.size() * among_.members.size();
    for (const auto& [key, equal] : index().by_key) looks += equal.size() * equal.size();
  }
  return among_.memory.looks.emplace(at_, looks).first->second;
}

value looking::fold_over(const others& seen) {
  return fold_elements(state_, node_, at_, [&](const std::function<void()>& visit) {
    return walk_applications(state_, at_, seen, node_.steps, visit);
  });
}

// 100 · (number below + half the equals, itself included) / n (S25).
value looking::place_in(const std::vector<rational>& sorted) {
  if (sorted.empty()) return unknown_for(state_, cause_kind::no_marks, name_of_column(state_, node_));
  const value own = node_.own ? compute_operand(state_, *node_.own) : value(unknown{});
  const auto* plain = std::get_if<model::scalar>(&own);
  if (!plain) return own;
  const auto* number = std::get_if<rational>(plain);
  if (!number) return error_at(state_, at_, "decide.kind");
  const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), *number);
  const rational below(static_cast<std::int64_t>(first - sorted.begin()));
  const rational equal(static_cast<std::int64_t>(last - first));
  const rational all(static_cast<std::int64_t>(sorted.size()));
  return within_limits(state_, at_, rational(100) * (below + equal / rational(2)) / all);
}

value looking::percentile_over(const others& seen, const look_memory::question* asked) {
  std::vector<rational> numbers;
  obstacles met;
  static_cast<void>(walk_applications(state_, at_, seen, {}, [&] {
    const value chosen = passes_filter(state_, node_);
    const truth answer = truth_of(chosen);
    if (answer == truth::no) return;
    const value given = answer == truth::yes ? compute_operand(state_, *node_.value) : chosen;
    const auto* plain = std::get_if<model::scalar>(&given);
    const auto* number = plain ? std::get_if<rational>(plain) : nullptr;
    if (number) numbers.push_back(*number);
    else met.add(plain ? value(error_at(state_, at_, "decide.kind")) : given);
  }));
  if (!met.empty()) return met.as_value();
  std::sort(numbers.begin(), numbers.end());
  const value placed = place_in(numbers);
  if (asked) among_.memory.sorted.emplace(*asked, std::move(numbers));
  return placed;
}

value looking::compute(const others& seen, const look_memory::question* asked) {
  return node_.name == syntax::keyword::percentile ? percentile_over(seen, asked) : fold_over(seen);
}

value looking::result() {
  const auto key = join_keys(state_, sides_of(shape(), &look_shape::match::own));
  if (!key || shape().needs_more)
    return looks_of_all() > state_.given.limits.looks ? too_much() : compute(seen(key), nullptr);
  const look_memory::question asked{at_, state_.call, *key};
  if (const auto known = among_.memory.sorted.find(asked); known != among_.memory.sorted.end())
    return place_in(known->second);
  if (const auto known = among_.memory.results.find(asked); known != among_.memory.results.end())
    return known->second;
  value found = compute(seen(key), &asked);
  if (among_.memory.sorted.count(asked) == 0) among_.memory.results.emplace(asked, found);
  return found;
}

}  // namespace

value look(evaluation& state, const model::fold& node, expression_id at) {
  if (node.over == model::population::above) return look_above(state, node, at);
  if (!state.among) return unknown_for(state, cause_kind::needs_cohort, "cohort");
  return looking(state, node, at).result();
}

}  // namespace milu::eval
