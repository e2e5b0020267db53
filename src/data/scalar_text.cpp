#include "data/scalar_text.hpp"

#include "data/expectation.hpp"
#include "data/json_number.hpp"
#include "data/quantity.hpp"

#include <milu/base/decimal.hpp>
#include <milu/base/utf8.hpp>
#include <milu/data/application_reader.hpp>
#include <milu/source/suggest.hpp>

#include <utility>
#include <variant>

namespace milu::data {
namespace {

using model::kind;
using model::scalar;

tl::unexpected<diagnostic> refused(const std::string& code, const phrase& value, const scalar_form& form) {
  return tl::unexpected(refuse(code, value, form.type, form.unit, form.policy, form.limits));
}

phrase shown_text(std::string_view text, const scalar_form& form) {
  return form.is_hidden ? private_words() : quoted(text);
}

scalar_result read_yes_no(std::string_view text, const scalar_form& form) {
  if (text == "yes" || text == "是") return scalar(true);
  if (text == "no" || text == "否") return scalar(false);
  return refused("data.type", shown_text(text, form), form);
}

scalar_result read_numeric(std::string_view text, const scalar_form& form) {
  auto value = read_number(text, form.type, form.unit, form.limits);
  if (!value) return refused(value.error(), shown_text(text, form), form);
  const quantity_fault outside = find_outside(*value, form.type);
  if (!outside.empty()) return refused(outside, shown_text(text, form), form);
  return scalar(std::move(*value));
}

scalar_result read_span(std::string_view text, const scalar_form& form) {
  const auto value = read_duration(text, form.unit, form.limits);
  if (value) return scalar(*value);
  const bool is_digits = value.error() == "data.digits";
  return refused(is_digits ? value.error() : "data.type", shown_text(text, form), form);
}

scalar_result read_day(std::string_view text, const scalar_form& form) {
  if (const auto day = parse_date(text)) return scalar(*day);
  return refused("data.date", shown_text(text, form), form);
}

scalar_result read_text(std::string_view text, const scalar_form& form) {
  if (text.find('\0') == std::string_view::npos) {
    return scalar(model::text_value{std::string(text), utf8::comparable(text)});
  }
  return refused("data.text", shown_text(text, form), form);
}

std::vector<std::string> names_of(const std::vector<model::choice>& choices) {
  std::vector<std::string> names;
  for (const model::choice& choice : choices) names.push_back(choice.name);
  return names;
}

scalar_result unknown_choice(std::string_view text, const std::vector<model::choice>& choices,
                             const scalar_form& form) {
  const auto near = form.is_hidden ? std::nullopt : nearest(text, names_of(choices));
  if (!near) return refused("data.choice", shown_text(text, form), form);
  return tl::unexpected(diagnostic{.code = "data.choice.near", .arguments = {quoted(text), *near}});
}

scalar_result read_choice(std::string_view text, const scalar_form& form) {
  const auto& choices = form.policy.choice_sets[form.type.choices].choices;
  for (std::size_t index = 0; index < choices.size(); ++index) {
    if (choices[index].name == text || utf8::comparable(choices[index].name) == text)
      return scalar(model::choice_value{static_cast<std::uint32_t>(index)});
  }
  return unknown_choice(text, choices, form);
}

// S29: a numeric id is its canonical text.
scalar_result read_numeric_id(const json_value& json, const scalar_form& form) {
  const auto value = parse_decimal(json.text, form.limits);
  if (!value && value.error() != number_fault::not_a_number)
    return refused("data.digits", shown(json, form.is_hidden), form);
  if (!value || !value->is_whole()) return refused("data.type", shown(json, form.is_hidden), form);
  return read_text(to_text(*value), form);
}

bool takes_numbers(kind what) { return model::kind::number <= what && what <= model::kind::money; }

scalar_result read_json_number(const json_value& json, const scalar_form& form) {
  if (form.type.what == kind::text && form.is_key) return read_numeric_id(json, form);
  if (takes_numbers(form.type.what) || form.type.what == kind::duration) return read_scalar(json.text, form);
  return refused("data.type", shown(json, form.is_hidden), form);
}

// On the command line digits may be grouped as in the rules: 3_000_000.
std::string without_grouping(std::string_view text) {
  const auto is_digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '_' || at == 0 || !is_digit(at - 1) || !is_digit(at + 1)) plain += text[at];
  }
  return plain;
}

