#pragma once
// Which parts of the rules cases have gone through: recorded while they were decided, never guessed.
//
//   coverage seen(made.rules);
//   note(seen, eval::outcome{});
//   for (const covered_part& part : parts_of(made.rules, text, seen)) part.gaps.empty();
#include <milu/cohort/decide.hpp>
#include <milu/eval/outcome.hpp>
#include <milu/eval/witness.hpp>
#include <milu/model/policy.hpp>

#include <set>
#include <string>
#include <vector>

namespace milu::session {

struct tier_coverage {
  bool is_given = false;
  std::set<eval::truth> condition = {};
};

struct coverage {
  explicit coverage(const model::policy&);

  eval::witness seen = {};                                  // for `settings::seen`
  std::vector<std::set<eval::rule_result>> rules = {};      // by rule
  std::vector<bool> has_value = {};                         // by definition
  std::vector<std::vector<tier_coverage>> tiers = {};       // by round and tier
  bool has_cohort = false;                                  // some case decided a cohort
};

void note(coverage&, const eval::outcome&);
void note(coverage&, const model::policy&, const cohort::decided&);

// A rule, a value, a row of a table, a tier or a `when`, and what no case did with it.
struct covered_part {
  const char* sort;                                         // rule, value, row, tier, condition
  std::string clause;
  span where;
  diagnostics gaps = {};                                    // empty: everything was reached
};
// In the order of the text, of the file itself: what it amends and uses has cases of its own. The rows of tables inside the
// cases themselves are no part of the rules.
std::vector<covered_part> parts_of(const model::policy&, const document&, const coverage&);

}  // namespace milu::session
