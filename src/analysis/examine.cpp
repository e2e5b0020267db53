#include <milu/analysis/examine.hpp>

#include "analysis/faults.hpp"

#include <algorithm>

namespace milu::analysis {
namespace {

std::uint32_t offset_of(const finding& one) {
  const span* where = std::get_if<span>(&one.what.where);
  return where ? where->begin : 0;
}

}  // namespace

findings examine(const model::policy& rules) {
  findings all;
  const stage tried(rules);
  find_unused(rules, all);
  find_leap_days(rules, all);
  if (tried.is_ready()) {
    find_requirement_faults(rules, tried.stated(), all);
    find_tier_faults(rules, tried.stated(), all);
    find_score_faults(rules, tried.with(), tried.stated(), all);
    find_row_faults(rules, tried, all);
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const finding& a, const finding& b) { return offset_of(a) < offset_of(b); });
  return all;
}

}  // namespace milu::analysis
