#include <milu/eval/reference.hpp>

#include "unit/eval/hand_built.hpp"

using namespace milu;
using namespace milu::eval;
using namespace milu::eval::tests;
using model::rule_role;

namespace {

// A round that ranks the eligible by `points`, with one tier from 80 on.
struct ranked_round {
  hand_built rules;
  expression_id points = rules.field("points", model::kind::points);
  expression_id honest = rules.field("honest", model::kind::yes_no);

  ranked_round() {
    rules.rule(rule_role::require, "honest", honest);
    model::round yearly{.head = {.name = "yearly", .label = {}, .clause = {}}};
    yearly.candidates = rules.add(model::verdict_test{keyword::eligible});
    yearly.keys.push_back({.value = points});
    model::tier gold{.head = {.name = "gold", .label = {}, .clause = {}}};
    gold.condition = rules.compare(keyword::at_or_above, points, rules.number(80));
    gold.pays = rules.unset("gold_award");
    yearly.tiers.push_back(gold);
    rules.policy.rounds.push_back(yearly);
  }
  round_outcome round(model::field_value given, model::field_value honesty) const {
    return rules.evaluate({std::move(given), std::move(honesty)}).rounds.at(0);
  }
};

model::period_value in_period(expression_id of, std::optional<date> from, std::optional<date> until) {
  return {of, {from, until}};
}

}  // namespace

TEST_CASE("a round asks who is a candidate, with which keys, and what each tier would give") {
  const ranked_round given;
  const round_outcome found = given.round(number(85), present(true));
  CHECK(found.is_candidate == truth::yes);
  CHECK(shown(found.keys.at(0)) == "85");
  CHECK(found.claims.at(0).meets == truth::yes);
  CHECK(shown(found.claims.at(0).pays.value()) == "unknown gold_award");
  CHECK(given.round(number(79), present(true)).claims.at(0).meets == truth::no);
}

TEST_CASE("an ineligible application is no candidate, its points are computed all the same") {
  const ranked_round given;
  const round_outcome found = given.round(absent(), present(false));
  CHECK(found.is_candidate == truth::no);
  CHECK(found.missing.empty());
  CHECK(shown(given.round(number(85), present(false)).keys.at(0)) == "85");
}

TEST_CASE("an undetermined verdict leaves the candidacy unknown") {
  const ranked_round given;
  const round_outcome found = given.round(number(85), absent());
  CHECK(found.is_candidate == truth::unknown);
  CHECK(shown(found.missing) == "honest");
}

TEST_CASE("an unknown key leaves the candidacy unknown unless the rules order unknown ones") {
  ranked_round given;
  CHECK(given.round(absent(), present(true)).is_candidate == truth::unknown);
  CHECK(shown(given.round(absent(), present(true)).missing) == "points");
  CHECK(given.round(absent(), present(true)).claims.at(0).meets == truth::unknown);
  given.rules.policy.rounds[0].keys[0].unknown = model::unknown_order::last;
  CHECK(given.round(absent(), present(true)).is_candidate == truth::yes);
}

TEST_CASE("a key that is an error makes the candidacy an error") {
  ranked_round given;
  given.rules.policy.rounds[0].keys[0].value = given.rules.error();
  CHECK(given.round(number(1), present(true)).is_candidate == truth::error);
  CHECK(given.round(number(1), present(false)).is_candidate == truth::no);
}

TEST_CASE("a tier that is not in force meets nobody") {
  ranked_round given;
  given.rules.policy.rounds[0].tiers[0].head.in_force.until = date{2021, 12, 31};
  given.rules.settings.as_of = date{2022, 1, 1};
  CHECK(given.round(number(85), present(true)).claims.at(0).meets == truth::no);
  given.rules.settings.as_of = date{2021, 12, 31};
  CHECK(given.round(number(85), present(true)).claims.at(0).meets == truth::yes);
}

TEST_CASE("an expectation reads the verdict; `undetermined` is always yes or no") {
  ranked_round given;
  const auto tests = [&](keyword word, model::field_value honesty) {
    const expression_id at = given.rules.add(model::verdict_test{word});
    return shown(given.rules.compute(at, {number(1), std::move(honesty)}));
  };
  CHECK(tests(keyword::eligible, present(true)) == "yes");
  CHECK(tests(keyword::ineligible, present(true)) == "no");
  CHECK(tests(keyword::undetermined, present(true)) == "no");
  CHECK(tests(keyword::undetermined, absent()) == "yes");
  CHECK(tests(keyword::eligible, absent()) == "unknown honest");
}

