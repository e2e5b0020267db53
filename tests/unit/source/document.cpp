#include <milu/source/document.hpp>

#include <catch2/catch.hpp>

using namespace milu;

TEST_CASE("an empty document has one empty line") {
  const document empty("a.milu", "");
  CHECK(empty.lines() == 1);
  CHECK(empty.line(1).empty());
  CHECK(empty.at(0) == position{1, 1});
}

TEST_CASE("lines end at line feeds, with or without a carriage return") {
  const document rules("a.milu", "one\r\ntwo\n\nfour");
  REQUIRE(rules.lines() == 4);
  CHECK(rules.line(1) == "one");
  CHECK(rules.line(2) == "two");
  CHECK(rules.line(3).empty());
  CHECK(rules.line(4) == "four");
  CHECK(rules.line_begin(4) == 10);
}

TEST_CASE("a last line break begins an empty line") {
  const document rules("a.milu", "one\n");
  CHECK(rules.lines() == 2);
  CHECK(rules.line(2).empty());
  CHECK(rules.at(4) == position{2, 1});
}

TEST_CASE("a column counts code points, not bytes") {
  const document rules("a.milu", "x\n金奖 = 1");
  CHECK(rules.at(2) == position{2, 1});
  CHECK(rules.at(5) == position{2, 2});
  CHECK(rules.at(9) == position{2, 4});
}

TEST_CASE("a byte order mark is no column") {
  const document rules("a.milu", "\xef\xbb\xbfmilu 1");
  CHECK(rules.at(0) == position{1, 1});
  CHECK(rules.at(3) == position{1, 1});
  CHECK(rules.at(4) == position{1, 2});
}

TEST_CASE("places beyond the end are the end") {
  const document rules("a.milu", "abc");
  CHECK(rules.at(99) == position{1, 4});
  CHECK(rules.text(span{1, 99}) == "bc");
  CHECK(rules.text(span{9, 99}).empty());
  CHECK(rules.text(span{2, 1}).empty());
}
