#include <milu/data/application_reader.hpp>

#include "form_builder.hpp"

#include <milu/source/render.hpp>

#include <catch2/catch.hpp>

using namespace milu;
using namespace milu::test;
using model::kind;

namespace {

struct one_field {
  form_builder form;
  model::form_field* field;
  explicit one_field(model::type_id (*type)(form_builder&)) {
    form.key("id", form.text());
    field = &form.field("x", type(form));
  }
  eval::application read(const std::string& json) const {
    const reading read = read_all(form.policy, R"({"id":"a","x":)" + json + "}\n");
    REQUIRE(read.stopped.empty());
    REQUIRE(read.applications.size() == 1);
    return read.applications[0];
  }
  std::string faults(const std::string& json) const { return codes(read(json).faults); }
  model::field_value value(const std::string& json) const {
    const eval::application application = read(json);
    INFO(json << " " << codes(application.faults));
    REQUIRE(application.faults.empty());
    return application.record.fields[1];
  }
  rational number(const std::string& json) const { return std::get<rational>(*value(json).as_scalar()); }
};

form_builder two_texts() {
  form_builder form;
  form.key("id", form.text());
  form.field("name", form.text());
  return form;
}

}  // namespace

TEST_CASE("each line of JSONL is one application, and blank lines are none") {
  const reading read =
      read_all(two_texts().policy, "\xef\xbb\xbf{\"id\":\"a\"}\r\n\r\n  \n{\"id\":\"b\",\"name\":\"祖冲之\"}");
  REQUIRE(read.stopped.empty());
  REQUIRE(read.applications.size() == 2);
  CHECK(read.applications[0].id == "a");
  CHECK(read.applications[0].record.fields[1].is_missing());
  CHECK(read.applications[1].place == data_place{"cohort", 4, "b", ""});
}

TEST_CASE("a byte order mark is accepted at the very start only, and half of one is broken text") {
  CHECK(codes(read_all(two_texts().policy, "{\"id\":\"a\"}\n\xef\xbb\xbf{\"id\":\"b\"}").applications.at(1).faults) ==
        "data.json");
  CHECK(codes(read_all(two_texts().policy, "\xef\xbb{\"id\":\"a\"}").stopped) == "data.utf8");
}

TEST_CASE("a JSON file is a list of applications or one of them") {
  const data::reader_options json{.format = data::data_format::json};
  const reading list = read_all(two_texts().policy, "[\n {\"id\":\"a,]\\\"\"},\n {\"id\":\"b\"}\n]\n", json);
  REQUIRE(list.stopped.empty());
  REQUIRE(list.applications.size() == 2);
  CHECK(list.applications[0].id == "a,]\"");
  CHECK(list.applications[1].place.line == 3);
  CHECK(read_all(two_texts().policy, " {\"id\":\"a\"} ", json).applications.size() == 1);
}

TEST_CASE("a JSON file that is no list stops the reading where it breaks") {
  const data::reader_options json{.format = data::data_format::json};
  const auto stopped = [&](const std::string& text) { return codes(read_all(two_texts().policy, text, json).stopped); };
  CHECK(stopped("[{\"id\":\"a\"},]") == "data.json");
  CHECK(stopped("[,{\"id\":\"a\"}]") == "data.json");
  CHECK(stopped("[{\"id\":\"a\"}") == "data.truncated");
  CHECK(stopped("[{\"id\":\"a\"}] x") == "data.json");
  CHECK(stopped("{\"id\":\"a\"} {}") == "data.json");
  CHECK(stopped("[{\"id\" \"a\"}]") == "data.json");
  CHECK(stopped("[]") == "data.empty");
  CHECK(stopped("  ") == "data.empty");
  const reading late = read_all(two_texts().policy, "[{\"id\":\"a\"},\n\n{\"id\":\n \"b\" 1}]", json);
  CHECK(late.applications.size() == 1);
  CHECK(place_of(late.stopped.at(0)).line == 4);
}

TEST_CASE("what is no record stops the reading, and stays stopped") {
  std::istringstream stream("{\"id\":\"a\",\"id\":\"b\"}\n{\"id\":\"c\"}\n");
  const form_builder form = two_texts();
  data::application_reader reader(form.policy, stream, {.file = "cohort"});
  const auto first = reader.next();
  REQUIRE_FALSE(first);
  CHECK(first.error().at(0).code == "data.duplicate.key");
  CHECK(reader.next().error() == first.error());
}

