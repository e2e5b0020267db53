#include "report/json_text.hpp"

#include <catch2/catch.hpp>

using namespace milu::report;

TEST_CASE("JSON text escapes only what has to be escaped") {
  CHECK(quoted("π奖/\"a\"\\\n\x01") == "\"π奖/\\\"a\\\"\\\\\\n\\u0001\"");
}

TEST_CASE("bytes that are not UTF-8 are replaced, so that a record is always JSON") {
  CHECK(quoted("a\xff") == "\"a\xEF\xBF\xBD\"");
}

TEST_CASE("an object keeps the order in which it was written") {
  json_object made;
  CHECK(made.text() == "{}");
  made.add("b", "1");
  made.add("a", quoted("x"));
  CHECK(made.text() == R"({"b":1,"a":"x"})");
}
