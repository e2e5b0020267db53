#include <milu/eval/trace.hpp>

#include "unit/eval/hand_built.hpp"

using namespace milu;
using namespace milu::eval;
using namespace milu::eval::tests;

namespace {

finding explained(const hand_built& rules, expression_id of, std::vector<model::field_value> fields) {
  return explain(rules.policy, rules.settings, applied(std::move(fields)), nullptr, of);
}

}  // namespace

TEST_CASE("a comparison tells both sides") {
  hand_built rules;
  const expression_id staff = rules.field("staff", model::kind::count);
  const finding told = explained(rules, rules.compare(keyword::at_or_above, staff, rules.number(10)), {number(8)});
  CHECK(told.result == truth::no);
  CHECK(told.operation == keyword::at_or_above);
  CHECK(shown(told.left.value()) == "8");
  CHECK(shown(told.right.value()) == "10");
}

TEST_CASE("a connective tells each of its parts, and what was missing") {
  hand_built rules;
  const expression_id staff = rules.field("staff", model::kind::count);
  const expression_id tested = rules.compare(keyword::greater, staff, rules.number(1));
  const finding told = explained(rules, rules.add(model::connective{keyword::and_, {rules.no(), tested}}), {absent()});
  CHECK(told.result == truth::no);
  CHECK(told.missing.empty());
  REQUIRE(told.parts.size() == 2);
  CHECK(told.parts[1].result == truth::unknown);
  CHECK(shown(told.parts[1].missing) == "staff");
}

TEST_CASE("labelled alternatives keep their labels and clauses") {
  hand_built rules;
  model::function any{.name = keyword::any, .arguments = {}};
  any.arguments.push_back({rules.no(), {"有效证书", "valid certificate"}, "Art. 1"});
  any.arguments.push_back({rules.yes(), {"获奖", "prize"}, "Art. 2"});
  const finding told = explained(rules, rules.add(any), {});
  CHECK(told.result == truth::yes);
  REQUIRE(told.parts.size() == 2);
  CHECK(told.parts[1].label.en == "prize");
  CHECK(told.parts[1].clause == "Art. 2");
}

TEST_CASE("elements are told by their keys, at most twenty, those that decide first") {
  hand_built rules;
  const std::uint32_t partner = rules.record();
  const std::uint32_t name = rules.declare(partner, "name", model::kind::text);
  const std::uint32_t local = rules.declare(partner, "local", model::kind::yes_no);
  rules.policy.records[partner].keys = {name};
  const std::uint32_t partners = rules.declare(0, "partners", model::kind::list, partner);
  const expression_id is_local = rules.at(1, {local});
  const model::fold all{.name = keyword::all, .frame = 0, .steps = {{partners}}, .where = is_local};
  std::vector<model::field_value> elements;
  for (int index = 1; index <= 30; ++index)
    elements.push_back(record_of({present(text("P" + std::to_string(index))), present(index != 27)}));
  const finding told = explained(rules, rules.add(all), {list_of(std::move(elements))});
  CHECK(told.result == truth::no);
  REQUIRE(told.parts.size() == 20);
  CHECK(told.parts[0].element == "P27");
  CHECK(told.parts[1].element == "P1");
}

TEST_CASE("a yes/no definition is told with its name and its own test") {
  hand_built rules;
  const expression_id staff = rules.field("staff", model::kind::count);
  const expression_id large = rules.define("large", rules.compare(keyword::greater, staff, rules.number(50)));
  const finding told = explained(rules, rules.add(model::negation{large}), {number(60)});
  CHECK(told.result == truth::no);
  CHECK(told.operation == keyword::not_);
  REQUIRE(told.parts.size() == 1);
  CHECK(told.parts[0].label.en == "large");
  CHECK(told.parts[0].clause == "clause of large");
  REQUIRE(told.parts[0].parts.size() == 1);
  CHECK(shown(told.parts[0].parts[0].left.value()) == "60");
}

TEST_CASE("a membership tells its subject") {
  hand_built rules;
  const expression_id field = rules.field("n", model::kind::count);
  const std::vector<model::interval> members{{.low = rules.number(1)}, {.low = rules.number(2)}};
  const finding told = explained(rules, rules.add(model::membership{field, members, false}), {number(3)});
  CHECK(told.result == truth::no);
  CHECK(told.operation == keyword::in);
  CHECK(shown(told.left.value()) == "3");
}
