// Applications written as data: what `milu eval` reads back as the same record.
#include <milu/base/decimal.hpp>
#include <milu/report/findings.hpp>

#include "report/json_text.hpp"

namespace milu::report {
namespace {

std::string field_json(const model::policy&, const model::form_field&, const model::type&, const model::field_value&);

// With the unit of its kind, so that it is read the same whatever unit the column has.
std::string number_in_data(const model::form_field& field, const model::type& of, const rational& number) {
  if (of.what == model::kind::money) return quoted(to_text(number) + " " + of.currency);
  if (of.what == model::kind::percent) return quoted(to_text(number * rational(100)) + "%");
  const rational factor = field.unit.factor.value_or(rational(1));
  return to_text(number / factor);
}

std::string span_in_data(const duration& span) {
  std::string text;
  const auto add = [&](std::int64_t count, const char* unit) {
    if (count != 0) text += (text.empty() ? "" : " ") + std::to_string(count) + " " + unit;
  };
  add(span.months, "months");
  add(span.days, "days");
  return quoted(text.empty() ? "0 days" : text);
}

std::string scalar_json(const model::policy& rules, const model::form_field& field, const model::type& of,
                        const model::scalar& value) {
  if (const auto* yes = std::get_if<bool>(&value)) return *yes ? "true" : "false";
  if (const auto* number = std::get_if<rational>(&value)) return number_in_data(field, of, *number);
  if (const auto* day = std::get_if<date>(&value)) return quoted(to_text(*day));
  if (const auto* span = std::get_if<duration>(&value)) return span_in_data(*span);
  if (const auto* text = std::get_if<model::text_value>(&value)) return quoted(text->original);
  const auto index = std::get<model::choice_value>(value).index;
  const bool is_known = of.choices < rules.choice_sets.size() && index < rules.choice_sets[of.choices].choices.size();
  return is_known ? quoted(rules.choice_sets[of.choices].choices[index].name) : "null";
}

std::string record_json(const model::policy& rules, std::uint32_t form, const model::record_value& record) {
  json_object whole;
  if (form >= rules.records.size()) return whole.text();
  const auto& fields = rules.records[form].fields;
  for (std::size_t i = 0; i < fields.size() && i < record.fields.size(); ++i) {
    if (record.fields[i].is_missing()) continue;
    whole.add(fields[i].heading(), field_json(rules, fields[i], rules.type_of(fields[i]), record.fields[i]));
  }
  return whole.text();
}

std::string list_json(const model::policy& rules, const model::form_field& field, const model::type& of,
                      const model::list_value& list) {
  json_array whole;
  for (const model::field_value& element : list.elements) {
    const bool is_plain = of.element < rules.types.size();
    whole.add(is_plain ? field_json(rules, field, rules.types[of.element], element)
                       : field_json(rules, field, of, element));
  }
  return whole.text();
}

std::string field_json(const model::policy& rules, const model::form_field& field, const model::type& of,
                       const model::field_value& value) {
  if (value.is_inapplicable()) return R"({"na":true})";
  if (const auto* scalar = value.as_scalar()) return scalar_json(rules, field, of, *scalar);
  if (const auto* record = value.as_record()) return record_json(rules, of.record, *record);
  if (const auto* list = value.as_list()) return list_json(rules, field, of, *list);
  return "null";
}

}  // namespace

std::string application_json(const model::policy& rules, const model::record_value& record) {
  return record_json(rules, rules.application, record);
}

std::string call_json(const model::policy& rules, const model::record_value& record) {
  return record_json(rules, rules.call, record);
}

}  // namespace milu::report
