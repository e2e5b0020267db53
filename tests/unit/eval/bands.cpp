#include "unit/eval/hand_built.hpp"

using namespace milu;
using namespace milu::eval;
using namespace milu::eval::tests;

namespace {

model::band_row row_of(std::vector<model::band_test> tests, expression_id output) {
  return {.tests = std::move(tests), .output = output, .clause = {}, .where = {}};
}
model::band_test test_of(keyword operation, expression_id bound) { return {.operation = operation, .bound = bound}; }

}  // namespace

TEST_CASE("the first row that fits gives the value") {
  hand_built rules;
  const expression_id share = rules.field("share", model::kind::percent);
  model::bands table{{share}, {}};
  table.rows.push_back(row_of({test_of(keyword::at_or_above, rules.number(30))}, rules.number(20)));
  model::band_test middle;
  middle.members = {{.low = rules.number(10), .high = rules.number(30), .without_high = true}};
  table.rows.push_back(row_of({middle}, rules.number(5)));
  const expression_id open_ended = rules.add(table);
  table.rows.push_back(row_of({}, rules.number(0)));
  const expression_id closed = rules.add(table);
  CHECK(shown(rules.compute(closed, {number(30)})) == "20");
  CHECK(shown(rules.compute(closed, {number(29)})) == "5");
  CHECK(shown(rules.compute(closed, {number(10)})) == "5");
  CHECK(shown(rules.compute(closed, {number(9)})) == "0");
  CHECK(shown(rules.compute(open_ended, {number(9)})) == "error decide.band");
  CHECK(shown(rules.compute(closed, {absent()})) == "unknown share");
  CHECK(shown(rules.compute(closed, {not_applying()})) == "error decide.inapplicable");
}

TEST_CASE("an edge that is unknown leaves the value unknown, unless an earlier row fits") {
  hand_built rules;
  const expression_id count = rules.field("count", model::kind::count);
  model::bands table{{count}, {}};
  table.rows.push_back(row_of({test_of(keyword::at_or_above, rules.number(5))}, rules.number(2)));
  table.rows.push_back(row_of({test_of(keyword::at_or_above, rules.unset("edge"))}, rules.number(1)));
  table.rows.push_back(row_of({}, rules.number(0)));
  const expression_id at = rules.add(table);
  CHECK(shown(rules.compute(at, {number(6)})) == "2");
  CHECK(shown(rules.compute(at, {number(1)})) == "unknown edge");
}

TEST_CASE("rows over several inputs; `any` asks nothing of its input") {
  hand_built rules;
  const expression_id level = rules.field("level", model::kind::choice);
  const expression_id count = rules.field("count", model::kind::count);
  const expression_id first = rules.plain(model::choice_value{0});
  model::bands table{{level, count}, {}};
  table.rows.push_back(row_of({test_of(keyword::equal, first), {.any = true}}, rules.number(50)));
  table.rows.push_back(row_of({{.any = true}, test_of(keyword::at_or_above, rules.number(3))}, rules.number(5)));
  table.rows.push_back(row_of({}, rules.number(0)));
  const expression_id at = rules.add(table);
  CHECK(shown(rules.compute(at, {present(model::choice_value{0}), absent()})) == "50");
  CHECK(shown(rules.compute(at, {present(model::choice_value{1}), number(3)})) == "5");
  CHECK(shown(rules.compute(at, {present(model::choice_value{1}), number(2)})) == "0");
  CHECK(shown(rules.compute(at, {present(model::choice_value{1}), absent()})) == "unknown count");
}

TEST_CASE("cases take the first true row; an unknown condition before it leaves the value unknown") {
  hand_built rules;
  const expression_id first = rules.field("first", model::kind::yes_no);
  const expression_id second = rules.field("second", model::kind::yes_no);
  model::cases table;
  table.rows.push_back({first, rules.number(1), {}, {}});
  table.rows.push_back({second, rules.number(2), {}, {}});
  table.rows.push_back({std::nullopt, rules.error(), {}, {}});
  const expression_id at = rules.add(table);
  CHECK(shown(rules.compute(at, {present(true), absent()})) == "1");
  CHECK(shown(rules.compute(at, {present(false), present(true)})) == "2");
  CHECK(shown(rules.compute(at, {absent(), present(true)})) == "unknown first");
  CHECK(shown(rules.compute(at, {present(false), present(false)})) == "error decide.zero");
}
