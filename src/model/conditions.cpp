#include "model/conditions.hpp"

#include <milu/source/suggest.hpp>
#include <milu/syntax/print.hpp>

#include <algorithm>

#include "model/bands.hpp"
#include "model/choice_rows.hpp"
#include "model/kinds.hpp"
#include "model/mismatch.hpp"
#include "model/nodes.hpp"
#include "model/quantities.hpp"

namespace milu::model {
namespace {

std::optional<std::uint32_t> find_choice(const choice_set& set, const std::string& name) {
  const auto found =
      std::find_if(set.choices.begin(), set.choices.end(), [&](const choice& c) { return c.name == name; });
  if (found == set.choices.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - set.choices.begin());
}

void report_choice(draft& state, const choice_set& set, const view& node, const std::string& name) {
  std::vector<std::string> names;
  for (const choice& known : set.choices) names.push_back(known.name);
  const std::string known = nearest(name, names).value_or(names.empty() ? std::string{} : names.front());
  report(state, "choice.unknown", node.where(), {name, known});
}

bool has_order(const draft& state, const type& of) {
  switch (of.what) {
    case kind::yes_no: return false;
    case kind::choice: return state.rules.choice_sets[of.choices].ordered;
    default: return true;
  }
}

std::optional<view> beside_inapplicable(const view& node) {
  const view left = node[0];
  const view right = node[2];
  if (is_word(left, keyword::inapplicable)) return right;
  if (is_word(right, keyword::inapplicable)) return left;
  return std::nullopt;
}

bool may_be_inapplicable(const draft& state, const scope& from, expression_id id) {
  const operation& what = state.rules.at(id).what;
  const auto* own = std::get_if<field_reference>(&what);
  const auto* of_call = std::get_if<call_reference>(&what);
  if (own == nullptr && of_call == nullptr) return false;
  std::uint32_t record = own != nullptr ? from.frames[own->frame].record : state.rules.call;
  bool may_be = false;
  for (const std::uint32_t step : own != nullptr ? own->path : of_call->path) {
    const form_field& field = state.rules.records[record].fields[step];
    may_be = field.may_be_inapplicable;
    record = state.rules.type_of(field).record;
  }
  return may_be;
}

expression_id lower_applicability(draft& state, const scope& from, const view& node, const view& subject) {
  const keyword word = node[1].word();
  scope open = from;
  open.applicable.insert(syntax::print_inline(subject, language::en));
  const expression_id operand = lower(state, open, subject);
  if (word != keyword::equal && word != keyword::not_equal) report(state, "inapplicable.alone", node.where());
  if (!is_faulty(state, operand) && !may_be_inapplicable(state, from, operand)) {
    report(state, "inapplicable.undeclared", subject.where(), {syntax::print_inline(subject, language::en)});
  }
  const expression_id word_itself = add(state, not_applicable{}, state.rules.at(operand).of, node.where());
  return add(state, comparison{word, operand, word_itself}, {.what = kind::yes_no}, node.where());
}

// A path behind `in` that can be a list: no choice of the subject's, and not in brackets with others.
std::optional<view> possible_list(const draft& state, const scope& from, const view& members, expression_id subject) {
  if (members.size() != 1 || !members[0].is(node_kind::path)) return std::nullopt;
  const auto name = plain_name(members[0]);
  const type& of = state.rules.at(subject).of;
  if (!name || of.what != kind::choice) return members[0];
  const bool is_choice = find_choice(state.rules.choice_sets[of.choices], *name).has_value();
  return is_choice || !is_visible(state, from, *name) ? std::nullopt : std::optional(members[0]);
}

// `x in list`: any element that equals it; `not in`: none.
expression_id lower_list_membership(draft& state, const column& list, expression_id subject, const view& node) {
  if (!list.value) {
    report(state, "kind.list", node[2].where());
    return add_faulty(state, node.where());
  }
  if (!demand_comparable(state, subject, *list.value, keyword::equal, node.where()))
    return add_faulty(state, node.where());
  const expression_id equals =
      add(state, comparison{keyword::equal, *list.value, subject}, {.what = kind::yes_no}, node.where());
  fold what{.name = node[1].word() == keyword::not_in ? keyword::none : keyword::any,
            .frame = list.frame,
            .steps = list.steps,
            .value = equals,
            .over = list.over};
  what.is_of_call = list.is_of_call;
  return add(state, std::move(what), {.what = kind::yes_no}, node.where());
}

// The fold, or the one value that the path is.
expression_id lower_path_membership(draft& state, const scope& from, const view& node, const view& path,
                                    expression_id subject) {
  const meaning found = resolve(state, from, path);
  if (const auto* list = std::get_if<column>(&found)) return lower_list_membership(state, *list, subject, node);
  const expression_id only = std::get<expression_id>(found);
  demand_comparable(state, subject, only, keyword::equal, path.where());
  return add(state, membership{subject, {{.low = only}}, node[1].word() == keyword::not_in}, {.what = kind::yes_no},
             node.where());
}

expression_id lower_membership(draft& state, const scope& from, const view& node) {
  const expression_id subject = lower(state, from, node[0]);
  if (const auto path = node[2].is(node_kind::members) ? possible_list(state, from, node[2], subject) : std::nullopt)
    return lower_path_membership(state, from, node, *path, subject);
  if (node[2].is(node_kind::members) && node[2].size() == 1) {
    const picked mark{subject, node[1].word() == keyword::not_in};
    if (node[2][0].is(node_kind::choose)) return lower_bands(state, from, node[2][0], mark);
    if (node[2][0].is(node_kind::cases)) return lower_cases(state, from, node[2][0], mark);
  }
  membership what{subject, {}, node[1].word() == keyword::not_in};
  if (node[2].is(node_kind::members)) {
    what.members = lower_members(state, from, node[2], subject);
  } else {
    report(state, "kind.members", node[2].where());
  }
  return add(state, std::move(what), {.what = kind::yes_no}, node.where());
}

void note_applicable(std::set<std::string>& known, const view& condition, bool is_true);

void note_parts(std::set<std::string>& known, const view& condition, bool is_true) {
  for (const view& part : expressions_of(condition)) note_applicable(known, part, is_true);
}

void note_applicable(std::set<std::string>& known, const view& condition, bool is_true) {
  switch (condition.kind()) {
    case node_kind::group_brackets: return note_parts(known, condition, is_true);
    case node_kind::negation: return note_parts(known, condition, !is_true);
    case node_kind::conjunction:
      if (is_true) note_parts(known, condition, true);
      return;
    case node_kind::disjunction:
      if (!is_true) note_parts(known, condition, false);
      return;
    case node_kind::comparison: break;
    default: return;
  }
  if (condition.size() < 3) return;
  const std::optional<view> subject = beside_inapplicable(condition);
  if (!subject) return;
  const bool says_inapplicable = condition[1].word() == keyword::equal;
  if (says_inapplicable != is_true) known.insert(syntax::print_inline(*subject, language::en));
}

}  // namespace

scope knowing(const scope& from, const view& condition, bool is_true) {
  scope richer = from;
  note_applicable(richer.applicable, condition, is_true);
  return richer;
}

expression_id lower_beside(draft& state, const scope& from, const view& node, expression_id neighbour) {
  const type of = state.rules.at(neighbour).of;
  if (of.what != kind::choice) return lower(state, from, node);
  std::optional<std::string> name = plain_name(node);
  if (node.is(node_kind::text)) name = node.text();
  if (!name) return lower(state, from, node);
  const choice_set& set = state.rules.choice_sets[of.choices];
  if (const auto index = find_choice(set, *name)) return add(state, literal{choice_value{*index}}, of, node.where());
  if (is_visible(state, from, *name)) return lower(state, from, node);
  report_choice(state, set, node, *name);
  return add_faulty(state, node.where());
}

bool demand_comparable(draft& state, expression_id left, expression_id right, keyword word, span where) {
  if (is_faulty(state, left) || is_faulty(state, right)) return false;
  if (!are_comparable(state, left, right)) {
    report_uncomparable(state, left, right, where);
    return false;
  }
  const bool needs_order = word != keyword::equal && word != keyword::not_equal;
  if (needs_order && !has_order(state, state.rules.at(left).of)) {
    report(state, "kind.order", where, {kind_of(state, left)});
    return false;
  }
  return true;
}

interval lower_member(draft& state, const scope& from, const view& part, expression_id subject) {
  if (!part.is(node_kind::interval)) {
    const expression_id low = lower_beside(state, from, part, subject);
    demand_comparable(state, subject, low, keyword::equal, part.where());
    return {.low = low};
  }
  const std::vector<view> ends = expressions_of(part);
  interval member{.low = lower_beside(state, from, ends[0], subject),
                  .high = lower_beside(state, from, ends[1], subject)};
  for (const view& mark : part.children()) {
    if (mark.text().find("..") == std::string::npos) continue;
    member.without_low = mark.text().front() == '<';
    member.without_high = mark.text().back() == '<';
  }
  demand_comparable(state, subject, member.low, keyword::at_or_above, part.where());
  demand_comparable(state, subject, *member.high, keyword::at_or_below, part.where());
  return member;
}

std::vector<interval> lower_members(draft& state, const scope& from, const view& node, expression_id subject) {
  std::vector<interval> members;
  for (const view& part : node.children()) {
    const bool is_member = is_expression(part) || part.is(node_kind::interval);
    if (is_member) members.push_back(lower_member(state, from, part, subject));
  }
  return members;
}

expression_id lower_comparison(draft& state, const scope& from, const view& node) {
  const keyword word = node[1].word();
  if (word == keyword::in || word == keyword::not_in) return lower_membership(state, from, node);
  if (const auto subject = beside_inapplicable(node)) return lower_applicability(state, from, node, *subject);
  const bool choice_is_left = plain_name(node[0]) && !is_visible(state, from, *plain_name(node[0]));
  expression_id left = 0;
  expression_id right = 0;
  if (choice_is_left) {
    right = lower(state, from, node[2]);
    left = lower_beside(state, from, node[0], right);
  } else {
    left = lower(state, from, node[0]);
    right = lower_beside(state, from, node[2], left);
  }
  if (!demand_comparable(state, left, right, word, node.where())) return add_faulty(state, node.where());
  return add(state, comparison{word, left, right}, {.what = kind::yes_no}, node.where());
}

expression_id lower_connective(draft& state, const scope& from, const view& node) {
  const bool is_conjunction = node.is(node_kind::conjunction);
  connective what{is_conjunction ? keyword::and_ : keyword::or_, {}};
  scope richer = from;
  for (const view& part : expressions_of(node)) {
    what.operands.push_back(lower_condition(state, richer, part));
    richer = knowing(richer, part, is_conjunction);
  }
  return add(state, std::move(what), {.what = kind::yes_no}, node.where());
}

expression_id lower_negation(draft& state, const scope& from, const view& node) {
  const expression_id operand = lower_condition(state, from, expressions_of(node)[0]);
  return add(state, negation{operand}, {.what = kind::yes_no}, node.where());
}

}  // namespace milu::model
