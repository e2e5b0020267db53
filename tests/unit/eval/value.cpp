#include <milu/eval/value.hpp>

#include <catch2/catch.hpp>

using milu::eval::both;
using milu::eval::either;
using milu::eval::negated;
using milu::eval::truth;

TEST_CASE("not turns yes and no around and leaves unknown and error") {
  CHECK(negated(truth::yes) == truth::no);
  CHECK(negated(truth::no) == truth::yes);
  CHECK(negated(truth::unknown) == truth::unknown);
  CHECK(negated(truth::error) == truth::error);
}

TEST_CASE("`and` is decided by no; error beats unknown; both ways round") {
  struct row { truth a, b, result; };
  const row rows[] = {
      {truth::no, truth::no, truth::no},           {truth::no, truth::yes, truth::no},
      {truth::no, truth::unknown, truth::no},      {truth::no, truth::error, truth::no},
      {truth::yes, truth::yes, truth::yes},        {truth::yes, truth::unknown, truth::unknown},
      {truth::yes, truth::error, truth::error},    {truth::unknown, truth::unknown, truth::unknown},
      {truth::unknown, truth::error, truth::error}, {truth::error, truth::error, truth::error},
  };
  for (const row& each : rows) {
    CHECK(both(each.a, each.b) == each.result);
    CHECK(both(each.b, each.a) == each.result);
  }
}

TEST_CASE("`or` is decided by yes; it is `and` seen from the other side") {
  const truth all[] = {truth::no, truth::yes, truth::unknown, truth::error};
  for (const truth a : all)
    for (const truth b : all) CHECK(either(a, b) == negated(both(negated(a), negated(b))));
  CHECK(either(truth::yes, truth::error) == truth::yes);
  CHECK(either(truth::no, truth::unknown) == truth::unknown);
  CHECK(either(truth::unknown, truth::error) == truth::error);
}
