#include "small_session.hpp"

#include <catch2/catch.hpp>

using namespace milu;
using namespace milu::test;

namespace {

std::string refusal(const session::loaded_rules& rules, const session::wishes& said) {
  const auto asked = session::ask(rules.rules, said, std::nullopt, {});
  return asked ? "" : first_code(asked.error());
}

rational line_of(const session::question& asked) {
  return std::get<rational>(*asked.chosen.alone.parameters.front());
}

}  // namespace

TEST_CASE("a setting wins over the profile, the last one over those before") {
  const session::loaded_rules rules = loaded();
  const auto line = [&](const session::wishes& said) {
    return line_of(session::ask(rules.rules, said, std::nullopt, {}).value());
  };
  CHECK(line({}) == rational(60));
  CHECK(line({.profile = "strict"}) == rational(80));
  CHECK(line({.profile = "strict", .settings = {"line=10", "line=70"}}) == rational(70));
}

TEST_CASE("what cannot be settled is named") {
  const session::loaded_rules rules = loaded();
  CHECK(refusal(rules, {.as_of = "2022-13-01"}) == "asof.invalid");
  CHECK(refusal(rules, {.profile = "lenient"}) == "profile.unknown");
  CHECK(refusal(rules, {.settings = {"lime=1"}}) == "set.unknown");
  CHECK(refusal(rules, {.settings = {"nothing=1"}}) == "set.none");
  CHECK(refusal(rules, {.settings = {"line=x"}}) == "set.value");
  CHECK(refusal(rules, {.settings = {"line=unset"}}).empty());
}

TEST_CASE("rules that declare a call need its facts") {
  const session::loaded_rules rules = loaded(R"(milu 1
policy demo "演示" / "Demo" as of call.day
application { id key: text }
call { day: date }
define year shown: year(as_of)
)");
  CHECK(refusal(rules, {}) == "call.needed");
  auto calls = session::read_calls(rules.rules, R"({"day":"2022-12-31"})", {});
  REQUIRE(calls);
  const auto asked = session::ask(rules.rules, {}, std::move(*calls), {});
  REQUIRE(asked);
  CHECK(asked->chosen.of_calls.front().as_of == date{2022, 12, 31});
}
