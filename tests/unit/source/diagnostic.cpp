#include <milu/source/diagnostic.hpp>

#include <catch2/catch.hpp>

using namespace milu;

TEST_CASE("warnings and notes are no errors") {
  CHECK_FALSE(has_errors({}));
  CHECK_FALSE(has_errors({{.code = "a", .level = severity::warning}, {.code = "b", .level = severity::note}}));
  CHECK(has_errors({{.code = "a", .level = severity::warning}, {.code = "b"}}));
}

TEST_CASE("a failure is a result that holds its one diagnostic") {
  const result<int> failed = failure({.code = "syn.word", .where = span{1, 4}});
  REQUIRE_FALSE(failed.has_value());
  REQUIRE(failed.error().size() == 1);
  CHECK(failed.error()[0] == diagnostic{.code = "syn.word", .where = span{1, 4}});
}

TEST_CASE("a phrase of one text is the same in both languages") {
  CHECK(phrase("金π").in(language::en) == "金π");
  CHECK(phrase("points", "分值").in(language::zh) == "分值");
}
