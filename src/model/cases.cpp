// Cases inside a policy: the data they give, as records of the form, and what they expect.
#include <milu/base/date.hpp>
#include <milu/syntax/print.hpp>

#include <algorithm>

#include "model/attributes.hpp"
#include "model/conditions.hpp"
#include "model/kinds.hpp"
#include "model/nodes.hpp"
#include "model/quantities.hpp"
#include "model/statements.hpp"

namespace milu::model {
namespace {

field_value read_value(draft& state, const view& node, const type& of, const form_field& field);

field_value read_data(draft& state, const view& node, std::uint32_t record) {
  record_value given;
  given.fields.resize(state.rules.records[record].fields.size());
  for (const view& pair : node.children(node_kind::pair)) {
    const record_type& form = state.rules.records[record];
    const std::string name = pair.name();
    const auto found =
        std::find_if(form.fields.begin(), form.fields.end(), [&](const form_field& f) { return f.name == name; });
    if (found == form.fields.end()) {
      report(state, "name.unknown", pair.where(), {name});
      continue;
    }
    const form_field field = *found;
    const auto index = static_cast<std::size_t>(found - form.fields.begin());
    if (pair.size() > 0)
      given.fields[index] = read_value(state, pair[pair.size() - 1], state.rules.type_of(field), field);
  }
  return {std::move(given)};
}

field_value read_list(draft& state, const view& node, const type& of, const form_field& field) {
  list_value list;
  for (const view& element : node.children()) {
    if (element.is(node_kind::mark)) continue;
    const type inner =
        of.record == none ? state.rules.types[of.element] : type{.what = kind::record, .record = of.record};
    list.elements.push_back(read_value(state, element, inner, field));
  }
  return {std::move(list)};
}

// A written value of a case is a constant: a literal, perhaps with a minus before it.
std::optional<scalar> constant(const draft& state, expression_id id) {
  const operation& what = state.rules.at(id).what;
  if (const auto* value = std::get_if<literal>(&what)) return value->value;
  const auto* minus = std::get_if<negative>(&what);
  if (minus == nullptr) return std::nullopt;
  const std::optional<scalar> inner = constant(state, minus->operand);
  const rational* number = inner ? std::get_if<rational>(&*inner) : nullptr;
  return number == nullptr ? std::nullopt : std::optional<scalar>(-*number);
}

void demand_in_range(draft& state, const scalar& value, const type& of, span where) {
  const rational* number = std::get_if<rational>(&value);
  if (number == nullptr) return;
  const bounds& range = of.range;
  const bool is_outside = (range.low && *number < *range.low) || (range.high && *number > *range.high);
  if (is_outside) return report(state, "case.range", where);
  if (!range.step || !range.low) return;
  if (!((*number - *range.low) / *range.step).is_whole()) report(state, "case.range", where);
}

bool suits(const draft& state, const type& of, expression_id given) {
  const type& found = state.rules.at(given).of;
  if (found.what == of.what) return found.currency == of.currency;
  const bool takes_bare = of.what == kind::count || of.what == kind::points || of.what == kind::number;
  return takes_bare && found.what == kind::number;
}

field_value read_scalar(draft& state, const view& node, const type& of, const form_field& field) {
  if (is_word(node, keyword::inapplicable) && field.may_be_inapplicable) return {inapplicable_value{}};
  const expression_id typed = add(state, literal{rational(0)}, of, node.where());
  const expression_id given = lower_beside(state, application_scope(state), node, typed);
  if (is_faulty(state, given)) return {};
  const std::optional<scalar> value = constant(state, given);
  if (!value || !suits(state, of, given)) {
    report(state, "kind.type", node.where(), {name_of(of.what), kind_of(state, given)});
    return {};
  }
  demand_in_range(state, *value, of, node.where());
  return {*value};
}

field_value read_value(draft& state, const view& node, const type& of, const form_field& field) {
  const bool is_list = node.is(node_kind::data_list);
  const bool is_record = node.is(node_kind::data);
  if (is_list != (of.what == kind::list) || is_record != (of.what == kind::record)) {
    report(state, "kind.type", node.where(),
           {name_of(of.what), is_list ? name_of(kind::list) : name_of(is_record ? kind::record : kind::nothing)});
    return {};
  }
  if (is_list) return read_list(state, node, of, field);
  if (is_record) return read_data(state, node, of.record);
  return read_scalar(state, node, of, field);
}

scope expectation_scope(const draft& state) {
  scope where = application_scope(state);
  where.verdict_is_known = true;
  return where;
}

given read_given(draft& state, const view& node) {
  given what{.application = {}, .expectations = {}, .where = node.where()};
  if (const auto data = node.find(node_kind::data)) {
    what.application = *read_data(state, *data, state.rules.application).as_record();
  }
  for (const view& condition : expressions_of(node)) {
    what.expectations.push_back({lower_condition(state, expectation_scope(state), condition), condition.where(),
                                 syntax::print_inline(condition, state.rules.written_in)});
  }
  return what;
}

void read_setting(draft& state, const view& node, test_case& target) {
  const auto found = state.symbols.find(node.name());
  if (found == state.symbols.end() || found->second.kind != symbol_kind::parameter) {
    return report(state, "profile.parameter", node.where(), {node.name()});
  }
  const type of = state.rules.types[state.rules.parameters[found->second.index].of];
  const expression_id typed = add(state, literal{rational(0)}, of, node.where());
  const expression_id value = lower_beside(state, application_scope(state), expressions_of(node)[0], typed);
  if (!is_faulty(state, value) && !suits(state, of, value)) {
    report(state, "kind.type", node.where(), {name_of(of.what), kind_of(state, value)});
  }
  target.settings.push_back({found->second.index, value});
}

void read_profile(draft& state, const view& node, test_case& target) {
  if (!node.has(keyword::profile)) return;
  const auto found = state.symbols.find(node.name());
  if (found != state.symbols.end() && found->second.kind == symbol_kind::profile) target.profile = found->second.index;
  else report(state, "name.unknown", node.where(), {node.name()});
}

void compile_case(draft& state, const view& node) {
  test_case target{.name = node.child(node_kind::text).text(), .where = node.where()};
  if (const auto day = node.find(node_kind::date)) target.as_of = parse_date(day->text());
  read_profile(state, node, target);
  for (const view& setting_node : node.children(node_kind::setting)) read_setting(state, setting_node, target);
  if (const auto facts = node.find(node_kind::call_data)) {
    const std::optional<view> data = facts->find(node_kind::data);
    if (state.rules.call == none) report(state, "call.none", facts->where());
    else if (data) target.call = *read_data(state, *data, state.rules.call).as_record();
  }
  for (const view& written : node.children(node_kind::given)) target.givens.push_back(read_given(state, written));
  state.rules.tests.push_back(std::move(target));
}

}  // namespace

void compile_tests(draft& state, const view& policy) {
  for (const view& section : policy.children(node_kind::tests)) {
    for (const view& node : section.children(node_kind::test_case)) compile_case(state, node);
  }
}

}  // namespace milu::model
