#include "cohort/placing.hpp"

#include "cohort/entrants.hpp"

#include <algorithm>

namespace milu::cohort {
namespace {

using keys_found = result<std::optional<std::vector<key_value>>>;

bool is_too_much(const eval::value& found) {
  const auto* fault = std::get_if<eval::fault>(&found);
  return fault && fault->what.code == "decide.looks";
}

}  // namespace

bool has_portfolio(const model::round& round) {
  return std::any_of(round.keys.begin(), round.keys.end(),
                     [](const model::sort_key& key) { return key.is_portfolio; });
}

picking placing_of(const model::policy& rules, const eval::gathering& gathered, std::uint32_t round,
                   const std::vector<std::uint32_t>& applications, const std::vector<entrant>& entrants,
                   key_note note) {
  const auto compute = [&, round, note = std::move(note)](std::uint32_t who) -> keys_found {
    const std::vector<model::sort_key>& stated = rules.rounds[round].keys;
    std::vector<key_value> keys = entrants[who].keys;
    for (std::size_t i = 0; i < stated.size() && i < keys.size(); ++i) {
      if (!stated[i].is_portfolio) continue;
      const eval::value found = gathered.key_of(round, applications[who], stated[i].value);
      if (is_too_much(found)) return failure(std::get<eval::fault>(found).what);
      if (note) note(who, i, found);
      auto key = key_of(rules, stated[i], found);
      if (!key) return std::optional<std::vector<key_value>>{};
      keys[i] = std::move(*key);
    }
    return std::optional(std::move(keys));
  };
  return {compute, [&, round](std::uint32_t who) { gathered.place(round, applications[who]); }};
}

}  // namespace milu::cohort
