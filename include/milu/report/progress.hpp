#pragma once
// Targets against what was reached: for a terminal, for Excel (CSV), for a page (Markdown), and as records
// `milu.progress/1`.
#include <milu/cohort/progress.hpp>
#include <milu/report/receipt.hpp>

#include <optional>
#include <string>
#include <vector>

namespace milu::report {

// What stands behind the numbers of one year.
struct progress_year {
  std::int32_t year = 0;
  std::size_t applications = 0;
  std::optional<date> as_of = {};
  receipt_frame receipt = {};
};

std::string progress_table(const model::policy&, const std::vector<cohort::progress>&, language);
std::string progress_csv(const model::policy&, const std::vector<cohort::progress>&, language);  // UTF-8 with BOM
std::string progress_markdown(const model::policy&, const std::vector<cohort::progress>&, language);

// One line of the report as JSON, and the receipt that each of them holds.
std::string progress_receipt(const model::policy&, const std::vector<progress_year>&, const eval::settings&);
std::string to_json(const model::policy&, const cohort::progress&, const std::string& receipt);

}  // namespace milu::report
