#include <milu/eval/outcome.hpp>

#include "unit/eval/hand_built.hpp"

using namespace milu;
using namespace milu::eval;
using namespace milu::eval::tests;
using model::rule_role;

namespace {

struct judged {
  hand_built rules;
  expression_id open = rules.field("a", model::kind::yes_no);
  expression_id error = rules.compare(keyword::greater, rules.error(), rules.number(0));

  expression_id condition(char which) {
    if (which == 'y' || which == 'n') return rules.plain(which == 'y');
    return which == '?' ? open : error;
  }
  // One rule per character: y n ? e.
  verdict of(rule_role role, const std::string& conditions) {
    rules.policy.rules.clear();
    for (const char each : conditions) rules.rule(role, "rule", condition(each));
    return rules.evaluate().eligibility;
  }
  rule_result alone(rule_role role, char which, char applies = 'y') {
    rules.policy.rules.clear();
    const expression_id when = condition(applies);
    const expression_id tested = condition(which);
    rules.rule(role, "rule", tested).applies = when;
    return rules.evaluate().rules.at(0).result;
  }
};

}  // namespace

TEST_CASE("the verdict: failed before error before unknown before eligible") {
  judged given;
  CHECK(given.of(rule_role::require, "") == verdict::eligible);
  CHECK(given.of(rule_role::require, "yy") == verdict::eligible);
  CHECK(given.of(rule_role::require, "y?") == verdict::undetermined);
  CHECK(given.of(rule_role::require, "?e") == verdict::error);
  CHECK(given.of(rule_role::require, "?en") == verdict::ineligible);
}

TEST_CASE("an exclusion that holds makes ineligible; an unknown one undetermined") {
  judged given;
  CHECK(given.of(rule_role::exclude, "n") == verdict::eligible);
  CHECK(given.of(rule_role::exclude, "y") == verdict::ineligible);
  CHECK(given.of(rule_role::exclude, "?") == verdict::undetermined);
  CHECK(given.alone(rule_role::exclude, 'n') == rule_result::met);
  CHECK(given.alone(rule_role::exclude, 'y') == rule_result::failed);
}

TEST_CASE("a flag tells and never judges") {
  judged given;
  CHECK(given.of(rule_role::flag, "yn?e") == verdict::eligible);
  CHECK(given.alone(rule_role::flag, 'y') == rule_result::failed);
  CHECK(given.alone(rule_role::flag, 'n') == rule_result::met);
}

TEST_CASE("a check that fails is an error of the data") {
  judged given;
  CHECK(given.of(rule_role::check, "y") == verdict::eligible);
  CHECK(given.of(rule_role::check, "n") == verdict::error);
  const outcome result = given.rules.evaluate();
  REQUIRE(result.faults.size() == 1);
  CHECK(result.faults[0].code == "decide.check");
  CHECK(result.faults[0].arguments == std::vector<phrase>{"rule"});
  CHECK(result.faults[0].clause == "clause of rule");
}

TEST_CASE("a rule that does not apply is not reached; if that is unknown, only a met condition helps") {
  judged given;
  CHECK(given.alone(rule_role::require, 'n', 'n') == rule_result::not_reached);
  CHECK(given.alone(rule_role::require, 'e', 'n') == rule_result::not_reached);
  CHECK(given.alone(rule_role::require, 'y', '?') == rule_result::met);
  CHECK(given.alone(rule_role::require, 'n', '?') == rule_result::unknown);
  CHECK(given.alone(rule_role::exclude, 'n', '?') == rule_result::met);
  CHECK(given.alone(rule_role::exclude, 'y', '?') == rule_result::unknown);
}

TEST_CASE("what an undetermined verdict lacks is listed once") {
  judged given;
  CHECK(given.of(rule_role::require, "??y") == verdict::undetermined);
  CHECK(shown(given.rules.evaluate().missing) == "a");
}

