#include "data/expectation.hpp"

#include <milu/base/decimal.hpp>
#include <milu/model/privacy.hpp>
#include <milu/source/visible.hpp>

#include <algorithm>

namespace milu::data {
namespace {

using model::kind;

constexpr std::size_t quoted_characters = 32;
constexpr std::size_t listed_choices = 12;

std::string number_in(const rational& value, const model::type& type) {
  if (type.what == kind::percent) return to_text(value * rational(100)) + "%";
  return to_text(value);
}

std::string unit_of(const model::type& type) { return type.what == kind::money ? " " + type.currency : ""; }

phrase with_unit(const model::data_unit& unit, const phrase& plain, const char* en, const char* zh) {
  if (unit.written.empty()) return plain;
  return {plain.en + en + unit.written, plain.zh + zh + unit.written};
}

phrase money_words(const model::type& type, const model::data_unit& unit) {
  const std::string currency = unit.written.empty() ? type.currency : unit.written;
  return {"an amount in " + currency, "以" + currency + "计的金额"};
}

phrase percent_words(const model::data_unit& unit) {
  if (!unit.factor) return {"a percentage such as \"5%\"", "百分数，如“5%”"};
  return with_unit(unit, {"a percentage such as \"5%\", or a number", "百分数，如“5%”，或数值"}, " in ", "，单位为");
}

phrase choice_words(const model::policy& policy, const model::type& type) {
  if (type.choices >= policy.choice_sets.size()) return {"a choice", "选项"};
  const auto& choices = policy.choice_sets[type.choices].choices;
  phrase words{"one of ", "以下之一："};
  for (std::size_t index = 0; index < std::min(choices.size(), listed_choices); ++index) {
    words.en += (index == 0 ? "" : ", ") + choices[index].name;
    words.zh += (index == 0 ? "" : "、") + choices[index].name;
  }
  return choices.size() > listed_choices ? phrase(words.en + " …", words.zh + "……") : words;
}

phrase lowest_words(const model::bounds& range, const std::string& low) {
  return range.without_low ? phrase("more than " + low, "大于" + low) : phrase(low + " or more", low + "以上");
}

phrase highest_words(const model::bounds& range, const std::string& high) {
  return range.without_high ? phrase("less than " + high, "小于" + high) : phrase(high + " or less", high + "以下");
}

rational step_of(const model::type& type) {
  if (type.range.step) return *type.range.step;
  return type.what == kind::money ? rational::fraction(1, 100) : rational(1);
}

std::vector<phrase> step_arguments(const phrase& value, const model::type& type) {
  const rational low = type.range.low.value_or(rational(0));
  return {value, number_in(step_of(type), type) + unit_of(type), number_in(low, type)};
}

}  // namespace

phrase expected_of(const model::policy& policy, const model::type& type, const model::data_unit& unit) {
  switch (type.what) {
    case kind::yes_no: return {"yes or no", "是或否"};
    case kind::number: return {"a number", "数值"};
    case kind::count: return with_unit(unit, {"a whole number", "整数"}, " in units of ", "，单位为");
    case kind::percent: return percent_words(unit);
    case kind::points: return {"a number of points", "分值"};
    case kind::money: return money_words(type, unit);
    case kind::date: return {"a date such as \"2022-08-08\"", "日期，如“2022-08-08”"};
    case kind::duration: return {"a duration such as \"18 months\"", "期限，如“18个月”"};
    case kind::text: return {"text", "文本"};
    case kind::choice: return choice_words(policy, type);
    case kind::record: return {"an object", "对象"};
    case kind::list: return {"a list", "列表"};
    case kind::nothing: break;
  }
  return {"a value", "值"};
}

phrase range_of(const model::type& type) {
  const model::bounds& range = type.range;
  const std::string low = range.low ? number_in(*range.low, type) : "0";
  if (!range.high) return lowest_words(range, low + unit_of(type));
  const std::string high = number_in(*range.high, type) + unit_of(type);
  if (!range.low && type.what != kind::count) return highest_words(range, high);
  return low + (range.without_low ? "<" : "") + ".." + (range.without_high ? "<" : "") + high;
}

phrase quoted(std::string_view value) { return visible(value, quoted_characters); }
phrase private_words() { return {"a private value", "保密内容"}; }

phrase shown_id(std::string_view id, const model::policy& policy) {
  return model::has_private_ids(policy) ? private_words() : quoted(id);
}

diagnostic refuse(const std::string& code, const phrase& value, const model::type& type, const model::data_unit& unit,
                  const model::policy& policy, const limits& limits) {
  diagnostic problem{.code = code, .arguments = {value}};
  if (code == "data.type") problem.arguments = {expected_of(policy, type, unit), value};
  if (code == "data.range") problem.arguments = {value, range_of(type)};
  if (code == "data.step") problem.arguments = step_arguments(value, type);
  if (code == "data.digits") problem.arguments = {value, std::to_string(limits.digits)};
  if (code == "data.choice") problem.arguments = {value, expected_of(policy, type, unit)};
  if (code == "data.money.unit") problem.arguments = {value, type.currency};
  return problem;
}

}  // namespace milu::data
