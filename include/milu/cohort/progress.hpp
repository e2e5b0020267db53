#pragma once
// How far a programme has come towards its targets: what was asked for, what was reached, what is lacking, and how much
// each remaining year has to bring.
//
//   measurements known;
//   known.of_year[2022] = model::scalar(rational(50));
//   progress_of(made.rules, 0, known).front().status;   // how it stands in 2022
#include <milu/eval/value.hpp>
#include <milu/model/policy.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace milu::cohort {

// `open`: a year that counts is not over, or has no data. `unknown` and `error`: so is the value that would tell.
enum class progress_status : std::uint8_t { met, missed, open, unknown, error, not_measured };

struct progress {
  std::uint32_t target = 0;
  std::uint32_t goal = 0;
  std::optional<std::int32_t> year = {};      // of a yearly goal; none for a total, a stock, or what is not measured
  eval::value wanted = eval::unknown{};
  std::optional<eval::value> reached = {};    // so far; none without any data
  std::optional<rational> gap = {};           // how much is lacking, or too much; 0 when nothing is
  std::optional<rational> pace = {};          // what each remaining year has to bring
  std::vector<std::int32_t> open_years = {};  // that count, and are not over or have no data
  progress_status status = progress_status::open;
};

// What the data say for one target. A year without data is in none of the first two. A year with data is over, unless it
// ends after the day of the report.
struct measurements {
  std::optional<date> reported_on = {};
  std::map<std::int32_t, eval::value> of_year = {};  // the measure of each year's own applications
  std::map<std::uint32_t, eval::value> stocks = {};  // by goal: of all applications up to its day
  std::vector<std::map<std::int32_t, eval::value>> bounds = {};  // by goal, then by year
};

// One line for each total and stock, and one for each year of a yearly goal.
std::vector<progress> progress_of(const model::policy&, std::uint32_t target, const measurements&);

}  // namespace milu::cohort
