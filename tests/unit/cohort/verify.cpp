#include <catch2/catch.hpp>
#include <milu/cohort/verify.hpp>

#include "small_round.hpp"

using namespace milu;
using namespace milu::cohort;

namespace {

// One round of three in one cohort, as `decide` would leave it.
decided one_round() {
  competition contest;
  contest.applications = {0, 1, 2};
  contest.entrants = {{scored("a", 9), scored("b", 8), scored("c", 7)}};
  contest.round_terms = {two_tiers(1, 1)};
  contest.rounds = {allot(contest.round_terms[0], contest.entrants[0])};
  decided all;
  all.competitions.push_back(std::move(contest));
  return all;
}

}  // namespace

TEST_CASE("what was decided is verified, and a tampered award is an error inside milu that names round and applicant") {
  model::policy rules;
  rules.rounds.emplace_back();
  rules.rounds[0].head.label = {"年度", "Yearly"};
  eval::batch batch;
  for (const char* id : {"a", "b", "c"}) {
    eval::application one;
    one.id = id;
    batch.applications.push_back(std::move(one));
  }
  decided all = one_round();
  CHECK(verify(rules, batch, all).empty());
  std::swap(all.competitions[0].rounds[0].placements[1].tier, all.competitions[0].rounds[0].placements[2].tier);
  const diagnostics problems = verify(rules, batch, all);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "certificate.flaw");
  CHECK(problems[0].arguments[1] == phrase("b"));
}
