// Keys that depend on those above (S40): each pick is read again, under those placed before it.
#include "cohort/audit.hpp"

namespace milu::cohort::audit {
namespace {

// Its keys where these are placed; what is claimed is of its own pick.
std::optional<entrant> renewed(books& at, std::uint32_t who, const picking& again) {
  auto keys = again.keys(who);
  if (!keys || !*keys) {
    at.fault(flaw_kind::keys, who);
    return std::nullopt;
  }
  entrant found = at.entrants[who];
  found.keys = std::move(**keys);
  return found;
}

void check_pick(books& at, group_view picked, group_view others, const picking& again) {
  for (const std::uint32_t who : picked) {
    const auto found = renewed(at, who, again);
    if (found && found->keys != at.entrants[who].keys) at.fault(flaw_kind::keys, who);
  }
  const entrant& best = at.entrants[picked.front()];
  const std::size_t all = at.round.descending.size();
  for (const std::uint32_t who : picked)
    if (compare_by_keys(at.round, best, at.entrants[who], all) != 0) at.fault(flaw_kind::rank, who);
  for (const std::uint32_t who : others) {
    const auto found = renewed(at, who, again);
    if (found && compare_by_keys(at.round, best, *found, all) >= 0) at.fault(flaw_kind::order, who);
  }
  for (const std::uint32_t who : picked) again.place(who);
}

}  // namespace

void check_picks(books& at, const std::vector<group_view>& groups, const picking& again) {
  const group_view order(at.claimed.order);
  const auto is_tied = [&](std::size_t place, std::uint32_t with) {
    return compare_by_keys(at.round, at.entrants[order[place]], at.entrants[with], *at.round.portfolio_from) == 0;
  };
  std::size_t tied_to = 0;
  for (std::size_t i = 0, place = 0; i < groups.size() && !at.found;) {
    const std::int64_t turn = at.entrants[groups[i].front()].turn;
    std::size_t size = 0;
    while (i < groups.size() && at.entrants[groups[i].front()].turn == turn) size += groups[i++].size();
    while (tied_to < order.size() && (tied_to < place + size || is_tied(tied_to, order[place]))) ++tied_to;
    check_pick(at, order.subspan(place, size), order.subspan(place + size, tied_to - place - size), again);
    place += size;
  }
}

}  // namespace milu::cohort::audit
