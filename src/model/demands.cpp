// Statements that a round must make: no tie, overflow or undetermined rule is ever implied.
#include <algorithm>
#include <optional>
#include <set>

#include "model/kinds.hpp"
#include "model/statements.hpp"

namespace milu::model {
namespace {

// The field of the application that a ranking key is, if it is nothing else.
std::optional<std::uint32_t> plain_field(const draft& state, const sort_key& key) {
  const auto* field = std::get_if<field_reference>(&state.rules.at(key.value).what);
  const bool is_plain = field != nullptr && field->frame == 0 && field->path.size() == 1;
  return is_plain ? std::optional(field->path[0]) : std::nullopt;
}

// Equal keys are impossible when the ranking keys and what is equal within a cohort or a pool tell every application apart.
bool keys_can_tie(const draft& state, const round& target) {
  if (state.rules.application == none) return true;
  std::set<std::uint32_t> told_apart;
  for (const sort_key& key : target.keys) {
    if (const auto field = plain_field(state, key)) told_apart.insert(*field);
  }
  if (told_apart.empty()) return true;
  for (const auto& path : target.per.empty() ? state.rules.cohort_keys : target.per) {
    if (path.size() == 1) told_apart.insert(path[0]);
  }
  const std::vector<std::uint32_t>& keys = state.rules.records[state.rules.application].keys;
  return keys.empty() || !std::all_of(keys.begin(), keys.end(), [&](auto key) { return told_apart.count(key) > 0; });
}

phrase tier_phrase(const tier& scarce) {
  return {"tier `" + scarce.head.name + "`", "等次“" + scarce.head.name + "”"};
}

phrase scarce_statement(const round& target) {
  if (target.budgets.empty()) return {"the limit of `" + target.head.name + "`", "“" + target.head.name + "”的名额上限"};
  return {"the budget of `" + target.head.name + "`", "“" + target.head.name + "”的预算"};
}

}  // namespace

// S39 cuts between distinct values of the first key, and one that is computed anew for every pick has none.
void demand_plain_first_key(draft& state, const round& target) {
  if (target.keys.empty() || !target.keys.front().is_portfolio) return;
  for (const tier& each : target.tiers)
    if (each.line) report(state, "award.line.above", each.head.where, {each.head.name});
}

void demand_award_statements(draft& state, const round& target, const view& section) {
  demand_plain_first_key(state, target);
  const span where = target.head.where;
  const std::string& name = target.head.name;
  const bool has_places =
      std::any_of(target.tiers.begin(), target.tiers.end(), [](const tier& t) { return t.places.has_value(); });
  const bool is_scarce = has_places || !target.budgets.empty() || !target.limits.empty();
  if (!section.find(node_kind::rank)) report(state, "award.rank", where, {name});
  if (is_scarce && !section.find(node_kind::tie) && keys_can_tie(state, target)) {
    const auto scarce =
        std::find_if(target.tiers.begin(), target.tiers.end(), [](const tier& t) { return t.places.has_value(); });
    report(state, "award.tie", where, {scarce == target.tiers.end() ? scarce_statement(target) : tier_phrase(*scarce)});
  }
  if (has_places && !target.unused) report(state, "award.unused", where, {name});
  if (!target.undetermined) report(state, "award.undetermined", where, {name});
}

}  // namespace milu::model
