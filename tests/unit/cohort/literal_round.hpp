#pragma once
// A second, slow reading of S16 to S22 in whole cents, written without looking at how the library does it: every number
// is counted anew from the list of awards made so far.
//
//   literal_reader reader(small, in, out);
//   reader.visit(0, 2);   // those with the score 2 before the first tier
#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "small_cohort.hpp"

namespace milu::cohort {

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

  // First those for whom a place of this tier is kept, then their equals; what is kept for these in a lower tier may
  // be used for this one.
  void visit(int tier, int score) {
    if (score < lowest_[tier]) return;
    std::vector<asking> kept, others;
    for (int who = 0; who < applicants(); ++who)
      if (round_.score[at(who)] == score && !done_[at(who)] && round_.meets[at(who)][at(tier)])
        (is_kept_in(who, tier) ? kept : others).push_back({who, round_.cents[at(who)][at(tier)], 1, 1});
    for (const asking& one : kept) kept_for_.erase(one.who);
    decide(tier, kept, true);
    for (const asking& one : others)
      if (kept_for_.count(one.who)) kept_for_[one.who].is_loose = true;
    decide(tier, others, false);
    for (const asking& one : others)
      if (kept_for_.count(one.who)) keep_again(one.who);
  }

  // S39, with nothing but the definition: every cutoff is tried.
  void make_line(int tier) {
    if (!round_.has_line || tier + 1 != tiers()) return;
    long best = -1;
    for (int cutoff = best_score; cutoff >= 0; --cutoff) {
      if (std::count(round_.score.begin(), round_.score.end(), cutoff) == 0) continue;
      const long sum = asked_from(cutoff, tier), distance = std::abs(sum - round_.closest_to);
      if (sum >= round_.at_least && (best < 0 || distance < best)) best = distance, lowest_[tier] = cutoff;
    }
    if (best < 0) lowest_[tier] = 0;
  }

  // The best of each area, in rank; the last tier that each meets.
  void keep_places() {
    std::map<int, long> found;
    for (int score = best_score; score >= 0 && round_.least > 0; --score) {
      std::vector<keeping> equals;
      std::map<int, long> here = found;
      for (const int who : in_turn(score)) {
        const long before = here[round_.area[at(who)]]++;
        const bool is_before = found[round_.area[at(who)]] < round_.least;
        if (before < round_.least) equals.push_back({who, true});
        else if (is_before && round_.tie != tie_policy::lot) equals.push_back({who, false});
      }
      found = here;
      keep_for(equals);
    }
  }

  long free(int tier) const {
    if (round_.places[at(tier)] < 0) return 1000;
    const long left = round_.places[at(tier)] + in_[at(tier)] - out_[at(tier)] - awards_in(tier) - number_at(kept_, tier) -
                      kept_places(tier) - number_at(shared_out_, tier) + number_at(beyond_, tier);
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
      result.empty.push_back(round_.places[at(tier)] < 0 ? 0 : free(tier) + number_at(kept_, tier) + kept_places(tier));
    for (const small_budget& budget : round_.budgets) result.spent.push_back(spent(budget));
    return result;
  }

  void start_with(const std::vector<long>& in, const std::vector<long>& out, const std::set<std::pair<int, int>>& unkept) {
    in_ = in, out_ = out;
    for (const auto& [who, tier] : unkept)
      if (is_kept_in(who, tier)) kept_for_.erase(who);
  }
  // Who did not use what was kept for it in a tier.
  void list_unkept(const literal_reader& before, int tier, std::set<std::pair<int, int>>& unkept) const {
    for (const auto& [who, own] : before.kept_for_) {
      const bool has_it = std::any_of(log_.begin(), log_.end(),
                                      [&, name = who](const award& one) { return one.who == name && one.tier == tier; });
      if (own.tier == tier && !has_it && waits_[at(who)] < 0) unkept.insert({who, tier});
    }
  }

  void flow(int from, int to) {
    const long count = unused(from);
    out_[at(from)] += count, in_[at(to)] += count;
  }

