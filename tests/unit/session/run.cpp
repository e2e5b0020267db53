#include "small_session.hpp"

#include <milu/session/records.hpp>

#include <catch2/catch.hpp>

using namespace milu;
using namespace milu::test;

namespace {

const std::string two = "{\"id\":\"A\",\"mark\":70}\n{\"id\":\"B\",\"mark\":90}\n";
const std::string one_invalid = "{\"id\":\"A\",\"mark\":70}\n{\"id\":\"B\",\"mark\":900}\n";

std::string ids(const session::run& made, session::order wanted) {
  std::string all;
  for (const report::decision& one : session::in_order(made, wanted)) all += one.application.id;
  return all;
}

}  // namespace

TEST_CASE("decisions come as the applications came, or by rank") {
  const session::loaded_rules rules = loaded();
  const auto asked = session::ask(rules.rules, {}, std::nullopt, {});
  const auto made = session::decide_cohorts(*asked, applications(rules, two), false);
  REQUIRE(made);
  CHECK(ids(**made, session::order::input) == "AB");
  CHECK(ids(**made, session::order::rank) == "BA");
  CHECK((*made)->receipt.cohort_input);
}

TEST_CASE("applications that are decided by themselves have no rank, and no digest of a cohort") {
  const session::loaded_rules rules = loaded();
  const auto asked = session::ask(rules.rules, {}, std::nullopt, {});
  const auto made = session::decide_each(*asked, applications(rules, two), false);
  REQUIRE(made);
  CHECK(ids(**made, session::order::rank) == "AB");
  CHECK_FALSE((*made)->receipt.cohort_input);
  CHECK((*made)->decisions.front().contest == nullptr);
}

TEST_CASE("an invalid application refuses the run, or is left out of it with its faults") {
  const session::loaded_rules rules = loaded();
  const auto asked = session::ask(rules.rules, {}, std::nullopt, {});
  for (const auto decide : {session::decide_each, session::decide_cohorts}) {
    const auto refused = decide(*asked, applications(rules, one_invalid), false);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().whose == session::blame::data);
    const auto made = decide(*asked, applications(rules, one_invalid), true);
    REQUIRE(made);
    CHECK(session::count_invalid(**made) == 1);
    CHECK((*made)->left_out.size() == 1);
  }
}

TEST_CASE("a round that was stopped is told") {
  const session::loaded_rules rules = loaded();
  const auto asked = session::ask(rules.rules, {}, std::nullopt, {});
  const auto made = session::decide_cohorts(*asked, applications(rules, "{\"id\":\"A\"}\n"), false);
  REQUIRE(made);
  REQUIRE(session::stopped_rounds(**made).size() == 1);
  CHECK(session::why_stopped(**made, session::stopped_rounds(**made)[0]).code == "cohort.undetermined");
}

TEST_CASE("a decision is found by its id, a near one is suggested") {
  const session::loaded_rules rules = loaded("milu 1\npolicy demo \"演示\" / \"Demo\"\napplication { id key: text }\n");
  const auto asked = session::ask(rules.rules, {}, std::nullopt, {});
  const auto made = session::decide_each(*asked, applications(rules, "{\"id\":\"KS-021\"}\n"), false);
  REQUIRE(made);
  CHECK(session::find(**made, "KS-021").value()->application.id == "KS-021");
  CHECK(first_code(session::find(**made, "KS-012").error()) == "id.unknown");
  CHECK(first_code(session::find(**made, "nobody").error()) == "id.none");
}

TEST_CASE("records are lines, or one array; of none, an empty one") {
  const session::loaded_rules rules = loaded();
  const auto asked = session::ask(rules.rules, {}, std::nullopt, {});
  const auto made = session::decide_each(*asked, applications(rules, two), false);
  session::record_text lines(session::record_layout::lines);
  session::record_text array(session::record_layout::array);
  CHECK(lines.next((*made)->decisions[0]).back() == '\n');
  CHECK(lines.end().empty());
  CHECK(array.next((*made)->decisions[0]).substr(0, 2) == "[\n");
  CHECK(array.next((*made)->decisions[1]).substr(0, 2) == ",\n");
  CHECK(array.end() == "\n]\n");
  CHECK(session::record_text(session::record_layout::array).end() == "[]\n");
}