TEST_CASE("broken UTF-8 stops the reading and names the line") {
  const reading read = read_all(two_texts().policy, "{\"id\":\"a\"}\n{\"id\":\"\xff\"}\n");
  CHECK(read.applications.size() == 1);
  REQUIRE(codes(read.stopped) == "data.utf8");
  CHECK(place_of(read.stopped[0]).line == 2);
  CHECK(read.stopped[0].arguments[0] == phrase("8"));
}

TEST_CASE("an unknown field stops the reading unless unknown fields are passed over") {
  const std::string text = "{\"id\":\"a\",\"nmae\":\"x\",\"colour\":1}";
  const reading read = read_all(two_texts().policy, text);
  REQUIRE(codes(read.stopped) == "data.unknown.field.near data.unknown.field");
  CHECK(read.stopped[0].arguments[1] == phrase("name"));
  CHECK(place_of(read.stopped[0]).application == "a");
  CHECK(read_all(two_texts().policy, text, {.ignore_unknown = true}).applications.at(0).faults.empty());
}

TEST_CASE("no application at all is a failure") {
  CHECK(codes(read_all(two_texts().policy, "").stopped) == "data.empty");
  CHECK(codes(read_all(two_texts().policy, "\n\n").stopped) == "data.empty");
}

TEST_CASE("a broken line spoils its application only") {
  const reading read = read_all(two_texts().policy, "{\"id\":\"a\"\n[1]\n{\"id\":\"b\"}\n{\"id\":nan}\n");
  REQUIRE(read.stopped.empty());
  REQUIRE(read.applications.size() == 4);
  CHECK(codes(read.applications[0].faults) == "data.truncated");
  CHECK(read.applications[0].id == "#1");
  CHECK(codes(read.applications[1].faults) == "data.notobject");
  CHECK(read.applications[2].faults.empty());
  CHECK(codes(read.applications[3].faults) == "data.json");
  CHECK(place_of(read.applications[3].faults[0]) == data_place{"cohort", 4, "#4", ""});
}

TEST_CASE("a second application of one key is refused and the first is named by its line") {
  const reading read = read_all(two_texts().policy, "{\"id\":\"a\"}\n\n{\"id\":\" a\"}\n");
  REQUIRE(codes(read.applications.at(1).faults) == "data.id.twice");
  CHECK(read.applications[0].faults.empty());
  CHECK(read.applications[1].faults[0].arguments[1] == phrase("1"));
}

TEST_CASE("an application needs its key") {
  const reading read = read_all(two_texts().policy, "{\"name\":\"x\"}\n{\"id\":\"\"}\n{\"id\":null}\n{\"id\":true}\n");
  CHECK(codes(read.applications.at(0).faults) == "data.id.missing");
  CHECK(codes(read.applications.at(1).faults) == "data.id.missing");
  CHECK(codes(read.applications.at(2).faults) == "data.id.missing");
  CHECK(codes(read.applications.at(3).faults) == "data.type");
}

TEST_CASE("several key fields are joined by a slash, and a numeric id is its canonical text") {
  form_builder form;
  form.key("year", form.of(kind::count));
  form.key("number", form.text());
  const reading read = read_all(form.policy, R"({"year":2022,"number":"a/b"})" "\n" R"({"year":2022.0,"number":10e1})");
  CHECK(read.applications.at(0).id == "2022/a%2Fb");
  CHECK(read.applications.at(1).id == "2022/100");
  form_builder single;
  single.key("id", single.text());
  CHECK(read_all(single.policy, R"({"id":"a/b"})").applications.at(0).id == "a/b");
  CHECK(codes(read_all(single.policy, R"({"id":1.5})").applications.at(0).faults) == "data.type");
}

TEST_CASE("without a key field an application is known by its row number") {
  form_builder form;
  form.field("name", form.text());
  const reading read = read_all(form.policy, "{\"name\":\"x\"}\n\n{\"name\":\"x\"}\n");
  CHECK(read.applications.at(1).id == "2");
  CHECK(read.applications.at(1).place.line == 3);
}