TEST_CASE("a rule that is not in force on the law's day is not reached") {
  judged given;
  given.rules.rule(rule_role::require, "later", given.condition('n')).head.in_force.from = date{2023, 1, 1};
  given.rules.settings.as_of = date{2022, 12, 31};
  CHECK(given.rules.evaluate().eligibility == verdict::eligible);
  given.rules.settings.law_on = date{2023, 1, 1};
  CHECK(given.rules.evaluate().eligibility == verdict::ineligible);
}

TEST_CASE("an error in points is an error of the decision, in an unused definition it is not") {
  judged given;
  given.rules.define("unused", given.rules.error());
  CHECK(given.rules.evaluate().eligibility == verdict::eligible);
  given.rules.policy.definitions[0].is_shown = true;
  const outcome result = given.rules.evaluate();
  CHECK(result.eligibility == verdict::error);
  REQUIRE(result.faults.size() == 1);
  CHECK(result.faults[0].code == "decide.zero");
  CHECK(result.faults[0].clause == "clause of unused");
  CHECK(given.of(rule_role::require, "n") == verdict::ineligible);
}

TEST_CASE("an application that does not fit the form is invalid and keeps its reasons") {
  judged given;
  given.rules.rule(rule_role::require, "rule", given.condition('y'));
  given.rules.define("points", given.rules.number(1));
  application broken = applied({});
  broken.faults.push_back({.code = "data.range"});
  const outcome result = evaluate(given.rules.policy, given.rules.settings, broken, nullptr);
  CHECK(result.eligibility == verdict::invalid);
  CHECK(result.faults == broken.faults);
  CHECK(result.definitions.size() == 1);
}

TEST_CASE("criteria add up by weight, groups are capped, an unknown part makes the total unknown") {
  hand_built rules;
  const expression_id a = rules.field("a", model::kind::points), b = rules.field("b", model::kind::points);
  rules.define("first", a, model::definition_role::criterion);
  rules.define("second", b, model::definition_role::criterion);
  rules.policy.definitions[0].weight = rules.number(rational::fraction(2, 5));
  rules.policy.definitions[1].weight = rules.number(rational::fraction(3, 5));
  const expression_id sum = rules.add(model::criteria_sum{{0, 1}});
  rules.define("group", sum, model::definition_role::group);
  rules.policy.definitions[2].cap = rules.number(80);
  rules.define("total", rules.add(model::criteria_sum{{2}}), model::definition_role::total);
  const auto values = [&](rational first, model::field_value second) {
    const outcome result = rules.evaluate({number(std::move(first)), std::move(second)});
    return shown(result.definitions[0].result) + " " + shown(result.definitions[2].result) + " " +
           shown(result.definitions[3].result);
  };
  CHECK(values(50, number(60)) == "50 56 56");
  CHECK(values(100, number(100)) == "100 80 80");
  CHECK(values(100, absent()) == "100 unknown b unknown b");
}

TEST_CASE("definitions on a list have one value per element, and folds go over them") {
  hand_built rules;
  const std::uint32_t element = rules.record();
  const std::uint32_t base = rules.declare(element, "base", model::kind::points);
  const std::uint32_t elements = rules.declare(0, "elements", model::kind::list, element);
  const expression_id doubled =
      rules.define("elements.doubled", rules.calculate(keyword::times, rules.at(1, {base}), rules.number(2)));
  rules.policy.definitions[0].list = {{elements}};
  model::fold sum{.name = keyword::sum, .frame = 0, .steps = {{elements}}, .value = doubled};
  rules.define("total", rules.add(sum));
  const outcome result = rules.evaluate({list_of({record_of({number(3)}), record_of({number(4)})})});
  REQUIRE(result.definitions[0].rows.size() == 2);
  CHECK(result.definitions[0].rows[1].indices == std::vector<std::uint32_t>{1});
  CHECK(shown(result.definitions[0].rows[1].result) == "8");
  CHECK(shown(result.definitions[1].result) == "14");
  CHECK(shown(rules.evaluate({absent()}).definitions[0].result) == "unknown elements");
}
