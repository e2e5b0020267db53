#include "cohort/sitting.hpp"

#include "cohort/entrants.hpp"
#include "cohort/money_left.hpp"
#include "cohort/placing.hpp"
#include "cohort/round_terms.hpp"

#include <milu/cohort/lot.hpp>
#include <milu/cohort/ruled_seat.hpp>
#include <milu/cohort/succession.hpp>

#include <algorithm>

namespace milu::cohort {
namespace {

using path = std::vector<std::uint32_t>;

// The cohort's key where a call names all of it; none where applications would have to say the rest.
std::optional<std::vector<std::string>> key_of_call(const model::policy& rules, const eval::call& call) {
  const model::record_type& form = rules.records[rules.call];
  std::vector<std::string> parts;
  for (const path& field : rules.cohort_keys) {
    const std::string name = rules.records[rules.application].fields[field.front()].name;
    const auto found = std::find_if(form.keys.begin(), form.keys.end(),
                                    [&](std::uint32_t key) { return form.fields[key].name == name; });
    if (field.size() != 1 || found == form.keys.end()) return std::nullopt;
    parts.push_back(call.keys[static_cast<std::size_t>(found - form.keys.begin())]);
  }
  return parts;
}

const std::vector<path>& keys_of(const model::policy& rules, const competition& contest) {
  return contest.pool_round ? rules.rounds[*contest.pool_round].per : rules.cohort_keys;
}

std::vector<std::uint32_t> ranked_of(const competition& contest, const std::vector<entrant>& entrants) {
  std::vector<std::uint32_t> ranked;
  for (std::size_t i = 0; i < entrants.size(); ++i)
    if (entrants[i].stands == standing::candidate) ranked.push_back(contest.applications[i]);
  return ranked;
}

}  // namespace

sitting::sitting(const model::policy& rules, const eval::settings_by_call& chosen, const eval::batch& batch)
    : rules_(rules), chosen_(chosen), batch_(batch), gathered_(gather()) {
  seat_cohorts();
  const bool has_pools = std::any_of(rules.rounds.begin(), rules.rounds.end(),
                                     [](const model::round& each) { return !each.per.empty(); });
  if (has_pools && rules.call != model::none) seat_calls_without_applications();
  for (const competition& contest : all_.competitions) gathered_.judge(contest.applications);
}

eval::gathering sitting::gather() const {
  std::vector<eval::participant> everybody;
  for (const eval::application& one : batch_.applications) {
    const std::optional<std::uint32_t> call = call_of(rules_, batch_, one);
    everybody.push_back({.applied = &one, .given = &chosen_.of(call), .call = record_of(batch_, call),
                         .faults = faults_of(rules_, batch_, one)});
  }
  return {rules_, std::move(everybody)};
}

void sitting::seat_cohorts() {
  std::map<key, std::uint32_t> known;
  for (std::uint32_t i = 0; i < batch_.applications.size(); ++i) {
    const eval::application& application = batch_.applications[i];
    key own = cohort_key(rules_, application);
    const auto next = static_cast<std::uint32_t>(all_.competitions.size());
    const auto [entry, is_new] = known.try_emplace(own, next);
    if (is_new) all_.competitions.push_back({.key = std::move(own), .call = call_of(rules_, batch_, application)});
    competition& contest = all_.competitions[entry->second];
    all_.seats.push_back({entry->second, static_cast<std::uint32_t>(contest.applications.size())});
    contest.applications.push_back(i);
  }
}

// Nobody applied, so its whole budget is left: a pool collects that too.
void sitting::seat_calls_without_applications() {
  std::vector<bool> is_seated(batch_.calls.size(), false);
  for (const competition& contest : all_.competitions)
    if (contest.call) is_seated[*contest.call] = true;
  for (std::uint32_t call = 0; call < batch_.calls.size(); ++call) {
    if (is_seated[call]) continue;
    if (auto own = key_of_call(rules_, batch_.calls[call]))
      all_.competitions.push_back({.key = std::move(*own), .call = call});
  }
}

sitting::key sitting::project(const competition& contest, const std::vector<path>& onto) const {
  const std::vector<path>& own = keys_of(rules_, contest);
  key parts;
  for (const path& wanted : onto) {
    const auto found = std::find(own.begin(), own.end(), wanted);
    if (found != own.end()) parts.push_back(contest.key[static_cast<std::size_t>(found - own.begin())]);
  }
  return parts;
}

void sitting::seat_pools(std::uint32_t round) {
  std::map<key, std::uint32_t> known;
  const std::size_t cohorts = all_.competitions.size();
  all_.pool_seats[round].resize(batch_.applications.size());
  for (std::size_t i = 0; i < cohorts; ++i) {
    if (all_.competitions[i].pool_round) continue;
    key own = project(all_.competitions[i], rules_.rounds[round].per);
    const auto next = static_cast<std::uint32_t>(all_.competitions.size());
    const auto [entry, is_new] = known.try_emplace(own, next);
    if (is_new) all_.competitions.push_back({.key = std::move(own), .pool_round = round});
    std::vector<std::uint32_t>& pooled = all_.competitions[entry->second].applications;
    const std::vector<std::uint32_t>& more = all_.competitions[i].applications;
    pooled.insert(pooled.end(), more.begin(), more.end());
  }
  for (const auto& [own, index] : known) {
    std::vector<std::uint32_t>& pooled = all_.competitions[index].applications;
    std::sort(pooled.begin(), pooled.end());
    for (std::uint32_t seat = 0; seat < pooled.size(); ++seat) all_.pool_seats[round][pooled[seat]] = {index, seat};
  }
}

bool sitting::is_collected(const competition& one, const competition& by) const {
  return project(one, keys_of(rules_, by)) == by.key;
}

// By earlier round: what this competition left, or those whom its pool collects.
std::vector<eval::value> sitting::money_left(const competition& by, std::uint32_t round) const {
  std::vector<eval::value> left;
  for (std::uint32_t earlier = 0; earlier < round; ++earlier) {
    std::vector<eval::value> parts;
    const bool is_own = by.holds(rules_, earlier);
    if (is_own) parts.push_back(money_left_by(rules_, by, earlier));
    for (const competition& one : all_.competitions) {
      if (!is_own && one.holds(rules_, earlier) && is_collected(one, by))
        parts.push_back(money_left_by(rules_, one, earlier));
    }
    left.push_back(sum_of_money(parts));
  }
  return left;
}

result<void> sitting::hold(std::uint32_t round, std::uint32_t index) {
  competition& contest = all_.competitions[index];
  gathered_.open_round(round, contest.applications, money_left(contest, round));
  std::vector<entrant> entrants;
  std::vector<circumstances> under;
  for (const std::uint32_t i : contest.applications) {
    entrants.push_back(entrant_of(rules_, round, batch_.applications[i].id, gathered_.outcome_of(i)));
    rule_on(entrants.back(), batch_.applications[i].rulings, round);
    entrants.back().declines = batch_.applications[i].declined.has_value();
  }
  for (const competition& cohort : all_.competitions) {
    const bool is_own = contest.pool_round ? !cohort.pool_round && is_collected(cohort, contest) : &cohort == &contest;
    if (is_own) under.push_back({&chosen_.of(cohort.call), record_of(batch_, cohort.call)});
  }
  if (auto placed = place(round, contest.applications, entrants); !placed) return placed;
  gathered_.rank(ranked_of(contest, entrants));
  auto stated = terms_of(rules_, gathered_, under, round);
  if (!stated) return tl::unexpected(stated.error());
  if (stated->numbers.tie == tie_policy::lot) give_lots(entrants, stated->numbers.seed, contest.key);
  contest.rounds[round] = allot(stated->numbers, entrants);
  if (auto done = place_without_open(round, contest, stated->numbers, entrants); !done) return done;
  contest.rounds[round] = move_up(stated->numbers, entrants, contest.rounds[round]);
  contest.entrants[round] = std::move(entrants);
  contest.round_terms[round] = std::move(stated->numbers);
  for (uncomputed& open : stated->open) contest.open.push_back(std::move(open));
  close(round, contest);
  return {};
}

// Who turned out to be undetermined on the way stands above nobody: then the keys of the others are other ones.
result<void> sitting::place_without_open(std::uint32_t round, competition& contest, const terms& stated,
                                         std::vector<entrant>& entrants) {
  if (!has_portfolio(rules_.rounds[round])) return {};
  while (!contest.rounds[round].left_open.empty()) {
    const std::vector<open_question> open = contest.rounds[round].left_open;
    for (const open_question& one : open) {
      if (one.tier != open.front().tier) break;
      entrants[one.who].stands = standing::undetermined;
      for (std::uint32_t above = 0; above < one.tier; ++above)
        entrants[one.who].claims[above].meets = claim::answer::no;
    }
    if (auto placed = place(round, contest.applications, entrants); !placed) return placed;
    contest.rounds[round] = allot(stated, entrants);
  }
  return {};
}

// Keys that look at those above become known with the places (S40), and so does why somebody has none.
result<void> sitting::place(std::uint32_t round, const std::vector<std::uint32_t>& applications,
                            std::vector<entrant>& entrants) {
  const model::round& stated = rules_.rounds[round];
  if (!has_portfolio(stated)) return {};
  terms order;
  add_keys(stated, order);
  gathered_.begin_placing(round, applications);
  const auto note = [&](std::uint32_t who, std::size_t place, const eval::value& found) {
    gathered_.note_key(round, applications[who], place, found);
  };
  auto done = pick_in_turn(order, entrants, placing_of(rules_, gathered_, round, applications, entrants, note));
  gathered_.end_placing(round, applications);
  return done;
}

// Whoever declined counts in later rounds as one who was awarded: it does not come back as one who got nothing.
void sitting::close(std::uint32_t round, const competition& contest) {
  const allotment& held = contest.rounds[round];
  for (std::size_t seat = 0; seat < contest.applications.size(); ++seat) {
    const bool declines = contest.entrants[round][seat].declines;
    const placement& own = (declines ? held.as_ranked() : held).placements[seat];
    gathered_.close_round(round, contest.applications[seat],
                          {.is_open = held.stopped || own.is_open || own.holds_place, .rank = own.rank,
                           .tier = own.tier});
  }
}

result<void> sitting::hold_rounds() {
  all_.pool_seats.resize(rules_.rounds.size());
  for (std::uint32_t round = 0; round < rules_.rounds.size(); ++round) {
    if (!rules_.rounds[round].per.empty()) seat_pools(round);
  }
  for (competition& contest : all_.competitions) {
    contest.rounds.resize(rules_.rounds.size());
    contest.round_terms.resize(rules_.rounds.size());
    contest.entrants.resize(rules_.rounds.size());
  }
  for (std::uint32_t round = 0; round < rules_.rounds.size(); ++round) {
    for (std::uint32_t index = 0; index < all_.competitions.size(); ++index) {
      if (!all_.competitions[index].holds(rules_, round)) continue;
      if (auto held = hold(round, index); !held) return held;
    }
  }
  return {};
}

decided sitting::take() {
  all_.outcomes = gathered_.take_outcomes();
  all_.gathered = std::make_shared<const eval::gathering>(std::move(gathered_));
  return std::move(all_);
}

}  // namespace milu::cohort