 private:
  struct award { int who; int tier; long cents; };
  struct asking { int who; long cents; long top; long bottom; };
  struct keeping { int who; bool counts; };
  struct kept_place { int tier; bool counts; bool is_loose; };

  bool is_kept_in(int who, int tier) const { return kept_for_.count(who) && kept_for_.at(who).tier == tier; }
  long kept_places(int tier) const {
    return std::count_if(kept_for_.begin(), kept_for_.end(), [&](const auto& one) {
      return one.second.tier == tier && one.second.counts && !one.second.is_loose;
    });
  }
  long kept_money(const small_budget& budget) const {
    long sum = 0;
    for (const auto& [who, own] : kept_for_)
      if (own.counts && !own.is_loose && names(budget.tiers, own.tier)) sum += round_.cents[at(who)][at(own.tier)];
    return sum;
  }
  bool has_room(int who, int tier) const {
    return free(tier) > 0 && std::none_of(round_.budgets.begin(), round_.budgets.end(), [&](const small_budget& one) {
             return names(one.tiers, tier) && round_.cents[at(who)][at(tier)] > rest(one);
           });
  }
  void keep_again(int who) {
    const kept_place own = kept_for_[who];
    const bool has_award =
        std::any_of(log_.begin(), log_.end(), [&](const award& one) { return one.who == who; });
    if (has_award || (own.counts && !has_room(who, own.tier))) kept_for_.erase(who);
    else kept_for_[who].is_loose = false;
  }
  void keep_for(const std::vector<keeping>& equals) {
    bool is_complete = true;
    for (const keeping& one : equals) {
      int tier = tiers() - 1;
      const auto fits = [&] {
        return round_.meets[at(one.who)][at(tier)] && !(round_.has_line && tier + 1 == tiers()) &&
               (!one.counts || has_room(one.who, tier));
      };
      while (tier >= 0 && !fits()) --tier;
      if (tier >= 0) kept_for_[one.who] = {tier, one.counts, false};
      is_complete = is_complete && (tier >= 0 || !one.counts);
    }
    if (is_complete || round_.tie == tie_policy::lot) return;
    for (const keeping& one : equals) kept_for_.erase(one.who);
  }
  // Who asks for anything; by lot, else those who ask for most.
  std::vector<int> in_turn(int score) const {
    std::vector<int> all;
    std::map<int, long> most;
    for (int who = 0; who < applicants(); ++who) {
      const std::vector<bool>& meets = round_.meets[at(who)];
      if (round_.score[at(who)] != score || std::find(meets.begin(), meets.end(), true) == meets.end()) continue;
      for (int tier = 0; tier < tiers(); ++tier)
        if (meets[at(tier)]) most[who] = std::max(most[who], round_.cents[at(who)][at(tier)]);
      all.push_back(who);
    }
    std::stable_sort(all.begin(), all.end(), [&](int a, int b) {
      return round_.tie == tie_policy::lot ? round_.lot[at(a)] < round_.lot[at(b)] : most[a] > most[b];
    });
    return all;
  }
  long asked_from(int cutoff, int tier) const {
    long sum = 0;
    for (int who = 0; who < applicants(); ++who)
      if (round_.score[at(who)] >= cutoff && round_.meets[at(who)][at(tier)] && !done_[at(who)])
        sum += round_.cents[at(who)][at(tier)];
    return sum;
  }

