// The score as a whole: weights that add up.
#include <milu/base/decimal.hpp>

#include "model/kinds.hpp"
#include "model/statements.hpp"

namespace milu::model {
namespace {

std::string percent_text(const rational& share) { return to_text(share * rational(100)); }

// Weights of one block must be 100 % together, when all of them are written as numbers.
void demand_full_weight(draft& state, const std::vector<std::string>& keys, span where) {
  rational total = 0;
  std::string written;
  for (const std::string& key : keys) {
    const symbol& what = state.symbols.at(key);
    if (what.index == none) return;
    const definition& criterion = state.rules.definitions[what.index];
    if (!criterion.weight) continue;
    const auto* weight = std::get_if<literal>(&state.rules.at(*criterion.weight).what);
    const rational* share = weight == nullptr ? nullptr : std::get_if<rational>(&weight->value);
    if (share == nullptr) return;
    total = total + *share;
    written += (written.empty() ? "" : " + ") + percent_text(*share);
  }
  if (written.empty() || total == rational(1)) return;
  report(state, "score.weight", where, {percent_text(total) + "%", written});
}

}  // namespace

void compile_score(draft& state, const view& policy) {
  std::size_t block = 0;
  for (const view& section : policy.children(node_kind::score)) {
    demand_full_weight(state, state.score_blocks[block++], section.where());
  }
}

}  // namespace milu::model
