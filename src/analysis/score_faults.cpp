// Maxima that nobody reaches, caps that cut nothing, weights of a parameter set that do not add up.
#include "analysis/faults.hpp"
#include "analysis/measure.hpp"
#include "analysis/value_words.hpp"

#include <milu/base/decimal.hpp>

namespace milu::analysis {
namespace {

diagnostic about(const char* code, const model::heading& head, std::vector<phrase> arguments, severity level) {
  return {.code = code, .where = head.where, .arguments = std::move(arguments), .clause = head.clause, .level = level};
}

std::optional<rational> only_number(measure& extents, const std::optional<model::expression_id>& id) {
  if (!id) return std::nullopt;
  const extent found = extents.of(*id);
  return found.low && found.high && *found.low == *found.high ? found.low : std::nullopt;
}

void find_loose_ends(measure& extents, const model::policy& rules, findings& found) {
  for (const model::definition& one : rules.definitions) {
    const extent reached = extents.of(one.value);
    if (!reached.high) continue;
    const auto words = [&](const rational& number) { return words_of(rules, rules.at(one.value).of, number); };
    const auto full = only_number(extents, one.out_of);
    if (full && *reached.high < *full)
      found.push_back({about("score.reach", one.head, {one.head.name, words(*full), words(*reached.high)}, severity::note)});
    const auto cap = only_number(extents, one.cap);
    if (cap && *reached.high < *cap)
      found.push_back({about("score.cap.idle", one.head, {one.head.name, words(*cap), words(*reached.high)}, severity::note)});
  }
}

bool is_written(const model::policy& rules, model::expression_id id) {
  return std::holds_alternative<model::literal>(rules.at(id).what);
}

// Weights that are all written out are added up by the compiler.
void add_weights(measure& extents, const model::policy& rules, const model::criteria_sum& block, const phrase& set,
                 findings& found) {
  rational all = 0;
  bool is_set_by_parameters = false;
  const model::definition* first = nullptr;
  for (const std::uint32_t index : block.criteria) {
    const model::definition& one = rules.definitions[index];
    if (!one.weight) continue;
    const auto weight = only_number(extents, one.weight);
    if (!weight) return;
    if (!first) first = &one;
    is_set_by_parameters = is_set_by_parameters || !is_written(rules, *one.weight);
    all = all + *weight;
  }
  if (!first || !is_set_by_parameters || all == rational(1)) return;
  found.push_back({about("score.weight.set", first->head, {to_text(all * rational(100)) + "%", set}, severity::warning)});
}

void find_weights(const model::policy& rules, const eval::settings& given, const phrase& set, findings& found) {
  measure extents(rules, given);
  for (const model::expression& one : rules.expressions) {
    const auto* block = std::get_if<model::criteria_sum>(&one.what);
    if (block) add_weights(extents, rules, *block, set, found);
  }
}

}  // namespace

void find_score_faults(const model::policy& rules, const circumstances& with, const eval::settings& stated,
                       findings& found) {
  measure extents(rules, stated);
  find_loose_ends(extents, rules, found);
  const auto settled = [&](const std::optional<std::uint32_t>& profile) {
    return eval::settle(rules, with.as_of, with.as_of, profile, {}, {});
  };
  if (const auto own = settled({})) find_weights(rules, *own, {"the parameters", "参数"}, found);
  for (std::uint32_t index = 0; index < rules.profiles.size(); ++index) {
    const std::string& name = rules.profiles[index].head.name;
    if (const auto of = settled(index)) find_weights(rules, *of, {"profile `" + name + "`", "参数方案“" + name + "”"}, found);
  }
}

}  // namespace milu::analysis
