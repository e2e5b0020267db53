#pragma once
// Ranking keys that depend on those above (S40): in each group that the keys before them leave equal the best are
// picked, one after another, and the keys of the others are computed anew after each pick.
//
//   [](std::vector<entrant>& all, const picking& by) { return pick_in_turn(terms{}, all, by); };   // keys and turns
//
// Equals under all keys are picked together: nobody of them stands above another.
#include <milu/cohort/round.hpp>
#include <milu/source/diagnostic.hpp>

#include <functional>
#include <optional>
#include <vector>

namespace milu::cohort {

// All keys of an entrant under those who are placed; none when one of them is not known: it is undetermined then.
struct picking {
  std::function<result<std::optional<std::vector<key_value>>>(std::uint32_t who)> keys;
  std::function<void(std::uint32_t who)> place;
};

// Fails as the keys do: with too many looks at others.
result<void> pick_in_turn(const terms&, std::vector<entrant>&, const picking&);

}  // namespace milu::cohort
