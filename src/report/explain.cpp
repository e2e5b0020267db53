#include <milu/report/explain.hpp>

#include <milu/base/decimal.hpp>
#include <milu/eval/reference.hpp>
#include <milu/source/visible.hpp>

#include "report/award_json.hpp"
#include "report/discretion.hpp"
#include "report/outline.hpp"
#include "report/parts.hpp"
#include "report/reason_list.hpp"
#include "report/standing.hpp"
#include "report/value_text.hpp"
#include "report/words.hpp"

namespace milu::report {
namespace {

std::string place_text(const decision& about, language wanted) {
  const auto round = deciding_round(about);
  const cohort::placement* own = round ? placed(about, *round) : nullptr;
  if (!own) return {};
  std::string text;
  if (own->rank) text += either(wanted, ", rank ", "，第") + std::to_string(*own->rank) + either(wanted, "", "名");
  if (const model::tier* tier = tier_taken(about, *round))
    text += either(wanted, ", ", "，") + label_of(tier->head).in(wanted);
  if (declined_tier(about, *round)) text += either(wanted, ", declined", "，放弃");
  if (own->is_open) text += either(wanted, ", sent back", "，退回复议");
  if (const auto money = money_in(about, *round)) {
    text += either(wanted, ", ", "，");
    text += money->amount ? money_for_people(*money->amount, money->currency, wanted)
                          : either(wanted, "the amount cannot be computed", "金额无法计算");
  }
  return text;
}

void add_title(outline& whole, const decision& about) {
  const language wanted = whole.wanted();
  whole.line(0, visible(shown_id(about)) + either(wanted, ": ", "：") +
                    verdict_word(about.result.eligibility, wanted) + place_text(about, wanted));
  std::string rules = label_of(about.rules.head).in(wanted);
  if (!about.rules.edition.empty()) rules += either(wanted, ", edition ", "，版本 ") + about.rules.edition;
  if (about.chosen.as_of) rules += either(wanted, ", as of ", "，基准日 ") + to_text(*about.chosen.as_of);
  whole.line(0, rules);
}

void add_reasons(outline& whole, const decision& about) {
  const auto why = reasons(about);
  if (why.empty()) return;
  whole.heading(either(whole.wanted(), "Why", "理由"));
  for (const reason& one : why) {
    std::string text = one.text.in(whole.wanted());
    if (one.margin) text += std::string(" (") + either(whole.wanted(), "margin ", "相差") + *one.margin + ")";
    whole.line(1, text, one.clause);
  }
}

// An exclusion is met when its condition is not: `✓ a debtor` would say the opposite.
std::string rule_text(const model::rule& rule, language wanted) {
  const std::string label = label_of(rule.head).in(wanted);
  return rule.role == model::rule_role::exclude ? either(wanted, "not: ", "无此情形：") + label : label;
}

// A flag only tells: `!` where its condition holds.
std::string rule_sign(const model::rule& rule, eval::rule_result result) {
  if (rule.role != model::rule_role::flag) return sign_of(result);
  if (result == eval::rule_result::failed) return "!";
  return result == eval::rule_result::met ? "–" : sign_of(result);
}

// The whole tree where it decided something or is open; one line where the rule is simply met.
void add_rule(outline& whole, const decision& about, const eval::rule_outcome& outcome) {
  const model::rule& rule = about.rules.rules[outcome.rule];
  whole.line(1, rule_sign(rule, outcome.result) + " " + rule_text(rule, whole.wanted()), rule.head.clause);
  const bool is_plain = outcome.result == eval::rule_result::met || outcome.result == eval::rule_result::not_reached;
  if (is_plain || about.application.record.fields.empty()) return;
  add_tests(whole, about, explained(about, rule.condition), 2);
}

bool comes_first(eval::rule_result result) {
  return result != eval::rule_result::met && result != eval::rule_result::not_reached;
}

void add_rules(outline& whole, const decision& about) {
  if (about.result.rules.empty()) return;
  whole.heading(either(whole.wanted(), "Eligibility", "资格"));
  for (const bool first : {true, false}) {
    for (const eval::rule_outcome& outcome : about.result.rules) {
      if (comes_first(outcome.result) == first) add_rule(whole, about, outcome);
    }
  }
}

std::string points_text(const decision& about, std::size_t index, language wanted) {
  const model::definition& one = about.rules.definitions[index];
  const model::type& of = about.rules.at(one.value).of;
  const eval::value* own = result_of(about, index);
  std::string text =
      own ? value_for_people(about.rules, of, *own, one.places, wanted) : either(wanted, "unknown", "不明");
  if (one.weight) {
    text +=
        " × " + value_for_people(about.rules, about.rules.at(*one.weight).of, computed(about, *one.weight), {}, wanted);
    text += " = " + value_for_people(about.rules, of, weighted_points(about, index), {}, wanted);
  }
  if (const auto most = most_points(about, index)) text += either(wanted, " of ", " / 满分 ") + to_text(*most);
  return text;
}

void add_values(outline& whole, const decision& about) {
  whole.heading(either(whole.wanted(), "Points and values", "得分与数值"));
  for (std::size_t i = 0; i < about.rules.definitions.size(); ++i) {
    const model::definition& one = about.rules.definitions[i];
    if (!one.list.empty()) continue;
    if (one.role == model::definition_role::plain && !one.is_shown) continue;
    if (hides_definition(about, i)) continue;
    whole.line(1, label_of(one.head).in(whole.wanted()) + either(whole.wanted(), ": ", "：") +
                      points_text(about, i, whole.wanted()), one.head.clause);
  }
}

void add_missing(outline& whole, const decision& about) {
  if (about.result.missing.empty()) return;
  whole.heading(either(whole.wanted(), "Missing", "缺少"));
  for (const eval::cause& cause : about.result.missing) {
    whole.line(1, cause_reason(about, cause, "").text.in(whole.wanted()), cause.clause);
  }
}

void add_tier(outline& whole, const decision& about, std::size_t round, std::size_t index) {
  const model::tier& tier = about.rules.rounds[round].tiers[index];
  const eval::claim& claim = about.result.rounds[round].claims[index];
  const bool is_taken = tier_taken(about, round) == &tier;
  whole.line(1, std::string(is_taken ? "✓ " : "– ") + label_of(tier.head).in(whole.wanted()), tier.head.clause);
  if (!tier.condition || claim.meets == eval::truth::yes) return;
  add_tests(whole, about, explained(about, *tier.condition, round), 2);
}

// `✓ team: 80.00 CNY`, and under it who takes how much.
void add_parts(outline& whole, const decision& about, std::size_t round) {
  const language wanted = whole.wanted();
  const auto money = money_in(about, round);
  const auto text = [&](const std::optional<rational>& amount) {
    return amount ? money_for_people(*amount, money->currency, wanted)
                  : std::string(either(wanted, "the amount cannot be computed", "金额无法计算"));
  };
  for (const award_part& part : parts_of(about, round)) {
    const model::heading& head = part.stated.head;
    whole.line(1, std::string(sign_of(part.is_due)) + " " + label_of(head).in(wanted) + either(wanted, ": ", "：") +
                      text(part.amount), head.clause);
    for (const taker& one : part.takers)
      whole.line(2, visible(one.name, 40) + either(wanted, ": ", "：") + text(one.amount));
  }
}

void add_rounds(outline& whole, const decision& about) {
  for (std::size_t round = 0; round < about.rules.rounds.size() && round < about.result.rounds.size(); ++round) {
    const cohort::placement* own = placed(about, round);
    if (!own) continue;
    const std::string name = label_of(about.rules.rounds[round].head).in(whole.wanted());
    whole.heading(either(whole.wanted(), "Award: ", "评选：") + name);
    if (own->rank) whole.line(1, either(whole.wanted(), "rank ", "排名 ") + std::to_string(*own->rank));
    const auto& claims = about.result.rounds[round].claims;
    for (std::size_t i = 0; i < claims.size(); ++i) add_tier(whole, about, round, i);
    add_parts(whole, about, round);
  }
}

}  // namespace

std::string explain(const decision& about, language wanted) {
  outline whole(wanted);
  add_title(whole, about);
  add_reasons(whole, about);
  const bool is_computed = about.result.eligibility != eval::verdict::invalid && !about.application.withdrawn;
  if (!is_computed) return whole.text();
  add_missing(whole, about);
  add_rules(whole, about);
  add_values(whole, about);
  add_panels(whole, about);
  add_rounds(whole, about);
  return whole.text();
}

}  // namespace milu::report
