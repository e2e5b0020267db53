// What is declared and never read: a field that applicants fill in for nothing, a parameter that changes nothing.
#include "analysis/faults.hpp"
#include "analysis/usage.hpp"

namespace milu::analysis {
namespace {

void tell(findings& found, const char* code, const model::heading& head, severity level) {
  found.push_back({{.code = code, .where = head.where, .arguments = {head.name}, .clause = head.clause, .level = level}});
}

// Names, titles and remarks are kept for people; keys tell applications apart.
bool is_kept_for_people(const model::policy& rules, const model::form_field& field) {
  const model::kind what = rules.type_of(field).what;
  return field.is_key || what == model::kind::text || what == model::kind::record || what == model::kind::list;
}

void find_unused_fields(const model::policy& rules, const usage& read, findings& found) {
  for (const model::record_type& form : rules.records) {
    for (const model::form_field& field : form.fields) {
      if (is_kept_for_people(rules, field) || read.fields.count(&field) > 0) continue;
      found.push_back({{.code = "unused.field", .where = field.where, .arguments = {field.path},
                        .level = severity::note}});
    }
  }
}

bool is_to_be_read(const model::definition& one) {
  return one.role == model::definition_role::plain && !one.is_shown;
}

void find_unused_definitions(const model::policy& rules, const usage& read, findings& found) {
  for (std::uint32_t index = 0; index < rules.definitions.size(); ++index) {
    const model::definition& one = rules.definitions[index];
    if (read.definitions.count(index) > 0) continue;
    const bool is_criterion = one.role == model::definition_role::criterion || one.role == model::definition_role::group;
    if (is_to_be_read(one)) tell(found, "unused.definition", one.head, severity::warning);
    else if (is_criterion && !one.is_shown) tell(found, "unused.criterion", one.head, severity::warning);
  }
}

}  // namespace

void find_unused(const model::policy& rules, findings& found) {
  const usage read = usage_of(rules);
  find_unused_fields(rules, read, found);
  for (std::uint32_t index = 0; index < rules.parameters.size(); ++index) {
    if (read.parameters.count(index) == 0) tell(found, "unused.parameter", rules.parameters[index].head, severity::warning);
  }
  find_unused_definitions(rules, read, found);
}

}  // namespace milu::analysis
