#include <milu/eval/reference.hpp>

#include "eval/evaluation.hpp"

#include <algorithm>

namespace milu::eval {
namespace {

diagnostic date_needed(const model::heading& head) {
  return {.code = "asof.needed", .where = head.where, .arguments = {head.name}, .clause = head.clause};
}

bool depends_on_date(const model::parameter& named) {
  return std::any_of(named.values.begin(), named.values.end(),
                     [](const model::period_value& each) { return !each.in_force.is_always(); });
}

const model::period_value* value_on(const model::parameter& named, const std::optional<date>& day) {
  const auto found = std::find_if(named.values.begin(), named.values.end(),
                                  [&](const model::period_value& each) { return each.in_force.holds_on(day); });
  return found == named.values.end() ? nullptr : &*found;
}

class settlement {
 public:
  settlement(const model::policy& rules, settings& given) : rules_(rules), given_(given) {}
  void set_own_values(const std::vector<bool>& is_replaced);
  void set_profile(const model::profile&);
  void require_law_date();
  diagnostics& problems() { return problems_; }

 private:
  void set(std::uint32_t parameter, const std::optional<model::expression_id>& constant, std::string_view clause);
  void require_law_date(const model::heading& head) {
    if (!head.in_force.is_always()) problems_.push_back(date_needed(head));
  }

  const model::policy& rules_;
  settings& given_;
  diagnostics problems_;
};

void settlement::set(std::uint32_t parameter, const std::optional<model::expression_id>& constant,
                     std::string_view clause) {
  if (parameter >= given_.parameters.size()) return;
  given_.parameters[parameter].reset();
  if (!constant) return;
  const model::record_value nobody;
  evaluation state = begin(rules_, given_, nobody, nullptr);
  state.clause = clause;
  const value found = compute_operand(state, *constant);
  if (const auto* plain = std::get_if<model::scalar>(&found)) given_.parameters[parameter] = *plain;
  if (const auto* error = std::get_if<fault>(&found)) problems_.push_back(error->what);
}

void settlement::set_own_values(const std::vector<bool>& is_replaced) {
  const std::optional<date> day = law_date(given_);
  for (std::uint32_t index = 0; index < rules_.parameters.size(); ++index) {
    const model::parameter& named = rules_.parameters[index];
    if (is_replaced[index]) continue;
    if (!day && depends_on_date(named)) problems_.push_back(date_needed(named.head));
    const model::period_value* current = value_on(named, day);
    if (current) set(index, current->value, named.head.clause);
  }
}

void settlement::set_profile(const model::profile& chosen) {
  for (const model::preset& each : chosen.presets) set(each.parameter, each.value, each.clause);
}

// Statements with a period are in force or not on a day, so there has to be one (S34).
void settlement::require_law_date() {
  if (law_date(given_)) return;
  for (const model::rule& each : rules_.rules) require_law_date(each.head);
  for (const model::definition& each : rules_.definitions) require_law_date(each.head);
  for (const model::round& round : rules_.rounds) {
    for (const model::tier& each : round.tiers) require_law_date(each.head);
    for (const model::budget& each : round.budgets) require_law_date(each.head);
    for (const model::limit& each : round.limits) require_law_date(each.head);
  }
}

// A parameter that a profile or a single setting replaces needs no value of its own, and no date to choose it by.
std::vector<bool> find_replaced(const model::policy& rules, const model::profile* chosen,
                                const std::vector<override_value>& set) {
  std::vector<bool> is_replaced(rules.parameters.size(), false);
  const auto replace = [&](std::uint32_t index) {
    if (index < is_replaced.size()) is_replaced[index] = true;
  };
  if (chosen)
    for (const model::preset& each : chosen->presets) replace(each.parameter);
  for (const override_value& each : set) replace(each.parameter);
  return is_replaced;
}

}  // namespace

result<settings> settle(const model::policy& rules, std::optional<date> as_of, std::optional<date> law_on,
                        std::optional<std::uint32_t> profile, const std::vector<override_value>& set,
                        const milu::limits& limits, std::shared_ptr<const work_calendar> calendar) {
  settings given{.as_of = as_of, .law_on = law_on ? law_on : as_of, .limits = limits, .calendar = std::move(calendar)};
  given.parameters.resize(rules.parameters.size());
  const model::profile* chosen = profile && *profile < rules.profiles.size() ? &rules.profiles[*profile] : nullptr;
  settlement settled(rules, given);
  settled.set_own_values(find_replaced(rules, chosen, set));
  if (chosen) settled.set_profile(*chosen);
  settled.require_law_date();
  if (!settled.problems().empty()) return tl::unexpected(std::move(settled.problems()));
  for (const override_value& each : set)
    if (each.parameter < given.parameters.size()) given.parameters[each.parameter] = each.value;
  return given;
}

}  // namespace milu::eval
