// Data made to hurt: each is refused with a reason, soon, and without deep recursion or large memory.
#include "form_builder.hpp"

#include <milu/source/render.hpp>

#include <catch2/catch.hpp>

using namespace milu;
using namespace milu::test;
using model::kind;

namespace {

form_builder small_form() {
  form_builder form;
  form.key("id", form.text());
  form.field("x", form.of(kind::number));
  form.field("list", form.list_of(form.of(kind::number)));
  return form;
}

std::string all_codes(const reading& read) {
  std::string all = codes(read.stopped);
  for (const eval::application& application : read.applications) {
    if (!application.faults.empty()) all += (all.empty() ? "" : " ") + codes(application.faults);
  }
  return all;
}

void check_short(const diagnostics& problems) {
  for (const diagnostic& problem : problems) CHECK(render(problem, nullptr, {}).size() < 4'000);
}

// The codes with which a text is refused; fails when a message is long. `test_language FOLDER hostile` prints the times.
std::string refusal(const std::string& text, data::data_format format) {
  const form_builder form = small_form();
  const reading read = read_all(form.policy, text, {.format = format});
  check_short(read.stopped);
  for (const eval::application& application : read.applications) check_short(application.faults);
  return all_codes(read);
}
std::string lines(const std::string& text) { return refusal(text, data::data_format::jsonl); }
std::string list(const std::string& text) { return refusal(text, data::data_format::json); }

std::string repeated(const std::string& part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  for (std::size_t count = 0; count < times; ++count) text += part;
  return text;
}

std::string noise(std::size_t bytes) {
  std::string text;
  for (std::uint32_t seed = 1; text.size() < bytes; seed = seed * 1'664'525 + 1'013'904'223)
    text += static_cast<char>(seed >> 24);
  return text;
}

}  // namespace

TEST_CASE("a million opening brackets are refused at the limit of nesting") {
  CHECK(lines(std::string(1'000'000, '[')) == "data.nesting");
  CHECK(list(std::string(1'000'000, '[')) == "data.nesting");
  CHECK(lines(repeated("{\"x\":", 1'000'000)) == "data.nesting");
  CHECK(list(repeated("{\"x\":", 1'000'000)) == "data.nesting");
}

TEST_CASE("numbers of any length and exponent are refused by their digits") {
  CHECK(lines("{\"id\":\"a\",\"x\":" + std::string(5'000'000, '7') + "}") == "data.digits");
  CHECK(lines("{\"id\":\"a\",\"x\":0." + std::string(5'000'000, '7') + "}") == "data.digits");
  CHECK(lines("{\"id\":\"a\",\"x\":1e999999999}") == "data.digits");
  CHECK(lines("{\"id\":\"a\",\"x\":-1e-" + std::string(1'000'000, '9') + "}") == "data.digits");
  CHECK(lines("{\"id\":1e999999999}") == "data.digits");
  CHECK(lines("{\"id\":\"a\",\"x\":NaN}") == "data.json");
  CHECK(lines("{\"id\":\"a\",\"x\":-Infinity}") == "data.json");
}

TEST_CASE("truncated JSON is refused wherever it is cut") {
  const std::string whole = R"([{"id":"a","x":-1.5e2,"list":[1,2]}])";
  for (std::size_t length = 1; length < whole.size(); ++length) {
    INFO(whole.substr(0, length));
    CHECK_THAT(list(whole.substr(0, length)), Catch::StartsWith("data."));
    CHECK(list(whole.substr(0, length)).find("data.truncated") == 0);
  }
}

TEST_CASE("binary noise and NUL are refused") {
  CHECK(lines(noise(1'000'000)) == "data.utf8");
  CHECK(list(noise(1'000'000)) != "");
  CHECK(lines(std::string(1'000'000, '\0')) == "data.json");
  CHECK(lines(std::string("{\"id\":\"a\"}\0", 11)) == "data.json");
  CHECK(list(std::string("[{\"id\":\"a\"}]\0", 13)) == "data.json");
}

TEST_CASE("objects and lists of very many parts stay cheap") {
  std::string names = "{\"id\":\"a\"";
  for (int count = 0; count < 300'000; ++count) names += ",\"n" + std::to_string(count) + "\":1";
  CHECK_THAT(lines(names + "}"), Catch::StartsWith("data.unknown.field"));
  CHECK(lines("{\"id\":\"a\",\"list\":[" + repeated("1,", 1'000'000) + "1]}") == "data.list.length");
  CHECK(lines("{\"id\":\"" + std::string(9'000'000, 'x') + "\"}\n{\"id\":\"b\"}") == "data.bytes");
}
