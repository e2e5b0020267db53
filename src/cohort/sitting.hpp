#pragma once
// All rounds of all cohorts, one round after another, so that a later one sees what the earlier ones came to.
//
//   sitting all(rules, chosen, batch);
//   if (all.hold_rounds()) decided done = all.take();
#include <milu/cohort/decide.hpp>

#include <map>

namespace milu::cohort {

class sitting {
 public:
  sitting(const model::policy&, const eval::settings_by_call&, const eval::batch&);
  result<void> hold_rounds();
  decided take();

 private:
  using key = std::vector<std::string>;
  eval::gathering gather() const;
  void seat_cohorts();
  void seat_calls_without_applications();
  void seat_pools(std::uint32_t round);
  result<void> hold(std::uint32_t round, std::uint32_t competition);
  result<void> place(std::uint32_t round, const std::vector<std::uint32_t>& applications, std::vector<entrant>&);
  result<void> place_without_open(std::uint32_t round, competition&, const terms&, std::vector<entrant>&);
  void close(std::uint32_t round, const competition&);

  key project(const competition&, const std::vector<std::vector<std::uint32_t>>& onto) const;
  bool is_collected(const competition&, const competition& by) const;
  std::vector<eval::value> money_left(const competition& by, std::uint32_t round) const;

  const model::policy& rules_;
  const eval::settings_by_call& chosen_;
  const eval::batch& batch_;
  decided all_;
  eval::gathering gathered_;
};

}  // namespace milu::cohort
