#include <milu/syntax/parse.hpp>

#include <catch2/catch.hpp>

using namespace milu;
using namespace milu::syntax;

TEST_CASE("a view finds children by kind, word and name") {
  const parsed made = parse(document("test", "milu 1\npolicy demo_pi \"Demo\"\ndefine a shown: b + 1\n"));
  REQUIRE(made.problems.empty());
  const view policy = root(made.whole).child(node_kind::policy);
  CHECK(policy.name() == "demo_pi");
  CHECK(policy.has(keyword::policy));
  const view define = policy.child(node_kind::define);
  CHECK(define.name() == "a");
  CHECK(define.first_word()->word() == keyword::define);
  CHECK(define.children(node_kind::attribute).size() == 1);
  CHECK(define.child(node_kind::sum).where() == span{45, 50});
  CHECK_FALSE(define.find(node_kind::product));
}
