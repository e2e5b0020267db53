#include "small_session.hpp"

#include <catch2/catch.hpp>

using namespace milu;
using namespace milu::test;

TEST_CASE("one application is exactly one") {
  const session::loaded_rules rules = loaded();
  const data::reader_options json{.format = data::data_format::json};
  CHECK(session::read_application(rules.rules, "{\"id\":\"A\",\n \"mark\":1}", json).value().id == "A");
  CHECK(first_code(session::read_application(rules.rules, R"([{"id":"A"},{"id":"B"}])", json).error()) == "data.single");
  CHECK(first_code(session::read_application(rules.rules, "[]", json).error()) == "data.empty");
}

TEST_CASE("calls for rules that declare none are a fault") {
  const session::loaded_rules rules = loaded();
  CHECK(first_code(session::read_calls(rules.rules, "{}", {}).error()) == "data.call.undeclared");
}
