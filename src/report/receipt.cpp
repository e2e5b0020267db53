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

std::string canonical_ruling(const eval::office_ruling& one) {
  return array_of_texts({one.id, eval::word_of(one.what), one.value, one.round ? std::to_string(*one.round) : "", one.by,
                         to_text(one.on), one.because, one.minute});
}

}  // namespace

std::string input_digest(const model::policy& rules, const model::record_value& record) {
  return digest_of(canonical_record(rules, rules.application, record));
}

std::string cohort_digest(const model::policy& rules, const eval::batch& batch) {
  std::vector<std::string> applications;
  std::vector<eval::office_ruling> rulings;
  for (const auto& application : batch.applications) {
    rulings.insert(rulings.end(), application.rulings.begin(), application.rulings.end());
    if (!application.withdrawn) applications.push_back(input_digest(rules, application.record));
  }
  std::vector<std::string> calls;
  for (const auto& call : batch.calls) calls.push_back(digest_of(canonical_record(rules, rules.call, call.record)));
  std::sort(applications.begin(), applications.end());
  std::sort(calls.begin(), calls.end());
  return digest_of(array_of_texts(applications) + array_of_texts(calls) + rulings_digest(rulings).value_or("") +
                   declines_digest(batch.applications).value_or(""));
}

std::optional<std::string> rulings_digest(const std::vector<eval::office_ruling>& rulings) {
  if (rulings.empty()) return std::nullopt;
  std::vector<std::string> texts;
  for (const eval::office_ruling& one : rulings) texts.push_back(canonical_ruling(one));
  std::sort(texts.begin(), texts.end());
  return digest_of(array_of_texts(texts));
}

std::optional<std::string> declines_digest(const std::vector<eval::application>& applications) {
  std::vector<std::string> texts;
  for (const eval::application& one : applications) {
    if (!one.declined) continue;
    const auto& on = one.declined->on;
    texts.push_back(array_of_texts({one.id, on ? to_text(*on) : "", one.declined->because}));
  }
  if (texts.empty()) return std::nullopt;
  std::sort(texts.begin(), texts.end());
  return digest_of(array_of_texts(texts));
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
