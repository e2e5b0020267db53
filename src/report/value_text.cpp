#include "report/value_text.hpp"

#include <algorithm>

#include <milu/base/decimal.hpp>
#include <milu/report/decision.hpp>

#include "report/json_text.hpp"

namespace milu::report {
namespace {

std::string number_text(const rational& number, std::optional<int> places) {
  const auto needed = decimal_places(number);
  const bool fits = places && *places >= 0 && needed && *needed <= *places;
  return fits ? to_text(number, *places) : to_text(number);
}

const model::choice* choice_of(const model::policy& rules, const model::type& of, model::choice_value value) {
  if (of.choices >= rules.choice_sets.size()) return nullptr;
  const auto& choices = rules.choice_sets[of.choices].choices;
  return value.index < choices.size() ? &choices[value.index] : nullptr;
}

struct record_writer {
  const model::policy& rules;
  const model::type& of;
  std::optional<int> places;
  std::string operator()(bool value) const { return value ? "yes" : "no"; }
  std::string operator()(const rational& value) const { return number_text(value, places); }
  std::string operator()(const date& value) const { return to_text(value); }
  std::string operator()(const duration& value) const { return to_text(value); }
  std::string operator()(const model::text_value& value) const { return value.original; }
  std::string operator()(model::choice_value value) const {
    const model::choice* chosen = choice_of(rules, of, value);
    return chosen ? chosen->name : std::to_string(value.index);
  }
};

std::string grouped(std::string digits) {
  const std::size_t start = !digits.empty() && digits[0] == '-' ? 1 : 0;
  const std::size_t end = std::min(digits.find('.'), digits.size());
  for (std::size_t at = end; at > start + 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
}

// 500000 is 50万元, 150000000 is 1.5亿元: only where at most two decimals are left and nothing is lost.
std::optional<std::string> in_large_units(const rational& amount) {
  struct large { std::int64_t factor; const char* name; };
  for (const large& unit : {large{100'000'000, "亿元"}, large{10'000, "万元"}}) {
    if (abs(amount) < rational(unit.factor)) continue;
    const rational scaled = amount / rational(unit.factor);
    const auto needed = decimal_places(scaled);
    if (needed && *needed <= 2) return to_text(scaled) + unit.name;
  }
  return std::nullopt;
}

std::string duration_for_people(const duration& span, language wanted) {
  const bool zh = wanted == language::zh;
  std::string text;
  const auto add = [&](std::int64_t count, const char* one, const char* chinese) {
    if (count == 0) return;
    if (!text.empty() && !zh) text += ' ';
    text += std::to_string(count) + (zh ? chinese : std::string(" ") + one + (count == 1 ? "" : "s"));
  };
  add(span.months / 12, "year", "年");
  add(span.months % 12, "month", "个月");
  add(span.days, "day", "天");
  add(span.working_days, "working day", "个工作日");
  return text.empty() ? (zh ? "0天" : "0 days") : text;
}

// People read decimals: a third is ≈0.3333. Records keep it exact.
std::string readable(const rational& number, std::optional<int> places) {
  constexpr int most_places = 6;
  const auto needed = decimal_places(number);
  if (needed && *needed <= std::max(most_places, places.value_or(0))) return number_text(number, places);
  return "≈" + to_text(round_to_places(number, 4, rounding::half_up), 4);
}

struct people_writer {
  const model::policy& rules;
  const model::type& of;
  std::optional<int> places;
  language wanted;
  std::string operator()(bool value) const {
    if (wanted == language::zh) return value ? "是" : "否";
    return value ? "yes" : "no";
  }
  std::string operator()(const rational& value) const {
    if (of.what == model::kind::money) return money_for_people(value, of.currency, wanted);
    if (of.what == model::kind::percent) return readable(value * rational(100), {}) + "%";
    return readable(value, places);
  }
  std::string operator()(const date& value) const { return to_text(value); }
  std::string operator()(const duration& value) const { return duration_for_people(value, wanted); }
  std::string operator()(const model::text_value& value) const { return value.original; }
  std::string operator()(model::choice_value value) const {
    const model::choice* chosen = choice_of(rules, of, value);
    return chosen ? chosen->label.in(wanted) : std::to_string(value.index);
  }
};

}  // namespace

std::string value_text(const model::policy& rules, const model::type& of, const model::scalar& value,
                       std::optional<int> places) {
  return std::visit(record_writer{rules, of, places}, value);
}

std::string value_json(const model::policy& rules, const model::type& of, const model::scalar& value,
                       std::optional<int> places) {
  if (const bool* answer = std::get_if<bool>(&value)) return *answer ? "true" : "false";
  return quoted(value_text(rules, of, value, places));
}

std::string value_json(const model::policy& rules, const model::type& of, const eval::value& value,
                       std::optional<int> places) {
  if (const auto* known = std::get_if<model::scalar>(&value)) return value_json(rules, of, *known, places);
  return std::holds_alternative<model::inapplicable_value>(value) ? R"({"na":true})" : "null";
}

std::string value_for_people(const model::policy& rules, const model::type& of, const model::scalar& value,
                             std::optional<int> places, language wanted) {
  return std::visit(people_writer{rules, of, places, wanted}, value);
}

std::string value_for_people(const model::policy& rules, const model::type& of, const eval::value& value,
                             std::optional<int> places, language wanted) {
  if (const auto* known = std::get_if<model::scalar>(&value)) {
    return value_for_people(rules, of, *known, places, wanted);
  }
  const bool zh = wanted == language::zh;
  if (std::holds_alternative<model::inapplicable_value>(value)) return zh ? "不适用" : "not applicable";
  if (std::holds_alternative<eval::fault>(value)) return zh ? "出错" : "error";
  return zh ? "不明" : "unknown";
}

std::string money_text(const rational& amount) { return number_text(amount, 2); }

std::string money_for_people(const rational& amount, const std::string& currency, language wanted) {
  const bool is_yuan = currency == "CNY";
  if (wanted == language::zh && is_yuan) {
    if (const auto large = in_large_units(amount)) return *large;
    return grouped(money_text(amount)) + "元";
  }
  return grouped(money_text(amount)) + " " + currency;
}

std::optional<int> places_of(const model::policy& rules, model::expression_id id) {
  const auto& what = rules.at(id).what;
  if (const auto* named = std::get_if<model::definition_reference>(&what)) {
    return rules.definitions[named->definition].places;
  }
  if (const auto* round = std::get_if<model::rounded>(&what)) return round->places;
  return std::nullopt;
}

}  // namespace milu::report
