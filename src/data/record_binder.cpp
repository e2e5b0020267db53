#include "data/record_binder.hpp"

#include "data/expectation.hpp"
#include "data/scalar_text.hpp"

#include <milu/base/utf8.hpp>
#include <milu/model/privacy.hpp>
#include <milu/source/suggest.hpp>
#include <milu/source/visible.hpp>

#include <algorithm>
#include <utility>

namespace milu::data {
namespace {

using model::field_value;
using model::form_field;
using model::kind;
using model::record_type;

struct entry {
  std::string_view name;
  const json_value* value;
};

// What the data hold for one field: a value, or parts written flat as `applicant.name`.
struct holding {
  const json_value* whole = nullptr;
  std::vector<entry> parts = {};
};

std::vector<entry> entries_of(const json_value& object) {
  std::vector<entry> entries;
  entries.reserve(object.names.size());
  for (std::size_t index = 0; index < object.names.size(); ++index) {
    entries.push_back({object.names[index], &object.elements[index]});
  }
  return entries;
}

bool is_among(const std::vector<std::string>& words, const json_value& json) {
  if (words.empty() || (json.kind != json_kind::text && json.kind != json_kind::number)) return false;
  const std::string text = utf8::comparable(json.text);
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return utf8::comparable(word) == text; });
}

bool says_not_applicable(const json_value& json) {
  return json.kind == json_kind::object && json.names.size() == 1 && json.names[0] == "na" && json.elements[0].is_true;
}

bool is_missing(const form_field& field, const json_value* json) {
  return json == nullptr || json->kind == json_kind::null || is_among(field.missing_words, *json);
}

