#include <milu/cohort/lot.hpp>
#include <milu/cohort/tie.hpp>

#include <milu/base/sha256.hpp>

#include <algorithm>

namespace milu::cohort {
namespace {

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t index = 0; index < parts.size(); ++index) {
    if (index > 0) text += '/';
    for (const char each : parts[index]) each == '/' ? text += "%2F" : text += each;
  }
  return text;
}

bool is_before(const entrant& left, const entrant& right) {
  return left.lot != right.lot ? left.lot < right.lot : left.id < right.id;
}

// The budgets one after another, as they will pay: what `skip` leaves out does not tie.
std::optional<std::uint32_t> budget_tied_for(const course& state, contenders those, std::uint32_t tier) {
  for (const std::uint32_t budget : state.budgets_of[tier]) {
    const purse& money = state.purses[budget];
    if (money.rule->overflow == overflow_policy::skip)
      std::erase_if(those, [&](const contender& one) { return one.amount && !money.has(*one.amount); });
    rational total;
    std::int64_t payable = 0;
    for (const contender& one : those)
      if (one.amount) total = total + *one.amount, ++payable;
    if (payable > 1 && !money.has(total)) return budget;
  }
  return std::nullopt;
}

}  // namespace

std::string lot_of(const std::string& seed, const std::vector<std::string>& cohort_key, const std::string& id) {
  return hexadecimal(hmac_sha256(seed, joined(cohort_key) + '\x1f' + id));
}

void give_lots(std::vector<entrant>& entrants, const std::string& seed, const std::vector<std::string>& cohort_key) {
  for (entrant& one : entrants) one.lot = lot_of(seed, cohort_key, one.id);
}

bool draw_if_tied(course& state, const contenders& those, std::uint32_t tier) {
  if (state.round->tie != tie_policy::lot || those.size() < 2) return false;
  tie_at_line tie{.tier = tier, .group = members(those)};
  if (state.places[tier].is_limited) tie.places_left = state.places[tier].available();
  tie.limit = limit_tied_for(state, those, tier);
  const bool is_short = !state.places[tier].has_place_for(static_cast<std::int64_t>(those.size()));
  if (!tie.limit && !is_short) tie.budget = budget_tied_for(state, those, tier);
  if (!tie.limit && !is_short && !tie.budget) return false;
  state.ties.push_back(std::move(tie));
  return true;
}

void sort_by_lot(const course& state, contenders& those) {
  std::sort(those.begin(), those.end(), [&](const contender& left, const contender& right) {
    return is_before(state.entrants[left.who], state.entrants[right.who]);
  });
}

void write_places(course& state, std::span<const std::uint32_t> group, std::int64_t rank) {
  std::vector<std::uint32_t> drawn(group.begin(), group.end());
  std::sort(drawn.begin(), drawn.end(), [&](std::uint32_t left, std::uint32_t right) {
    return is_before(state.entrants[left], state.entrants[right]);
  });
  for (std::size_t index = 0; index < drawn.size(); ++index) {
    state.placements[drawn[index]].place = rank + static_cast<std::int64_t>(index);
    state.placements[drawn[index]].is_drawn = true;
  }
}

}  // namespace milu::cohort
