#include <milu/syntax/token.hpp>

#include <catch2/catch.hpp>

using namespace milu;
using namespace milu::syntax;

namespace {

struct scanned {
  std::vector<token> tokens;
  diagnostics problems;
};

scanned scan_text(std::string text, const limits& allowed = {}) {
  scanned made;
  made.tokens = scan(document("test", std::move(text)), allowed, made.problems);
  return made;
}

std::string first_code(std::string text, const limits& allowed = {}) {
  const scanned made = scan_text(std::move(text), allowed);
  return made.problems.empty() ? "" : made.problems.front().code;
}

}  // namespace

TEST_CASE("a number takes the unit that stands behind it") {
  struct expectation {
    const char* text;
    const char* digits;
    const char* unit;
  };
  const auto [text, digits, unit] = GENERATE(values<expectation>({
      {"12", "12", ""}, {"0.50", "0.50", ""}, {"1_000_000", "1000000", ""}, {"5%", "5", "%"}, {"５％", "5", "%"},
      {"3万元", "30000", "CNY"}, {"1.5亿元", "150000000", "CNY"}, {"300 万元", "3000000", "CNY"}, {"0.01元", "0.01", "CNY"},
      {"25 EUR", "25", "EUR"}, {"90分", "90", "point"}, {"90 points", "90", "point"}, {"5年", "5", "year"},
      {"6个月", "6", "month"}, {"10 working days", "10", "working day"}, {"10个工作日", "10", "working day"},
      {"007", "7", ""},
  }));
  const scanned made = scan_text(text);
  CHECK(made.problems.empty());
  REQUIRE(made.tokens.size() == 2);
  CHECK(made.tokens[0].kind == token_kind::quantity);
  CHECK(made.tokens[0].text == digits);
  CHECK(made.tokens[0].unit == unit);
}

TEST_CASE("a word that only begins like a unit is no unit") {
  const scanned made = scan_text("3 分配");
  REQUIRE(made.tokens.size() == 3);
  CHECK(made.tokens[0].unit.empty());
  CHECK(made.tokens[1].text == "分配");
}

TEST_CASE("a unit may stand before 以上") {
  const scanned made = scan_text("90分以上");
  REQUIRE(made.tokens.size() == 3);
  CHECK(made.tokens[0].unit == "point");
  CHECK(made.tokens[1].text == "以上");
}

TEST_CASE("a unit on the next line belongs to the next statement") {
  const scanned made = scan_text("1\n分");
  REQUIRE(made.tokens.size() == 3);
  CHECK(made.tokens[0].unit.empty());
}

TEST_CASE("dates are read in both forms") {
  for (const char* text : {"2022-08-08", "2022年8月8日", "２０２２年０８月０８日"}) {
    const scanned made = scan_text(text);
    CHECK(made.problems.empty());
    CHECK(made.tokens[0].kind == token_kind::date);
    CHECK(made.tokens[0].text == "2022-08-08");
  }
}

TEST_CASE("a day that does not exist is refused") {
  CHECK(first_code("2023-02-29") == "syn.date");
  CHECK(first_code("2022-8-8") == "syn.date");
}

TEST_CASE("full-width marks are folded") {
  const scanned made = scan_text("（１，２；≥ × ÷ 。【】＜．．＜");
  std::string marks;
  for (const token& one : made.tokens) marks += one.text + " ";
  CHECK(marks == "( 1 , 2 ; >= * / ; [ ] <..<  ");
}

TEST_CASE("texts end with the sign that belongs to their beginning") {
  const scanned made = scan_text(R"("a \"b\" \\c" “甲"乙” 「丙」)");
  REQUIRE(made.tokens.size() == 4);
  CHECK(made.tokens[0].text == R"(a "b" \c)");
  CHECK(made.tokens[1].text == R"(甲"乙)");
  CHECK(made.tokens[2].text == "丙");
}

TEST_CASE("a comment on its own line stands before the next token, one behind code before its line") {
  const scanned made = scan_text("-- first\na b -- second\n—— third\nc");
  REQUIRE(made.tokens.size() == 4);
  CHECK(made.tokens[0].comments == std::vector<std::string>{"first", "second"});
  CHECK(made.tokens[2].comments == std::vector<std::string>{"third"});
}

TEST_CASE("faulty characters are reported") {
  CHECK(first_code("a--b") == "syn.comment");
  CHECK(first_code("\"abc\n") == "syn.text");
  CHECK(first_code("`abc\n") == "syn.name");
  CHECK(first_code("a # b") == "syn.character");
  CHECK(first_code("a -- \xE2\x80\xAE b") == "syn.control");
  CHECK(first_code("\"\xE2\x80\x8B\"") == "syn.control");
  CHECK(first_code("\xFF") == "syn.utf8");
  CHECK(first_code(std::string("a\0b", 3)) == "syn.nul");
}

TEST_CASE("a byte order mark at the beginning is dropped, elsewhere it is refused") {
  CHECK(first_code("\xEF\xBB\xBF" "milu 1").empty());
  CHECK(first_code("milu \xEF\xBB\xBF" "1") == "syn.control");
}

TEST_CASE("limits of bytes and digits are kept") {
  CHECK(first_code("abcdef", {.rules_bytes = 5}) == "syn.bytes");
  CHECK(first_code(std::string(35, '7')) == "syn.digits");
  CHECK(first_code(std::string(34, '7')).empty());
}
