#pragma once
// Forms built by hand, so that the data layer is tested without the language.
//
//   form_builder form;
//   form.key("id", form.text());
//   form.field("marks", form.points("0", "100", "0.5"));
#include <milu/base/decimal.hpp>
#include <milu/data/application_reader.hpp>

#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace milu::test {

inline rational exact(const char* text) { return *parse_decimal(text, {}); }
inline std::optional<rational> end_at(const char* text) {
  return *text == '\0' ? std::nullopt : std::optional<rational>(exact(text));
}

struct form_builder {
  model::policy policy;
  std::uint32_t record = 0;               // the record that fields are added to

  form_builder() {
    policy.records.emplace_back();
    policy.application = 0;
  }

  model::type_id add(model::type type) {
    policy.types.push_back(std::move(type));
    return static_cast<model::type_id>(policy.types.size() - 1);
  }
  model::type_id of(model::kind what) { return add({.what = what}); }
  model::type_id text() { return of(model::kind::text); }
  model::type_id numeric(model::kind what, const char* low = "", const char* high = "", const char* step = "") {
    return add({.what = what, .range = {.low = end_at(low), .high = end_at(high), .step = end_at(step)}});
  }
  model::type_id money(const char* currency = "CNY") { return add({.what = model::kind::money, .currency = currency}); }
  model::type_id choice(const std::vector<std::string>& names) {
    model::choice_set set;
    for (const std::string& name : names) set.choices.push_back({name, {name, name}});
    policy.choice_sets.push_back(std::move(set));
    return add({.what = model::kind::choice, .choices = static_cast<std::uint32_t>(policy.choice_sets.size() - 1)});
  }
  model::type_id list_of(model::type_id element) { return add({.what = model::kind::list, .element = element}); }

  std::uint32_t new_record() {
    policy.records.emplace_back();
    return static_cast<std::uint32_t>(policy.records.size() - 1);
  }
  model::form_field& field(const std::string& name, model::type_id type) {
    policy.records[record].fields.push_back({.name = name, .path = name, .label = {name, name}, .of = type});
    return policy.records[record].fields.back();
  }
  model::form_field& key(const std::string& name, model::type_id type) {
    policy.records[record].keys.push_back(static_cast<std::uint32_t>(policy.records[record].fields.size()));
    model::form_field& added = field(name, type);
    added.is_key = true;
    return added;
  }
};

struct reading {
  std::vector<eval::application> applications;
  diagnostics stopped;                    // empty when the end was reached
};

inline reading read_all(const model::policy& policy, const std::string& text, data::reader_options options = {}) {
  std::istringstream stream(text);
  options.file = "cohort";
  data::application_reader reader(policy, stream, options);
  reading read;
  auto next = reader.next();
  for (; next && *next; next = reader.next()) read.applications.push_back(std::move(**next));
  if (!next) read.stopped = next.error();
  return read;
}

inline data_place place_of(const diagnostic& problem) { return std::get<data_place>(problem.where); }

// The codes of the faults of one application, joined by blanks.
inline std::string codes(const diagnostics& problems) {
  std::string text;
  for (const diagnostic& problem : problems) text += (text.empty() ? "" : " ") + problem.code;
  return text;
}

}  // namespace milu::test
