#include "unit/eval/hand_built.hpp"

using namespace milu;
using namespace milu::eval;
using namespace milu::eval::tests;

namespace {

std::string applied_to(keyword name, const std::vector<model::scalar>& values) {
  hand_built rules;
  ids arguments;
  for (const model::scalar& each : values) arguments.push_back(rules.plain(each));
  return shown(rules.compute(rules.call(name, arguments)));
}

std::string calculated(const model::scalar& left, keyword operation, const model::scalar& right) {
  hand_built rules;
  return shown(rules.compute(rules.calculate(operation, rules.plain(left), rules.plain(right))));
}

std::string compared(const model::scalar& left, keyword operation, const model::scalar& right) {
  hand_built rules;
  return shown(rules.compute(rules.compare(operation, rules.plain(left), rules.plain(right))));
}

}  // namespace

TEST_CASE("numbers stay exact, and dividing by zero is an error") {
  CHECK(calculated(rational(1), keyword::divided_by, rational(3)) == "1/3");
  CHECK(calculated(half(), keyword::times, rational(5)) == "2.5");
  CHECK(calculated(half(), keyword::minus, rational(1)) == "-0.5");
  CHECK(calculated(rational(1), keyword::divided_by, rational(0)) == "error decide.zero");
}

TEST_CASE("an operand that is unknown makes the result unknown; an error beats it") {
  hand_built rules;
  const expression_id staff = rules.field("staff", model::kind::count);
  const expression_id gold = rules.unset("gold");
  CHECK(shown(rules.compute(rules.calculate(keyword::plus, gold, staff), {absent()})) == "unknown gold, staff");
  CHECK(shown(rules.compute(rules.calculate(keyword::plus, staff, rules.error()), {absent()})) == "error decide.zero");
}

