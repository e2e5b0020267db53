#include "small_session.hpp"

#include <milu/session/declines.hpp>

#include <catch2/catch.hpp>

using namespace milu;
using namespace milu::test;

namespace {

const std::string with_list = R"(milu 1
policy demo "演示" / "Demo" source "made up" edition "1" currency CNY
application { id key: text
  mark: 0..100 step 0.5 }
awards yearly cites "2" {
  rank everyone by mark descending
  tier gold "金奖" / "Gold" places 1
  tie at the line: send back
  unused places: stay empty
  undetermined applications: stop
  waiting list 2 for gold
}
)";
const std::string pooled = R"(milu 1
policy demo "演示" / "Demo"
application { id key: text; year: count; area: text; votes: count; ask: money }
call { year key: count; area key: text; budget: money }
cohort per year, area
awards main "主" / "Main" cites "1" {
  rank eligible by votes descending, id ascending
  tier funded pays ask
  undetermined applications: left out
  budget call.budget: skip and go on
}
awards pool "合并" / "Pool" per year cites "2" {
  rank eligible and not awarded(main) by votes descending, id ascending
  tier rest pays ask
  undetermined applications: left out
  budget left(main): skip and go on
}
)";
const std::string four = R"({"id":"A","mark":90}
{"id":"B","mark":80}
{"id":"C","mark":80}
{"id":"A=1","mark":10}
)";

session::answer<std::unique_ptr<session::run>> decide(const session::loaded_rules& rules, session::question& asked,
                                                      std::vector<std::string> declines) {
  CHECK(session::add_declines(asked, std::move(declines), std::nullopt));
  return session::decide_cohorts(asked, applications(rules, four), false);
}

}  // namespace

TEST_CASE("a decline names its application, also one whose id holds the sign") {
  const session::loaded_rules rules = loaded(with_list);
  auto asked = session::ask(rules.rules, {}, std::nullopt, {});
  const auto made = decide(rules, *asked, {"A= moved away "});
  REQUIRE(made);
  CHECK((*made)->batch.applications[0].declined->because == "moved away");
  CHECK((*made)->receipt.declines);
  const auto nothing = decide(rules, *asked, {"A=1=x"});
  REQUIRE_FALSE(nothing);
  CHECK(nothing.error().whose == session::blame::usage);
  CHECK(first_code(nothing.error().problems) == "decline.nothing");
  CHECK(nothing.error().problems.front().arguments.front() == phrase("A=1"));
  CHECK(first_code(decide(rules, *asked, {"D=x"}).error().problems) == "decline.unknown");
  CHECK(first_code(decide(rules, *asked, {"A＝"}).error().problems) == "decline.because");
}

TEST_CASE("a declined place that equals compete for stays empty, and that is said") {
  const session::loaded_rules rules = loaded(with_list);
  auto asked = session::ask(rules.rules, {}, std::nullopt, {});
  const auto made = decide(rules, *asked, {"A=x"});
  REQUIRE(made);
  const diagnostics notes = session::vacancies(**made);
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].code == "decline.empty");
  CHECK(notes[0].level == severity::note);
}

TEST_CASE("a day that is none is no day on which to decline") {
  const session::loaded_rules rules = loaded(with_list);
  auto asked = session::ask(rules.rules, {}, std::nullopt, {});
  CHECK(first_code(session::add_declines(*asked, {}, "May").error()) == "asof.invalid");
}

TEST_CASE("a run that was tampered with is the engine's fault, in a cohort as in a pool") {
  const session::loaded_rules rules = loaded(pooled);
  const auto calls = session::read_calls(rules.rules, R"({"year":1,"area":"x","budget":100}
{"year":1,"area":"y","budget":50})", {});
  const std::string lines = R"({"id":"A","year":1,"area":"x","votes":9,"ask":80}
{"id":"B","year":1,"area":"x","votes":8,"ask":30}
{"id":"C","year":1,"area":"y","votes":7,"ask":45}
)";
  const auto asked = session::ask(rules.rules, {}, *calls, {});
  REQUIRE(asked);
  for (const bool in_pool : {false, true}) {
    const auto made = session::decide_cohorts(*asked, applications(rules, lines), false);
    REQUIRE(made);
    CHECK(session::verified(**made));
    for (cohort::competition& contest : (*made)->all.competitions) {
      if (contest.pool_round.has_value() != in_pool) continue;
      cohort::placement& own = contest.rounds[in_pool ? 1 : 0].placements.front();
      own.tier = own.tier ? std::nullopt : std::optional<std::uint32_t>(0);
      break;
    }
    const auto refused = session::verified(**made);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().whose == session::blame::engine);
    CHECK(first_code(refused.error().problems) == "certificate.flaw");
    CHECK(refused.error().problems.front().arguments.front() == (in_pool ? phrase("Pool", "合并") : phrase("Main", "主")));
  }
}
