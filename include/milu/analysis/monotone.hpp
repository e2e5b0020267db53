#pragma once
// Whether a better mark can worsen tier or money (S26): proved by the directions of expressions, refuted by a cohort.
//
//   examine_monotony(made.rules)[0].verdict == monotony::monotone;
#include <milu/analysis/finding.hpp>

#include <cstdint>
#include <vector>

namespace milu::analysis {

enum class monotony : std::uint8_t { monotone, not_monotone, not_proved };

struct round_monotony {
  std::uint32_t round = 0;
  monotony verdict = monotony::not_proved;
  diagnostic said = {};                   // the verdict as a message
  diagnostics reasons = {};               // why it is not proved; and what else holds of it
  std::optional<witness> shown = {};      // of not_monotone: a cohort, and a better mark in it
};

// One for each round. `attempts` bounds the cohorts that are tried, in all rounds together, to refute what is not proved.
std::vector<round_monotony> examine_monotony(const model::policy&, std::size_t attempts = 800);

}  // namespace milu::analysis