TEST_CASE("numbers are read exactly from their text") {
  const one_field x([](form_builder& form) { return form.of(kind::number); });
  CHECK(x.number("0.1234567890123456789012345678901234") == exact("0.1234567890123456789012345678901234"));
  CHECK(x.number("123456789012345678901234567890") == exact("123456789012345678901234567890"));
  CHECK(x.number("-0") == rational(0));
  CHECK(x.number("1E+2") == rational(100));
  CHECK(x.number("\"9.50\"") == rational::fraction(19, 2));
  CHECK(x.faults("0.12345678901234567890123456789012345") == "data.digits");
  CHECK(x.faults("1e400") == "data.digits");
  CHECK(x.faults("1e999999999") == "data.digits");
  CHECK(x.faults("1e-999999999999999999999") == "data.digits");
}

TEST_CASE("a number in quotes may be written in every way that a decimal may") {
  const one_field x([](form_builder& form) { return form.of(kind::number); });
  for (const char* text : {"\"+5\"", "\"5.\"", "\"005\"", "\".5E1\"", "\"+0.5e+1\""}) {
    INFO(text);
    CHECK(x.number(text) == rational(5));
  }
}

TEST_CASE("a number in quotes is a number and nothing else") {
  const one_field x([](form_builder& form) { return form.of(kind::number); });
  for (const char* text : {"\".\"", "\"+\"", "\"--5\"", "\"5e\"", "\"1_000\"", "\"1,000\"", "\"\"", "\"NaN\"",
                           "\"5 apples\"", "\" 5\"", "\"5 \"", "\"+ 5\""}) {
    INFO(text);
    CHECK(x.faults(text) == "data.type");
  }
  CHECK(x.faults("true") == "data.type");
  CHECK(x.faults("[1]") == "data.type");
}

TEST_CASE("values outside range or off the steps are refused with what was expected") {
  const one_field marks([](form_builder& form) { return form.numeric(kind::points, "0", "100", "0.5"); });
  CHECK(marks.number("99.5") == exact("99.5"));
  CHECK(marks.number("\"80分\"") == rational(80));
  CHECK(marks.faults("99.3") == "data.step");
  const eval::application high = marks.read("100.5");
  REQUIRE(codes(high.faults) == "data.range");
  CHECK(high.faults[0].arguments == std::vector<phrase>{"100.5", "0..100"});
  CHECK(place_of(high.faults[0]) == data_place{"cohort", 1, "a", "x"});
  CHECK(high.record.fields.empty());
}

TEST_CASE("an excluded end of a range is outside") {
  form_builder form;
  form.field("x",
             form.add({.what = kind::number,
                       .range = {.low = exact("0"), .high = exact("5"), .without_low = true, .without_high = true}}));
  CHECK(codes(read_all(form.policy, "{\"x\":0}").applications.at(0).faults) == "data.range");
  CHECK(codes(read_all(form.policy, "{\"x\":5}").applications.at(0).faults) == "data.range");
  CHECK(read_all(form.policy, "{\"x\":4.9}").applications.at(0).faults.empty());
  CHECK(read_all(form.policy, "{\"x\":5}").applications.at(0).faults[0].arguments[1] == phrase("0<..<5"));
}

TEST_CASE("steps count from the low end") {
  const one_field x([](form_builder& form) { return form.numeric(kind::number, "1", "9", "2"); });
  CHECK(x.number("7") == rational(7));
  CHECK(x.faults("4") == "data.step");
}

TEST_CASE("a count is whole and not negative unless its range says so") {
  const one_field count([](form_builder& form) { return form.of(kind::count); });
  CHECK(count.number("3.0") == rational(3));
  CHECK(count.faults("2.5") == "data.step");
  CHECK(count.faults("-1") == "data.range");
  const one_field below([](form_builder& form) { return form.numeric(kind::count, "-5", "5"); });
  CHECK(below.number("-1") == rational(-1));
}

