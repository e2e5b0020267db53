#include <milu/cohort/preview.hpp>

#include <algorithm>

namespace milu::cohort {
namespace {

using answer = claim::answer;

// How one key of another may compare with one's own, in the direction of the ranking.
struct relation { bool above = false; bool equal = false; bool below = false; };

bool may_exceed(const std::optional<key_value>& high, const std::optional<key_value>& low) {
  return !high || !low || *high > *low;
}

bool is_point(const key_span& one) { return one.low && one.high && *one.low == *one.high; }

relation compare(const key_span& other, const key_span& own, bool descending) {
  if (is_point(other) && is_point(own)) {
    const bool is_equal = *other.low == *own.low;
    const bool is_higher = *other.low > *own.low;
    return {!is_equal && is_higher == descending, is_equal, !is_equal && is_higher != descending};
  }
  const bool higher = may_exceed(other.high, own.low);
  const bool lower = may_exceed(own.high, other.low);
  const bool meets = !(other.high && own.low && *other.high < *own.low) && !(own.high && other.low && *own.high < *other.low);
  return descending ? relation{higher, meets, lower} : relation{lower, meets, higher};
}

bool has_data_line(const terms& stated) {
  return std::any_of(stated.tiers.begin(), stated.tiers.end(), [](const tier_terms& one) { return one.line.has_value(); });
}

class previewer {
 public:
  previewer(const terms& stated, std::span<const hopeful> all, bool counts_are_open)
      : stated_(stated), all_(all), is_open_(counts_are_open || !stated.reserves.empty() || has_data_line(stated)) {}

  // What is certain of some makes more certain of others: again, until nothing is added.
  std::vector<prospect> find() {
    begin();
    for (std::size_t pass = 0; pass < stated_.tiers.size() + 2; ++pass) {
      std::vector<prospect> next = known_;
      for (std::size_t i = 0; i < all_.size(); ++i) add_certain(next[i], i);
      const std::vector<std::int64_t> certain = count_certain(next);
      for (std::size_t i = 0; i < all_.size(); ++i) rule_out(next[i], i, certain);
      const bool is_done = same(next, known_);
      known_ = std::move(next);
      if (is_done) break;
    }
    return std::move(known_);
  }

 private:
  relation relate(std::size_t other, std::size_t own) const {
    relation whole{false, true, false};
    for (std::size_t key = 0; key < stated_.descending.size(); ++key) {
      if (key >= all_[other].keys.size() || key >= all_[own].keys.size()) break;
      const relation here = compare(all_[other].keys[key], all_[own].keys[key], stated_.descending[key]);
      whole.above = whole.above || here.above;
      whole.below = whole.below || here.below;
      whole.equal = here.equal;
      if (!here.equal) break;
    }
    return whole;
  }

  bool competes(std::size_t i) const { return all_[i].is_candidate != answer::no && !all_[i].seat; }

  // Who may stand before one or beside it.
  struct neighbours {
    std::vector<std::size_t> rivals = {};   // not certainly below, with itself
    bool may_tie = false;
    std::int64_t certainly_above = 0;
    std::int64_t perhaps_above = 0;
  };
  neighbours neighbours_of(std::size_t own) const {
    neighbours found;
    found.rivals.push_back(own);
    for (std::size_t other = 0; other < all_.size(); ++other) {
      if (other == own || all_[other].is_candidate == answer::no) continue;
      const relation here = relate(other, own);
      const bool is_sure = all_[other].is_candidate == answer::yes && here.above && !here.equal && !here.below;
      found.certainly_above += is_sure ? 1 : 0;
      found.perhaps_above += here.above ? 1 : 0;
      found.may_tie = found.may_tie || here.equal;
      if (competes(other) && (here.above || here.equal)) found.rivals.push_back(other);
    }
    return found;
  }

  std::optional<std::int64_t> places_of(std::size_t tier) const {
    const auto& places = stated_.tiers[tier].places;
    if (!places) return std::nullopt;
    std::int64_t left = *places;
    for (const hopeful& one : all_) left -= one.seat && one.seat->tier == tier ? 1 : 0;
    return std::max<std::int64_t>(left, 0);
  }

  bool could_be_paid(std::size_t who, std::size_t tier) const {
    const std::vector<chance>& chances = known_[who].chances;
    const bool is_above = tier > 0 && chances[tier - 1] == chance::certain;  // it has a better one
    return all_[who].claims[tier].meets != answer::no && chances[tier] != chance::out_of_reach && !is_above;
  }

  // The most that one could take from a budget; none when an amount is not known.
  std::optional<rational> most_from(const budget_terms& budget, std::size_t who) const {
    rational most;
    for (const std::uint32_t tier : budget.tiers) {
      if (tier >= all_[who].claims.size()) continue;
      const claim& asked = all_[who].claims[tier];
      const bool is_had = !all_[who].seat || all_[who].seat->tier == tier;
      const bool is_asked = stated_.tiers[tier].pays && (all_[who].seat ? is_had : could_be_paid(who, tier));
      if (is_asked && !asked.amount) return std::nullopt;
      if (is_asked) most = std::max(most, *asked.amount);
    }
    return most;
  }