std::string words_of(const duration& span) { return to_text(span); }
std::string words_of(const rational& value) { return to_text(value); }
std::string words_of(const date& day) { return to_text(day); }
std::string words_of(bool value) { return value ? "yes" : "no"; }
std::string words_of(const model::text_value& text) { return text.comparable; }

}  // namespace

scalar_result read_scalar(std::string_view text, const scalar_form& form) {
  if (form.type.what == kind::text) return read_text(text, form);
  const std::string trimmed = utf8::comparable(text);
  switch (form.type.what) {
    case kind::yes_no: return read_yes_no(trimmed, form);
    case kind::number:
    case kind::count:
    case kind::percent:
    case kind::points:
    case kind::money: return read_numeric(trimmed, form);
    case kind::date: return read_day(trimmed, form);
    case kind::duration: return read_span(trimmed, form);
    case kind::choice: return read_choice(trimmed, form);
    default: return refused("data.type", shown_text(text, form), form);
  }
}

namespace {

// A number in quotes was written by a program: white space around it is a fault, as in any number.
bool has_blank_around(std::string_view text) { return utf8::comparable(text).size() != text.size(); }

scalar_result read_json_text(const json_value& json, const scalar_form& form) {
  if (takes_numbers(form.type.what) && has_blank_around(json.text)) {
    return refused("data.type", shown_text(json.text, form), form);
  }
  return read_scalar(json.text, form);
}

}  // namespace

scalar_result read_scalar(const json_value& json, const scalar_form& form) {
  if (json.kind == json_kind::text) return read_json_text(json, form);
  if (json.kind == json_kind::number) return read_json_number(json, form);
  if (json.kind == json_kind::yes_no && form.type.what == kind::yes_no) return scalar(json.is_true);
  return refused("data.type", shown(json, form.is_hidden), form);
}

std::string key_text(const scalar& value, const model::policy& policy, const model::type& type) {
  if (const auto* chosen = std::get_if<model::choice_value>(&value)) {
    return policy.choice_sets[type.choices].choices[chosen->index].name;
  }
  return std::visit(
      [](const auto& one) -> std::string {
        if constexpr (std::is_same_v<std::decay_t<decltype(one)>, model::choice_value>) return {};
        else return words_of(one);
      },
      value);
}

phrase shown(const json_value& json, bool is_hidden) {
  switch (json.kind) {
    case json_kind::null: return "null";
    case json_kind::yes_no: return json.is_true ? "true" : "false";
    case json_kind::list: return {"a list", "列表"};
    case json_kind::object: return {"an object", "对象"};
    case json_kind::number:
    case json_kind::text: break;
  }
  return is_hidden ? private_words() : quoted(json.text);
}

result<model::scalar> parse_scalar(const model::policy& policy, const model::type& type, std::string_view text,
                                   const milu::limits& limits) {
  const bool needs_unit = type.what == kind::percent || type.what == kind::duration;
  const model::data_unit unit{.factor = needs_unit ? std::nullopt : std::optional<rational>(rational(1))};
  const bool is_number = takes_numbers(type.what) || type.what == kind::duration;
  if (utf8::first_invalid(text)) return failure(refuse("data.text", quoted(text), type, unit, policy, limits));
  const std::string plain = is_number ? without_grouping(text) : std::string(text);
  auto value = read_scalar(plain, {policy, type, unit, limits});
  if (!value) return failure(std::move(value.error()));
  return std::move(*value);
}

}  // namespace milu::data