TEST_CASE("a number longer than the limit is an error") {
  hand_built rules;
  rules.settings.limits.rational_digits = 5;
  const expression_id large = rules.number(99'999);
  CHECK(shown(rules.compute(rules.calculate(keyword::plus, large, rules.number(0)))) == "99999");
  CHECK(shown(rules.compute(rules.calculate(keyword::plus, large, rules.number(1)))) == "error decide.digits");
  CHECK(shown(rules.compute(rules.call(keyword::sum, {large, large}))) == "error decide.digits");
}

TEST_CASE("a power has a whole exponent and a bounded result") {
  CHECK(applied_to(keyword::power, {rational(3), rational(4)}) == "81");
  CHECK(applied_to(keyword::power, {rational(2), rational(-2)}) == "0.25");
  CHECK(applied_to(keyword::power, {rational(2), half()}) == "error decide.power");
  CHECK(applied_to(keyword::power, {rational(10), rational(1'000'000'000)}) == "error decide.power");
  CHECK(applied_to(keyword::power, {rational(10), rational(INT64_MIN)}) == "error decide.power");
  CHECK(applied_to(keyword::power, {rational(0), rational(-1)}) == "error decide.zero");
  CHECK(applied_to(keyword::power, {rational(-1), rational(1'000'000'001)}) == "-1");
  CHECK(applied_to(keyword::power, {rational(0), rational(0)}) == "error decide.power");
}

TEST_CASE("abs, quotient and remainder") {
  CHECK(applied_to(keyword::abs, {rational(-7)}) == "7");
  CHECK(applied_to(keyword::quotient, {rational(-7), rational(2)}) == "-3");
  CHECK(applied_to(keyword::remainder, {rational(-7), rational(2)}) == "-1");
  CHECK(applied_to(keyword::quotient, {rational(1), rational(0)}) == "error decide.zero");
}

TEST_CASE("dates and spans of time add up; two dates are days apart") {
  const date leap{2020, 2, 29};
  CHECK(calculated(leap, keyword::plus, duration{.months = 12}) == "2021-02-28");
  CHECK(calculated(duration{.months = 12}, keyword::plus, leap) == "2021-02-28");
  CHECK(calculated(date{2022, 3, 31}, keyword::minus, duration{.months = 1}) == "2022-02-28");
  CHECK(calculated(date{2022, 3, 1}, keyword::minus, leap) == "P731D");
  CHECK(calculated(duration{.months = 1}, keyword::plus, duration{.days = 3}) == "P1M3D");
  CHECK(calculated(leap, keyword::plus, duration{.months = 1'000'000}) == "error decide.date");
  CHECK(calculated(leap, keyword::plus, duration{.working_days = 1}) == "error decide.calendar");
  CHECK(calculated(duration{.days = INT64_MAX}, keyword::plus, duration{.days = 1}) == "error decide.date");
  CHECK(calculated(leap, keyword::plus, leap) == "error decide.kind");
}

TEST_CASE("year and completed years") {
  CHECK(applied_to(keyword::year, {date{2022, 8, 8}}) == "2022");
  CHECK(applied_to(keyword::years, {date{2020, 2, 29}, date{2021, 2, 28}}) == "1");
  CHECK(applied_to(keyword::years, {date{2020, 3, 1}, date{2021, 2, 28}}) == "0");
}

TEST_CASE("numbers, dates and texts compare; text by code points") {
  CHECK(compared(half(), keyword::less, rational(1)) == "yes");
  CHECK(compared(rational(1), keyword::at_or_above, rational(1)) == "yes");
  CHECK(compared(rational(1), keyword::greater, rational(1)) == "no");
  CHECK(compared(date{2022, 1, 1}, keyword::at_or_below, date{2022, 1, 2}) == "yes");
  CHECK(compared(text("Z"), keyword::less, text("a")) == "yes");
  CHECK(compared(text("z"), keyword::less, text("一")) == "yes");
  CHECK(compared(text("a"), keyword::not_equal, text("a")) == "no");
}

TEST_CASE("in an ordered choice the earlier one is the higher one") {
  const model::choice_value national{0}, provincial{1}, municipal{2};
  CHECK(compared(national, keyword::at_or_above, provincial) == "yes");
  CHECK(compared(provincial, keyword::at_or_above, provincial) == "yes");
  CHECK(compared(municipal, keyword::at_or_above, provincial) == "no");
  CHECK(compared(municipal, keyword::less, provincial) == "yes");
  CHECK(applied_to(keyword::max, {municipal, national, provincial}) == "#0");
}

TEST_CASE("months and days are equal or not, but neither is longer") {
  const duration year{.months = 12}, days{.days = 365};
  CHECK(compared(year, keyword::greater, duration{.months = 11}) == "yes");
  CHECK(compared(days, keyword::less, duration{.days = 366}) == "yes");
  CHECK(compared(year, keyword::equal, days) == "no");
  CHECK(compared(year, keyword::greater, days) == "error decide.duration");
  CHECK(applied_to(keyword::max, {duration{}, year, days}) == "error decide.duration");
}

TEST_CASE("rounding to places and to multiples; caps and floors") {
  hand_built rules;
  const expression_id mark = rules.number(rational::fraction(12345, 1000));
  CHECK(shown(rules.compute(rules.add(model::rounded{mark, rounding::half_up, 2}))) == "12.35");
  CHECK(shown(rules.compute(rules.add(model::rounded{mark, rounding::down, std::nullopt, 5}))) == "10");
  CHECK(shown(rules.compute(rules.add(model::rounded{mark, rounding::up, 1'000'000'000}))) == "error decide.digits");
  CHECK(shown(rules.compute(rules.add(model::bounded{mark, rules.number(10), true}))) == "10");
  CHECK(shown(rules.compute(rules.add(model::bounded{mark, rules.number(10), false}))) == "12.345");
  CHECK(shown(rules.compute(rules.add(model::bounded{mark, rules.unset("cap"), true}))) == "unknown cap");
  CHECK(shown(rules.compute(rules.add(model::negative{mark}))) == "-12.345");
}

TEST_CASE("membership in members and in intervals whose ends may be excluded") {
  hand_built rules;
  const expression_id low = rules.number(5), high = rules.number(10);
  const auto within = [&](rational of, bool without_low, bool without_high) {
    model::interval range{.low = low, .high = high, .without_low = without_low, .without_high = without_high};
    return shown(rules.compute(rules.add(model::membership{rules.number(std::move(of)), {range}, false})));
  };
  CHECK(within(5, false, false) == "yes");
  CHECK(within(5, true, false) == "no");
  CHECK(within(10, false, false) == "yes");
  CHECK(within(10, false, true) == "no");
  CHECK(within(11, false, false) == "no");
  const std::vector<model::interval> members{{.low = low}, {.low = high}};
  CHECK(shown(rules.compute(rules.add(model::membership{rules.number(10), members, false}))) == "yes");
  CHECK(shown(rules.compute(rules.add(model::membership{rules.number(7), members, true}))) == "yes");
}

TEST_CASE("one text contains another") {
  CHECK(applied_to(keyword::contains, {text("昆山市"), text("昆山")}) == "yes");
  CHECK(applied_to(keyword::contains, {text("昆山"), text("昆山市")}) == "no");
}

TEST_CASE("a chain of operators deeper than the counter is an error, not a crash") {
  hand_built rules;
  expression_id chain = rules.number(0);
  for (int step = 0; step < 100'000; ++step) chain = rules.calculate(keyword::plus, chain, rules.number(1));
  CHECK(shown(rules.compute(chain)) == "error decide.depth");
}