  // Whether the money reaches for everyone who could be paid before or with it. Tier by tier, and where places go
  // down, those ranked below may be paid earlier.
  bool reaches(const budget_terms& budget, const std::vector<std::size_t>& rivals) const {
    const bool by_rank = !budget.by_tier && stated_.unused == unused_policy::stay_empty;
    rational sum;
    for (std::size_t who = 0; who < all_.size(); ++who) {
      const bool counts = all_[who].seat.has_value() || (competes(who) && !by_rank) ||
                          std::find(rivals.begin(), rivals.end(), who) != rivals.end();
      if (!counts) continue;
      const auto most = most_from(budget, who);
      if (!most) return false;
      sum = sum + *most;
    }
    return sum <= budget.amount;
  }

  bool money_reaches(const std::vector<std::size_t>& rivals) const {
    return std::all_of(stated_.budgets.begin(), stated_.budgets.end(),
                       [&](const budget_terms& budget) { return reaches(budget, rivals); });
  }

  bool sends_back() const { return stated_.tie == tie_policy::send_back || stated_.tie == tie_policy::unstated; }

  // Whether it could stand before this tier. One that cannot get it still counts: it can be part of a tie.
  bool may_take(std::size_t who, std::size_t tier) const {
    const std::vector<chance>& chances = known_[who].chances;
    const bool is_settled = tier > 0 && chances[tier - 1] == chance::certain;
    return all_[who].claims[tier].meets != answer::no && !is_settled;
  }

  bool has_room(std::size_t tier, const neighbours& around) const {
    const auto places = places_of(tier);
    const auto contenders = std::count_if(around.rivals.begin(), around.rivals.end(),
                                          [&](std::size_t who) { return may_take(who, tier); });
    return !places || contenders <= *places;
  }

  // A tie at a better tier that is sent back would keep it from this one.
  bool could_be_sent_back_above(std::size_t own, std::size_t tier, const neighbours& around) const {
    if (!sends_back() || !around.may_tie) return false;
    for (std::size_t better = 0; better < tier; ++better) {
      if (all_[own].claims[better].meets != answer::no && !has_room(better, around)) return true;
    }
    return false;
  }

  void begin() {
    for (std::size_t own = 0; own < all_.size(); ++own) {
      prospect made;
      made.chances.assign(stated_.tiers.size(), chance::possible);
      if (all_[own].seat) give_seat(made, *all_[own].seat);
      if (all_[own].is_candidate != answer::no) add_ranks(made, neighbours_of(own));
      known_.push_back(std::move(made));
    }
  }

  static void add_ranks(prospect& made, const neighbours& around) {
    made.best_rank = 1 + around.certainly_above;
    made.worst_rank = 1 + around.perhaps_above;
  }

  static bool same(const std::vector<prospect>& left, const std::vector<prospect>& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const prospect& a, const prospect& b) { return a.chances == b.chances; });
  }

  void add_certain(prospect& found, std::size_t own) const {
    const hopeful& one = all_[own];
    const bool is_plain = one.is_candidate == answer::yes && !one.seat && !is_open_ && stated_.limits.empty();
    if (!is_plain) return;
    const neighbours around = neighbours_of(own);
    if (!money_reaches(around.rivals)) return;
    for (std::size_t tier = 0; tier < found.chances.size(); ++tier) {
      const bool takes = one.claims[tier].meets == answer::yes && has_room(tier, around) &&
                         !could_be_sent_back_above(own, tier, around);
      if (takes) std::fill(found.chances.begin() + static_cast<std::ptrdiff_t>(tier), found.chances.end(), chance::certain);
    }
  }

  static void give_seat(prospect& found, const ruled_seat& seat) {
    for (std::size_t tier = 0; tier < found.chances.size(); ++tier) {
      found.chances[tier] = seat.tier && *seat.tier <= tier ? chance::certain : chance::out_of_reach;
    }
  }

  // Per tier: how many certainly get it or a better one. Ruled seats were taken from the places before.
  std::vector<std::int64_t> count_certain(const std::vector<prospect>& found) const {
    std::vector<std::int64_t> certain(stated_.tiers.size(), 0);
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (all_[i].seat) continue;
      for (std::size_t tier = 0; tier < certain.size(); ++tier) {
        if (found[i].chances[tier] == chance::certain) ++certain[tier];
      }
    }
    return certain;
  }

  // Where ties admit more than there are places, a better tier may take more and leave a place in a lower one.
  bool can_overflow() const { return stated_.tie == tie_policy::admit_all || stated_.tie == tie_policy::share; }

  bool is_full(std::size_t tier, const std::vector<std::int64_t>& certain) const {
    if (is_open_ || (tier > 0 && can_overflow())) return false;
    std::int64_t places = 0;
    for (std::size_t better = 0; better <= tier; ++better) {
      const auto own = places_of(better);
      if (!own) return false;
      places += *own;
    }
    return certain[tier] >= places;
  }

  void rule_out(prospect& found, std::size_t own, const std::vector<std::int64_t>& certain) const {
    if (all_[own].seat) return;
    bool asks = false;
    for (std::size_t tier = 0; tier < found.chances.size(); ++tier) {
      asks = asks || all_[own].claims[tier].meets != answer::no;
      if (found.chances[tier] == chance::certain) continue;
      const bool is_out = all_[own].is_candidate == answer::no || !asks || is_full(tier, certain);
      if (is_out) found.chances[tier] = chance::out_of_reach;
    }
  }

  const terms& stated_;
  std::span<const hopeful> all_;
  bool is_open_;
  std::vector<prospect> known_ = {};  // so far
};

}  // namespace

std::vector<prospect> preview(const terms& stated, std::span<const hopeful> all, bool counts_are_open) {
  return previewer(stated, all, counts_are_open).find();
}

}  // namespace milu::cohort
