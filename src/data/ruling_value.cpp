#include "data/ruling_value.hpp"

#include "data/expectation.hpp"
#include "data/scalar_text.hpp"

#include <milu/base/decimal.hpp>
#include <milu/base/utf8.hpp>
#include <milu/source/suggest.hpp>

#include <algorithm>

namespace milu::data {
namespace {

using fault = std::optional<diagnostic>;

diagnostic expected(const eval::office_ruling& ruled, const phrase& what) {
  return {.code = "ruling.value", .arguments = {eval::word_of(ruled.what), what, quoted(ruled.value)}};
}

diagnostic unknown_name(const std::string& name, const std::vector<std::string>& known) {
  const auto near = nearest(name, known);
  std::string list;
  for (std::size_t i = 0; i < known.size() && i < 8; ++i) list += (i > 0 ? ", " : "") + known[i];
  return {.code = "ruling.name", .arguments = {quoted(name), near ? *near : list}};
}

fault bind_answer(eval::office_ruling& ruled) {
  if (ruled.value == "yes" || ruled.value == "true" || ruled.value == "是") ruled.answer = true;
  else if (ruled.value == "no" || ruled.value == "false" || ruled.value == "否") ruled.answer = false;
  else return expected(ruled, {"yes or no", "是或否"});
  return std::nullopt;
}

fault bind_position(eval::office_ruling& ruled, const limits& allowed) {
  const auto number = parse_decimal(ruled.value, allowed);
  const auto whole = number ? number->to_int64() : std::nullopt;
  if (!whole || *whole < 1) return expected(ruled, {"1 for the first of the equals, 2 for the next …", "在并列者中的次序：1、2……"});
  ruled.position = *whole;
  return std::nullopt;
}

// `silver`, in whichever round has it; a name that several rounds have needs the field `round`.
fault bind_tier(eval::office_ruling& ruled, const model::policy& rules) {
  if (ruled.value == "none" || ruled.value == "无") return std::nullopt;
  std::vector<std::string> known{"none"};
  std::size_t found = 0;
  for (std::uint32_t round = 0; round < rules.rounds.size(); ++round) {
    if (ruled.round && *ruled.round != round && found == 0) continue;
    const auto& tiers = rules.rounds[round].tiers;
    for (std::uint32_t tier = 0; tier < tiers.size(); ++tier) {
      known.push_back(tiers[tier].head.name);
      if (tiers[tier].head.name != ruled.value || (ruled.round && *ruled.round != round)) continue;
      ruled.tier = tier;
      ruled.round = round;
      ++found;
    }
  }
  if (found == 0) return unknown_name(ruled.value, known);
  return std::nullopt;
}

bool pays(const model::policy& rules, const std::optional<std::uint32_t>& wanted) {
  for (std::uint32_t round = 0; round < rules.rounds.size(); ++round) {
    if (wanted && *wanted != round) continue;
    const auto& tiers = rules.rounds[round].tiers;
    if (std::any_of(tiers.begin(), tiers.end(), [](const model::tier& one) { return one.pays.has_value(); })) return true;
  }
  return false;
}

fault bind_amount(eval::office_ruling& ruled, const model::policy& rules, const limits& allowed) {
  const model::type money{.what = model::kind::money, .currency = rules.currency.empty() ? "CNY" : rules.currency,
                          .range = {.low = rational(0)}};
  auto value = parse_scalar(rules, money, ruled.value, allowed);
  const auto* amount = value ? std::get_if<rational>(&*value) : nullptr;
  if (!amount) return expected(ruled, expected_of(rules, money, {}));
  if (!pays(rules, ruled.round)) return diagnostic{.code = "ruling.pays"};
  ruled.number = *amount;
  return std::nullopt;
}

bool is_within(const rational& value, const model::bounds& range) {
  if (range.low && (value < *range.low || (range.without_low && value == *range.low))) return false;
  return !range.high || !(value > *range.high || (range.without_high && value == *range.high));
}

// `criterion = 18`: what people picked has to lie where the rules' own values lie.
fault bind_points(eval::office_ruling& ruled, const model::policy& rules, const limits& allowed) {
  const std::size_t sign = ruled.value.find('=');
  const std::string name = utf8::comparable(ruled.value.substr(0, sign));
  std::vector<std::string> known;
  for (std::uint32_t i = 0; i < rules.definitions.size(); ++i) {
    const model::definition& one = rules.definitions[i];
    const model::type& of = rules.at(one.value).of;
    if (!one.list.empty() || !model::is_numeric(of.what)) continue;
    known.push_back(one.head.name);
    if (one.head.name != name) continue;
    const auto number =
        sign == std::string::npos
            ? tl::expected<rational, number_fault>(tl::unexpect, number_fault::not_a_number)
            : parse_decimal(utf8::comparable(ruled.value.substr(sign + 1)), allowed);
    if (!number) return expected(ruled, {"a definition and its value, such as " + name + " = 18", "“名称=数值”，如 " + name + "=18"});
    if (!is_within(*number, of.range)) {
      return diagnostic{.code = "ruling.range", .arguments = {name, to_text(*number), range_of(of)}};
    }
    ruled.definition = i;
    ruled.number = *number;
    return std::nullopt;
  }
  return unknown_name(name, known);
}

// The list at a dotted path of names; its record type.
std::optional<std::uint32_t> find_list(const model::policy& rules, const std::string& path,
                                       std::vector<std::uint32_t>& steps) {
  std::uint32_t record = rules.application;
  for (std::size_t from = 0; from <= path.size();) {
    if (record >= rules.records.size()) return std::nullopt;
    const std::size_t dot = std::min(path.find('.', from), path.size());
    const auto& fields = rules.records[record].fields;
    const auto named = std::find_if(fields.begin(), fields.end(), [&](const model::form_field& field) {
      return field.name == path.substr(from, dot - from);
    });
    if (named == fields.end()) return std::nullopt;
    steps.push_back(static_cast<std::uint32_t>(named - fields.begin()));
    const model::type& of = rules.type_of(*named);
    if (dot == path.size()) return of.what == model::kind::list ? std::optional(of.record) : std::nullopt;
    record = of.record;
    from = dot + 1;
  }
  return std::nullopt;
}

// `reviews[R3]`, or one column of it: `reviews[R3].merit`.
fault bind_mark(eval::office_ruling& ruled, const model::policy& rules) {
  const diagnostic wrong = expected(ruled, {"a mark, such as reviews[R3] or reviews[R3].merit",
                                            "一个评分，如 reviews[R3] 或 reviews[R3].merit"});
  const std::size_t open = ruled.value.find('[');
  const std::size_t close = ruled.value.find(']', open == std::string::npos ? 0 : open);
  if (open == std::string::npos || close == std::string::npos) return wrong;
  const auto record = find_list(rules, ruled.value.substr(0, open), ruled.mark.list);
  if (!record) return wrong;
  ruled.mark.element = utf8::comparable(ruled.value.substr(open + 1, close - open - 1));
  if (close + 1 == ruled.value.size()) return std::nullopt;
  if (ruled.value[close + 1] != '.' || *record >= rules.records.size()) return wrong;
  const auto& fields = rules.records[*record].fields;
  std::vector<std::string> known;
  for (std::uint32_t i = 0; i < fields.size(); ++i) {
    known.push_back(fields[i].name);
    if (fields[i].name == ruled.value.substr(close + 2)) ruled.mark.column = i;
  }
  if (!ruled.mark.column) return unknown_name(ruled.value.substr(close + 2), known);
  return std::nullopt;
}

}  // namespace

std::optional<diagnostic> bind_value(eval::office_ruling& ruled, const model::policy& rules, const limits& allowed) {
  switch (ruled.what) {
    case eval::ruling_kind::eligible:
    case eval::ruling_kind::not_discussed: return bind_answer(ruled);
    case eval::ruling_kind::tie_order: return bind_position(ruled, allowed);
    case eval::ruling_kind::tier: return bind_tier(ruled, rules);
    case eval::ruling_kind::amount: return bind_amount(ruled, rules, allowed);
    case eval::ruling_kind::points: return bind_points(ruled, rules, allowed);
    case eval::ruling_kind::mark_struck: return bind_mark(ruled, rules);
  }
  return std::nullopt;
}

}  // namespace milu::data