TEST_CASE("the facts of the call, and what is missing without one") {
  hand_built rules;
  const std::uint32_t call = rules.record();
  rules.policy.call = call;
  const std::uint32_t budget = rules.declare(call, "budget", model::kind::money);
  const expression_id at = rules.add(model::call_reference{{budget}});
  const model::record_value facts{{number(5000)}};
  CHECK(shown(compute(rules.policy, rules.settings, applied({}), &facts, at)) == "5000");
  CHECK(shown(rules.compute(at)) == "unknown call.budget");
}

TEST_CASE("the as-of date is given or missing, never a clock's") {
  hand_built rules;
  const expression_id at = rules.add(model::as_of_reference{});
  CHECK(shown(rules.compute(at)) == "unknown as_of");
  rules.settings.as_of = date{2022, 12, 31};
  CHECK(shown(rules.compute(at)) == "2022-12-31");
}

TEST_CASE("shares of the cohort count who applied, is eligible, is ranked") {
  hand_built rules;
  const census counted{.applied = 60, .eligible = 48, .ranked = 36};
  const auto twelfth = [&](model::population of) {
    const expression_id count = rules.add(model::cohort_count{of});
    const expression_id share = rules.calculate(keyword::divided_by, count, rules.number(12));
    return shown(compute_for_cohort(rules.policy, rules.settings, counted, nullptr, share));
  };
  CHECK(twelfth(model::population::applied) == "5");
  CHECK(twelfth(model::population::eligible) == "4");
  CHECK(twelfth(model::population::ranked) == "3");
  CHECK(shown(rules.compute(rules.add(model::cohort_count{model::population::applied}))) == "unknown cohort");
}

TEST_CASE("a parameter has the value of the period that holds on the law's day, both ends included") {
  hand_built rules;
  rules.parameter("rate", std::nullopt);
  const expression_id old = rules.number(30), later = rules.number(25);
  rules.policy.parameters[0].values = {in_period(old, std::nullopt, date{2022, 6, 30}),
                                       in_period(later, date{2022, 7, 1}, std::nullopt)};
  const auto on = [&](std::optional<date> as_of, std::optional<date> law_on) {
    const result<settings> settled = settle(rules.policy, as_of, law_on, std::nullopt, {}, {});
    return settled ? shown(*settled->parameters.at(0)) : settled.error().front().code;
  };
  CHECK(on(date{2022, 6, 30}, std::nullopt) == "30");
  CHECK(on(date{2022, 7, 1}, std::nullopt) == "25");
  CHECK(on(date{2022, 7, 1}, date{2022, 6, 1}) == "30");
  CHECK(on(std::nullopt, std::nullopt) == "asof.needed");
}

TEST_CASE("a profile wins over a parameter's own value, a single setting over both") {
  hand_built rules;
  rules.parameter("places", std::nullopt);
  rules.parameter("award", std::nullopt);
  rules.policy.parameters[0].values = {{rules.number(1), {}}};
  rules.policy.parameters[1].values = {{std::nullopt, {}}};
  model::profile observed{.head = {.name = "observed", .label = {}, .clause = {}}, .presets = {}};
  observed.presets = {{0, rules.number(2), {}}, {1, rules.number(50), {}}};
  rules.policy.profiles.push_back(observed);
  const auto settled = [&](std::optional<std::uint32_t> profile, const std::vector<override_value>& set) {
    const std::vector<std::optional<model::scalar>> values =
        settle(rules.policy, std::nullopt, std::nullopt, profile, set, {})->parameters;
    return shown(*values[0]) + (values[1] ? " " + shown(*values[1]) : " unset");
  };
  CHECK(settled(std::nullopt, {}) == "1 unset");
  CHECK(settled(0, {}) == "2 50");
  CHECK(settled(0, {{0, rational(9)}, {1, std::nullopt}}) == "9 unset");
}

TEST_CASE("a parameter whose constant cannot be computed is a failure of settling") {
  hand_built rules;
  rules.parameter("rate", std::nullopt);
  rules.policy.parameters[0].values = {{rules.error(), {}}};
  const result<settings> settled = settle(rules.policy, std::nullopt, std::nullopt, std::nullopt, {}, {});
  REQUIRE(!settled);
  CHECK(settled.error().front().code == "decide.zero");
}

TEST_CASE("a rule with a period needs a law date") {
  hand_built rules;
  rules.rule(rule_role::require, "dated", rules.yes()).head.in_force.from = date{2022, 1, 1};
  const result<settings> settled = settle(rules.policy, std::nullopt, std::nullopt, std::nullopt, {}, {});
  REQUIRE(!settled);
  CHECK(settled.error().front().arguments == std::vector<phrase>{"dated"});
  CHECK(settle(rules.policy, date{2022, 1, 1}, std::nullopt, std::nullopt, {}, {}).has_value());
}
