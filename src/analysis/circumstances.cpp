#include "analysis/circumstances.hpp"

#include "analysis/blank_form.hpp"

#include <algorithm>

namespace milu::analysis {
namespace {

// The last day on which something begins: the law as it stands in the end.
std::optional<date> latest_beginning(const model::policy& rules) {
  std::optional<date> latest = rules.head.in_force.from;
  const auto see = [&](const model::validity& period) {
    if (period.from && (!latest || *latest < *period.from)) latest = period.from;
  };
  for (const model::parameter& one : rules.parameters) {
    for (const model::period_value& each : one.values) see(each.in_force);
  }
  for (const model::rule& one : rules.rules) see(one.head.in_force);
  for (const model::definition& one : rules.definitions) see(one.head.in_force);
  for (const model::round& round : rules.rounds) {
    for (const model::tier& one : round.tiers) see(one.head.in_force);
    for (const model::budget& one : round.budgets) see(one.head.in_force);
    for (const model::limit& one : round.limits) see(one.head.in_force);
  }
  return latest;
}

bool reads_date(const model::policy& rules) {
  return std::any_of(rules.expressions.begin(), rules.expressions.end(), [](const model::expression& one) {
    return std::holds_alternative<model::as_of_reference>(one.what);
  });
}

bool is_unset(const model::policy& rules, const eval::settings& given, std::uint32_t index) {
  return index < rules.parameters.size() && !given.parameters[index];
}

std::size_t count_unset(const model::policy& rules, const eval::settings& given) {
  std::size_t unset = 0;
  for (std::uint32_t index = 0; index < rules.parameters.size(); ++index) unset += is_unset(rules, given, index) ? 1U : 0U;
  return unset;
}

std::optional<eval::settings> settled(const model::policy& rules, const circumstances& with) {
  auto found = eval::settle(rules, with.as_of, with.as_of, with.profile, with.set, {});
  return found ? std::optional(std::move(*found)) : std::nullopt;
}

// Of the profiles the one that leaves least unset; none when the rules themselves leave no more.
std::optional<std::uint32_t> fullest_profile(const model::policy& rules, circumstances with,
                                             const eval::settings& without) {
  std::size_t least = count_unset(rules, without);
  std::optional<std::uint32_t> best;
  for (std::uint32_t index = 0; index < rules.profiles.size(); ++index) {
    with.profile = index;
    const auto tried = settled(rules, with);
    if (!tried || count_unset(rules, *tried) >= least) continue;
    least = count_unset(rules, *tried);
    best = index;
  }
  return best;
}

// One place, and what forms begin with.
model::scalar assumed(const model::policy& rules, const model::parameter& unset) {
  const model::type& of = rules.types[unset.of];
  const bool is_open_count = of.what == model::kind::count && !of.range.low && !of.range.high;
  return is_open_count ? model::scalar(rational(1)) : plain_value(rules, {}, of, {}, 0);
}

}  // namespace

std::optional<chosen_circumstances> choose_circumstances(const model::policy& rules) {
  chosen_circumstances made;
  made.with.as_of = latest_beginning(rules);
  if (!made.with.as_of && (reads_date(rules) || !settled(rules, made.with))) made.with.as_of = date{2025, 1, 1};
  const auto plain = settled(rules, made.with);
  if (!plain) return std::nullopt;
  made.with.profile = fullest_profile(rules, made.with, *plain);
  made.stated = made.with.profile ? settled(rules, made.with).value_or(*plain) : *plain;
  for (std::uint32_t index = 0; index < rules.parameters.size(); ++index) {
    if (is_unset(rules, made.stated, index)) made.with.set.push_back({index, assumed(rules, rules.parameters[index])});
  }
  made.given = settled(rules, made.with).value_or(made.stated);
  return made;
}

}  // namespace milu::analysis
