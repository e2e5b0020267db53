#include "analysis/stage.hpp"

#include "analysis/blank_form.hpp"
#include "analysis/circumstances.hpp"
#include "analysis/usage.hpp"

#include <milu/base/decimal.hpp>

#include <algorithm>
#include <set>

namespace milu::analysis {
namespace {

constexpr std::size_t most_values = 60;    // of one field
constexpr std::size_t most_passes = 3;     // over all fields, while more requirements can be met
constexpr std::size_t most_tries = 1'500;  // of applications, on the way to one that is eligible

const model::type& type_in(const model::policy& rules, const model::type& list) {
  return list.element < rules.types.size() ? rules.types[list.element] : list;
}

class slot_list {
 public:
  explicit slot_list(const model::policy& rules) : rules_(rules) {}
  std::vector<slot> take() { return std::move(found_); }

  void add(std::uint32_t form, const model::record_value& record, const slot& from) {
    if (form >= rules_.records.size()) return;
    const auto& fields = rules_.records[form].fields;
    for (std::uint32_t i = 0; i < fields.size() && i < record.fields.size(); ++i) {
      slot next = from;
      next.steps.push_back(i);
      next.field = &fields[i];
      next.name += (next.name.empty() ? "" : ".") + fields[i].heading();
      add(rules_.type_of(fields[i]), record.fields[i], next);
    }
  }

 private:
  void add(const model::type& of, const model::field_value& value, slot next) {
    if (const auto* record = value.as_record()) return add(of.record, *record, next);
    if (const auto* list = value.as_list()) {
      for (std::uint32_t i = 0; i < list->elements.size(); ++i) {
        slot element = next;
        element.steps.push_back(i);
        element.name += "[" + std::to_string(i + 1) + "]";
        add(type_in(rules_, of), list->elements[i], element);
      }
      return;
    }
    next.of = &of;
    found_.push_back(std::move(next));
  }

