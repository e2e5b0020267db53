#pragma once
// A second, slow reading of S16 to S22 in whole cents, written without looking at how the library does it: every number
// is counted anew from the list of awards made so far.
//
//   literal_answer answer = decide_literally(small);
//   answer.tier[2] == -1;    // no tier; waits[2] is the tier it waits for, or -1
#include <milu/cohort/round.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace milu::cohort {

struct small_budget {
  long amount = 0;
  std::vector<int> tiers;
  bool by_tier = false;
  overflow_policy overflow = overflow_policy::stop;
  bool freed = false;
};
struct small_limit { long most = 0; bool is_per_key = false; std::vector<int> tiers; };

struct small_round {
  std::vector<int> score;
  std::vector<int> key;                      // of limits
  std::vector<std::vector<bool>> meets;      // [who][tier]
  std::vector<std::vector<long>> cents;      // [who][tier]
  std::vector<long> places;                  // -1: no number of places
  tie_policy tie = tie_policy::admit_all;
  bool flows = false;
  std::vector<small_budget> budgets;
  std::vector<small_limit> limits;
};

struct literal_answer {
  std::vector<int> tier, waits;
  std::vector<long> paid, empty, spent;
  friend bool operator==(const literal_answer&, const literal_answer&) = default;
};

class literal_reader {
 public:
  literal_reader(const small_round& round, std::vector<long> in, std::vector<long> out)
      : round_(round), in_(std::move(in)), out_(std::move(out)) {
    waits_.assign(round.score.size(), -1);
    done_.assign(round.score.size(), false);
  }

  void visit(int tier, int score) {
    group_.clear();
    for (int who = 0; who < applicants(); ++who)
      if (round_.score[at(who)] == score && !done_[at(who)] && round_.meets[at(who)][at(tier)])
        group_.push_back({who, round_.cents[at(who)][at(tier)], 1, 1});
    if (blocked_.count(tier) || free(tier) <= 0) return;
    leave_capped(tier);
    if (is_closed(tier)) return finish_all();
    tie_at_limits(tier);
    tie_at_places(tier);
    pay(tier);
  }

  long free(int tier) const {
    if (round_.places[at(tier)] < 0) return 1000;
    if (used_up_.count(tier)) return 0;
    const long left = round_.places[at(tier)] + in_[at(tier)] - out_[at(tier)] - awards_in(tier) - kept_at(tier);
    return std::max(left, 0L);
  }
  long unused(int tier) const {
    return round_.places[at(tier)] < 0 || waiting_tiers_.count(tier) ? 0 : free(tier);
  }

  literal_answer answer() const {
    literal_answer result{
        std::vector<int>(round_.score.size(), -1), waits_, std::vector<long>(round_.score.size(), 0), {}, {}};
    for (const award& one : log_) result.tier[at(one.who)] = one.tier, result.paid[at(one.who)] = one.cents;
    for (int tier = 0; tier < tiers(); ++tier)
      result.empty.push_back(round_.places[at(tier)] < 0 ? 0 : free(tier) + kept_at(tier));
    for (const small_budget& budget : round_.budgets) result.spent.push_back(spent(budget));
    return result;
  }

  void flow(int from, int to) {
    const long count = unused(from);
    out_[at(from)] += count, in_[at(to)] += count;
  }

 private:
  struct award { int who; int tier; long cents; };
  struct asking { int who; long cents; long top; long bottom; };

  static std::size_t at(int index) { return static_cast<std::size_t>(index); }
  int applicants() const { return static_cast<int>(round_.score.size()); }
  int tiers() const { return static_cast<int>(round_.places.size()); }
  static bool names(const std::vector<int>& list, int tier) {
    return std::find(list.begin(), list.end(), tier) != list.end();
  }
  bool goes_back() const { return round_.tie == tie_policy::send_back || round_.tie == tie_policy::unstated; }

