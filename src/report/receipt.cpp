#include <milu/report/receipt.hpp>

#include <milu/base/decimal.hpp>
#include <milu/base/sha256.hpp>

#include "report/json_text.hpp"
#include "report/value_text.hpp"

#include <algorithm>

namespace milu::report {
namespace {

std::string canonical(const model::policy&, const model::type&, const model::field_value&);

std::string canonical_scalar(const model::policy& rules, const model::type& of, const model::scalar& value) {
  if (const auto* text = std::get_if<model::text_value>(&value)) return quoted(text->comparable);
  return value_json(rules, of, value);
}

std::string canonical_record(const model::policy& rules, std::uint32_t form, const model::record_value& record) {
  json_object whole;
  if (form >= rules.records.size()) return whole.text();
  const auto& fields = rules.records[form].fields;
  for (std::size_t i = 0; i < fields.size() && i < record.fields.size(); ++i) {
    if (record.fields[i].is_missing()) continue;
    whole.add(fields[i].name, canonical(rules, rules.type_of(fields[i]), record.fields[i]));
  }
  return whole.text();
}

// Elements of a list have the list's own type: its record, or its plain element type.
std::string canonical_list(const model::policy& rules, const model::type& of, const model::list_value& list) {
  json_array whole;
  for (const model::field_value& element : list.elements) {
    const bool is_plain = of.element < rules.types.size();
    whole.add(element.is_missing() ? "null" : canonical(rules, is_plain ? rules.types[of.element] : of, element));
  }
  return whole.text();
}

std::string canonical(const model::policy& rules, const model::type& of, const model::field_value& value) {
  if (value.is_inapplicable()) return R"({"na":true})";
  if (const auto* scalar = value.as_scalar()) return canonical_scalar(rules, of, *scalar);
  if (const auto* record = value.as_record()) return canonical_record(rules, of.record, *record);
  if (const auto* list = value.as_list()) return canonical_list(rules, of, *list);
  return "null";
}

std::string digest_of(const std::string& text) { return "sha256:" + sha256(text); }

}  // namespace

std::string input_digest(const model::policy& rules, const model::record_value& record) {
  return digest_of(canonical_record(rules, rules.application, record));
}

std::string cohort_digest(const model::policy& rules, const eval::batch& batch) {
  std::vector<std::string> applications;
  for (const auto& application : batch.applications) {
    applications.push_back(input_digest(rules, application.record));
  }
  std::vector<std::string> calls;
  for (const auto& call : batch.calls) calls.push_back(digest_of(canonical_record(rules, rules.call, call.record)));
  std::sort(applications.begin(), applications.end());
  std::sort(calls.begin(), calls.end());
  return digest_of(array_of_texts(applications) + array_of_texts(calls));
}

receipt_frame frame(std::optional<std::string> profile) {
  return {.engine = engine, .profile = std::move(profile), .cohort_input = {}};
}

std::string parameters_json(const model::policy& rules, const eval::settings& chosen) {
  json_object whole;
  for (std::size_t index = 0; index < rules.parameters.size(); ++index) {
    const model::parameter& declared = rules.parameters[index];
    const bool is_set = index < chosen.parameters.size() && chosen.parameters[index].has_value();
    whole.add(declared.head.name,
              is_set ? value_json(rules, rules.types[declared.of], *chosen.parameters[index]) : "null");
  }
  return whole.text();
}

}  // namespace milu::report
