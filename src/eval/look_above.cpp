// Looking at those who stand above already, while a round ranks (S40).
#include "eval/fold.hpp"
#include "eval/frames.hpp"
#include "eval/look.hpp"
#include "eval/look_shape.hpp"

namespace milu::eval {
namespace {

using model::expression_id;

// Enters what those above have whom it does not hold yet: they only become more.
coverage& cover(evaluation& state, placing& placed, const model::fold& node, expression_id at,
                const look_shape::match& sought) {
  coverage& known = placed.covered[at];
  const std::vector<evaluation*> new_ones(placed.above.begin() + static_cast<std::ptrdiff_t>(known.entered),
                                          placed.above.end());
  known.entered = placed.above.size();
  const obstacles met = walk_applications(state, at, new_ones, node.steps, [&] {
    const value found = compute_operand(state, sought.theirs);
    if (auto key = key_of_value(found)) known.keys.insert(std::move(*key));
    else known.open.push_back(found);
  });
  if (!met.empty()) known.open.push_back(met.as_value());
  return known;
}

// Kleene: one that is equal decides, whatever is unknown of others (S4).
value is_among(evaluation& state, placing& placed, const model::fold& node, expression_id at,
               const look_shape::match& sought) {
  const coverage& known = cover(state, placed, node, at, sought);
  const value own = compute_operand(state, sought.own);
  const auto key = key_of_value(own);
  junction found(true);
  for (const value& open : known.open) found.add(open);
  if (key && known.keys.count(*key) > 0) found.add(model::scalar(true));
  if (!key && !(known.keys.empty() && known.open.empty())) found.add(own);
  return node.name == syntax::keyword::none ? opposite(found.result()) : found.result();
}

}  // namespace

value look_above(evaluation& state, const model::fold& node, expression_id at) {
  if (!state.among || !state.among->placed) return unknown_for(state, cause_kind::needs_cohort, "above");
  placing& placed = *state.among->placed;
  const auto [known, is_new] = state.among->memory.shapes.try_emplace(at);
  if (is_new) known->second = shape_of(state.rules, node);
  if (known->second.sought) return is_among(state, placed, node, at, *known->second.sought);
  placed.looks += placed.above.size();
  if (placed.looks > state.given.limits.looks)
    return error_at(state, at, "decide.looks", {std::to_string(state.given.limits.looks)});
  return fold_elements(state, node, at, [&](const std::function<void()>& visit) {
    return walk_applications(state, at, placed.above, node.steps, visit);
  });
}

}  // namespace milu::eval
