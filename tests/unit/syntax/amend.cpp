#include <milu/syntax/amend.hpp>

#include <milu/syntax/parse.hpp>
#include <milu/syntax/print.hpp>

#include <catch2/catch.hpp>

using namespace milu;

namespace {

syntax::tree tree_of(const std::string& text) {
  syntax::parsed made = syntax::parse(document("t", text));
  REQUIRE(made.problems.empty());
  return std::move(made.whole);
}

const std::string base = R"(milu 1
-- head of the base
policy p "P" edition "1" source "S" in force from 2024-01-01

-- the form
application {
  id key: text;
  -- two counts
  a, b, c: count
}

define x cites "1": a

score cites "2" {
  -- first
  criterion one out of 5: a at most 5;
  group g capped at 5 { criterion two out of 5: b at most 5 }
  -- the sum
  total t: one + g
}
)";

syntax::amended amend_base(const std::string& statements) {
  return syntax::amend(tree_of(base), "base.milu", tree_of("milu 1\npolicy q \"Q\" amends \"base.milu\"\n" + statements));
}

std::string merged(const std::string& statements) {
  const syntax::amended made = amend_base(statements);
  REQUIRE(made.problems.empty());
  return syntax::print(made.whole, language::en);
}

std::vector<std::string> codes(const diagnostics& problems) {
  std::vector<std::string> all;
  for (const diagnostic& one : problems) all.push_back(one.code);
  return all;
}

}  // namespace

TEST_CASE("an amendment that says nothing is its base under another name, without its edition") {
  const std::string whole = merged("");
  CHECK(whole == R"(milu 1
policy q "Q"
  source "S"
  in force from 2024-01-01

-- the form
application {
  id key: text
  -- two counts
  a, b, c: count
}

define x cites "1": a

score cites "2" {
  -- first
  criterion one out of 5: a at most 5
  group g capped at 5 {
    criterion two out of 5: b at most 5
  }
  -- the sum
  total t: one + g
}
)");
}

TEST_CASE("what is printed parses to what was merged") {
  for (const char* changes : {"", "remove x", "application { remove b; replace c, a: text }",
                              "score { group g { criterion three after two: 0 } replace total t: one }",
                              "-- why\nscore cites \"9\" { -- because\nreplace criterion one: 1 }"}) {
    const syntax::amended made = amend_base(changes);
    REQUIRE(made.problems.empty());
    for (const language in : {language::en, language::zh}) {
      const std::string printed = syntax::print(made.whole, in);
      const syntax::tree again = tree_of(printed);
      CHECK(syntax::same_program(made.whole, again));
      CHECK(syntax::print(again, in) == printed);
      CHECK(syntax::print_for_digest(again) == syntax::print_for_digest(made.whole));
    }
  }
}

TEST_CASE("fields that share a type are replaced and removed one by one") {
  CHECK(merged("application { remove a }").find("  b, c: count\n") != std::string::npos);
  CHECK(merged("application { remove c }").find("  a, b: count\n") != std::string::npos);
  CHECK(merged("application { replace b: text }").find("  a, c: count\n  b: text\n") != std::string::npos);
  const std::string two = merged("application { replace b, a: text }");
  CHECK(two.find("  c: count\n  b, a: text\n") != std::string::npos);
  CHECK(merged("application { remove a remove b remove c }").find("count") == std::string::npos);
}

TEST_CASE("the block that a statement was written in gives it its clause, unless it has its own") {
  const std::string whole = merged("score cites \"Act 5\" { replace criterion one: 1 criterion four cites \"Act 6\": 2 }");
  CHECK(whole.find("criterion one cites \"Act 5\": 1") != std::string::npos);
  CHECK(whole.find("criterion four cites \"Act 6\": 2") != std::string::npos);
  CHECK(merged("score { replace criterion one: 1 }").find("criterion one: 1") != std::string::npos);
}

TEST_CASE("comments go with what they stand above") {
  const std::string whole = merged("score { -- new\n replace criterion one: 1 }");
  CHECK(whole.find("-- new\n  criterion one: 1") != std::string::npos);
  CHECK(whole.find("-- first") == std::string::npos);
  CHECK(whole.find("-- the sum") != std::string::npos);
}

TEST_CASE("what does not fit is told at its place with what the base has") {
  const syntax::amended made = amend_base("score { replace criterion onne: 1 }");
  REQUIRE(codes(made.problems) == std::vector<std::string>{"amend.gone"});
  CHECK(made.problems[0].arguments[2].en == "one");
  CHECK(made.problems[0].labels.size() == 1);
  CHECK(codes(amend_base("application { remove d }").problems) == std::vector<std::string>{"amend.gone"});
  CHECK(codes(amend_base("application { a: text }").problems) == std::vector<std::string>{"amend.twice"});
  CHECK(codes(amend_base("define x: 1").problems) == std::vector<std::string>{"amend.twice"});
  CHECK(codes(amend_base("define y after z: 1").problems) == std::vector<std::string>{"amend.after"});
  CHECK(codes(amend_base("targets { remove z }").problems) == std::vector<std::string>{"amend.gone"});
}

TEST_CASE("only files of definitions are for others to use") {
  CHECK(syntax::is_only_definitions(tree_of("milu 1\npolicy p \"p\"\ntype t: one of a, b\n")));
  CHECK_FALSE(syntax::is_only_definitions(tree_of("milu 1\npolicy p \"p\"\n")));
  CHECK_FALSE(syntax::is_only_definitions(tree_of(base)));
}