  long awards_in(int tier) const {
    return std::count_if(log_.begin(), log_.end(), [&](const award& one) { return one.tier == tier; });
  }
  long kept_at(int tier) const {
    const auto found = kept_.find(tier);
    return found == kept_.end() ? 0 : found->second;
  }
  long spent(const small_budget& budget) const {
    long sum = 0;
    for (const award& one : log_) sum += names(budget.tiers, one.tier) ? one.cents : 0;
    return sum;
  }
  int value_of(const small_limit& limit, int who) const { return limit.is_per_key ? round_.key[at(who)] : 0; }
  long allowed(std::size_t index, int who) const {
    const small_limit& limit = round_.limits[index];
    if (exhausted_.count({index, value_of(limit, who)})) return 0;
    return limit.most - std::count_if(log_.begin(), log_.end(), [&](const award& one) {
             return names(limit.tiers, one.tier) && value_of(limit, one.who) == value_of(limit, who);
           });
  }
  bool is_closed(int tier) const {
    for (std::size_t index = 0; index < round_.budgets.size(); ++index)
      if (closed_.count(index) && names(round_.budgets[index].tiers, tier)) return true;
    return false;
  }

  void finish_all() {
    for (const asking& one : group_) done_[at(one.who)] = true;
    group_.clear();
  }
  void leave_capped(int tier) {
    for (std::size_t index = 0; index < round_.limits.size(); ++index)
      if (names(round_.limits[index].tiers, tier))
        std::erase_if(group_, [&](const asking& one) {
          return allowed(index, one.who) <= 0 ||
                 barred_.count({index, {tier, value_of(round_.limits[index], one.who)}});
        });
  }
  void send_back(int tier) {
    for (const asking& one : group_) waits_[at(one.who)] = tier;
    blocked_.insert(tier), waiting_tiers_.insert(tier);
    finish_all();
  }
  static void narrow(asking& one, long top, long bottom) {
    if (top * one.bottom < one.top * bottom) one.top = top, one.bottom = bottom;
  }

  void tie_at_limits(int tier) {
    for (std::size_t index = 0; index < round_.limits.size(); ++index)
      if (names(round_.limits[index].tiers, tier))
        tie_at_limit(tier, index);
  }
  void tie_at_limit(int tier, std::size_t index) {
    const std::vector<asking> before = group_;
    bool is_back = false;
    for (int value = 0; value < 3; ++value) is_back = tie_at_value(tier, index, value) || is_back;
    if (is_back) group_ = before, send_back(tier);
  }
  // Whether the tie is to be sent back.
  bool tie_at_value(int tier, std::size_t index, int value) {
    const auto is_in = [&](const asking& one) { return value_of(round_.limits[index], one.who) == value; };
    const long size = std::count_if(group_.begin(), group_.end(), is_in);
    if (size == 0) return false;
    const long left = allowed(index, std::find_if(group_.begin(), group_.end(), is_in)->who);
    if (size <= left) return false;
    if (goes_back()) exhausted_.insert({index, value});
    if (round_.tie == tie_policy::admit_none) barred_.insert({index, {tier, value}});
    if (round_.tie == tie_policy::admit_none) std::erase_if(group_, is_in);
    if (round_.tie == tie_policy::share)
      for (asking& one : group_)
        if (is_in(one)) narrow(one, left, size);
    return goes_back();
  }

  void tie_at_places(int tier) {
    const long left = free(tier);
    const long size = static_cast<long>(group_.size());
    if (size <= left) return;
    if (goes_back()) return send_back(tier);
    if (round_.tie == tie_policy::admit_none) blocked_.insert(tier), group_.clear();
    if (round_.tie != tie_policy::share) return;
    used_up_.insert(tier);
    for (asking& one : group_) narrow(one, left, size);
  }

  void pay(int tier) {
    for (asking& one : group_) one.cents = one.cents * one.top / one.bottom;
    long to_keep = 0;
    for (std::size_t index = 0; index < round_.budgets.size(); ++index)
      if (names(round_.budgets[index].tiers, tier)) to_keep += pay_from(tier, index);
    for (const asking& one : group_) {
      log_.push_back({one.who, tier, one.cents});
      done_[at(one.who)] = true;
    }
    group_.clear();
    if (round_.places[at(tier)] >= 0) kept_[tier] += std::min(to_keep, free(tier));
  }

