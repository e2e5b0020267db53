#include <milu/syntax/parse.hpp>
#include <milu/syntax/print.hpp>
#include <milu/syntax/repair.hpp>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace milu;
using namespace milu::syntax;

namespace {

parsed parse_text(const std::string& text) { return parse(document("test", text)); }

std::string reprinted(const std::string& text, language in) {
  const parsed made = parse_text(text);
  REQUIRE(made.problems.empty());
  return print(made.whole, in);
}

// A body in a policy, printed without the first two lines.
std::string body(const std::string& text, language in) {
  const std::string all = reprinted("milu 1\npolicy p\n" + text, in);
  return all.substr(all.find('\n', 8) + 2);
}

std::vector<std::filesystem::path> samples() {
  const char* shared = std::getenv("MILU_SHARED");
  const std::filesystem::path base = shared != nullptr ? shared : std::string(MILU_SOURCE_DIR) + "/../shared";
  std::vector<std::filesystem::path> files;
  const std::filesystem::path folder = base / "design" / "surface" / "samples";
  if (!std::filesystem::is_directory(folder)) return files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
  return files;
}

std::string content(const std::filesystem::path& file) {
  std::ifstream stream(file);
  std::stringstream text;
  text << stream.rdbuf();
  return text.str();
}

std::size_t comments_of(const tree& whole) {
  std::size_t count = 0;
  for (const token& one : whole.tokens) count += one.comments.size();
  return count;
}

}  // namespace

TEST_CASE("quantities are written by value in each language") {
  const std::string en =
      "define a: 3_000_000 CNY + 150_000_000 CNY + 12_345.678 CNY + 5 points + 1 year + 25_000 EUR\n";
  CHECK(body(en, language::en) == en);
  CHECK(body(en, language::zh) ==
        "定义 a: 300万元 + 1.5亿元 + 12345.678元 + 5分 + 1年 + 25_000 EUR\n");
}

TEST_CASE("measure words stand close to their number and signs replace verbs") {
  CHECK(body("定义 a: 平均(b, 去掉 1 个最高分 和 1 个最低分 若有 5 个以上) 四舍五入 保留 2 位小数\n", language::zh) ==
        "定义 a: 平均(b, 去掉 1个最高分 和 1个最低分 若有 5个以上) 四舍五入 保留 2位小数\n");
  CHECK(body("定义 a: b 不低于 3 且 c 乘以 d 不超过 4\n", language::zh) == "定义 a: b ≥ 3 且 c × d ≤ 4\n");
  CHECK(body("定义 a: b 不低于 1 除以 12\n", language::en) == "define a: b >= 1/12\n");
}

TEST_CASE("three rows stand on lines of their own, two on one line") {
  CHECK(body("define a: by b { 1: 2; else: 3, }\n", language::en) == "define a: by b { 1: 2, else: 3 }\n");
  CHECK(body("define a: by b { 1: 2; 2: 3; else: 3 }\n", language::en) ==
        "define a: by b {\n  1: 2,\n  2: 3,\n  else: 3\n}\n");
}

TEST_CASE("a wide statement is broken behind its colon") {
  const std::string wide = "define a \"a label that is long enough to push the line over its limit\": " +
                           std::string("first_name + second_name + third_name + fourth_name\n");
  const std::string printed = body(wide, language::en);
  CHECK(printed.find(":\n  first_name") != std::string::npos);
  CHECK(body(printed, language::en) == printed);
}

TEST_CASE("data fill their lines; of a list of records each stands on its own") {
  CHECK(body("tests { case \"c\" { given { id: \"A\", first_field: 1, second_field: 2, third_field: 3, fourth_field: 4, "
             "fifth_field: 5, sixth: 6 } expect eligible\n given { id: \"B\", reviews: [{ reviewer: \"one\", mark: 88 }, "
             "{ reviewer: \"two\", mark: 89 }, { reviewer: \"three\", mark: 90 }] } expect eligible } }",
             language::en) == R"(tests {
  case "c" {
    given {
      id: "A", first_field: 1, second_field: 2, third_field: 3, fourth_field: 4, fifth_field: 5,
      sixth: 6
    }
    expect eligible
    given {
      id: "B",
      reviews: [
        { reviewer: "one", mark: 88 },
        { reviewer: "two", mark: 89 },
        { reviewer: "three", mark: 90 }
      ]
    }
    expect eligible
  }
}
)");
}

