#pragma once
// Applications of several years: `--in 2022=FILE`, or `--in FIELD=FILE` with a field that says the day or the year.
#include <milu/session/target_report.hpp>

#include "cli/console.hpp"
#include "cli/options.hpp"

#include <vector>

namespace milu::cli {

struct yearly_data {
  std::vector<session::year_of_data> years = {};  // in ascending order
  std::size_t left_out = 0;                       // invalid, or in no year: told already, under --keep-going
};

// A plain `--in FILE` goes by the key of the cohorts, when that is one field with a day or a year.
tl::expected<yearly_data, int> read_years(const model::policy&, const options&, console&);

}  // namespace milu::cli
