#include "analysis/raise.hpp"

#include <milu/base/decimal.hpp>

#include <algorithm>
#include <cstdint>

namespace milu::analysis {
namespace {

constexpr std::size_t largest_cohort = 40;

// The same numbers on every machine, so that the same rules have the same witness.
class dice {
 public:
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
    return limit == 0 ? 0 : static_cast<std::size_t>(state_ >> 33) % limit;
  }

 private:
  std::uint64_t state_ = 20'220'808;
};

// One application of a cohort gets a better mark.
struct trial {
  std::size_t who;
  const slot* where;
  model::scalar from;
  model::scalar to;
};

struct cohort_search {
  const model::policy& rules;
  const stage& tried;
  std::vector<slot> marks;             // the places of the mark in one application
  std::vector<model::scalar> levels;   // of the mark: ends, lines, and what lies between
  int better;                          // 1: higher, -1: lower
  dice chance = {};

  std::optional<witness> attempt(std::size_t size, std::size_t most_steps);
  std::optional<witness> punished(const std::vector<model::record_value>&, const trial&);
  std::size_t most_places() const;
  model::scalar moved(const slot&, model::scalar, std::size_t steps, int way) const;
  model::record_value application(std::size_t number, const model::scalar& level);
};

// Steps of the grid, as far as the range allows.
model::scalar cohort_search::moved(const slot& where, model::scalar from, std::size_t steps, int way) const {
  for (std::size_t i = 0; i < steps; ++i) {
    const auto next = tried.neighbour(where, from, way);
    if (!next) break;
    from = *next;
  }
  return from;
}

// At the level, or a few steps beside it.
model::record_value cohort_search::application(std::size_t number, const model::scalar& level) {
  model::record_value made = tried.numbered(tried.application(), number);
  for (const slot& where : marks) {
    const int way = chance.below(2) == 0 ? 1 : -1;
    value_at(made, where).state = moved(where, level, chance.below(3) == 0 ? chance.below(4) : 0, way);
  }
  return made;
}

std::size_t cohort_search::most_places() const {
  const auto one = tried.together({tried.application()});
  if (!one || one->competitions.empty()) return 0;
  std::size_t all = 0;
  for (const auto& stated : one->competitions[0].round_terms) {
    for (const auto& tier : stated.tiers) {
      const auto places = tier.places.value_or(0);
      if (places > 0 && places < static_cast<std::int64_t>(largest_cohort)) all = std::max(all, static_cast<std::size_t>(places));
    }
  }
  return all;
}

std::string tier_name(const model::policy& rules, const standing_of& one, language in) {
  for (std::size_t round = 0; round < one.tiers.size(); ++round) {
    if (one.tiers[round]) return rules.rounds[round].tiers[*one.tiers[round]].head.label.in(in);
  }
  return in == language::zh ? "无等次" : "no tier";
}

std::string came_to(const model::policy& rules, const standing_of& one, language in) {
  std::string text = tier_name(rules, one, in);
  if (one.money && one.money->sign() != 0)
    text += (in == language::zh ? "、" : " and ") + to_text(*one.money) + " " + rules.currency;
  return text;
}

phrase story(const model::policy& rules, const std::string& who, const standing_of& before, const standing_of& after) {
  return {"`" + who + "` had " + came_to(rules, before, language::en) + ", and now has " + came_to(rules, after, language::en),
          "“" + who + "”原得" + came_to(rules, before, language::zh) + "，现得" + came_to(rules, after, language::zh)};
}

// The witness, when this better mark is punished in this cohort.
std::optional<witness> cohort_search::punished(const std::vector<model::record_value>& cohort, const trial& asked) {
  const auto before = tried.together(cohort);
  if (!before) return std::nullopt;
  const standing_of had = standing_in(rules, *before, static_cast<std::uint32_t>(asked.who));
  const bool has_nothing =
      std::none_of(had.tiers.begin(), had.tiers.end(), [](const auto& tier) { return tier.has_value(); });
  if (had.is_open || has_nothing) return std::nullopt;
  std::vector<model::record_value> bettered = cohort;
  value_at(bettered[asked.who], *asked.where).state = asked.to;
  const auto after = tried.together(bettered);
  if (!after) return std::nullopt;
  const standing_of has = standing_in(rules, *after, static_cast<std::uint32_t>(asked.who));
  if (has.is_open || !is_worse(had, has)) return std::nullopt;
  witness made{.with = tried.with(), .applications = cohort};
  made.came = story(rules, key_of(rules, cohort[asked.who]), had, has);
  made.better = bettering{asked.who, asked.where->name, bettered[asked.who], asked.from, asked.to, *asked.where->of};
  return made;
}

// One cohort around a level, and one better mark in it: by one step of the grid, later by up to four.
std::optional<witness> cohort_search::attempt(std::size_t size, std::size_t most_steps) {
  const model::scalar level = levels[chance.below(levels.size())];
  std::vector<model::record_value> cohort;
  for (std::size_t i = 0; i < size; ++i) cohort.push_back(application(i, level));
  trial asked{chance.below(size), &marks[chance.below(marks.size())], {}, {}};
  asked.from = *value_at(cohort[asked.who], *asked.where).as_scalar();
  asked.to = moved(*asked.where, asked.from, 1 + chance.below(most_steps), better);
  if (asked.to == asked.from) return std::nullopt;
  auto found = punished(cohort, asked);
  for (std::size_t i = cohort.size(); found && i > 0;) {   // whoever is not needed to show it goes
    --i;
    if (i == asked.who) continue;
    std::vector<model::record_value> fewer = cohort;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    trial moved_up = asked;
    moved_up.who -= i < asked.who ? 1 : 0;
    auto smaller = punished(fewer, moved_up);
    if (!smaller) continue;
    found = std::move(smaller);
    cohort = std::move(fewer);
    asked = moved_up;
  }
  return found;
}

}  // namespace

