#include "data/json_value.hpp"

#include "data/json_number.hpp"

#include <catch2/catch.hpp>

#include <clocale>

using namespace milu;
using data::json_kind;
using data::parse_json;

namespace {

std::string refusal(std::string_view text, const limits& limits = {}) {
  const auto json = parse_json(text, limits);
  return json ? "" : json.error().code;
}

}  // namespace

TEST_CASE("a JSON value keeps its numbers as they were written") {
  const auto json = parse_json(
      R"({"a": [1.50, -0, 1E+2, 123456789012345678901234567890, 1e400], "b": "1.50\n\u4e2d", "c": null})", {});
  REQUIRE(json);
  std::vector<std::string> numbers;
  for (const data::json_value& number : json->find("a")->elements) numbers.push_back(number.text);
  CHECK(numbers == std::vector<std::string>{"1.50", "-0", "1E+2", "123456789012345678901234567890", "1e400"});
  CHECK(json->find("b")->text == "1.50\n中");
  CHECK(json->find("c")->kind == json_kind::null);
  CHECK(json->find("d") == nullptr);
}

TEST_CASE("the grammar of numbers is that of the standard") {
  for (const char* text : {"+5", ".5", "5.", "01", "-", "-01", "1e", "1e+", "1.e5", "1-2", "1.2.3", "0x10", "NaN",
                           "Infinity", "-Infinity", "1a"}) {
    INFO(text);
    CHECK(refusal(text) != "");
    CHECK(refusal("[" + std::string(text) + "]") == "data.json");
  }
  CHECK(data::json_number_length("-12.50e-3,") == 9);
  CHECK(data::json_number_length("5EUR") == 1);
}

TEST_CASE("a fault of syntax points at its byte") {
  CHECK(parse_json("{\"a\": 1 \"b\": 2}", {}).error().offset == 10);
  CHECK(parse_json("[1, 01]", {}).error().offset == 5);
  CHECK(parse_json("[1] 2", {}).error().offset == 4);
}

TEST_CASE("a text that ends too early is told apart from a wrong one") {
  for (const char* text :
       {"", " ", "{", "{\"a\"", "{\"a\":", "{\"a\":1", "[1,", "\"abc", "\"abc\\", "tru", "-", "1e"}) {
    INFO(text);
    CHECK(refusal(text) == "data.truncated");
  }
  CHECK(refusal("trux") == "data.json");
}

TEST_CASE("two equal names in an object are refused, however they are escaped") {
  CHECK(refusal(R"({"a":1,"b":2,"\u0061":3})") == "data.duplicate.key");
  CHECK(refusal(R"([{"a":1},{"a":1}])").empty());
  CHECK(parse_json(R"({"x":{"a":1,"a":1}})", {}).error().name == "a");
}

TEST_CASE("what nlohmann would pass over is refused: a second byte order mark, NUL, comments") {
  CHECK(refusal("\xef\xbb\xbf{}") == "data.json");
  CHECK(refusal(std::string_view("1\0", 2)) == "data.json");
  CHECK(refusal(std::string_view("\"a\0b\"", 5)) == "data.json");
  CHECK(refusal("[1] // one") == "data.json");
  CHECK(refusal("\"\\ud800\"") == "data.json");
}

TEST_CASE("nesting ends at its limit") {
  CHECK(refusal("[[1]]", {.data_nesting = 2}).empty());
  CHECK(refusal("[[[1]]]", {.data_nesting = 2}) == "data.nesting");
}

TEST_CASE("numbers do not depend on the locale") {
  const char* found = nullptr;
  for (const char* name : {"de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8", "ru_RU.UTF-8"}) {
    if (found == nullptr) found = std::setlocale(LC_NUMERIC, name);
  }
  if (found == nullptr) {
    WARN("skipped: this machine has no locale with a decimal comma");
    return;
  }
  const auto json = parse_json("[42.0, 1.5e3]", {});
  std::setlocale(LC_NUMERIC, "C");
  REQUIRE(json);
  CHECK(json->elements[0].text == "42.0");
  CHECK(json->elements[1].text == "1.5e3");
}
