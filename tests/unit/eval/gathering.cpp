#include "unit/eval/hand_built.hpp"

#include <milu/eval/gathering.hpp>

using namespace milu;
using namespace milu::eval;
using namespace milu::eval::tests;

namespace {

// Three applications of one field, and a definition that looks at all of them.
struct three {
  hand_built rules;
  expression_id own = rules.field("a", model::kind::count);
  expression_id theirs = rules.at(1, {0});
  std::vector<application> applications{applied({number(1)}), applied({number(2)}), applied({number(4)})};

  model::fold over(keyword name) const {
    model::fold node{.name = name, .frame = 1};
    node.over = model::population::applied;
    return node;
  }
  gathering gathered() {
    std::vector<participant> all;
    for (const application& one : applications) all.push_back({.applied = &one, .given = &rules.settings});
    gathering made(rules.policy, std::move(all));
    made.judge({0, 1, 2});
    return made;
  }
  std::vector<std::string> values() {
    const gathering made = gathered();
    std::vector<std::string> texts;
    for (std::uint32_t one = 0; one < 3; ++one) texts.push_back(shown(made.outcome_of(one).definitions.back().result));
    return texts;
  }
};

}  // namespace

TEST_CASE("a fold over the cohort sees everybody, itself included") {
  three of;
  model::fold sum = of.over(keyword::sum);
  sum.value = of.theirs;
  of.rules.define("sum", of.rules.add(sum));
  CHECK(of.values() == std::vector<std::string>{"7", "7", "7"});
}

TEST_CASE("comparisons beyond the limit are an error for everybody, up to it for nobody") {
  three of;
  model::fold better = of.over(keyword::count);
  better.where = of.rules.compare(keyword::greater, of.theirs, of.own);
  of.rules.define("better", of.rules.add(better));
  of.rules.settings.limits.looks = 9;
  CHECK(of.values() == std::vector<std::string>{"2", "1", "0"});
  of.rules.settings.limits.looks = 8;
  CHECK(of.values() == std::vector<std::string>(3, "error decide.looks"));
}

TEST_CASE("equal keys cost no comparison") {
  three of;
  model::fold equals = of.over(keyword::count);
  equals.where = of.rules.compare(keyword::equal, of.theirs, of.own);
  of.rules.define("equals", of.rules.add(equals));
  of.rules.settings.limits.looks = 0;
  CHECK(of.values() == std::vector<std::string>{"1", "1", "1"});
}

TEST_CASE("nobody to look at is unknown, not zero") {
  three of;
  of.rules.define("all", of.rules.add(of.over(keyword::count)));
  CHECK(shown(of.rules.evaluate({number(1)}).definitions.back().result) == "unknown all");
}