bool is_inapplicable(const form_field& field, const json_value& json) {
  return field.may_be_inapplicable && (says_not_applicable(json) || is_among(field.inapplicable_words, json));
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

// The step into a field or, counted from 1, into an element of a list.
struct path_step {
  const std::string* name;
  std::size_t element;
};

std::string written(const std::vector<path_step>& path) {
  std::string text;
  for (const path_step& step : path) {
    if (step.name == nullptr) text += "[" + std::to_string(step.element) + "]";
    else text += (text.empty() ? "" : ".") + *step.name;
  }
  return text;
}

// The form nests as deep as the rules say, whatever the data hold: recursion follows the form.
class binder {
 public:
  binder(const model::policy& policy, const reader_options& options, const data_place& place)
      : policy_(policy), options_(options), place_(place) {}

  model::record_value bind(const record_type& type, const std::vector<entry>& entries, bool is_hidden) {
    const std::vector<holding> holdings = distribute(type, entries);
    model::record_value record;
    record.fields.reserve(type.fields.size());
    for (std::size_t index = 0; index < type.fields.size(); ++index) {
      const form_field& field = type.fields[index];
      path_.push_back({&field.heading(), 0});
      record.fields.push_back(bind_field(field, holdings[index], is_hidden || field.is_private));
      path_.pop_back();
    }
    return record;
  }

  bound_record finish(model::record_value record) {
    return {std::move(record), std::move(faults_), std::move(broken_)};
  }

 private:
  std::vector<holding> distribute(const record_type& type, const std::vector<entry>& entries) {
    std::vector<holding> holdings(type.fields.size());
    for (const entry& one : entries) {
      if (!give(type, one, holdings) && !options_.ignore_unknown) report_unknown(type, one.name);
    }
    return holdings;
  }

  bool give(const record_type& type, const entry& one, std::vector<holding>& holdings) {
    for (std::size_t index = 0; index < type.fields.size(); ++index) {
      if (type.fields[index].heading() == one.name) return give_whole(one, holdings[index]);
    }
    return give_part(type, one, holdings) || give_normalized(type, one, holdings);
  }

  bool give_whole(const entry& one, holding& to) {
    if (to.whole != nullptr) report_twice(one.name);
    to.whole = one.value;
    return true;
  }

  bool give_part(const record_type& type, const entry& one, std::vector<holding>& holdings) {
    for (std::size_t index = 0; index < type.fields.size(); ++index) {
      const std::string& heading = type.fields[index].heading();
      if (policy_.type_of(type.fields[index]).what != kind::record || one.name.size() <= heading.size()) continue;
      if (one.name.substr(0, heading.size()) != heading || one.name[heading.size()] != '.') continue;
      holdings[index].parts.push_back({one.name.substr(heading.size() + 1), one.value});
      return true;
    }
    return false;
  }

  // A heading that reads the same but is composed of other code points.
  bool give_normalized(const record_type& type, const entry& one, std::vector<holding>& holdings) {
    if (is_ascii(one.name)) return false;
    const std::string name = utf8::nfc(one.name);
    for (std::size_t index = 0; index < type.fields.size(); ++index) {
      if (utf8::nfc(type.fields[index].heading()) == name) return give_whole(one, holdings[index]);
    }
    return false;
  }

  field_value bind_field(const form_field& field, const holding& held, bool is_hidden) {
    const kind what = policy_.type_of(field).what;
    if (what == kind::record) return bind_nested(field, held, is_hidden);
    if (is_missing(field, held.whole)) return {model::missing_value{}};
    if (is_inapplicable(field, *held.whole)) return {model::inapplicable_value{}};
    if (what == kind::list) return bind_list(field, *held.whole, is_hidden);
    return bind_scalar(field, policy_.type_of(field), *held.whole, is_hidden);
  }

  // A record groups names: one that is absent is a record in which everything is missing, as it is when written flat.
  field_value bind_nested(const form_field& field, const holding& held, bool is_hidden) {
    std::vector<entry> entries;
    if (!is_missing(field, held.whole)) {
      if (is_inapplicable(field, *held.whole)) return {model::inapplicable_value{}};
      if (held.whole->kind == json_kind::object) entries = entries_of(*held.whole);
      else report(data_type(field, policy_.type_of(field), *held.whole, is_hidden));
    }
    entries.insert(entries.end(), held.parts.begin(), held.parts.end());
    return {bind(policy_.records[policy_.type_of(field).record], entries, is_hidden)};
  }

  field_value bind_list(const form_field& field, const json_value& json, bool is_hidden) {
    const model::type& type = policy_.type_of(field);
    if (json.kind != json_kind::list) return report(data_type(field, type, json, is_hidden));
    if (json.elements.size() > options_.limits.list_elements) return report(too_long(field));
    model::list_value list;
    list.elements.reserve(json.elements.size());
    for (const json_value& element : json.elements) {
      path_.push_back({nullptr, list.elements.size() + 1});
      list.elements.push_back(bind_element(field, type, element, is_hidden));
      path_.pop_back();
    }
    if (type.record != model::none) check_keys(field, policy_.records[type.record], list);
    return {std::move(list)};
  }

  field_value bind_element(const form_field& list, const model::type& type, const json_value& json, bool is_hidden) {
    const bool is_record = type.record != model::none;
    if (is_record && json.kind == json_kind::object) {
      return {bind(policy_.records[type.record], entries_of(json), is_hidden)};
    }
    if (is_record) return report(not_an_object(json, is_hidden));
    if (is_missing(list, &json)) return {model::missing_value{}};
    if (is_inapplicable(list, json)) return {model::inapplicable_value{}};
    return bind_scalar(list, policy_.types[type.element], json, is_hidden);
  }

  field_value bind_scalar(const form_field& field, const model::type& type, const json_value& json, bool is_hidden) {
    auto value = read_scalar(json, {policy_, type, field.unit, options_.limits, field.is_key, is_hidden});
    if (!value) return report(std::move(value.error()));
    return {std::move(*value)};
  }

  // S6: two elements with one key make the record invalid. Elements whose key is missing are known by their position.
  void check_keys(const form_field& field, const record_type& type, const model::list_value& list) {
    if (type.keys.empty()) return;
    std::vector<std::string> keys;
    for (const field_value& element : list.elements) {
      const auto texts = element.as_record() ? key_texts(*element.as_record(), policy_, type) : std::nullopt;
      if (texts) keys.push_back(joined_key(*texts));
    }
    std::sort(keys.begin(), keys.end());
    const auto twin = std::adjacent_find(keys.begin(), keys.end());
    if (twin == keys.end()) return;
    report({.code = "data.element.twice",
            .arguments = {field.heading(), has_private_key(type) ? private_words() : quoted(*twin)}});
  }

  diagnostic data_type(const form_field& field, const model::type& type, const json_value& json, bool is_hidden) const {
    return refuse("data.type", shown(json, is_hidden), type, field.unit, policy_, options_.limits);
  }

  diagnostic not_an_object(const json_value& json, bool is_hidden) const {
    const model::type record{.what = kind::record};
    return refuse("data.type", shown(json, is_hidden), record, {}, policy_, options_.limits);
  }

  diagnostic too_long(const form_field& field) const {
    return {.code = "data.list.length", .arguments = {field.heading(), std::to_string(options_.limits.list_elements)}};
  }

  field_value report(diagnostic problem) {
    add(std::move(problem), faults_);
    return {model::missing_value{}};
  }

  void report_twice(std::string_view name) {
    add({.code = "data.duplicate.key", .arguments = {quoted(name)}}, broken_);
  }

  void report_unknown(const record_type& type, std::string_view name) {
    if (broken_.size() >= options_.limits.problems) return;
    std::vector<std::string> headings;
    for (const form_field& field : type.fields) headings.push_back(field.heading());
    const auto near = nearest(name, headings);
    if (near) add({.code = "data.unknown.field.near", .arguments = {quoted(name), *near}}, broken_);
    else add({.code = "data.unknown.field", .arguments = {quoted(name)}}, broken_);
  }

  void add(diagnostic problem, diagnostics& to) const {
    if (to.size() >= options_.limits.problems) return;
    data_place where = place_;
    where.field = written(path_);
    problem.where = std::move(where);
    to.push_back(std::move(problem));
  }

  const model::policy& policy_;
  const reader_options& options_;
  const data_place& place_;
  std::vector<path_step> path_;
  diagnostics faults_;
  diagnostics broken_;
};

}  // namespace

bound_record bind_record(const json_value& json, const model::policy& policy, const record_type& type,
                         const reader_options& options, const data_place& place) {
  binder binder(policy, options, place);
  return binder.finish(binder.bind(type, entries_of(json), false));
}

}  // namespace milu::data
