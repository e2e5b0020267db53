// Minimum numbers per area, waiting lists, and lines that the data make.
#include <milu/syntax/print.hpp>

#include "model/attributes.hpp"
#include "model/awards.hpp"
#include "model/kinds.hpp"
#include "model/nodes.hpp"
#include "model/whole.hpp"

namespace milu::model {
namespace {

// `admitted.requested` in the sum over those admitted is `requested` of each of them; a count takes 1 of each.
std::optional<expression_id> requested_of_each(draft& state, const view& written) {
  const std::optional<view> argument = written.is(node_kind::fold) ? written.find(node_kind::fold_argument) : std::nullopt;
  const bool is_alone = argument && written.children(node_kind::fold_argument).size() == 1 &&
                        written.children(node_kind::fold_clause).empty() && argument->size() == 1;
  if (!is_alone || !(*argument)[0].is(node_kind::path) || !is_word((*argument)[0][0], keyword::admitted))
    return std::nullopt;
  const view path = (*argument)[0];
  if (written.has(keyword::count) && path.size() == 1)
    return add(state, literal{rational(1)}, {.what = kind::number}, path.where());
  if (!written.has(keyword::sum) || path.size() == 1) return std::nullopt;
  scope each = application_scope(state);
  each.is_admitted = true;
  return lower(state, each, path);
}

void demand_same_kind(draft& state, expression_id requested, expression_id target, const view& written) {
  if (is_faulty(state, requested) || is_faulty(state, target)) return;
  const bool is_sum = is_numeric(state.rules.at(requested).of.what);
  if (is_sum && are_comparable(state, requested, target)) return;
  report(state, "kind.compare", written.where(), {kind_of(state, requested), kind_of(state, target)});
}

}  // namespace

void read_data_line(draft& state, const view& written, tier& target) {
  const std::vector<view> operands = expressions_of(written);
  const auto requested = requested_of_each(state, operands[0]);
  if (!requested) return report(state, "award.line", operands[0].where(), {target.head.name});
  data_line line{.requested = *requested, .closest_to = lower(state, award_scope(state), operands[1])};
  demand_same_kind(state, line.requested, line.closest_to, operands[1]);
  demand_whole(state, line.closest_to, operands[1].where());
  if (operands.size() > 2) {
    line.at_least = lower(state, award_scope(state), operands[2]);
    demand_same_kind(state, line.requested, *line.at_least, operands[2]);
    demand_whole(state, *line.at_least, operands[2].where());
  }
  target.line = line;
}

void read_reservation(draft& state, const view& node, round& target) {
  demand_suitable(state, node, {keyword::when_applies});
  reservation what{.head = read_heading(node, target.head.clause)};
  const std::vector<view> written = expressions_of(node);
  what.least = read_count(state, written[0]);
  what.per = lower(state, application_scope(state), written[1]);
  if (const auto condition = attribute_expression(node, keyword::when_applies)) {
    scope where = application_scope(state);
    where.verdict_is_known = true;
    what.applies = lower_condition(state, where, *condition);
  }
  target.reservations.push_back(std::move(what));
}

void read_waiting_list(draft& state, const view& node, round& target) {
  waiting_list what{.head = read_heading(node, target.head.clause)};
  const std::vector<view> written = expressions_of(node);
  what.most = read_count(state, written[0]);
  what.tiers = named_or_all_tiers(state, node, target);
  if (node.has(keyword::until) && written.size() > 1) {
    what.until = lower(state, award_scope(state), written[1]);
    demand_whole(state, *what.until, written[1].where());
    const kind of = state.rules.at(*what.until).of.what;
    if (of != kind::date && of != kind::nothing)
      report(state, "kind.type", written[1].where(), {name_of(kind::date), kind_of(state, *what.until)});
  }
  target.waiting.push_back(std::move(what));
}

}  // namespace milu::model
