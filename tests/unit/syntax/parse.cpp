#include <milu/syntax/parse.hpp>
#include <milu/syntax/print.hpp>

#include <catch2/catch.hpp>

using namespace milu;
using namespace milu::syntax;

namespace {

parsed parse_text(const std::string& text, const limits& allowed = {}) {
  return parse(document("test", text), allowed);
}

// The first problem as `line:column code`; "" when there is none; more than one is told by their number.
std::string problem_of(const std::string& text, const limits& allowed = {}) {
  const document rules("test", text);
  const parsed made = parse(rules, allowed);
  if (made.problems.empty()) return "";
  const diagnostic& first = made.problems.front();
  const position at = rules.at(std::get<span>(first.where).begin);
  const std::string more = made.problems.size() > 1 ? " and " + std::to_string(made.problems.size() - 1) + " more" : "";
  return std::to_string(at.line) + ":" + std::to_string(at.column) + " " + first.code + more;
}

const std::string head = "milu 1\npolicy p \"x\"\n";

bool is_same(const std::string& left, const std::string& right) {
  const parsed one = parse_text("milu 1\npolicy p\n" + left);
  const parsed other = parse_text("milu 1\npolicy p\n" + right);
  return one.problems.empty() && other.problems.empty() && same_program(one.whole, other.whole);
}

}  // namespace

TEST_CASE("a plain operand leaves no layers in the tree") {
  const parsed made = parse_text(head + "define a: b\n");
  REQUIRE(made.problems.empty());
  CHECK(root(made.whole).child(node_kind::policy).child(node_kind::define).find(node_kind::path));
}

TEST_CASE("words and signs of both languages make the same tree") {
  CHECK(is_same("define a: b >= 90 and c * 2 < d", "定义 a：b 不低于 90 且 c 乘以 2 低于 d"));
  CHECK(is_same("define a: by b { >= 30%: 20, < 5%: 1 }", "定义 a：按 b { 30%以上：20；5%不满：1 }"));
  CHECK(is_same("define a: by b { <= 30%: 20, > 5%: 1 }", "定义 a：按 b { 30%以内：20；超过 5%：1；}。"));
  CHECK(is_same("define a: mean(r.x where not s, needing 3 or more)", "定义 a：平均(r.x 其中 非 s，须有 3个以上)"));
  CHECK(is_same("application { a: money in 10_000 CNY }", "申报 { a：金额 单位 万元 }"));
}

TEST_CASE("an operator before a word literal stays in front") {
  const parsed made = parse_text(head + "define a: by b { >= undetermined: 1 }\n");
  CHECK(print(made.whole, language::en).find("{ >= undetermined: 1 }") != std::string::npos);
}

TEST_CASE("the words of a fold are names where no bracket follows") {
  CHECK(problem_of(head + "define a: sum + count + mean(all)\n").empty());
}

TEST_CASE("a list follows `in` and a bracket, a range any other operand") {
  const parsed made = parse_text(head + "define a: b in (1, 2..<3)\ndefine c: b not in 5..9\n");
  REQUIRE(made.problems.empty());
  const auto defines = root(made.whole).child(node_kind::policy).children(node_kind::define);
  const view set = defines[0].child(node_kind::comparison).child(node_kind::members);
  CHECK(set.children(node_kind::interval).size() == 1);
  CHECK(set.children(node_kind::quantity).size() == 1);
  CHECK(defines[1].child(node_kind::comparison).has(keyword::not_in));
  CHECK(defines[1].child(node_kind::comparison).child(node_kind::members).find(node_kind::interval));
}

TEST_CASE("a data unit is kept as a number and a unit") {
  const parsed made = parse_text(head + "application { a: money in 10_000 CNY\n b: 金额 单位 万元\n c: percent in % }\n");
  REQUIRE(made.problems.empty());
  std::vector<std::string> units;
  for (const view field :
       root(made.whole).child(node_kind::policy).child(node_kind::application).children(node_kind::field)) {
    const view unit = field.child(node_kind::scalar_type).child(node_kind::unit);
    units.push_back(unit.text() + " " + unit.unit());
  }
  CHECK(units == std::vector<std::string>{"10000 CNY", "10000 CNY", "1 %"});
}

TEST_CASE("the edition of the language is asked for") {
  CHECK(problem_of("policy p\n") == "1:1 syn.edition");
  CHECK(problem_of("milu 2\npolicy p\n") == "1:6 syn.edition");
  CHECK(problem_of(" -- nothing\n") == "1:1 syn.empty");
  CHECK(problem_of("") == "1:1 syn.empty");
}