standing_of standing_in(const model::policy& rules, const cohort::decided& all, std::uint32_t application) {
  standing_of made;
  made.tiers.resize(rules.rounds.size());
  for (std::uint32_t round = 0; round < rules.rounds.size(); ++round) {
    const cohort::seat seat = all.seat_in(round, application);
    const cohort::competition& contest = all.competitions[seat.competition];
    if (round >= contest.rounds.size() || seat.index >= contest.rounds[round].placements.size()) continue;
    const cohort::allotment& came = contest.rounds[round];
    const cohort::placement& placed = came.placements[seat.index];
    made.is_open = made.is_open || placed.is_open || placed.holds_place || came.stopped;
    made.tiers[round] = placed.tier;
    if (!placed.tier || !rules.rounds[round].tiers[*placed.tier].pays) continue;
    if (!placed.amount) made.money.reset();
    else if (made.money) made.money = *made.money + *placed.amount;
  }
  return made;
}

bool is_worse(const standing_of& before, const standing_of& after) {
  for (std::size_t round = 0; round < before.tiers.size(); ++round) {
    if (before.tiers[round] == after.tiers[round]) continue;
    const bool is_better = after.tiers[round] && (!before.tiers[round] || *after.tiers[round] < *before.tiers[round]);
    if (!is_better) return true;
    break;
  }
  return before.money && after.money && *after.money < *before.money;
}

std::optional<witness> find_punished(const model::policy& rules, const stage& tried, const model::form_field* mark,
                                     bool is_better_higher, std::size_t attempts) {
  cohort_search search{rules, tried, {}, {}, is_better_higher ? 1 : -1};
  for (const slot& each : tried.slots(tried.application())) {
    if (each.field == mark && model::is_numeric(each.of->what)) search.marks.push_back(each);
  }
  if (search.marks.empty()) return std::nullopt;
  search.levels = tried.values_for(search.marks[0]);
  if (search.levels.empty()) return std::nullopt;
  std::vector<std::size_t> sizes{2, 3, 4, 5, 1};
  const std::size_t places = search.most_places();
  if (places >= 5) sizes.push_back(std::min(places + 1, largest_cohort));
  for (std::size_t i = 0; i < attempts; ++i) {
    if (auto found = search.attempt(sizes[i % sizes.size()], i < attempts / 2 ? 1 : 4)) return found;
  }
  return std::nullopt;
}

}  // namespace milu::analysis
