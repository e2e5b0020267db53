// Folds over lists some of whose elements are not complete yet.
#include "eval/estimate_fold.hpp"
#include "eval/frames.hpp"
#include "eval/office_rulings.hpp"

namespace milu::eval {
namespace {

using syntax::keyword;

bool is_quantifier(keyword name) { return name == keyword::any || name == keyword::all || name == keyword::none; }

given_mark certain_mark(const evaluation& state, const value& known) {
  const auto top = static_cast<std::uint32_t>(state.frames.size() - 1);
  return {.given = std::get<model::scalar>(known), .key = element_key(state, top)};
}

}  // namespace

// One element that certainly decides is enough; all that certainly do not are enough too (S2).
estimate estimator::quantified(const model::fold& node, model::expression_id at) {
  const bool is_all = node.name == keyword::all;
  truth found = is_all ? truth::yes : truth::no;
  const obstacles met = walk(state_, at, node, [&] {
    const truth chosen = node.where ? of(*node.where).condition : truth::yes;
    const truth holds = node.value ? of(*node.value).condition : truth::yes;
    const truth counted = is_all ? either(negated(chosen), holds) : both(chosen, holds);
    found = is_all ? both(found, counted) : either(found, counted);
  });
  if (!met.empty()) return {};
  return {.condition = node.name == keyword::none ? negated(found) : found};
}

estimate estimator::counted(const model::fold& node, model::expression_id at) {
  rational certain = 0;
  rational possible = 0;
  const obstacles met = walk(state_, at, node, [&] {
    const truth chosen = node.where ? of(*node.where).condition : truth::yes;
    const bool is_plain = !node.value || state_.rules.at(*node.value).of.what != model::kind::yes_no;
    const truth holds = is_plain ? truth::yes : of(*node.value).condition;
    const truth one = both(chosen, holds);
    if (one == truth::yes) certain = certain + rational(1);
    if (one != truth::no) possible = possible + rational(1);
  });
  if (!met.empty() || node.is_panel() || node.dropping || node.keeping != 0 || node.needing != 0) return {};
  return {.low = certain, .high = possible};
}

estimate estimator::visit(const model::fold& node, model::expression_id at) {
  if (is_quantifier(node.name)) return quantified(node, at);
  if (node.name == keyword::count) return counted(node, at);
  std::vector<given_mark> certain;
  std::vector<open_mark> open;
  bool is_bounded = node.value.has_value();
  const obstacles met = walk(state_, at, node, [&] {
    if (!is_bounded || (node.is_panel() && is_struck(state_, node))) return;
    const truth chosen = node.where ? of(*node.where).condition : truth::yes;
    if (chosen == truth::no) return;
    const estimate one = of(*node.value);
    is_bounded = one.low && one.high;
    if (!is_bounded) return;
    if (chosen == truth::yes && one.is_settled) certain.push_back(certain_mark(state_, one.known));
    else open.push_back({*one.low, *one.high});
  });
  if (!met.empty() || !is_bounded) return {};
  if (open.empty()) return settled(at);
  const auto found = bounds_of(state_, node, at, certain, std::move(open));
  return found ? estimate{.low = found->low, .high = found->high} : estimate{};
}

}  // namespace milu::eval
