// Directions of functions and folds: a sum, a mean, a median and a trimmed mean rise with each mark (S26).
#include "analysis/direction.hpp"

namespace milu::analysis {
namespace {

using syntax::keyword;

bool keeps_direction(keyword word) {
  return word == keyword::sum || word == keyword::mean || word == keyword::median || word == keyword::max ||
         word == keyword::min || word == keyword::count || word == keyword::any || word == keyword::all;
}

bool is_at_least_zero(const extent& one) { return one.low && one.low->sign() >= 0; }

}  // namespace

direction compass::visit(const model::function& node, const record_frames& within) {
  std::vector<model::expression_id> ids;
  for (const model::argument& each : node.arguments) ids.push_back(each.value);
  if (node.name == keyword::missing) return direction::constant;   // what is there stays there
  const direction all = all_of(ids, within);
  if (all == direction::constant || keeps_direction(node.name)) return all;
  if (node.name == keyword::none) return turned(all);
  if (ids.empty()) return all;
  const extent first = extents_.of(ids[0]);
  const bool is_first_only = ids.size() < 2 || of(ids[1], within) == direction::constant;
  if (node.name == keyword::abs && is_at_least_zero(first)) return all;
  if (node.name == keyword::abs && first.high && first.high->sign() <= 0) return turned(all);
  if (node.name == keyword::quotient && is_first_only) return scaled(of(ids[0], within), ids[1]);
  const bool is_power = node.name == keyword::power && is_first_only && is_at_least_zero(first);
  if (is_power && is_at_least_zero(extents_.of(ids[1]))) return all;
  return give_up("direction.unclear");
}

// Who is counted must not depend on the mark, except where more of them can only raise what comes out.
direction compass::visit(const model::fold& node, const record_frames& within) {
  std::uint32_t record = node.over ? rules_.application : node.frame < within.size() ? within[node.frame] : model::none;
  const record_frames inside = frames_inside(rules_, node, within);
  const std::vector<const model::form_field*> before = lists_;
  lists_.resize(within.size(), nullptr);
  if (node.over) lists_.push_back(nullptr);
  for (const auto& step : node.steps) {
    const walked way = walk_fields(rules_, record, step);
    lists_.push_back(way.fields.empty() ? nullptr : way.fields.back());
    record = way.record;
  }
  const direction chosen = node.where ? of(*node.where, inside) : direction::constant;
  const direction value = node.value ? of(*node.value, inside) : direction::constant;
  lists_ = before;
  const direction own = node.own ? of(*node.own, within) : direction::constant;
  const direction all = joined(joined(chosen, value), own);
  if (all == direction::constant) return all;
  if (node.over) return give_up("direction.cohort");
  if (node.keeping != 0) return give_up("direction.keeping");
  if (node.needing != 0 && chosen != direction::constant) return give_up("direction.unclear");
  switch (node.name) {
    case keyword::any:
    case keyword::count: return all;
    case keyword::none: return turned(all);
    case keyword::all: return joined(value, turned(chosen));
    case keyword::sum:
      if (node.dropping && chosen != direction::constant) return give_up("direction.unclear");
      if (chosen == direction::constant || (node.value && is_at_least_zero(extents_.of(*node.value)))) return all;
      return give_up("direction.unclear");
    default: return chosen == direction::constant && keeps_direction(node.name) ? value : give_up("direction.unclear");
  }
}

}  // namespace milu::analysis
