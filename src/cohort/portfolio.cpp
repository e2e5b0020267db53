#include <milu/cohort/portfolio.hpp>
#include <milu/cohort/ranking.hpp>

#include <algorithm>

namespace milu::cohort {
namespace {

using members = std::vector<std::uint32_t>;

class picker {
 public:
  picker(const terms& round, std::vector<entrant>& entrants, const picking& course)
      : round_(round), entrants_(entrants), course_(course) {}

  result<void> empty_group(members rest) {
    while (!rest.empty()) {
      if (auto done = renew(rest); !done) return done;
      pick(rest);
    }
    return {};
  }

 private:
  // One whose keys are not known cannot be compared: it leaves the group.
  result<void> renew(members& rest) {
    for (const std::uint32_t who : rest) {
      auto keys = course_.keys(who);
      if (!keys) return tl::unexpected(keys.error());
      if (*keys) entrants_[who].keys = std::move(**keys);
      else entrants_[who].stands = standing::undetermined;
    }
    std::erase_if(rest, [&](std::uint32_t who) { return entrants_[who].stands != standing::candidate; });
    return {};
  }

  void pick(members& rest) {
    if (rest.empty()) return;
    const auto before = [&](std::uint32_t left, std::uint32_t right) {
      return compare_keys(round_, entrants_[left], entrants_[right], round_.descending.size()) < 0;
    };
    const std::uint32_t best = *std::min_element(rest.begin(), rest.end(), before);
    ++turn_;
    const auto is_picked = [&](std::uint32_t who) { return !before(best, who); };
    members picked;
    std::copy_if(rest.begin(), rest.end(), std::back_inserter(picked), is_picked);
    std::erase_if(rest, is_picked);
    for (const std::uint32_t who : picked) {
      entrants_[who].turn = turn_;
      course_.place(who);
    }
  }

  const terms& round_;
  std::vector<entrant>& entrants_;
  const picking& course_;
  std::int64_t turn_ = 0;
};

}  // namespace

result<void> pick_in_turn(const terms& round, std::vector<entrant>& entrants, const picking& course) {
  if (!round.portfolio_from) return {};
  members order = by_id(entrants, standing::candidate);
  const auto compare = [&](std::uint32_t left, std::uint32_t right) {
    return compare_keys(round, entrants[left], entrants[right], *round.portfolio_from);
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t left, std::uint32_t right) { return compare(left, right) < 0; });
  picker pick(round, entrants, course);
  for (auto from = order.begin(); from != order.end();) {
    const auto to = std::find_if(from, order.end(), [&](std::uint32_t who) { return compare(*from, who) != 0; });
    if (auto done = pick.empty_group({from, to}); !done) return done;
    from = to;
  }
  return {};
}

}  // namespace milu::cohort
