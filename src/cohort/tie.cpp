#include <milu/cohort/tie.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace milu::cohort {
namespace {

std::int64_t size_of(const contenders& those) { return static_cast<std::int64_t>(those.size()); }

void record_tie(course& state, const contenders& those, std::uint32_t tier, std::optional<std::uint32_t> limit) {
  const tier_places& places = state.places[tier];
  tie_at_line tie{.tier = tier, .group = members(those), .limit = limit};
  if (places.is_limited) tie.places_left = places.left - places.earmarked;
  state.ties.push_back(std::move(tie));
}

void share_among(contender& one, std::int64_t available, std::int64_t size) {
  one.part = std::min(one.part, rational::fraction(available, size));
  one.tie = tie_mark::shared;
}

void admit(contender& one) {
  if (one.tie == tie_mark::none) one.tie = tie_mark::admitted_together;
}

// When places went down to a lower tier because a tie had left them free, the same tie must be seen in the same way in
// the repeated walk, though the places are no longer there to be had.
bool was_tied_for_moved_places(const course& state, const contenders& those, std::uint32_t tier) {
  const std::int64_t left = state.places[tier].left - state.places[tier].earmarked;
  return state.round->tie == tie_policy::admit_none && left > 0 && size_of(those) > std::max<std::int64_t>(left, 1);
}

void exhaust(quota& limit, const course& state, const contenders& those) {
  for (const contender& one : those) limit.exhaust(limit.key_of(state.entrants[one.who]));
}

using buckets = std::map<std::string, contenders>;

// Those who together are more than a limit allows, by the value it counts by.
buckets tied_at(const course& state, const contenders& those, std::uint32_t limit) {
  buckets by_key;
  for (const contender& one : those) by_key[state.quotas[limit].key_of(state.entrants[one.who])].push_back(one);
  std::erase_if(by_key, [&](const auto& bucket) {
    return size_of(bucket.second) <= state.quotas[limit].remaining(bucket.first);
  });
  return by_key;
}

void send_back_at_limit(course& state, contenders& those, std::uint32_t tier, std::uint32_t limit,
                        const buckets& tied) {
  for (const auto& [key, bucket] : tied) {
    record_tie(state, bucket, tier, limit);
    exhaust(state.quotas[limit], state, bucket);
  }
  send_back(state, those, tier);
}

void settle_bucket(course& state, contenders& those, std::uint32_t tier, std::uint32_t limit, const std::string& key) {
  quota& rule = state.quotas[limit];
  const auto is_in = [&](const contender& one) { return rule.key_of(state.entrants[one.who]) == key; };
  if (state.round->tie == tie_policy::admit_none) {
    rule.close(tier, key);
    return pass_over_if(state, those, tier, obstacle::tied_none_admitted, is_in);
  }
  const auto size = std::count_if(those.begin(), those.end(), is_in);
  for (contender& one : those) {
    if (!is_in(one)) continue;
    if (state.round->tie == tie_policy::share) share_among(one, rule.remaining(key), size);
    else admit(one);
  }
}

void settle_at_limit(course& state, contenders& those, std::uint32_t tier, std::uint32_t limit) {
  const buckets tied = tied_at(state, those, limit);
  if (tied.empty()) return;
  if (is_sent_back(*state.round)) return send_back_at_limit(state, those, tier, limit, tied);
  for (const auto& [key, bucket] : tied) {
    record_tie(state, bucket, tier, limit);
    settle_bucket(state, those, tier, limit, key);
  }
}

void admit_none(course& state, contenders& those, std::uint32_t tier) {
  state.places[tier].closed = closing::none_admitted;
  pass_over_all(state, those, tier, obstacle::tied_none_admitted);
}

}  // namespace

bool is_sent_back(const terms& round) {
  return round.tie == tie_policy::send_back || round.tie == tie_policy::unstated;
}

std::vector<std::uint32_t> members(const contenders& those) {
  std::vector<std::uint32_t> indices;
  for (const contender& one : those) indices.push_back(one.who);
  return indices;
}

std::optional<std::uint32_t> limit_tied_for(const course& state, const contenders& those, std::uint32_t tier) {
  for (const std::uint32_t limit : state.limits_of[tier])
    if (!tied_at(state, those, limit).empty()) return limit;
  return std::nullopt;
}

bool is_full(const course& state, const contenders& those, std::uint32_t tier) {
  return !state.places[tier].has_place_for(1) && !was_tied_for_moved_places(state, those, tier);
}

void send_back(course& state, contenders& those, std::uint32_t tier) {
  for (const contender& one : those) {
    placement& result = state.placements[one.who];
    result.is_open = true;
    result.open_tier = tier;
    result.tie = tie_mark::sent_back;
  }
  state.places[tier].closed = closing::sent_back;
  settle_all_without(state, those, tier, obstacle::tied_sent_back);
}

void settle_tie_at_limits(course& state, contenders& those, std::uint32_t tier) {
  for (const std::uint32_t limit : state.limits_of[tier]) {
    if (those.size() < 2) return;
    settle_at_limit(state, those, tier, limit);
  }
}

void settle_tie_at_places(course& state, contenders& those, std::uint32_t tier) {
  if (state.places[tier].has_place_for(size_of(those))) return;
  if (is_full(state, those, tier)) return pass_over_all(state, those, tier, obstacle::no_place);
  record_tie(state, those, tier, {});
  if (is_sent_back(*state.round)) return send_back(state, those, tier);
  if (state.round->tie == tie_policy::admit_none) return admit_none(state, those, tier);
  const std::int64_t available = state.places[tier].available();
  const std::int64_t size = size_of(those);
  for (contender& one : those) {
    if (state.round->tie == tie_policy::share) share_among(one, available, size);
    else admit(one);
  }
}

}  // namespace milu::cohort
