#include "eval/function.hpp"

#include "eval/arithmetic.hpp"
#include "eval/fold.hpp"
#include "eval/frames.hpp"

#include <milu/base/decimal.hpp>

namespace milu::eval {
namespace {

using syntax::keyword;
using arguments = std::vector<model::scalar>;

// A list or a record is missing as such; anything else when its value is.
value is_missing(evaluation& state, model::expression_id operand) {
  const model::operation& what = state.rules.at(operand).what;
  if (const auto* field = std::get_if<model::field_reference>(&what))
    return model::scalar(find_field(state, field->frame, field->path).is_missing());
  if (const auto* field = std::get_if<model::call_reference>(&what))
    return model::scalar(find_in_call(state, field->path).is_missing());
  const value found = compute_node(state, operand);
  if (std::holds_alternative<fault>(found)) return found;
  return model::scalar(std::holds_alternative<unknown>(found));
}

template <class Kind>
const Kind* argument_as(const arguments& given, std::size_t index) {
  return index < given.size() ? std::get_if<Kind>(&given[index]) : nullptr;
}

value number_function(const evaluation& state, model::expression_id at, keyword name, const arguments& given) {
  const auto* first = argument_as<rational>(given, 0);
  const auto* second = argument_as<rational>(given, 1);
  if (!first || (!second && name != keyword::abs)) return error_at(state, at, "decide.kind");
  if (name == keyword::abs) return model::scalar(abs(*first));
  if (name == keyword::power) return raise_to_power(state, at, *first, *second);
  return apply_whole_division(state, at, name, *first, *second);
}

value date_function(const evaluation& state, model::expression_id at, keyword name, const arguments& given) {
  const auto* start = argument_as<date>(given, 0);
  const auto* end = argument_as<date>(given, 1);
  if (start && name == keyword::year) return model::scalar(rational(start->year));
  if (start && end && name == keyword::years) return model::scalar(rational(completed_years(*start, *end)));
  return error_at(state, at, "decide.kind");
}

// Year, month and day; what is no day of the calendar is an error of that decision.
value day_function(const evaluation& state, model::expression_id at, const arguments& given) {
  std::vector<std::int64_t> parts;
  std::string written;
  for (std::size_t index = 0; index < 3; ++index) {
    const auto* number = argument_as<rational>(given, index);
    if (!number) return error_at(state, at, "decide.kind");
    written += (written.empty() ? "" : "-") + to_text(*number);
    const auto whole = number->to_int64();
    if (whole && *whole > 0 && *whole <= 9999) parts.push_back(*whole);
  }
  date day;
  if (parts.size() == 3)
    day = {static_cast<std::int32_t>(parts[0]), static_cast<std::int32_t>(parts[1]), static_cast<std::int32_t>(parts[2])};
  if (parts.size() != 3 || !is_valid(day)) return error_at(state, at, "decide.day", {written});
  return model::scalar(day);
}

value text_function(const evaluation& state, model::expression_id at, const arguments& given) {
  const auto* text = argument_as<model::text_value>(given, 0);
  const auto* part = argument_as<model::text_value>(given, 1);
  if (!text || !part) return error_at(state, at, "decide.kind");
  return model::scalar(text->comparable.find(part->comparable) != std::string::npos);
}

value apply(const evaluation& state, model::expression_id at, keyword name, const arguments& given) {
  switch (name) {
    case keyword::abs:
    case keyword::quotient:
    case keyword::remainder:
    case keyword::power: return number_function(state, at, name, given);
    case keyword::year:
    case keyword::years: return date_function(state, at, name, given);
    case keyword::date: return day_function(state, at, given);
    case keyword::contains: return text_function(state, at, given);
    default: return reduce(state, at, name, given, {});
  }
}

value apply_to_arguments(evaluation& state, const model::function& node, model::expression_id at) {
  obstacles met;
  arguments given;
  for (const model::argument& each : node.arguments) {
    const clause_scope within(state, each.clause);
    const value found = compute_operand(state, each.value);
    if (!met.add(found)) given.push_back(std::get<model::scalar>(found));
  }
  return met.empty() ? apply(state, at, node.name, given) : met.as_value();
}

// The position as an index from 0, when it is a whole number within the list.
std::optional<std::size_t> index_in(const model::list_value& list, const rational& position) {
  const std::optional<std::int64_t> whole = position.to_int64();
  if (!whole || *whole < 1 || static_cast<std::uint64_t>(*whole) > list.elements.size()) return std::nullopt;
  return static_cast<std::size_t>(*whole - 1);
}

value value_of_element(evaluation& state, const model::element_at& node, const model::list_value& list,
                       std::size_t index) {
  const auto top = static_cast<std::uint32_t>(state.frames.size());
  const model::field_value& element = list.elements[index];
  state.frames.push_back(element_frame(state, node.frame, node.list, element, static_cast<std::uint32_t>(index)));
  const value result = node.path.empty() ? state_as_value(state, element, name_of_element(state, top))
                                         : field_as_value(state, top, node.path);
  state.frames.pop_back();
  return result;
}

}  // namespace

value compute_function(evaluation& state, const model::function& node, model::expression_id at) {
  switch (node.name) {
    case keyword::missing:
      return node.arguments.empty() ? value(error_at(state, at, "decide.kind"))
                                    : is_missing(state, node.arguments.front().value);
    case keyword::any:
    case keyword::all:
    case keyword::none: return quantify(state, node);
    default: return apply_to_arguments(state, node, at);
  }
}

value compute_element_at(evaluation& state, const model::element_at& node, model::expression_id at) {
  const found_list found = find_list(state, at, node.frame, node.list);
  const value position = compute_operand(state, node.position);
  obstacles met;
  if (!found.list) met.add(found.otherwise);
  met.add(position);
  if (!met.empty()) return met.as_value();
  const auto* number = std::get_if<rational>(&std::get<model::scalar>(position));
  if (!number) return error_at(state, at, "decide.kind");
  const std::optional<std::size_t> index = index_in(*found.list, *number);
  if (index) return value_of_element(state, node, *found.list, *index);
  return error_at(state, at, "decide.lookup", {to_text(*number), std::to_string(found.list->elements.size())});
}

}  // namespace milu::eval
