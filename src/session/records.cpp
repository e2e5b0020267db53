#include <milu/session/records.hpp>

#include <algorithm>

namespace milu::session {
namespace {

// By the last round that ranks anybody.
std::vector<std::uint32_t> by_rank(const cohort::competition& contest) {
  std::vector<std::uint32_t> seats;
  for (auto round = contest.rounds.rbegin(); seats.empty() && round != contest.rounds.rend(); ++round)
    seats = round->order;
  std::vector<bool> is_listed(contest.applications.size());
  for (const std::uint32_t seat : seats) is_listed[seat] = true;
  for (std::uint32_t seat = 0; seat < contest.applications.size(); ++seat) {
    if (!is_listed[seat]) seats.push_back(seat);
  }
  return seats;
}

}  // namespace

std::string record_text::next(const report::decision& one) {
  std::string text;
  if (layout_ == record_layout::array) text = is_first_ ? "[\n" : ",\n";
  is_first_ = false;
  text += report::to_json(one);
  if (layout_ == record_layout::lines) text += '\n';
  return text;
}

std::string record_text::end() const {
  if (layout_ == record_layout::lines) return {};
  return is_first_ ? "[]\n" : "\n]\n";
}

std::vector<report::decision> in_order(const run& made, order wanted) {
  if (wanted == order::input || made.all.competitions.empty()) return made.decisions;
  std::vector<report::decision> sorted;
  for (const cohort::competition& contest : made.all.competitions) {
    if (contest.pool_round) continue;  // its applications are listed with their cohorts
    for (const std::uint32_t seat : by_rank(contest)) sorted.push_back(made.decisions[contest.applications[seat]]);
  }
  return sorted;
}

}  // namespace milu::session
