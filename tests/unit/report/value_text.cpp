#include "report/value_text.hpp"

#include <milu/report/decision.hpp>

#include <catch2/catch.hpp>

using namespace milu;
using namespace milu::report;

namespace {

const model::policy no_rules{};
const model::type points{.what = model::kind::points};
const model::type percent{.what = model::kind::percent};
const model::type yuan{.what = model::kind::money, .currency = "CNY"};

model::scalar number(std::int64_t numerator, std::int64_t denominator) {
  return rational::fraction(numerator, denominator);
}

}  // namespace

TEST_CASE("S11: a definition with stated places prints exactly those") {
  CHECK(value_text(no_rules, points, number(173, 2), 2) == "86.50");
  CHECK(value_text(no_rules, points, number(173, 2)) == "86.5");
}

TEST_CASE("S11: a number without a terminating decimal prints as a fraction in lowest terms") {
  CHECK(value_text(no_rules, points, number(2, 6)) == "1/3");
  CHECK(value_text(no_rules, points, number(2, 6), 2) == "1/3");
}

TEST_CASE("yes and no are JSON's own, what is unknown is null, what does not apply says so") {
  CHECK(value_json(no_rules, {}, model::scalar(true)) == "true");
  CHECK(value_json(no_rules, points, eval::value(eval::unknown{})) == "null");
  CHECK(value_json(no_rules, points, eval::value(model::inapplicable_value{})) == R"({"na":true})");
  CHECK(value_json(no_rules, points, number(5, 1)) == R"("5")");
}

TEST_CASE("people read money with its currency and in the large units of their language") {
  CHECK(money_for_people(rational(500000), "CNY", language::en) == "500,000.00 CNY");
  CHECK(money_for_people(rational(500000), "CNY", language::zh) == "50万元");
  CHECK(money_for_people(rational(150000000), "CNY", language::zh) == "1.5亿元");
  CHECK(money_for_people(rational::fraction(123456789, 100), "CNY", language::zh) == "1,234,567.89元");
  CHECK(money_for_people(rational(-1000), "EUR", language::zh) == "-1,000.00 EUR");
}

TEST_CASE("people read decimals, and are told where they are not exact") {
  CHECK(value_for_people(no_rules, points, number(274, 3), {}, language::zh) == "≈91.3333");
  CHECK(value_for_people(no_rules, points, number(277, 10), {}, language::en) == "27.7");
  CHECK(value_for_people(no_rules, points, number(1, 16), {}, language::en) == "0.0625");
  CHECK(value_for_people(no_rules, points, number(1, 256), 8, language::en) == "0.00390625");
  CHECK(value_for_people(no_rules, percent, number(1, 3), {}, language::en) == "≈33.3333%");
}

TEST_CASE("people read a percentage as one") {
  CHECK(value_for_people(no_rules, percent, number(1, 20), {}, language::en) == "5%");
}
