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
  find_unused(rules, all);
  std::stable_sort(all.begin(), all.end(),
                   [](const finding& a, const finding& b) { return offset_of(a) < offset_of(b); });
  return all;
}

}  // namespace milu::analysis
