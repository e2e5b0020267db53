#include <catch2/catch.hpp>
#include <milu/cohort/progress.hpp>
#include <milu/model/compile.hpp>

#include <milu/base/decimal.hpp>

namespace milu::cohort {
namespace {

using marks = std::map<std::int32_t, long>;

// One goal of one target over 2022 to 2024.
struct one_goal {
  document text;
  model::compiled made;
  one_goal(const std::string& measure, const std::string& goal)
      : text("p.milu", "milu 1\npolicy p \"p\"\napplication { id key: text; m: money; s: percent in 1 }\n"
                       "targets from 2022-01-01 until 2024-12-31 { target t measured by " + measure + ": " + goal + " }\n"),
        made(model::load(text)) {
    REQUIRE_FALSE(has_errors(made.problems));
  }

  std::vector<progress> lines(const marks& of_year, std::optional<long> stock = {},
                              std::optional<date> reported_on = {}) const {
    const model::goal& goal = made.rules.targets[0].goals[0];
    const auto* bound = std::get_if<model::literal>(&made.rules.at(goal.bound).what);
    measurements found{.reported_on = reported_on};
    for (const auto& [year, value] : of_year) found.of_year.emplace(year, model::scalar(rational(value)));
    if (stock) found.stocks.emplace(0, model::scalar(rational(*stock)));
    found.bounds.resize(1);
    for (std::int32_t year = 2021; year <= 2025; ++year) found.bounds[0].emplace(year, bound->value);
    return progress_of(made.rules, 0, found);
  }
};

std::string words(const progress& line) {
  const auto number = [](const std::optional<rational>& one) { return one ? to_text(*one) : std::string("-"); };
  const char* names[] = {"met", "missed", "open", "unknown", "error", "not measured"};
  return std::string(names[static_cast<std::size_t>(line.status)]) + " " + number(line.gap) + " " + number(line.pace);
}

}  // namespace

TEST_CASE("a strict goal asks for the next value that the measure can have") {
  const one_goal more("count(cohort)", "in total by 2024 > 150");
  CHECK(words(more.lines({{2022, 50}, {2023, 50}, {2024, 50}})[0]) == "missed 1 -");
  CHECK(words(more.lines({{2022, 50}, {2023, 50}, {2024, 51}})[0]) == "met 0 -");
  CHECK(words(more.lines({{2022, 50}})[0]) == "open 101 51");
  CHECK(words(more.lines({})[0]) == "open 151 51");
  CHECK(words(more.lines({{2022, 151}})[0]) == "met 0 -");
  const one_goal money("sum(cohort.m)", "in total by 2023 > 100 CNY");
  CHECK(words(money.lines({{2022, 50}, {2023, 50}})[0]) == "missed 0.01 -");
  const one_goal part("count(cohort)", "in total by 2024 >= 2.5");
  CHECK(words(part.lines({{2022, 2}, {2023, 0}, {2024, 0}})[0]) == "missed 1 -");
}

TEST_CASE("an upper goal is missed once it is exceeded, and met at the end") {
  const one_goal most("count(cohort)", "in total by 2024 <= 10");
  CHECK(words(most.lines({{2022, 10}})[0]) == "open 0 -");
  CHECK(words(most.lines({{2022, 13}})[0]) == "missed 3 -");
  CHECK(words(most.lines({{2022, 3}, {2023, 3}, {2024, 4}})[0]) == "met 0 -");
  const one_goal less("count(cohort)", "in total by 2024 < 10");
  CHECK(words(less.lines({{2022, 3}, {2023, 3}, {2024, 4}})[0]) == "missed 1 -");
}

TEST_CASE("each year stands for itself, and the year of the report is open") {
  const one_goal yearly("count(cohort)", "each year >= 5");
  const auto lines = yearly.lines({{2022, 5}, {2023, 3}}, {}, date{2023, 6, 30});
  REQUIRE(lines.size() == 3);
  CHECK(words(lines[0]) == "met 0 -");
  CHECK(words(lines[1]) == "open 2 2");
  CHECK(words(lines[2]) == "open 5 5");
  CHECK(words(yearly.lines({{2022, 5}, {2023, 3}})[1]) == "missed 2 -");
  CHECK(words(yearly.lines({{2023, 7}}, {}, date{2023, 6, 30})[1]) == "met 0 -");
}

TEST_CASE("a stock stays open until its day, even when it is there already") {
  const one_goal stock("count(cohort)", "stock by 2024 > 18");
  CHECK(words(stock.lines({{2021, 4}, {2022, 20}}, 24)[0]) == "open 0 0");
  CHECK(words(stock.lines({{2022, 15}}, 15)[0]) == "open 4 2");
  CHECK(words(stock.lines({{2024, 1}}, 18)[0]) == "missed 1 -");
  CHECK(words(stock.lines({{2024, 1}}, 19)[0]) == "met 0 -");
  CHECK(stock.lines({{2022, 15}}, 15)[0].open_years == std::vector<std::int32_t>{2023, 2024});
}

TEST_CASE("growth is against the year before, exactly") {
  const one_goal growth("sum(cohort.m)", "growth each year >= 10%");
  const auto lines = growth.lines({{2021, 100}, {2022, 110}, {2023, 120}});
  CHECK(words(lines[0]) == "met 0 -");
  CHECK(words(lines[1]) == "missed 1/110 -");
  CHECK(words(lines[2]) == "open - 132");
  CHECK(words(growth.lines({{2022, 110}})[0]) == "open - -");
  CHECK(words(growth.lines({{2021, 0}, {2022, 5}})[0]) == "unknown - -");
}

TEST_CASE("what is unknown in one year is unknown in the sum; an error beats it") {
  const one_goal more("count(cohort)", "in total by 2023 > 1");
  measurements found;
  found.bounds.resize(1);
  found.bounds[0].emplace(2023, model::scalar(rational(1)));
  found.of_year.emplace(2022, eval::unknown{{{.what = eval::cause_kind::missing_field, .name = "cohort[A].x"}}});
  found.of_year.emplace(2023, model::scalar(rational(5)));
  CHECK(words(progress_of(more.made.rules, 0, found)[0]) == "unknown - -");
  found.of_year[2023] = eval::fault{{.code = "decide.zero"}};
  CHECK(words(progress_of(more.made.rules, 0, found)[0]) == "error - -");
}

}  // namespace milu::cohort
