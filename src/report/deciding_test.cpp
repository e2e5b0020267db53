#include "report/deciding_test.hpp"

#include <milu/base/decimal.hpp>
#include <milu/report/decision.hpp>

#include "report/value_text.hpp"

#include <functional>

namespace milu::report {
namespace {

using syntax::keyword;

bool turns_around(const eval::finding& node) {
  return node.operation == keyword::not_ || node.operation == keyword::none;
}

// Below a negation the part that decided has the opposite result.
eval::truth wanted_below(const eval::finding& node) {
  return turns_around(node) ? eval::negated(node.result) : node.result;
}

// The expressions on both sides, so that kinds and decimals are known.
struct operands {
  model::expression_id left;
  std::optional<model::expression_id> right;
};

std::optional<operands> operands_of(const model::policy& rules, model::expression_id at) {
  if (at >= rules.expressions.size()) return std::nullopt;
  const auto& what = rules.at(at).what;
  if (const auto* test = std::get_if<model::comparison>(&what)) return operands{test->left, test->right};
  if (const auto* test = std::get_if<model::membership>(&what)) return operands{test->subject, std::nullopt};
  return std::nullopt;
}

const rational* number_in(const std::optional<eval::value>& value) {
  const auto* scalar = value ? std::get_if<model::scalar>(&*value) : nullptr;
  return scalar ? std::get_if<rational>(scalar) : nullptr;
}

const date* date_in(const std::optional<eval::value>& value) {
  const auto* scalar = value ? std::get_if<model::scalar>(&*value) : nullptr;
  return scalar ? std::get_if<date>(scalar) : nullptr;
}

bool is_known(const std::optional<eval::value>& value) {
  return value && std::holds_alternative<model::scalar>(*value);
}

std::optional<rational> margin_of(const eval::finding& test) {
  if (test.operation == keyword::equal || test.operation == keyword::not_equal) return std::nullopt;
  const rational* left = number_in(test.left);
  const rational* right = number_in(test.right);
  if (left && right) return *left - *right;
  const date* earlier = date_in(test.left);
  const date* later = date_in(test.right);
  if (earlier && later) return rational(day_number(*earlier) - day_number(*later));
  return std::nullopt;
}

std::string operation_of(const eval::finding& test, const model::policy& rules, language wanted) {
  if (test.operation != keyword::no_keyword) return std::string(syntax::spelling(test.operation, wanted));
  const auto* member = std::get_if<model::membership>(&rules.at(test.at).what);
  const bool is_negated = member && member->negated;
  return std::string(syntax::spelling(is_negated ? keyword::not_in : keyword::in, wanted));
}

// The values or the one range that a membership allows, when the rules write them out.
using value_writer = std::function<std::string(const model::type&, const model::scalar&)>;

std::optional<std::string> end_text(const model::policy& rules, model::expression_id end, const value_writer& write) {
  const auto* written = std::get_if<model::literal>(&rules.at(end).what);
  return written ? std::optional(write(rules.at(end).of, written->value)) : std::nullopt;
}

std::optional<std::string> members_text(const model::policy& rules, model::expression_id at,
                                        const value_writer& write) {
  const auto* test = std::get_if<model::membership>(&rules.at(at).what);
  if (!test || test->members.size() > 5) return std::nullopt;
  std::string all;
  for (const model::interval& each : test->members) {
    const auto low = end_text(rules, each.low, write);
    const auto high = each.high ? end_text(rules, *each.high, write) : low;
    if (!low || !high) return std::nullopt;
    const std::string between = std::string(each.without_low ? "<" : "") + ".." + (each.without_high ? "<" : "");
    all += (all.empty() ? "" : ", ") + *low + (each.high ? between + *high : "");
  }
  return test->members.size() == 1 && test->members.front().high ? all : "(" + all + ")";
}

// A bare number beside money or a percentage is of that kind.
const model::type& stronger(const model::type& own, const model::type& other) {
  return own.what == model::kind::number ? other : own;
}

}  // namespace

const eval::finding* deciding_test(const eval::finding& whole) {
  const eval::finding* node = &whole;
  while (!node->left) {
    const eval::finding* next = nullptr;
    const eval::truth wanted = wanted_below(*node);
    for (const eval::finding& part : node->parts) {
      if (part.result != wanted) continue;
      next = &part;
      break;
    }
    if (!next) return nullptr;
    node = next;
  }
  return node;
}

std::optional<sides> sides_for_records(const model::policy& rules, const eval::finding& test) {
  const auto found = operands_of(rules, test.at);
  if (!found || !is_known(test.left)) return std::nullopt;
  const auto left_places = places_of(rules, found->left);
  const auto& left_type = rules.at(found->left).of;
  sides made{.left = value_text(rules, left_type, std::get<model::scalar>(*test.left), left_places),
             .operation = operation_of(test, rules, language::en)};
  if (found->right && is_known(test.right)) {
    made.right = value_text(rules, rules.at(*found->right).of, std::get<model::scalar>(*test.right),
                            places_of(rules, *found->right));
  }
  if (!found->right)
    made.right = members_text(rules, test.at, [&](const model::type& of, const model::scalar& value) {
      return value_text(rules, of, value, {});
    });
  if (const auto margin = margin_of(test)) {
    made.margin = value_text(rules, left_type, model::scalar(*margin), left_places);
  }
  return made;
}

std::optional<sides> sides_for_people(const model::policy& rules, const eval::finding& test, language wanted) {
  const auto found = operands_of(rules, test.at);
  if (!found || !test.left) return std::nullopt;
  const auto left_places = places_of(rules, found->left);
  const auto& written_left = rules.at(found->left).of;
  const auto& written_right = found->right ? rules.at(*found->right).of : written_left;
  const auto& left_type = stronger(written_left, written_right);
  sides made{.left = value_for_people(rules, left_type, *test.left, left_places, wanted),
             .operation = operation_of(test, rules, wanted)};
  if (found->right && test.right) {
    made.right = value_for_people(rules, stronger(written_right, written_left), *test.right,
                                  places_of(rules, *found->right), wanted);
  }
  if (!found->right)
    made.right = members_text(rules, test.at, [&](const model::type& of, const model::scalar& value) {
      return value_for_people(rules, stronger(of, left_type), value, {}, wanted);
    });
  if (const auto margin = margin_of(test)) {
    made.margin = date_in(test.left) ? to_text(*margin) + (wanted == language::zh ? "天" : " days")
                                     : value_for_people(rules, left_type, model::scalar(*margin), left_places, wanted);
  }
  return made;
}

}  // namespace milu::report
