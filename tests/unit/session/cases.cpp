#include <milu/session/case_file.hpp>

#include <catch2/catch.hpp>

#include <milu/model/compile.hpp>

#include <sstream>

using namespace milu;

namespace {

const document text("r.milu", R"(milu 1
policy p "p"
application { id key: text; a: count }
define x shown cites "1": cases { a > 1: 1, else: 0 }
define half shown: a / 2
)");

model::policy rules() { return model::load(text).rules; }

result<std::vector<session::stored_case>> read(const std::string& json) {
  std::istringstream in(json);
  return session::read_cases(in, {.file = "c.json", .format = data::data_format::json});
}

std::vector<session::difference> run(const std::string& expected) {
  const auto all = read(R"({"name":"n","given":{"id":"A","a":3},"expect":)" + expected + "}");
  REQUIRE(all);
  const auto answered = session::run_case(rules(), all->front(), {}, nullptr);
  REQUIRE(answered.problems.empty());
  return answered.differences;
}

}  // namespace

TEST_CASE("a case expects parts of a record: numbers by value, texts by letter, null for what is absent") {
  CHECK(run(R"({"values":{"half":1.50},"tier":null,"eligibility":"eligible"})").empty());
  CHECK(run(R"({"values":{"half":"1.5"}})").empty());
  CHECK(run(R"({"values":{"half":"1.50"}})").size() == 1);
  CHECK(run(R"({"values":{"half":null}})").size() == 1);
  CHECK(run(R"({"values":[]})").size() == 1);
  CHECK(run(R"({"missing":[]})").empty());
  CHECK(run(R"({"missing":["a"]})").size() == 1);
  const auto found = run(R"({"values":{"half":2,"x":0}})");
  REQUIRE(found.size() == 2);
  CHECK(found[0].path == "values.half");
  CHECK(found[0].expected == "2");
  CHECK(found[0].came == "\"1.5\"");
}

TEST_CASE("a case that is none is refused at its line") {
  for (const char* wrong : {"1", "{}", R"({"name":"x"})", R"({"name":"","given":{"id":"A"},"expect":{"id":"A"}})",
                            R"({"name":"x","given":{},"expect":{"id":"A"}})",
                            R"({"name":"x","given":{"id":"A"},"expect":[{"id":"A"}]})",
                            R"({"name":"x","given":{"id":"A"},"expect":{"id":"A"},"excpect":1})"}) {
    CHECK_FALSE(read(wrong));
  }
  CHECK(read(R"([{"name":"x","given":{"id":"A"},"expect":{"id":"A"}}])")->size() == 1);
}

TEST_CASE("coverage tells the row that was taken from those that were not") {
  const model::policy policy = rules();
  session::coverage seen(policy);
  const auto all = read(R"({"name":"n","given":{"id":"A","a":3},"expect":{"id":"A"}})");
  REQUIRE(all);
  CHECK(session::run_case(policy, all->front(), {}, &seen).differences.empty());
  std::vector<std::string> gaps;
  for (const session::covered_part& part : session::parts_of(policy, text, seen)) {
    for (const diagnostic& gap : part.gaps) gaps.push_back(gap.code + " " + std::string(text.text(part.where)) + " " + part.clause);
  }
  CHECK(gaps == std::vector<std::string>{"cover.row else: 0 1"});
  CHECK(session::parts_of(policy, text, session::coverage(policy)).front().gaps.front().code == "cover.value");
}
