// Shares are constants that add up to one, so that the parts of every amount add up to it.
#include "model/division.hpp"

#include <milu/base/decimal.hpp>
#include <milu/syntax/print.hpp>

#include "model/attributes.hpp"
#include "model/kinds.hpp"
#include "model/nodes.hpp"
#include "model/scope.hpp"

namespace milu::model {
namespace {

scope part_scope(const draft& state) {
  scope where = application_scope(state);
  where.verdict_is_known = true;
  return where;
}

// A written share is what its range says it is: both ends are the same.
std::optional<rational> constant_share(const draft& state, expression_id id) {
  const type& of = state.rules.at(id).of;
  const bool is_share = of.what == kind::percent || of.what == kind::number || of.what == kind::count;
  if (!is_share || !of.range.low || of.range.low != of.range.high || of.range.low->sign() <= 0) return std::nullopt;
  return of.range.low;
}

// The list whose elements take equal parts; reported when the path is none.
std::optional<std::vector<std::uint32_t>> read_takers(draft& state, const view& path) {
  const meaning found = resolve(state, application_scope(state), path);
  const auto* list = std::get_if<column>(&found);
  if (list && list->frame == 0 && list->steps.size() == 1) return list->steps.front();
  const auto* value = std::get_if<expression_id>(&found);
  if (!value || !is_faulty(state, *value)) {
    const phrase what = value ? kind_of(state, *value) : phrase("a list inside a list", "列表中的列表");
    report(state, "kind.notlist", path.where(), {syntax::print_inline(path, language::en), what});
  }
  return std::nullopt;
}

money_part read_part(draft& state, const view& written, const heading& tier) {
  money_part part{.head = read_heading(written, tier.clause)};
  std::vector<view> operands = expressions_of(written);
  const expression_id share = lower(state, part_scope(state), operands[0]);
  if (const auto constant = constant_share(state, share)) part.share = *constant;
  else if (!is_faulty(state, share)) report(state, "award.share", operands[0].where(), {part.head.name});
  const bool is_among = written.has(keyword::among);
  if (is_among) part.among = read_takers(state, operands.back());
  if (written.has(keyword::when)) part.applies = lower_condition(state, part_scope(state), operands[1]);
  return part;
}

remainder_rule remainder_of(const view& written) {
  if (written.has(keyword::first_rem)) return remainder_rule::first;
  return written.has(keyword::last_rem) ? remainder_rule::last : remainder_rule::largest_fractions;
}

std::string in_percent(const rational& share) { return to_text(share * rational(100)) + "%"; }

}  // namespace

division read_division(draft& state, const view& written, const heading& tier) {
  division made{.remainder = remainder_of(written)};
  rational total;
  bool is_complete = true;
  for (const view& part : written.children(node_kind::part)) {
    made.parts.push_back(read_part(state, part, tier));
    total = total + made.parts.back().share;
    is_complete = is_complete && made.parts.back().share.sign() > 0;
  }
  if (is_complete && total != rational(1)) report(state, "award.shares", written.where(), {tier.name, in_percent(total)});
  return made;
}

}  // namespace milu::model