  const model::policy& rules_;
  std::vector<slot> found_;
};

template <class Record>
auto& walk_to(Record& record, const std::vector<std::uint32_t>& steps) {
  auto* current = &record.fields[steps[0]];
  for (std::size_t i = 1; i < steps.size(); ++i) {
    auto* inner = std::get_if<model::record_value>(&current->state);
    auto* list = std::get_if<model::list_value>(&current->state);
    current = inner ? &inner->fields[steps[i]] : &list->elements[steps[i]];
  }
  return *current;
}

// How far an application is from being eligible: what fails counts more than what is not known.
std::size_t distance(const eval::outcome& found) {
  std::size_t far = 0;
  for (const eval::rule_outcome& one : found.rules) {
    if (one.result == eval::rule_result::failed || one.result == eval::rule_result::error) far += 3;
    if (one.result == eval::rule_result::unknown) far += 1;
  }
  return far + (found.eligibility == eval::verdict::error ? 1 : 0);
}

std::vector<rational> numbers_named(const model::policy& rules, const eval::settings& given) {
  std::set<rational> found;
  const auto see = [&](const model::scalar& value) {
    if (const auto* number = std::get_if<rational>(&value)) found.insert(*number);
  };
  for (const model::expression& one : rules.expressions) {
    if (const auto* written = std::get_if<model::literal>(&one.what)) see(written->value);
  }
  for (const auto& each : given.parameters) {
    if (each) see(*each);
  }
  return {found.begin(), found.end()};
}

std::vector<date> days_named(const model::policy& rules, const std::optional<date>& as_of) {
  std::vector<date> found;
  if (as_of) {
    for (const int years : {0, 1, 2, 3, 5, 10, 20, 40}) {
      if (const auto day = subtract(*as_of, {.months = 12 * years})) found.push_back(*day);
    }
  }
  for (const model::expression& one : rules.expressions) {
    const auto* written = std::get_if<model::literal>(&one.what);
    if (written && std::holds_alternative<date>(written->value)) found.push_back(std::get<date>(written->value));
  }
  return found;
}

void add_number(std::set<rational>& found, const model::type& of, const rational& number) {
  if (fits(of, number) && found.size() < most_values) found.insert(number);
}

}  // namespace

model::field_value& value_at(model::record_value& record, const slot& where) { return walk_to(record, where.steps); }
const model::field_value& value_at(const model::record_value& record, const slot& where) {
  return walk_to(record, where.steps);
}

stage::stage(const model::policy& rules) : rules_(rules) {
  auto chosen = choose_circumstances(rules);
  if (!chosen) return;
  with_ = std::move(chosen->with);
  stated_ = std::move(chosen->stated);
  given_ = std::move(chosen->given);
  constants_ = numbers_named(rules, given_);
  days_ = days_named(rules, with_.as_of);
  const filling how{.day = with_.as_of, .elements = elements_needed(rules)};
  good_ = filled_in(rules, rules.application, how);
  if (rules.call != model::none) {
    with_.call = filled_in(rules, rules.call, how);
    for (const auto& day : {rules.as_of_field, rules.law_on_field}) {
      if (day && with_.as_of) walk_to(*with_.call, *day).state = model::scalar(*with_.as_of);
    }
  }
  is_ready_ = true;
  find_good_application();
}

// One field after the other takes the value that brings it nearest to being eligible.
void stage::find_good_application() {
  usage read;
  for (const model::rule& one : rules_.rules) {
    for (const auto& id : {std::optional(one.condition), one.applies}) {
      if (!id) continue;
      const usage more = usage_of(rules_, *id, {rules_.application});
      read.fields.insert(more.fields.begin(), more.fields.end());
    }
  }
  std::size_t best = distance(alone(good_));
  std::size_t tries = 0;
  for (std::size_t pass = 0; pass < most_passes && best > 0; ++pass) {
    for (const slot& each : slots(good_)) {
      if (each.field->is_key || read.fields.count(each.field) == 0) continue;
      for (const model::scalar& value : values_for(each)) {
        if (best == 0 || ++tries > most_tries) break;
        model::record_value tried = good_;
        value_at(tried, each).state = value;
        const std::size_t far = distance(alone(tried));
        if (far >= best) continue;
        best = far;
        good_ = std::move(tried);
      }
    }
  }
}

model::record_value stage::numbered(model::record_value record, std::size_t number) const {
  std::set<std::uint32_t> shared;          // what makes a cohort is the same for all
  for (const auto& key : rules_.cohort_keys) {
    if (key.size() == 1) shared.insert(key[0]);
  }
  const model::record_type& form = rules_.records[rules_.application];
  for (const std::uint32_t key : form.keys) {
    if (shared.count(key) > 0) continue;
    const model::form_field& field = form.fields[key];
    record.fields[key].state = plain_value(rules_, field, rules_.type_of(field), {}, number);
  }
  return record;
}

std::vector<slot> stage::slots(const model::record_value& record) const {
  slot_list all(rules_);
  all.add(rules_.application, record, {{}, nullptr, nullptr, {}});
  return all.take();
}

std::vector<model::scalar> stage::values_for(const slot& where) const {
  std::vector<model::scalar> found;
  const model::type& of = *where.of;
  if (of.what == model::kind::yes_no) return {true, false};
  if (of.what == model::kind::choice && of.choices < rules_.choice_sets.size()) {
    for (std::uint32_t i = 0; i < rules_.choice_sets[of.choices].choices.size() && i < most_values; ++i) {
      found.push_back(model::choice_value{i});
    }
  }
  if (of.what == model::kind::date) found.assign(days_.begin(), days_.end());
  if (!model::is_numeric(of.what)) return found;
  std::set<rational> numbers;
  for (const auto& end : {of.range.low, of.range.high}) {
    if (end) add_number(numbers, of, *end);
  }
  const rational step = grid_of(of);
  for (const rational& named : constants_) {
    for (const rational& number : {named, named + step, named - step}) add_number(numbers, of, number);
  }
  found.insert(found.end(), numbers.begin(), numbers.end());
  return found;
}

std::optional<model::scalar> stage::neighbour(const slot& where, const model::scalar& from, int direction) const {
  const auto* number = std::get_if<rational>(&from);
  if (!number) return std::nullopt;
  const rational next = *number + grid_of(*where.of) * rational(direction);
  return fits(*where.of, next) ? std::optional<model::scalar>(next) : std::nullopt;
}

std::string key_of(const model::policy& rules, const model::record_value& record) {
  const model::record_type& form = rules.records[rules.application];
  std::string joined;
  for (const std::uint32_t key : form.keys) {
    const model::scalar* part = record.fields[key].as_scalar();
    if (!part) continue;
    if (!joined.empty()) joined += '/';
    if (const auto* text = std::get_if<model::text_value>(part)) joined += text->comparable;
    if (const auto* number = std::get_if<rational>(part)) joined += to_text(*number);
    if (const auto* chosen = std::get_if<model::choice_value>(part)) joined += std::to_string(chosen->index);
  }
  return joined;
}

eval::batch stage::batch_of(const std::vector<model::record_value>& records) const {
  eval::batch made;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const std::string key = key_of(rules_, records[i]);
    made.applications.push_back({.id = key.empty() ? std::to_string(i + 1) : key, .place = {}, .record = records[i], .faults = {}});
  }
  if (rules_.call == model::none || made.applications.empty()) return made;
  eval::call facts{{}, *with_.call};
  const std::vector<std::string> cohort = cohort::cohort_key(rules_, made.applications[0]);
  for (const std::uint32_t key : rules_.records[rules_.call].keys) {
    const std::string& wanted = rules_.records[rules_.call].fields[key].name;
    for (std::size_t i = 0; i < rules_.cohort_keys.size(); ++i) {
      const auto& path = rules_.cohort_keys[i];
      const auto& fields = rules_.records[rules_.application].fields;
      if (path.size() != 1 || fields[path[0]].name != wanted) continue;
      facts.keys.push_back(cohort[i]);
      facts.record.fields[key] = records[0].fields[path[0]];
      break;
    }
  }
  made.calls.push_back(std::move(facts));
  return made;
}

eval::outcome stage::alone(const model::record_value& record) const {
  const eval::batch batch = batch_of({record});
  return eval::evaluate(rules_, given_, batch.applications[0], batch.calls.empty() ? nullptr : &batch.calls[0].record);
}

eval::value stage::compute(const model::record_value& record, model::expression_id id) const {
  const eval::batch batch = batch_of({record});
  return eval::compute(rules_, given_, batch.applications[0], batch.calls.empty() ? nullptr : &batch.calls[0].record, id);
}

result<cohort::decided> stage::together(const std::vector<model::record_value>& records) const {
  const eval::batch batch = batch_of(records);
  eval::settings_by_call chosen{.alone = given_, .of_calls = {}};
  if (!batch.calls.empty()) chosen.of_calls.push_back(given_);
  return cohort::decide(rules_, chosen, batch);
}

}  // namespace milu::analysis
