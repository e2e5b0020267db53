#include "model/choice_rows.hpp"

#include <algorithm>

#include "model/conditions.hpp"
#include "model/nodes.hpp"

namespace milu::model {
namespace {

// The output's own name, where it stands alone behind the colon.
std::optional<view> only_part(const view& output) {
  if (!output.is(node_kind::output)) return output;
  return output.size() == 1 ? std::optional(output[0]) : std::nullopt;
}

bool has_choice(const choice_set& set, const std::string& name) {
  return std::any_of(set.choices.begin(), set.choices.end(), [&](const choice& one) { return one.name == name; });
}

struct bare_name { std::string name; span where; };

std::vector<bare_name> bare_names(const draft& state, const scope& from, const std::vector<view>& outputs) {
  std::vector<bare_name> found;
  for (const view& output : outputs) {
    const auto part = only_part(output);
    const auto name = part ? plain_name(*part) : std::nullopt;
    if (name && !is_visible(state, from, *name)) found.push_back({*name, part->where()});
  }
  return found;
}

// Types with all these choices: those with a name when there are any, because two fields may list the same words.
std::vector<std::uint32_t> sets_with(const policy& rules, const std::vector<bare_name>& names) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t index = 0; index < rules.choice_sets.size(); ++index) {
    const bool has_all = std::all_of(names.begin(), names.end(),
                                     [&](const bare_name& one) { return has_choice(rules.choice_sets[index], one.name); });
    if (has_all) found.push_back(index);
  }
  std::vector<std::uint32_t> named = found;
  std::erase_if(named, [&](std::uint32_t index) { return rules.choice_sets[index].name.empty(); });
  return named.empty() ? found : named;
}

}  // namespace

bool is_visible(const draft& state, const scope& from, const std::string& name) {
  if (state.symbols.count(name) > 0) return true;
  return std::any_of(from.frames.begin(), from.frames.end(), [&](const frame_type& frame) {
    if (frame.record == none) return false;
    const std::vector<form_field>& fields = state.rules.records[frame.record].fields;
    return std::any_of(fields.begin(), fields.end(), [&](const form_field& field) { return field.name == name; });
  });
}

std::optional<expression_id> choice_of_rows(draft& state, const scope& from, const std::vector<view>& outputs) {
  const std::vector<bare_name> names = bare_names(state, from, outputs);
  if (names.empty()) return std::nullopt;
  const std::vector<std::uint32_t> sets = sets_with(state.rules, names);
  if (sets.empty()) return std::nullopt;
  if (sets.size() > 1) report(state, "choice.which", names.front().where, {names.front().name});
  return add(state, literal{choice_value{0}}, {.what = kind::choice, .choices = sets.front()}, names.front().where);
}

}  // namespace milu::model
