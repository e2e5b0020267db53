// Histories (S38): rows of a second table, joined by stable keys and seen by every application as a list of its own.
#include <milu/syntax/print.hpp>

#include <algorithm>

#include "model/attributes.hpp"
#include "model/forms.hpp"
#include "model/kinds.hpp"
#include "model/nodes.hpp"
#include "model/records.hpp"
#include "model/statements.hpp"

namespace milu::model {
namespace {

const type& type_at(const policy& rules, const std::vector<std::uint32_t>& path) {
  std::uint32_t record = rules.application;
  const type* found = nullptr;
  for (const std::uint32_t step : path) {
    found = &rules.type_of(rules.records[record].fields[step]);
    record = found->record;
  }
  return *found;
}

bool are_alike(const type& left, const type& right) {
  return left.what == right.what && left.choices == right.choices && left.currency == right.currency;
}

// One field of the application for each key of a row, in the same order and of the same kind.
void demand_same_keys(draft& state, const std::vector<view>& paths, const form_field& field, const record_type& row) {
  if (row.keys.size() != paths.size() || paths.empty())
    return report(state, "history.keys", field.where,
                  {field.name, std::to_string(paths.size()), std::to_string(row.keys.size())});
  if (field.joined_by.size() != paths.size()) return;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const type& own = type_at(state.rules, field.joined_by[i]);
    const type& theirs = state.rules.type_of(row.fields[row.keys[i]]);
    if (!are_alike(own, theirs))
      report(state, "kind.compare", paths[i].where(), {name_of(own.what), name_of(theirs.what)});
  }
}

// Its keys only join: many rows of one applicant have the same, so they tell no elements apart (S6).
void compile_history(draft& state, const view& section) {
  demand_suitable(state, section, {keyword::private_});
  const std::optional<view> block = section.find(node_kind::record);
  const std::string name = section.name();
  if (!block || name.empty()) return;
  const std::uint32_t record = read_record(state, *block, name);
  form_field field;
  field.name = name;
  field.path = name;
  field.label = read_label(section, name);
  field.where = name_span(section);
  field.is_private = attribute(section, keyword::private_).has_value();
  field.of = intern(state, {.what = kind::list, .record = record});
  const std::vector<view> paths = section.children(node_kind::path);
  for (const view& path : paths)
    if (auto fields = field_path(state, path)) field.joined_by.push_back(std::move(*fields));
  record_type& row = state.rules.records[record];
  demand_same_keys(state, paths, field, row);
  field.row_keys = std::exchange(row.keys, {});
  for (form_field& each : row.fields) each.is_key = false;
  record_type& form = state.rules.records[state.rules.application];
  const auto index = static_cast<std::uint32_t>(form.fields.size());
  if (declare(state, name, name, {.kind = symbol_kind::field, .index = index, .where = field.where}))
    form.fields.push_back(std::move(field));
}

}  // namespace

void compile_histories(draft& state, const view& policy) {
  for (const view& section : policy.children(node_kind::history)) compile_history(state, section);
}

}  // namespace milu::model
