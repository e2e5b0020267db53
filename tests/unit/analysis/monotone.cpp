// On rounds that are called monotone no better mark is ever punished: every small cohort, every better mark.
#include <milu/analysis/monotone.hpp>
#include <milu/model/compile.hpp>

#include "analysis/raise.hpp"

#include <catch2/catch.hpp>
#include <functional>
#include <string>

using namespace milu;

namespace {

struct made_round {
  std::string tie, unused, tiers, more, score;
};

std::string policy_of(const made_round& of) {
  return "milu 1\npolicy p \"p\"\napplication { id key: text; field: one of a, b; mark: 0..3 step 1 }\n"
         "score cites \"2\" { criterion quality: " + of.score + "\n total result: sum(criteria) }\n"
         "awards r cites \"1\" {\n  rank eligible by result descending\n" + of.tiers +
         "  tie at the line: " + of.tie + "\n  unused places: " + of.unused +
         "\n  undetermined applications: left out\n" + of.more + "}\n";
}

const std::vector<std::string> ties = {"admit all", "admit none", "share equally", "send back"};
const std::vector<std::string> unused = {"stay empty", "go to the next tier"};
const std::vector<std::string> scores = {"mark", "10 - mark", "by mark { >= 2: 5, else: 1 }", "by mark { 1: 5, else: 1 }",
                                         "mark at most 2"};
const std::vector<std::string> tiers = {
    "  tier gold places 1 pays 30 CNY\n",
    "  tier gold places 1 when mark >= 2 pays 30 CNY\n  tier silver places 1 pays 20 CNY\n",
    "  tier gold places 1 pays 10 CNY\n  tier silver places 2 pays 20 CNY\n",
    "  tier gold when mark in 1..2 pays 30 CNY\n  tier silver places 1 pays 30 CNY\n",
    "  tier gold places 2 pays 10 CNY * mark rounded down to multiples of 0.01 CNY\n"};
const std::vector<std::string> more = {
    "", "  budget 50 CNY across tiers: skip and go on, place freed\n", "  budget 50 CNY across tiers: stop\n",
    "  limit 1 per field for gold\n", "  budget 40 CNY for gold: pay in part\n"};

void for_each_round(const std::function<void(const made_round&)>& visit) {
  for (const auto& tie : ties) {
    for (const auto& left : unused) {
      for (const auto& which : tiers) {
        for (const auto& other : more) visit({tie, left, which, other, scores[0]});
      }
    }
  }
  for (const auto& score : scores) {
    for (const auto& which : tiers) visit({ties[0], unused[0], which, more[0], score});
  }
}

model::record_value applied(std::size_t number, std::uint32_t field, int mark) {
  const std::string id(1, static_cast<char>('A' + number));
  return {{{model::scalar(model::text_value{id, id})}, {model::scalar(model::choice_value{field})},
           {model::scalar(rational(mark))}}};
}

// Nothing, or the first better mark that is punished, in words.
std::string punished(const model::policy& rules, int better) {
  const analysis::stage tried(rules);
  for (int cohort = 0; cohort < 4 * 4 * 4 * 2; ++cohort) {
    const int marks[3] = {cohort % 4, cohort / 4 % 4, cohort / 16 % 4};
    std::vector<model::record_value> all;
    for (std::size_t i = 0; i < 3; ++i) all.push_back(applied(i, i == 2 && cohort >= 64 ? 1 : 0, marks[i]));
    const auto before = tried.together(all);
    REQUIRE(before);
    for (std::uint32_t who = 0; who < 3; ++who) {
      const auto had = analysis::standing_in(rules, *before, who);
      for (int to = marks[who] + better; to >= 0 && to <= 3; to += better) {
        auto changed = all;
        changed[who].fields[2].state = model::scalar(rational(to));
        const auto after = tried.together(changed);
        REQUIRE(after);
        const auto has = analysis::standing_in(rules, *after, who);
        if (had.is_open || has.is_open || !analysis::is_worse(had, has)) continue;
        return std::to_string(marks[0]) + std::to_string(marks[1]) + std::to_string(marks[2]) + ", " +
               std::to_string(who) + " to " + std::to_string(to);
      }
    }
  }
  return {};
}

std::vector<analysis::round_monotony> examined(const std::string& text, std::size_t attempts = 800) {
  const auto made = model::load(document("p.milu", text));
  INFO(text);
  REQUIRE_FALSE(has_errors(made.problems));
  return analysis::examine_monotony(made.rules, attempts);
}

}  // namespace

TEST_CASE("what is called monotone punishes no better mark in any small cohort") {
  std::size_t proved = 0;
  for_each_round([&](const made_round& one) {
    const std::string text = policy_of(one);
    const auto made = model::load(document("p.milu", text));
    if (has_errors(made.problems)) return;      // some statements do not go together
    const auto found = analysis::examine_monotony(made.rules, 0);
    if (found[0].verdict != analysis::monotony::monotone) return;
    ++proved;
    CAPTURE(text);
    CHECK(punished(made.rules, one.score[0] == '1' ? -1 : 1) == "");
  });
  CHECK(proved >= 20);
}

TEST_CASE("admit none with several tiers is refuted by a cohort of two") {
  const auto found = examined(policy_of({ties[1], unused[0], tiers[1], "", "mark"}));
  REQUIRE(found[0].verdict == analysis::monotony::not_monotone);
  REQUIRE(found[0].shown);
  CHECK(found[0].shown->applications.size() <= 3);
  CHECK(found[0].shown->better);
}

TEST_CASE("a score that falls and a score that rises are both monotone, each in its direction") {
  CHECK(examined(policy_of({ties[0], unused[0], tiers[0], "", "mark"}))[0].verdict == analysis::monotony::monotone);
  CHECK(examined(policy_of({ties[0], unused[0], tiers[0], "", "10 - mark"}))[0].verdict == analysis::monotony::monotone);
}

TEST_CASE("a band in the middle is refuted, a table of steps is proved") {
  CHECK(examined(policy_of({ties[0], unused[0], tiers[0], "", scores[2]}))[0].verdict == analysis::monotony::monotone);
  CHECK(examined(policy_of({ties[0], unused[0], tiers[0], "", scores[3]}))[0].verdict == analysis::monotony::not_monotone);
}

TEST_CASE("without attempts nothing is refuted, only proved or left open with a reason") {
  const auto found = examined(policy_of({ties[1], unused[0], tiers[1], "", "mark"}), 0);
  CHECK(found[0].verdict == analysis::monotony::not_proved);
  CHECK_FALSE(found[0].reasons.empty());
  CHECK_FALSE(found[0].shown);
}
