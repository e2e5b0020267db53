#include <milu/cohort/data_line.hpp>

#include <algorithm>

namespace milu::cohort {
namespace {

rational distance(const rational& left, const rational& right) { return left < right ? right - left : left - right; }

// Candidates in the order of the ranking, who differ in the first key from those before them: a possible cutoff.
bool begins_cutoff(const course& state, const ranking& ranks, std::size_t group) {
  if (group == 0) return true;
  const entrant& before = state.entrants[ranks.group(group - 1)[0]];
  const entrant& own = state.entrants[ranks.group(group)[0]];
  return before.keys.empty() || own.keys.empty() || before.keys.front() != own.keys.front();
}

rational requested_by(const course& state, std::span<const std::uint32_t> group, std::uint32_t tier) {
  rational sum;
  for (const std::uint32_t who : group) {
    const claim* asked = state.claim_of(who, tier);
    const bool asks = asked && asked->meets == claim::answer::yes && state.entrants[who].may_take_tier;
    if (asks && !state.settled[who]) sum = sum + asked->requested;
  }
  return sum;
}

bool is_better(const line_terms& wanted, const data_line& next, const std::optional<data_line>& best) {
  if (wanted.at_least && next.sum < *wanted.at_least) return false;
  return !best || distance(next.sum, wanted.closest_to) < distance(best->sum, wanted.closest_to);
}

}  // namespace

void make_line(course& state, const ranking& ranks, std::uint32_t tier) {
  const auto& wanted = state.round->tiers[tier].line;
  if (!wanted) return;
  std::optional<data_line> best;
  data_line sofar;
  for (std::size_t group = 0; group < ranks.groups(); ++group) {
    sofar.sum = sofar.sum + requested_by(state, ranks.group(group), tier);
    sofar.last_rank = ranks.rank_of(group);
    const bool is_last = group + 1 == ranks.groups() || begins_cutoff(state, ranks, group + 1);
    if (is_last && is_better(*wanted, sofar, best)) best = sofar;
  }
  state.lines[tier] = best.value_or(sofar);
}

bool is_below_line(const course& state, std::uint32_t who, std::uint32_t tier) {
  const auto& line = state.lines[tier];
  return line && state.placements[who].rank.value_or(0) > line->last_rank;
}

}  // namespace milu::cohort
