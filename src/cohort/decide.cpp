#include <milu/cohort/decide.hpp>
#include <milu/cohort/lot.hpp>

#include "cohort/entrants.hpp"
#include "cohort/sitting.hpp"

namespace milu::cohort {
namespace {

// Walks a path of field indices through nested records; null where a part is missing.
const model::field_value* field_at(const model::record_value& whole, const std::vector<std::uint32_t>& path) {
  const model::record_value* record = &whole;
  const model::field_value* found = nullptr;
  for (const std::uint32_t step : path) {
    if (!record || step >= record->fields.size()) return nullptr;
    found = &record->fields[step];
    record = found->as_record();
  }
  return found;
}

const model::form_field* declared_at(const model::policy& rules, const std::vector<std::uint32_t>& path) {
  std::uint32_t record = rules.application;
  const model::form_field* found = nullptr;
  for (const std::uint32_t step : path) {
    if (record >= rules.records.size() || step >= rules.records[record].fields.size()) return nullptr;
    found = &rules.records[record].fields[step];
    record = rules.type_of(*found).record;
  }
  return found;
}

std::string part_text(const model::policy& rules, const eval::application& application,
                      const std::vector<std::uint32_t>& path) {
  const model::form_field* declared = declared_at(rules, path);
  const model::field_value* value = field_at(application.record, path);
  const bool is_absent = !value || value->is_missing();
  if (is_absent && declared && declared->fallback) value = &*declared->fallback;  // S8
  const model::scalar* known = value ? value->as_scalar() : nullptr;
  return declared && known ? key_text(rules, rules.type_of(*declared), *known) : std::string{};
}

// The part of the cohort's key that a call names: the cohort's key fields with the names of the call's key fields.
std::optional<std::vector<std::string>> call_key(const model::policy& rules, const eval::application& application) {
  std::vector<std::string> parts;
  const model::record_type& form = rules.records[rules.call];
  for (const std::uint32_t key : form.keys) {
    const std::string& wanted = form.fields[key].name;
    bool is_found = false;
    for (const auto& path : rules.cohort_keys) {
      const model::form_field* declared = declared_at(rules, path);
      if (!declared || declared->name != wanted) continue;
      parts.push_back(part_text(rules, application, path));
      is_found = true;
      break;
    }
    if (!is_found) return std::nullopt;
  }
  return parts;
}

diagnostic no_call(const eval::application& application, const std::vector<std::string>& key) {
  std::string written;
  for (const std::string& part : key) written += (written.empty() ? "" : "/") + part;
  return {.code = "data.call.missing", .where = application.place, .arguments = {written}};
}

}  // namespace

std::optional<std::uint32_t> call_of(const model::policy& rules, const eval::batch& batch,
                                     const eval::application& application) {
  if (rules.call == model::none) return std::nullopt;
  const auto key = call_key(rules, application);
  if (!key) return std::nullopt;
  for (std::uint32_t index = 0; index < batch.calls.size(); ++index) {
    if (batch.calls[index].keys == *key) return index;
  }
  return std::nullopt;
}

const model::record_value* record_of(const eval::batch& batch, const std::optional<std::uint32_t>& call) {
  return call ? &batch.calls[*call].record : nullptr;
}

std::vector<std::string> cohort_key(const model::policy& rules, const eval::application& application) {
  std::vector<std::string> parts;
  for (const auto& path : rules.cohort_keys) parts.push_back(part_text(rules, application, path));
  return parts;
}

diagnostics faults_of(const model::policy& rules, const eval::batch& batch, const eval::application& application) {
  if (!application.faults.empty()) return application.faults;
  if (rules.call == model::none || call_of(rules, batch, application)) return {};
  return {no_call(application, cohort_key(rules, application))};
}

eval::outcome outcome_of(const model::policy& rules, const eval::settings_by_call& chosen, const eval::batch& batch,
                         const eval::application& application) {
  if (application.withdrawn) return {.eligibility = eval::verdict::withdrawn};
  diagnostics faults = faults_of(rules, batch, application);
  if (!faults.empty()) return {.eligibility = eval::verdict::invalid, .faults = std::move(faults)};
  const std::optional<std::uint32_t> call = call_of(rules, batch, application);
  return eval::evaluate(rules, chosen.of(call), application, record_of(batch, call));
}

result<decided> decide(const model::policy& rules, const eval::settings_by_call& chosen, const eval::batch& batch) {
  sitting held(rules, chosen, batch);
  if (auto done = held.hold_rounds(); !done) return tl::unexpected(done.error());
  return held.take();
}

}  // namespace milu::cohort