TEST_CASE("typical mistakes are reported where they stand and by what they are") {
  struct mistake {
    const char* text;
    const char* problem;
  };
  const auto [text, problem] = GENERATE(values<mistake>({
      {"eligibility {\n  requre a: b\n}\n", "4:3 syn.word"},
      {"score {\n  criterion a: by b {\n    >= 30%: 20\n    >= 25%: 16\n  }\n}\n", "6:5 syn.comma"},
      {"eligibility {\n  require a: b > 1\n", "5:1 syn.brace"},
      {"资格 {\n  要求联合: 真\n}\n", "4:3 syn.glued"},
      {"定义 综合得分: 1\n评选 乙 {\n  排序 合格按综合得分由高到低\n}\n", "5:6 syn.glued"},
      {"评选 乙 {\n  等次 丙 给予 300万\n}\n", "4:14 num.unit"},
      {"资格 {\n  要求 乙: 职工 不超过 50人\n}\n", "4:18 num.measure"},
      {"评选 乙 {\n  等次 丙 条件 得分 90分以上\n}\n", "4:14 syn.above"},
      {"parameters {\n  a: money\n  b: money = unset\n}\n", "5:3 par.unset"},
      {"application {\n  yes: count\n}\n", "4:3 syn.reserved"},
      {"eligibility {\n  require a cites \"3(1): b\n}\n", "4:19 syn.text"},
      {"score {\n  total t: a rounded half up\n}\n", "5:1 num.round"},
      {"awards m {\n  tie at the line:\n  unused places: stay empty\n}\n", "5:3 syn.expected"},
      {"define a: b >= %5\n", "3:16 syn.expected"},
      {"parameters { a: count = unset }\nprofile q {\n  a: 1\n}\n", "5:4 syn.expected"},
      {"application {\n  a: money in 万圆\n}\n", "4:15 syn.expected"},
      {"awards m {\n  undetermined applications:\n  unused places: stay empty\n}\n", "5:3 syn.expected"},
      {"eligibility {\n  require a \"A\" cites \"1\" b > 1\n}\n", "4:27 syn.colon"},
      {"define a: b - - -2\n", "3:17 syn.twominus"},
      {"define a: (b\ndefine c: d\n", "4:1 syn.paren"},
      {"define a: b)\n", "3:12 syn.unopened"},
      {"define a: b rounded down to whole >= 3\n", "3:35 syn.suffix"},
      {"eligibility {\n  require a: b >\n  require c: d\n}\n", "5:3 syn.expected"},
      {"eligibility {\n  require a: b\nscore { total t: 1 }\n", "5:1 syn.brace"},
  }));
  INFO(text);
  CHECK(problem_of(head + text) == problem);
}

TEST_CASE("one pass reports every faulty statement once") {
  CHECK(problem_of(head + "application {\n  a text\n  b: count\n  c: cuont 3\n}\neligibility {\n  requre x: y\n"
                          "  require z: >\n  require v: b\n}\n") == "4:5 syn.expected and 3 more");
}

TEST_CASE("an expected list names at most four choices") {
  const parsed made = parse_text(head + "awards m {\n  tie at the line: perhaps\n}\n");
  REQUIRE(made.problems.size() == 1);
  CHECK(made.problems[0].arguments[1].en == "`admit all`, `admit none`, `share equally`, `send back` or the like");
}

TEST_CASE("a glued word is shown with its whole line repaired") {
  const parsed made = parse_text("milu 1\n政策 甲\n定义 综合得分: 1\n评选 乙 {\n  排序 合格按综合得分由高到低\n}\n");
  REQUIRE(made.problems.size() == 1);
  CHECK(made.problems[0].arguments[1].zh == "排序 合格 按 综合得分 由高到低");
}

TEST_CASE("nesting beyond the limit is refused at once") {
  const auto repeated = [](const std::string& part, std::size_t times) {
    std::string text;
    for (std::size_t count = 0; count < times; ++count) text += part;
    return text;
  };
  const auto code = [](const std::string& text) {
    const parsed made = parse_text(head + text);
    return made.problems.empty() ? std::string() : made.problems.front().code;
  };
  CHECK(code("define a: " + repeated("(", 200'000)) == "syn.nesting");
  CHECK(code("define a: " + repeated("not ", 200'000) + "b") == "syn.nesting");
  CHECK(code("tests { case \"a\" { given { a: " + repeated("[", 200'000)) == "syn.nesting");
  CHECK(code("define a: " + repeated("b[", 200'000)) == "syn.nesting");
  CHECK(code("define a: " + repeated("sum(", 200'000)) == "syn.nesting");
  CHECK(code("define a: " + repeated("by b { (", 100'000)) == "syn.nesting");
  CHECK(code("application { a: " + repeated("list of ", 200'000) + "text }") == "syn.nesting");
  CHECK(code("score { " + repeated("group g { ", 200'000)) == "syn.nesting");
  CHECK(code("define a: " + repeated("- ", 200'000)) == "syn.twominus");
  CHECK(code("define a: " + repeated("(", 60) + "1" + repeated(")", 60) + "\n").empty());
}

TEST_CASE("nested lists that fail are not read again and again") {
  std::string text = head + "define a: ";
  for (int level = 0; level < 30; ++level) text += "b in ((c in (";
  CHECK_FALSE(parse_text(text).problems.empty());
}

TEST_CASE("the number of problems is limited") {
  std::string text = head + "eligibility {\n";
  for (int line = 0; line < 100; ++line) text += "  requre a: b\n";
  const parsed made = parse_text(text + "}\n");
  REQUIRE(made.problems.size() == 50);
  CHECK(made.problems.back().code == "syn.many");
}
