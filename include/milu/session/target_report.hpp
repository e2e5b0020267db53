#pragma once
// The targets of a programme against its applications, year by year.
//
//   std::vector<year_of_data> years = {{2022, {one}}};
//   auto report = report_targets(made.rules, wishes{}, std::nullopt, {}, years, false, limits{});
//   (*report)->lines[0].status == cohort::progress_status::met;
#include <milu/cohort/progress.hpp>
#include <milu/session/run.hpp>

#include <map>
#include <memory>

namespace milu::session {

struct year_of_data { std::int32_t year = 0; std::vector<eval::application> applications = {}; };

// One calendar year: decided by itself, as of the day that its calls name, else as of its last day, or of the day of the
// report when that comes first (`as_of` of the wishes). Years of the period without data have no run.
struct held_year {
  std::unique_ptr<question> asked = {};
  std::unique_ptr<run> made = {};
};

// What holds in a year for nobody in particular: the call of its applications, or the first one; none where the policy
// declares none.
std::optional<std::uint32_t> call_in(const held_year&);
const eval::settings& settings_in(const held_year&);

// Stays where it was made: its runs refer to its questions.
struct target_report {
  explicit target_report(const model::policy& rules_) : rules(rules_) {}
  target_report(const target_report&) = delete;
  target_report& operator=(const target_report&) = delete;

  const model::policy& rules;
  std::map<std::int32_t, held_year> years = {};
  std::vector<cohort::progress> lines = {};           // target after target, goal after goal
  diagnostics left_out = {};
};

answer<std::unique_ptr<target_report>> report_targets(const model::policy&, const wishes&,
                                                      const std::optional<std::vector<eval::call>>&,
                                                      const std::vector<eval::office_ruling>&,
                                                      std::vector<year_of_data>, bool keep_going, const limits&);

// Years of data that no target counts, neither in its period nor as what was there before.
std::vector<std::int32_t> years_outside(const target_report&);

}  // namespace milu::session