TEST_CASE("a percentage without a unit reads only its sign") {
  one_field share([](form_builder& form) { return form.numeric(kind::percent, "0", "1"); });
  share.field->unit = {.factor = std::nullopt};
  CHECK(share.number("\"5%\"") == rational::fraction(1, 20));
  CHECK(share.number("\"5 ％\"") == rational::fraction(1, 20));
  CHECK(share.faults("0.05") == "data.percent");
  CHECK(share.faults("\"5\"") == "data.percent");
  CHECK(share.faults("\"101%\"") == "data.range");
  CHECK(share.read("\"101%\"").faults[0].arguments[1] == phrase("0%..100%"));
  share.field->unit = {.factor = rational::fraction(1, 100), .written = "%"};
  CHECK(share.number("5") == rational::fraction(1, 20));
  CHECK(share.number("\"5%\"") == rational::fraction(1, 20));
}

TEST_CASE("money is read in its unit, and a unit in the text wins") {
  one_field revenue([](form_builder& form) { return form.money(); });
  revenue.field->unit = {.factor = rational(10'000), .written = "万元"};
  CHECK(revenue.number("300") == rational(3'000'000));
  CHECK(revenue.number("\"300万元\"") == rational(3'000'000));
  CHECK(revenue.number("\"1.5亿元\"") == rational(150'000'000));
  CHECK(revenue.number("\"3000000.01 CNY\"") == exact("3000000.01"));
  CHECK(revenue.number("\"5元\"") == rational(5));
  CHECK(revenue.faults("\"5 EUR\"") == "data.money.unit");
  CHECK(revenue.faults("\"300万\"") == "data.type");
  CHECK(revenue.faults("\"0.001元\"") == "data.step");
  const one_field euros([](form_builder& form) { return form.money("EUR"); });
  CHECK(euros.faults("\"300万元\"") == "data.money.unit");
  CHECK(euros.number("\"5EUR\"") == rational(5));
}

TEST_CASE("dates have one spelling in JSON") {
  const one_field day([](form_builder& form) { return form.of(kind::date); });
  CHECK(std::get<date>(*day.value("\"2022-08-08\"").as_scalar()) == date{2022, 8, 8});
  CHECK(day.faults("\"2022/8/8\"") == "data.date");
  CHECK(day.faults("\"2022-02-30\"") == "data.date");
  CHECK(day.faults("20220808") == "data.type");
}

TEST_CASE("durations are read with their unit, or in the unit of the data") {
  one_field span([](form_builder& form) { return form.of(kind::duration); });
  span.field->unit = {.factor = rational(12), .written = "years", .counts_months = true};
  const auto read = [&](const char* text) { return std::get<duration>(*span.value(text).as_scalar()); };
  CHECK(read("3") == duration{.months = 36});
  CHECK(read("1.5") == duration{.months = 18});
  CHECK(read("\"3年\"") == duration{.months = 36});
  CHECK(read("\"18个月\"") == duration{.months = 18});
  CHECK(read("\"30 days\"") == duration{.days = 30});
  CHECK(read("\"1年6个月\"") == duration{.months = 18});
  CHECK(read("\"5个工作日\"") == duration{.working_days = 5});
  CHECK(span.faults("\"0.5 days\"") == "data.type");
  CHECK(span.faults("\"9e30 years\"") == "data.type");
  CHECK(span.faults("\"3 weeks\"") == "data.type");
}

TEST_CASE("yes and no are JSON's words or ours") {
  const one_field flag([](form_builder& form) { return form.of(kind::yes_no); });
  for (const char* text : {"true", "\"yes\"", "\"是\""}) CHECK(std::get<bool>(*flag.value(text).as_scalar()));
  for (const char* text : {"false", "\"no\"", "\"否\""}) CHECK_FALSE(std::get<bool>(*flag.value(text).as_scalar()));
  CHECK(flag.faults("1") == "data.type");
  CHECK(flag.faults("\"Yes\"") == "data.type");
}

TEST_CASE("text keeps its original and is compared in normal form") {
  const one_field name([](form_builder& form) { return form.text(); });
  const auto text = std::get<model::text_value>(*name.value("\"\xe3\x80\x80" "e\\u0301 \"").as_scalar());
  CHECK(text.original == "\xe3\x80\x80" "e\xcc\x81 ");
  CHECK(text.comparable == "\xc3\xa9");
  CHECK(name.faults("5") == "data.type");
  CHECK(name.faults("\"a\\u0000b\"") == "data.text");
}

TEST_CASE("a choice is one of its names, and the nearest is offered") {
  const one_field level([](form_builder& form) { return form.choice({"national", "provincial"}); });
  CHECK(std::get<model::choice_value>(*level.value("\" provincial \"").as_scalar()).index == 1);
  const eval::application near = level.read("\"nationl\"");
  REQUIRE(codes(near.faults) == "data.choice.near");
  CHECK(near.faults[0].arguments == std::vector<phrase>{"nationl", "national"});
  const eval::application far = level.read("\"county\"");
  REQUIRE(codes(far.faults) == "data.choice");
  CHECK(far.faults[0].arguments[1].en == "one of national, provincial");
  CHECK(level.faults("\"National Level\"") == "data.choice");
}

TEST_CASE("missing and not applicable are what the form declares") {
  one_field growth([](form_builder& form) { return form.of(kind::number); });
  CHECK(growth.value("null").is_missing());
  CHECK(growth.faults("\"暂无\"") == "data.type");
  CHECK(growth.faults("{\"na\":true}") == "data.type");
  growth.field->missing_words = {"暂无", "-1"};
  growth.field->inapplicable_words = {"不适用", "—"};
  growth.field->may_be_inapplicable = true;
  CHECK(growth.value("\" 暂无\"").is_missing());
  CHECK(growth.value("-1").is_missing());
  CHECK(growth.value("\"—\"").is_inapplicable());
  CHECK(growth.value("{\"na\":true}").is_inapplicable());
  CHECK(growth.faults("{\"na\":false}") == "data.type");
}

TEST_CASE("nested records are read nested or flat, and not both ways at once") {
  form_builder form;
  form.key("id", form.text());
  const std::uint32_t applicant = form.new_record();
  form.field("applicant", form.add({.what = kind::record, .record = applicant}));
  form.record = applicant;
  form.field("name", form.text());
  form.field("staff", form.of(kind::count));
  const auto name = [](const eval::application& read) {
    return std::get<model::text_value>(*read.record.fields[1].as_record()->fields[0].as_scalar()).original;
  };
  CHECK(name(read_all(form.policy, R"({"id":"a","applicant":{"name":"n"}})").applications.at(0)) == "n");
  CHECK(name(read_all(form.policy, R"({"id":"a","applicant.name":"n"})").applications.at(0)) == "n");
  CHECK(name(read_all(form.policy, R"({"id":"a","applicant.name":"n","applicant":{"staff":1}})").applications.at(0)) ==
        "n");
  CHECK(codes(read_all(form.policy, R"({"id":"a","applicant.name":"n","applicant":{"name":"n"}})").stopped) ==
        "data.duplicate.key");
  CHECK(read_all(form.policy, R"({"id":"a"})").applications.at(0).record.fields[1].as_record()->fields[0].is_missing());
  const reading wrong = read_all(form.policy, R"({"id":"a","applicant":{"staff":-1}})");
  CHECK(place_of(wrong.applications.at(0).faults.at(0)).field == "applicant.staff");
  CHECK(codes(read_all(form.policy, R"({"id":"a","applicant":"n"})").applications.at(0).faults) == "data.type");
}

TEST_CASE("lists hold records or plain values, each known by its position") {
  form_builder form;
  form.key("id", form.text());
  const std::uint32_t review = form.new_record();
  form.field("reviews", form.add({.what = kind::list, .record = review}));
  form.field("marks", form.list_of(form.numeric(kind::number, "0", "10")));
  form.record = review;
  form.key("reviewer", form.text());
  form.field("mark", form.numeric(kind::points, "0", "100"));
  const reading good = read_all(
      form.policy, R"({"id":"a","reviews":[{"reviewer":"r","mark":1},{"mark":2},{"mark":3}],"marks":[1,null]})");
  REQUIRE(codes(good.applications.at(0).faults) == "");
  CHECK(good.applications[0].record.fields[1].as_list()->elements.size() == 3);
  CHECK(good.applications[0].record.fields[2].as_list()->elements[1].is_missing());
  const reading bad = read_all(form.policy, R"({"id":"a","reviews":[{"mark":1},{"mark":101}, 5],"marks":[1,11]})");
  const diagnostics& faults = bad.applications.at(0).faults;
  REQUIRE(codes(faults) == "data.range data.type data.range");
  CHECK(place_of(faults[0]).field == "reviews[2].mark");
  CHECK(place_of(faults[1]).field == "reviews[3]");
  CHECK(place_of(faults[2]).field == "marks[2]");
  const reading twice =
      read_all(form.policy, R"({"id":"a","reviews":[{"reviewer":"r"},{"reviewer":"s"},{"reviewer":"r "}]})");
  REQUIRE(codes(twice.applications.at(0).faults) == "data.element.twice");
  CHECK(twice.applications[0].faults[0].arguments == std::vector<phrase>{"reviews", "r"});
  CHECK(codes(read_all(form.policy, R"({"id":"a","marks":5})").applications.at(0).faults) == "data.type");
}

TEST_CASE("a field with a heading of its own is read under that heading") {
  form_builder form;
  form.field("yes_votes", form.of(kind::count)).column = "yes";
  CHECK(read_all(form.policy, "{\"yes\":3}").applications.at(0).record.fields[0].as_scalar() != nullptr);
  CHECK(codes(read_all(form.policy, "{\"yes_votes\":3}").stopped) == "data.unknown.field");
}

TEST_CASE("the value of a private field is never quoted") {
  form_builder form;
  form.key("id", form.text());
  form.field("telephone", form.of(kind::count)).is_private = true;
  const std::uint32_t person = form.new_record();
  form.field("person", form.add({.what = kind::record, .record = person})).is_private = true;
  form.record = person;
  form.field("level", form.choice({"aa", "bb"}));
  const reading read = read_all(form.policy, R"({"id":"a","telephone":"13800000000","person":{"level":"13800000002"}})"
                                             "\n" R"({"id":"b","telephone":"13800000000x","person":{"level":"c"}})");
  for (const eval::application& application : read.applications) {
    for (const diagnostic& fault : application.faults)
      CHECK(render(fault, nullptr, {}).find("1380000000") == std::string::npos);
  }
  CHECK(read.applications.at(1).faults.at(0).arguments[1].en == "a private value");
}

TEST_CASE("at most 32 characters of a value are quoted, and none that could disturb a terminal") {
  const one_field x([](form_builder& form) { return form.of(kind::number); });
  const phrase found = x.read("\"\\u001b[2J" + std::string(5'000, '9') + "x\"").faults.at(0).arguments.back();
  CHECK(found.en.size() < 50);
  CHECK(found.en.find('\x1b') == std::string::npos);
}

TEST_CASE("every message of the reader exists in both languages") {
  for (const char* code : {"data.json", "data.choice.near", "data.unknown.field.near", "data.call.undeclared",
                           "data.call.key", "data.call.single", "data.bytes", "data.text"}) {
    const diagnostic problem{.code = code, .arguments = {"a", "b", "c"}};
    CHECK(message_text(problem, language::en) != code);
    CHECK(message_text(problem, language::zh) != message_text(problem, language::en));
  }
}

TEST_CASE("a record, a list and the number of faults have their limits") {
  const one_field x([](form_builder& form) { return form.list_of(form.of(kind::count)); });
  const auto read = [&](const std::string& text, milu::limits limits) {
    return read_all(x.form.policy, text, {.limits = limits});
  };
  const reading bytes = read("{\"id\":\"a\",\"x\":[1,2,3]}\n{\"id\":\"b\"}\n", {.record_bytes = 12});
  CHECK(codes(bytes.applications.at(0).faults) == "data.bytes");
  CHECK(bytes.applications.at(1).faults.empty());
  CHECK(codes(read("{\"id\":\"a\",\"x\":[1,2,3]}", {.list_elements = 2}).applications.at(0).faults) ==
        "data.list.length");
  CHECK(codes(read("{\"id\":\"a\",\"x\":[[[1]]]}", {.data_nesting = 3}).applications.at(0).faults) == "data.nesting");
  CHECK(read("{\"id\":\"a\",\"x\":[-1,-1,-1]}", {.problems = 2}).applications.at(0).faults.size() == 2);
}