  // How many places are kept empty.
  long pay_from(int tier, std::size_t index) {
    const small_budget& budget = round_.budgets[index];
    const long rest = budget.amount - spent(budget);
    const bool skips = budget.overflow == overflow_policy::skip;
    long refused = 0;
    if (skips)
      for (std::size_t place = group_.size(); place-- > 0;)
        if (group_[place].cents > rest) {
          done_[at(group_[place].who)] = true;
          group_.erase(group_.begin() + static_cast<std::ptrdiff_t>(place));
          ++refused;
        }
    long sum = 0;
    for (const asking& one : group_) sum += one.cents;
    if (!group_.empty() && sum > rest) refused += does_not_fit(tier, index, rest);
    return skips && !budget.freed ? refused : 0;
  }

  long does_not_fit(int tier, std::size_t index, long rest) {
    const small_budget& budget = round_.budgets[index];
    const long size = static_cast<long>(group_.size());
    const bool in_part = budget.overflow == overflow_policy::pay_in_part;
    if (size > 1 && goes_back()) {
      closed_.insert(index);
      send_back(tier);
      return 0;
    }
    if (budget.overflow != overflow_policy::skip) closed_.insert(index);
    const bool divides =
        size > 1 ? round_.tie == tie_policy::share || (round_.tie == tie_policy::admit_all && in_part) : in_part;
    if (divides && rest / size > 0) {
      for (asking& one : group_) one.cents = std::min(one.cents, rest / size);
      return 0;
    }
    finish_all();
    return size;
  }

  const small_round& round_;
  std::vector<long> in_, out_;
  std::vector<asking> group_;
  std::vector<award> log_;
  std::vector<int> waits_;
  std::vector<bool> done_;
  std::set<int> blocked_, waiting_tiers_, used_up_;
  std::set<std::pair<std::size_t, int>> exhausted_;
  std::set<std::pair<std::size_t, std::pair<int, int>>> barred_;
  std::set<std::size_t> closed_;
  std::map<int, long> kept_;
};

constexpr int best_score = 2;

// Tier after tier, by rank in each; what is left goes down at once.
inline literal_answer decide_tier_by_tier(const small_round& round) {
  const int tiers = static_cast<int>(round.places.size());
  const std::vector<long> nothing(round.places.size(), 0);
  literal_reader reader(round, nothing, nothing);
  for (int tier = 0; tier < tiers; ++tier) {
    for (int score = best_score; score >= 0; --score) reader.visit(tier, score);
    int next = tier + 1;
    while (next < tiers && round.places[static_cast<std::size_t>(next)] < 0) ++next;
    if (round.flows && next < tiers) reader.flow(tier, next);
  }
  return reader.answer();
}

// By rank, each trying the tiers in written order; for every tier from the top the whole round is done again with what
// that tier left.
inline literal_answer decide_by_rank(const small_round& round) {
  const int tiers = static_cast<int>(round.places.size());
  std::vector<long> in(round.places.size(), 0), out = in;
  for (int flowing = 0;; ++flowing) {
    literal_reader reader(round, in, out);
    for (int score = best_score; score >= 0; --score)
      for (int tier = 0; tier < tiers; ++tier) reader.visit(tier, score);
    int next = flowing + 1;
    while (next < tiers && round.places[static_cast<std::size_t>(next)] < 0) ++next;
    if (!round.flows || flowing + 1 >= tiers) return reader.answer();
    if (next >= tiers) continue;
    const long count = reader.unused(flowing);
    out[static_cast<std::size_t>(flowing)] += count, in[static_cast<std::size_t>(next)] += count;
  }
}

inline literal_answer decide_literally(const small_round& round) {
  const bool in_turn =
      std::any_of(round.budgets.begin(), round.budgets.end(), [](const small_budget& one) { return one.by_tier; });
  return in_turn || (round.budgets.empty() && round.limits.empty()) ? decide_tier_by_tier(round)
                                                                    : decide_by_rank(round);
}

}  // namespace milu::cohort
