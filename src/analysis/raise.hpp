#pragma once
// Small cohorts in which a better mark is punished: looked for around the lines, replayed before they are shown.
//
//   std::optional<witness> found = find_punished(rules, tried, mark, true, 3'000);
#include "analysis/stage.hpp"

#include <optional>

namespace milu::analysis {

// `is_better_higher`: which way the mark is bettered. Gives up after so many cohorts.
std::optional<witness> find_punished(const model::policy&, const stage&, const model::form_field* mark,
                                     bool is_better_higher, std::size_t attempts);

// What an application came to in a decided cohort, for comparison: by round the tier (none: behind all), and the money.
struct standing_of {
  bool is_open = false;
  std::vector<std::optional<std::uint32_t>> tiers = {};
  std::optional<rational> money = rational(0);   // none: not computable
};
standing_of standing_in(const model::policy&, const cohort::decided&, std::uint32_t application);
// Whether the second is worse, in the first round in which they differ or in money.
bool is_worse(const standing_of& before, const standing_of& after);

}  // namespace milu::analysis
