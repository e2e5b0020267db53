#include "data/table_columns.hpp"

#include "data/expectation.hpp"

#include <milu/base/utf8.hpp>
#include <milu/source/suggest.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace milu::data {
namespace {

using model::form_field;
using model::record_type;

struct found_field {
  std::string path;
  const form_field* field;
  bool is_hidden;
};

bool is_called(const std::string& name, const std::string& text) { return utf8::comparable(name) == text; }

class matcher {
 public:
  matcher(const row_source& rows, const model::policy& policy, const record_type& form, const reader_options& options,
          const std::vector<key_column>& keys)
      : rows_(rows), policy_(policy), form_(form), options_(options), keys_(keys) {
    match_.keys.resize(keys.size());
  }

  bool knows(std::string_view text) {
    if (text.empty()) return false;
    for (const std::string& name : names_of(std::string(text))) {
      const auto found = find(form_, name);
      if (found ? fits_a_cell(*found->field) : take_key({name, 1}, name)) return true;
    }
    return false;
  }

  column_match match() {
    for (const table_heading& heading : rows_.headings()) take(heading);
    return std::move(match_);
  }

 private:
  // The name of a whole record stands above its columns, in the upper row of a header.
  bool fits_a_cell(const form_field& field) const { return policy_.type_of(field).record == model::none; }

  void take(const table_heading& heading) {
    const std::string text = utf8::comparable(heading.text);
    if (text.empty()) return match_.nameless.push_back(heading.column - 1);
    const std::vector<std::string> names = names_of(text);
    for (const std::string& name : names) {
      if (auto found = find(form_, name)) return add(heading, std::move(*found));
      if (take_key(heading, name)) return;
    }
    const auto& plain = options_.plain_columns;
    if (std::find(plain.begin(), plain.end(), names.front()) != plain.end()) {
      return add(heading, {names.front(), nullptr, false});
    }
    if (!options_.ignore_unknown) report_unknown(heading, names.front());
  }

  // What the map calls it, and what it calls itself. A map may serve several tables, in which one heading means
  // different fields.
  std::vector<std::string> names_of(const std::string& text) const {
    std::vector<std::string> names;
    for (const renaming& one : options_.renamings) {
      if (one.written.empty() && is_called(one.heading, text)) names.push_back(utf8::comparable(one.field));
    }
    if (names.empty()) names.push_back(text);
    return names;
  }

  // A heading comes before a label, so that nobody's label takes another field's column.
  std::optional<found_field> find(const record_type& form, const std::string& text) const {
    for (const form_field& field : form.fields) {
      if (is_called(field.heading(), text)) return found_field{field.heading(), &field, field.is_private};
    }
    if (auto part = find_part(form, text)) return part;
    for (const form_field& field : form.fields) {
      const bool is_named = is_called(field.label.zh, text) || is_called(field.label.en, text) || field.name == text;
      if (is_named) return found_field{field.heading(), &field, field.is_private};
    }
    return std::nullopt;
  }

  std::optional<found_field> find_part(const record_type& form, const std::string& text) const {
    for (std::size_t dot = text.find('.'); dot != text.npos; dot = text.find('.', dot + 1)) {
      const std::string outer = text.substr(0, dot);
      for (const form_field& field : form.fields) {
        const model::type& type = policy_.type_of(field);
        const bool is_named = is_called(field.heading(), outer) || is_called(field.label.zh, outer) ||
                              is_called(field.label.en, outer);
        if (type.what != model::kind::record || !is_named) continue;
        auto inner = find(policy_.records[type.record], text.substr(dot + 1));
        if (!inner) continue;
        return found_field{field.heading() + "." + inner->path, inner->field, field.is_private || inner->is_hidden};
      }
    }
    return std::nullopt;
  }

  bool take_key(const table_heading& heading, const std::string& text) {
    for (std::size_t index = 0; index < keys_.size(); ++index) {
      const auto& names = keys_[index].headings;
      const bool is_named =
          std::any_of(names.begin(), names.end(), [&](const auto& one) { return is_called(one, text); });
      if (!is_named || match_.keys[index]) continue;
      const form_field* field = keys_[index].field;
      match_.keys[index] = bound_column{heading.column - 1, heading.text, field, field != nullptr && field->is_private};
      return true;
    }
    return false;
  }

  void add(const table_heading& heading, found_field found) {
    const auto twin = std::find_if(match_.places.begin(), match_.places.end(),
                                   [&](const column_place& one) { return one.path == found.path; });
    if (twin != match_.places.end()) return report_twice(heading, *twin);
    bound_column column{heading.column - 1, found.path, found.field, found.is_hidden};
    for (const renaming& one : options_.renamings) {
      const std::string field = utf8::comparable(one.field);
      const bool is_meant = field == found.path || is_called(one.heading, heading.text);
      if (!one.written.empty() && is_meant) column.values.push_back(one);
    }
    match_.columns.push_back(std::move(column));
    match_.places.push_back({std::move(found.path), heading.column, heading.text});
  }

  void report_twice(const table_heading& heading, const column_place& first) {
    report({.code = "data.heading.twice", .arguments = {quoted(first.heading), quoted(heading.text)}}, heading);
  }

  void report_unknown(const table_heading& heading, const std::string& name) {
    std::vector<std::string> known;
    for (const form_field& field : form_.fields) known.push_back(field.heading());
    const auto near = nearest(name, known);
    if (near) report({.code = "data.unknown.field.near", .arguments = {quoted(name), *near}}, heading);
    else report({.code = "data.unknown.field", .arguments = {quoted(name)}}, heading);
  }

  void report(diagnostic problem, const table_heading& heading) {
    if (match_.problems.size() >= options_.limits.problems) return;
    data_place where = rows_.place();
    where.column = heading.column;
    where.heading = heading.text;
    problem.where = std::move(where);
    match_.problems.push_back(std::move(problem));
  }

  const row_source& rows_;
  const model::policy& policy_;
  const record_type& form_;
  const reader_options& options_;
  const std::vector<key_column>& keys_;
  column_match match_;
};

}  // namespace

column_match match_columns(const row_source& rows, const model::policy& policy, const record_type& form,
                           const reader_options& options, const std::vector<key_column>& keys) {
  return matcher(rows, policy, form, options, keys).match();
}

known_heading headings_known_to(const model::policy& policy, const record_type& form, const reader_options& options,
                                const std::vector<key_column>& keys) {
  return [&, seen = std::map<std::string, bool, std::less<>>{}](std::string_view text) mutable {
    const auto found = seen.find(text);
    if (found != seen.end()) return found->second;
    const row_source none;
    return seen[std::string(text)] = matcher(none, policy, form, options, keys).knows(text);
  };
}

}  // namespace milu::data
