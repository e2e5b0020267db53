#include "form_builder.hpp"

#include <catch2/catch.hpp>

using namespace milu;
using namespace milu::test;
using model::kind;

namespace {

form_builder with_call(bool has_key) {
  form_builder form;
  form.policy.call = form.record = form.new_record();
  if (has_key) form.key("fund", form.text());
  if (has_key) form.key("round", form.of(kind::count));
  form.field("budget", form.money());
  return form;
}

result<std::vector<eval::call>> read(const form_builder& form, const std::string& text,
                                     data::data_format format = data::data_format::jsonl) {
  std::istringstream stream(text);
  return data::read_calls(form.policy, stream, {.file = "calls", .format = format});
}

}  // namespace

TEST_CASE("calls are read with their keys, from lines, from a list or from one object") {
  const form_builder form = with_call(true);
  const auto lines = read(form, "{\"fund\":\"A\",\"round\":2,\"budget\":100}\n{\"fund\":\"A\",\"round\":3}\n");
  REQUIRE(lines);
  CHECK(lines->at(0).keys == std::vector<std::string>{"A", "2"});
  CHECK(std::get<rational>(*lines->at(0).record.fields[2].as_scalar()) == rational(100));
  CHECK(lines->at(1).record.fields[2].is_missing());
  CHECK(read(form, "[{\"fund\":\"A\",\"round\":2}]", data::data_format::json)->size() == 1);
  CHECK(read(form, "{\"fund\":\"A\",\"round\":2}", data::data_format::json)->size() == 1);
}

TEST_CASE("one call for all has no keys, and there is only one of it") {
  const form_builder form = with_call(false);
  CHECK(read(form, "{\"budget\":1}")->at(0).keys.empty());
  CHECK(read(form, "{\"budget\":1}\n{\"budget\":1}").error().at(0).code == "data.call.single");
}

TEST_CASE("calls that cannot be joined are refused") {
  const form_builder form = with_call(true);
  CHECK(read(form, "{\"fund\":\"A\",\"round\":2}\n{\"fund\":\"A\",\"round\":2}").error().at(0).code ==
        "data.call.twice");
  CHECK(read(form, "{\"fund\":\"A\"}").error().at(0).code == "data.call.key");
  CHECK(read(form, "{\"fund\":\"A\",\"round\":-2}").error().at(0).code == "data.range");
  CHECK(read(form, "{\"fund\":\"A\",\"round\":2").error().at(0).code == "data.truncated");
  CHECK(read(form_builder(), "{}").error().at(0).code == "data.call.undeclared");
}
