// awarded(…), placing(…), left(…): what earlier rounds came to, for one application or for the money of all.
#include <milu/source/suggest.hpp>

#include <algorithm>

#include "model/folds.hpp"
#include "model/nodes.hpp"

namespace milu::model {
namespace {

// A round, or one of its tiers.
struct named_round { std::uint32_t round; std::optional<std::uint32_t> tier; };

std::optional<named_round> find_round(const draft& state, const std::string& name) {
  const std::vector<round>& rounds = state.rules.rounds;
  for (std::uint32_t index = 0; index < rounds.size(); ++index) {
    if (rounds[index].head.name == name) return named_round{index, std::nullopt};
    for (std::uint32_t tier = 0; tier < rounds[index].tiers.size(); ++tier)
      if (rounds[index].tiers[tier].head.name == name) return named_round{index, tier};
  }
  return std::nullopt;
}

std::vector<std::string> known_names(const draft& state, bool with_tiers) {
  std::vector<std::string> names;
  for (const round& each : state.rules.rounds) {
    names.push_back(each.head.name);
    for (const tier& one : each.tiers)
      if (with_tiers) names.push_back(one.head.name);
  }
  return names;
}

// Rounds are compiled in their order: what is not found yet is later, or this one, or nothing.
void report_unknown_round(draft& state, const view& where, const std::string& name, bool with_tiers) {
  const auto declared = state.symbols.find(name);
  const bool is_round = declared != state.symbols.end() && (declared->second.kind == symbol_kind::round ||
                                                            declared->second.kind == symbol_kind::tier);
  if (is_round) return report(state, "round.later", where.where(), {name});
  const std::vector<std::string> known = known_names(state, with_tiers);
  const std::string near = nearest(name, known).value_or(known.empty() ? std::string{} : known.front());
  report(state, "round.unknown", where.where(), {name, near});
}

std::optional<named_round> read_round(draft& state, const view& node, keyword word) {
  const std::vector<view> written = node.children(node_kind::fold_argument);
  const std::vector<view> parts = written.size() == 1 ? expressions_of(written[0]) : std::vector<view>{};
  const std::optional<std::string> name = parts.size() == 1 ? plain_name(parts[0]) : std::nullopt;
  if (!name) {
    report(state, "kind.argument", node.where(), {keyword_phrase(word), phrase("the name of a round", "评选的名称")});
    return std::nullopt;
  }
  const auto found = find_round(state, *name);
  if (found && (!found->tier || word == keyword::awarded)) return found;
  report_unknown_round(state, parts[0], *name, word == keyword::awarded);
  return std::nullopt;
}

// Each of its competitions lies within one of this round's, so that no money is counted twice.
bool is_collected(const draft& state, const round& earlier) {
  const auto& keys = state.rules.cohort_keys;
  const auto& wide = earlier.per.empty() ? keys : earlier.per;
  const auto& own = state.round_per.empty() ? keys : state.round_per;
  return std::all_of(own.begin(), own.end(), [&](const std::vector<std::uint32_t>& key) {
    return std::find(wide.begin(), wide.end(), key) != wide.end();
  });
}

// The money that a round leaves is the sum over its budgets, so no two of them may pay one tier.
bool has_countable_money(draft& state, const view& node, const round& target) {
  std::vector<std::uint32_t> paid;
  for (const budget& each : target.budgets) paid.insert(paid.end(), each.tiers.begin(), each.tiers.end());
  std::sort(paid.begin(), paid.end());
  const bool is_double = std::adjacent_find(paid.begin(), paid.end()) != paid.end();
  if (!target.budgets.empty() && !is_double) return true;
  report(state, is_double ? "left.twice" : "left.none", node.where(), {target.head.name});
  return false;
}

expression_id lower_money(draft& state, const view& node, std::uint32_t round) {
  const model::round& target = state.rules.rounds[round];
  if (!has_countable_money(state, node, target)) return add_faulty(state, node.where());
  if (!is_collected(state, target)) report(state, "left.finer", node.where(), {target.head.name});
  type of = state.rules.at(target.budgets.front().amount).of;
  of.range = {.low = rational(0)};
  return add(state, round_money{round}, of, node.where());
}

}  // namespace

bool is_round_word(keyword word) {
  return word == keyword::awarded || word == keyword::placing || word == keyword::left;
}

expression_id lower_round_word(draft& state, const scope& from, const view& node, keyword word) {
  if (!from.round) {
    report(state, "round.outside", node.where(), {keyword_phrase(word)});
    return add_faulty(state, node.where());
  }
  const auto named = read_round(state, node, word);
  if (!named) return add_faulty(state, node.where());
  state.has_looked = true;
  const std::uint32_t frame = from.application_of(from.innermost());
  if (word == keyword::left) return lower_money(state, node, named->round);
  if (word == keyword::awarded)
    return add(state, round_award{named->round, named->tier, frame}, {.what = kind::yes_no}, node.where());
  const bounds ranks{.low = rational(1), .step = rational(1)};
  return add(state, round_place{named->round, frame}, {.what = kind::count, .range = ranks}, node.where());
}

}  // namespace milu::model
