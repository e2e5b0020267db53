#include "analysis/value_words.hpp"

#include "analysis/statement.hpp"

#include <milu/base/decimal.hpp>

namespace milu::analysis {
namespace {

std::string number_words(const model::type& of, const rational& number) {
  if (of.what == model::kind::percent) return to_text(number * rational(100)) + "%";
  if (of.what == model::kind::money) return to_text(number) + " " + of.currency;
  return to_text(number);
}

}  // namespace

phrase words_of(const model::policy& rules, const model::type& of, const model::scalar& value) {
  if (const auto* yes = std::get_if<bool>(&value)) return *yes ? phrase("yes", "是") : phrase("no", "否");
  if (const auto* number = std::get_if<rational>(&value)) return number_words(of, *number);
  if (const auto* day = std::get_if<date>(&value)) return to_text(*day);
  if (const auto* span = std::get_if<duration>(&value)) return to_text(*span);
  if (const auto* text = std::get_if<model::text_value>(&value)) return text->original;
  const auto index = std::get<model::choice_value>(value).index;
  const bool is_known = of.choices < rules.choice_sets.size() && index < rules.choice_sets[of.choices].choices.size();
  return is_known ? rules.choice_sets[of.choices].choices[index].name : std::to_string(index);
}

phrase words_between(const model::policy& rules, const model::type& of, const model::scalar& low,
                     const model::scalar& high) {
  const phrase from = words_of(rules, of, low);
  const phrase to = words_of(rules, of, high);
  return {from.en + " to " + to.en, from.zh + "至" + to.zh};
}

std::string name_of(const model::policy& rules, model::expression_id id) {
  const model::operation& what = rules.at(id).what;
  if (const auto* named = std::get_if<model::definition_reference>(&what))
    return rules.definitions[named->definition].head.name;
  if (const auto* named = std::get_if<model::parameter_reference>(&what))
    return rules.parameters[named->parameter].head.name;
  const auto* field = std::get_if<model::field_reference>(&what);
  if (!field || field->frame != 0) return {};
  const walked way = walk_fields(rules, rules.application, field->path);
  return way.fields.empty() ? std::string() : way.fields.back()->path;
}

}  // namespace milu::analysis
