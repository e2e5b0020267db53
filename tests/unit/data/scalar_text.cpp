#include "form_builder.hpp"

#include <catch2/catch.hpp>

using namespace milu;
using namespace milu::test;
using model::kind;

namespace {

result<model::scalar> parse(const model::type& type, std::string_view text) {
  return data::parse_scalar(form_builder().policy, type, text, {});
}
std::string fault(const model::type& type, std::string_view text) {
  const auto value = parse(type, text);
  return value ? "" : codes(value.error());
}

}  // namespace

TEST_CASE("a value on the command line is written as in the rules") {
  const model::type money{.what = kind::money, .currency = "CNY"};
  CHECK(std::get<rational>(*parse(money, "3_000_000 CNY")) == rational(3'000'000));
  CHECK(std::get<rational>(*parse(money, "300万元")) == rational(3'000'000));
  CHECK(std::get<rational>(*parse({.what = kind::percent}, "5%")) == rational::fraction(1, 20));
  CHECK(std::get<date>(*parse({.what = kind::date}, "2022-08-08")) == date{2022, 8, 8});
  CHECK(std::get<bool>(*parse({.what = kind::yes_no}, "yes")));
  CHECK(std::get<duration>(*parse({.what = kind::duration}, "18 months")) == duration{.months = 18});
}

TEST_CASE("a value on the command line is checked like one in the data") {
  CHECK(fault({.what = kind::percent}, "0.05") == "data.percent");
  CHECK(fault({.what = kind::duration}, "3") == "data.type");
  CHECK(fault({.what = kind::count}, "_5") == "data.type");
  CHECK(fault({.what = kind::count}, "5__0") == "data.type");
  CHECK(fault({.what = kind::points, .range = {.high = rational(10)}}, "11") == "data.range");
  CHECK(fault({.what = kind::text}, "\xff") == "data.text");
  CHECK(fault({.what = kind::list}, "1") == "data.type");
}

TEST_CASE("a choice on the command line is a name of its set") {
  form_builder form;
  const model::type level = form.policy.types[form.choice({"national", "市级"})];
  CHECK(std::get<model::choice_value>(*data::parse_scalar(form.policy, level, "市级", {})).index == 1);
  CHECK(codes(data::parse_scalar(form.policy, level, "省级", {}).error()) == "data.choice.near");
}
