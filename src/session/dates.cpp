#include <milu/session/dates.hpp>

#include <algorithm>

namespace milu::session {
namespace {

using field_path = std::vector<std::uint32_t>;

const date* day_at(const model::record_value& record, const field_path& path) {
  const model::record_value* current = &record;
  const model::field_value* found = nullptr;
  for (const std::uint32_t step : path) {
    if (!current || step >= current->fields.size()) return nullptr;
    found = &current->fields[step];
    current = found->as_record();
  }
  const model::scalar* scalar = found ? found->as_scalar() : nullptr;
  return scalar ? std::get_if<date>(scalar) : nullptr;
}

std::optional<date> own_day(const std::optional<field_path>& path, const eval::call* call) {
  const date* day = path && call ? day_at(call->record, *path) : nullptr;
  return day ? std::optional<date>(*day) : std::nullopt;
}

result<std::optional<date>> written_day(const std::optional<std::string>& written) {
  if (!written) return std::optional<date>{};
  const auto day = parse_date(*written);
  if (!day) return failure({.code = "asof.invalid", .arguments = {*written}});
  return day;
}

// An operand's id is smaller than its user's: of all statements the one with the nearest root above the word uses it.
struct statement_root {
  model::expression_id root;
  const model::heading* head;  // null: a test's expectation, which decides nothing
};

void add_round(std::vector<statement_root>& roots, const model::round& round) {
  const auto add = [&](const std::optional<model::expression_id>& id, const model::heading& head) {
    if (id) roots.push_back({*id, &head});
  };
  add(round.candidates, round.head);
  for (const auto& key : round.keys) add(key.value, round.head);
  for (const auto& tier : round.tiers) {
    for (const auto& id : {tier.places, tier.condition, tier.pays}) add(id, tier.head);
  }
  for (const auto& budget : round.budgets) {
    add(budget.amount, budget.head);
    add(budget.applies, budget.head);
  }
  for (const auto& limit : round.limits) {
    add(limit.most, limit.head);
    add(limit.per, limit.head);
    add(limit.applies, limit.head);
  }
}

void add_target(std::vector<statement_root>& roots, const model::target& target) {
  if (target.measure) roots.push_back({*target.measure, nullptr});  // measured at its own days
  for (const auto& goal : target.goals) roots.push_back({goal.bound, nullptr});
}

void add_parameters(std::vector<statement_root>& roots, const model::policy& rules) {
  for (const auto& one : rules.parameters) {
    for (const auto& each : one.values) {
      if (each.value) roots.push_back({*each.value, &one.head});
    }
  }
  for (const auto& one : rules.profiles) {
    for (const auto& each : one.presets) {
      if (each.value) roots.push_back({*each.value, &one.head});
    }
  }
}

std::vector<statement_root> roots_of(const model::policy& rules) {
  std::vector<statement_root> roots;
  add_parameters(roots, rules);
  for (const auto& one : rules.definitions) {
    roots.push_back({one.value, &one.head});
    for (const auto& id : {one.weight, one.out_of, one.cap}) {
      if (id) roots.push_back({*id, &one.head});
    }
  }
  for (const auto& one : rules.rules) {
    roots.push_back({one.condition, &one.head});
    if (one.applies) roots.push_back({*one.applies, &one.head});
  }
  for (const auto& one : rules.rounds) add_round(roots, one);
  for (const auto& one : rules.targets) add_target(roots, one);
  for (const auto& test : rules.tests) {
    for (const auto& set : test.settings) {
      if (set.value) roots.push_back({*set.value, nullptr});
    }
    for (const auto& given : test.givens) {
      for (const auto& expected : given.expectations) roots.push_back({expected.condition, nullptr});
    }
  }
  return roots;
}

const model::heading* user_of(const std::vector<statement_root>& roots, model::expression_id id) {
  const statement_root* nearest = nullptr;
  for (const statement_root& one : roots) {
    if (one.root >= id && (!nearest || one.root < nearest->root)) nearest = &one;
  }
  return nearest ? nearest->head : nullptr;
}

// Of several calls, the one that names no day is named.
diagnostic day_needed(const model::heading& head, const eval::call* call) {
  if (!call || call->keys.empty())
    return {.code = "asof.needed", .where = head.where, .arguments = {head.name}, .clause = head.clause};
  std::string key;
  for (const std::string& part : call->keys) key += (key.empty() ? "" : "/") + part;
  return {.code = "asof.call", .where = head.where, .arguments = {head.name, key}, .clause = head.clause};
}

const model::heading* first_with(const model::policy& rules, bool (*is_wanted)(const model::operation&)) {
  const auto roots = roots_of(rules);
  const model::heading* first = nullptr;
  for (model::expression_id id = 0; id < rules.expressions.size(); ++id) {
    if (!is_wanted(rules.at(id).what)) continue;
    const model::heading* user = user_of(roots, id);
    if (user && (!first || user->where.begin < first->where.begin)) first = user;
  }
  return first;
}

bool counts_working_days(const model::operation& what) {
  const auto* written = std::get_if<model::literal>(&what);
  const auto* span_of_time = written ? std::get_if<duration>(&written->value) : nullptr;
  return span_of_time && span_of_time->working_days != 0;
}

}  // namespace

const model::heading* first_that_needs_date(const model::policy& rules) {
  return first_with(rules, [](const model::operation& what) {
    return std::holds_alternative<model::as_of_reference>(what);
  });
}

const model::heading* first_that_needs_calendar(const model::policy& rules) {
  return first_with(rules, counts_working_days);
}

result<call_dates> dates_of(const model::policy& rules, const std::optional<std::string>& written,
                            const eval::call* call) {
  auto as_of = written_day(written);
  if (!as_of) return tl::unexpected(as_of.error());
  if (!*as_of) *as_of = own_day(rules.as_of_field, call);
  const model::heading* needs = *as_of ? nullptr : first_that_needs_date(rules);
  if (needs) return failure(day_needed(*needs, call));
  return call_dates{*as_of, own_day(rules.law_on_field, call)};
}

}  // namespace milu::session