TEST_CASE("the text for the digest does not depend on the layout of fmt") {
  const parsed made = parse_text("milu 1\npolicy p\ndefine y: 1 + 2\n-- why\ndefine z: y");
  CHECK(print_for_digest(made.whole) == "milu 1 policy p define y: 1 + 2 define z: y");
}

TEST_CASE("comments stay above their statement") {
  const std::string text =
      "milu 1\n-- top\npolicy p\n\n-- block\neligibility {\n  -- rule\n  require a: b\n  -- last\n}\n-- end\n";
  CHECK(reprinted(text, language::en) == text);
}

TEST_CASE("comments between rows and before dropped signs are kept") {
  const std::string text =
      "milu 1\npolicy p\ndefine a: by b {\n -- one\n 1: 2, -- behind\n -- two\n else: 3\n -- last\n}\n-- "
      "before\n;\ndefine c: d -- tail\n";
  const std::string once = reprinted(text, language::en);
  for (const char* comment : {"-- one", "-- behind", "-- two", "-- last", "-- before", "-- tail"}) {
    INFO(comment << "\n" << once);
    CHECK(once.find(comment) != std::string::npos);
  }
  CHECK(reprinted(once, language::en) == once);
}

TEST_CASE("a quoted name keeps its backquotes when it could be a keyword") {
  const std::string text = "awards a {\n  rank `everyone` by `5+1` ascending\n}\n";
  CHECK(body(text, language::en) == text);
  CHECK(body("define `plain`: 1\n", language::en) == "define plain: 1\n");
}

TEST_CASE("the language of a file is that of its word for policy") {
  CHECK(language_of(parse_text("milu 1\n政策 p\n").whole) == language::zh);
  CHECK(language_of(parse_text("milu 1\npolicy 政策\n").whole) == language::en);
}

TEST_CASE("one node is printed on one line") {
  const parsed made = parse_text("milu 1\npolicy p\ndefine a: by b { 1: 2,\n -- why\n 2: 3, else: 3 }\n");
  const view define = root(made.whole).child(node_kind::policy).child(node_kind::define);
  CHECK(print_inline(define.child(node_kind::choose), language::zh) == "按 b { 1: 2, 2: 3, 其余: 3 }");
}

TEST_CASE("the text for the digest has no comments and does not depend on the language") {
  const std::string text = "milu 1\npolicy p\n-- why\ndefine a: 300万元\n";
  const std::string digest = print_for_digest(parse_text(text).whole);
  CHECK(digest == "milu 1 policy p define a: 3_000_000 CNY");
  CHECK(print_for_digest(parse_text(reprinted(text, language::zh)).whole) == digest);
}

TEST_CASE("the sample policies come through printing and translation unchanged") {
  const auto files = samples();
  if (files.empty()) {
    WARN("SKIP: the shared samples are not present");
    return;
  }
  CHECK(files.size() >= 24);
  for (const auto& file : files) {
    INFO(file.filename().string());
    const parsed made = parse_text(content(file));
    REQUIRE(made.problems.empty());
    for (const language in : {language::zh, language::en}) {
      const std::string text = print(made.whole, in);
      const parsed again = parse_text(text);
      REQUIRE(again.problems.empty());
      CHECK(same_program(made.whole, again.whole));
      CHECK(print(again.whole, in) == text);
      CHECK(comments_of(again.whole) == comments_of(made.whole));
      CHECK(repair(document("test", text)) == text);
      const language other = in == language::zh ? language::en : language::zh;
      CHECK(reprinted(print(again.whole, other), in) == text);
    }
  }
}
