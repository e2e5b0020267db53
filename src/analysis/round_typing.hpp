#pragma once
// One round typed for one mark, and what of its own statements stands in the way of every mark.
#include "analysis/direction.hpp"
#include "analysis/stage.hpp"

#include <vector>

namespace milu::analysis {

// How a round takes a mark: whether higher or lower is better in it, and what keeps the proof from being made.
struct mark_typing {
  const model::form_field* mark = nullptr;
  bool is_better_higher = true;
  round_motion motion = round_motion::unclear;
  diagnostics reasons = {};
};

mark_typing type_mark(const model::policy&, const stage&, std::uint32_t round, const model::form_field* mark,
                      std::vector<round_motion> earlier);
// Ties, budgets and other statements that can punish a better mark whatever it is.
diagnostics statements_in_the_way(const model::policy&, const stage&, std::uint32_t round);
// The numeric fields of the application that keys, criteria and totals read; keys of applications are no marks.
std::vector<const model::form_field*> marks_of(const model::policy&, std::uint32_t round);

}  // namespace milu::analysis