  void decide(int tier, std::vector<asking> those, bool is_kept) {
    group_ = std::move(those);
    if ((blocked_.count(tier) && !is_kept) || free(tier) <= 0) return;
    leave_capped(tier);
    if (is_closed(tier) && !is_kept) return finish_all();
    if (round_.tie == tie_policy::lot && group_.size() > 1 && !all_fit(tier)) return draw(tier, is_kept);
    tie_at_limits(tier);
    tie_at_places(tier);
    pay(tier);
  }
  bool all_fit(int tier) const {
    if (static_cast<long>(group_.size()) > free(tier)) return false;
    for (std::size_t index = 0; index < round_.limits.size(); ++index)
      for (const asking& one : group_) {
        const long rivals = std::count_if(group_.begin(), group_.end(), [&](const asking& other) {
          return value_of(round_.limits[index], one.who) == value_of(round_.limits[index], other.who);
        });
        if (names(round_.limits[index].tiers, tier) && rivals > allowed(index, one.who)) return false;
      }
    for (const small_budget& budget : round_.budgets) {
      long sum = 0, asked = 0;
      for (const asking& one : group_)
        if (budget.overflow != overflow_policy::skip || one.cents <= rest(budget)) sum += one.cents, ++asked;
      if (names(budget.tiers, tier) && asked > 1 && sum > rest(budget)) return false;
    }
    return true;
  }
  void draw(int tier, bool is_kept) {
    std::vector<asking> drawn = group_;
    std::sort(drawn.begin(), drawn.end(),
              [&](const asking& a, const asking& b) { return round_.lot[at(a.who)] < round_.lot[at(b.who)]; });
    for (const asking& one : drawn) {
      group_ = {one};
      leave_capped(tier);
      if (group_.empty() || free(tier) <= 0) continue;
      if (is_closed(tier) && !is_kept) finish_all();
      else pay(tier);
    }
    group_.clear();
  }

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
  static long number_at(const std::map<int, long>& numbers, int tier) {
    const auto found = numbers.find(tier);
    return found == numbers.end() ? 0 : found->second;
  }
  long spent(const small_budget& budget) const {
    long sum = 0;
    for (const award& one : log_) sum += names(budget.tiers, one.tier) ? one.cents : 0;
    return sum;
  }
  long rest(const small_budget& budget) const { return budget.amount - spent(budget) - kept_money(budget); }
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
    for (const asking& one : group_) finish(one.who);
    group_.clear();
  }
  // What is kept for one in a lower tier stays its own.
  void finish(int who) { done_[at(who)] = kept_for_.count(who) == 0; }
  void leave_capped(int tier) {
    for (std::size_t index = 0; index < round_.limits.size(); ++index)
      if (names(round_.limits[index].tiers, tier))
        std::erase_if(group_, [&](const asking& one) {
          return allowed(index, one.who) <= 0 ||
                 barred_.count({index, {tier, value_of(round_.limits[index], one.who)}});
        });
  }
  void send_back(int tier) {
    for (const asking& one : group_) waits_[at(one.who)] = tier, done_[at(one.who)] = true;
    blocked_.insert(tier), waiting_tiers_.insert(tier);
    group_.clear();
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
    is_shared_ = true;
    for (asking& one : group_) narrow(one, left, size);
  }

  void pay(int tier) {
    for (asking& one : group_) one.cents = one.cents * one.top / one.bottom;
    long to_keep = 0;
    for (std::size_t index = 0; index < round_.budgets.size(); ++index)
      if (names(round_.budgets[index].tiers, tier)) to_keep += pay_from(tier, index);
    if (round_.places[at(tier)] >= 0) beyond_[tier] += std::max(static_cast<long>(group_.size()) - free(tier), 0L);
    for (const asking& one : group_) {
      log_.push_back({one.who, tier, one.cents});
      done_[at(one.who)] = true;
    }
    group_.clear();
    if (is_shared_) shared_out_[tier] += free(tier);
    is_shared_ = false;
    if (round_.places[at(tier)] >= 0) kept_[tier] += std::min(to_keep, free(tier));
  }

  // How many places are kept empty.
  long pay_from(int tier, std::size_t index) {
    const small_budget& budget = round_.budgets[index];
    const long rest = this->rest(budget);
    const bool skips = budget.overflow == overflow_policy::skip;
    long refused = 0;
    if (skips)
      for (std::size_t place = group_.size(); place-- > 0;)
        if (group_[place].cents > rest) {
          finish(group_[place].who);
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
  std::set<int> blocked_, waiting_tiers_;
  std::map<int, long> shared_out_, beyond_;
  bool is_shared_ = false;
  std::set<std::pair<std::size_t, int>> exhausted_;
  std::set<std::pair<std::size_t, std::pair<int, int>>> barred_;
  std::set<std::size_t> closed_;
  std::map<int, long> kept_;
  std::map<int, kept_place> kept_for_;
  std::map<int, int> lowest_;
};

}  // namespace milu::cohort
