#pragma once
// How many awards a limit still allows (S21): for all together (a nested total) or per value of its key.
//
//   quota per_applicant{&limit};
//   per_applicant.count(first);
//   per_applicant.allows(second, tier) == false;   // the same applicant, and the limit is one
#include <milu/cohort/round.hpp>

#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

namespace milu::cohort {

struct quota {
  const limit_terms* rule = nullptr;
  std::unordered_map<std::string, std::int64_t> used = {};
  std::set<std::pair<std::uint32_t, std::string>> closed = {};

  // The value the limit counts by; one and the same for all when it counts all together.
  std::string key_of(const entrant& who) const {
    return rule->key < who.cap_keys.size() ? who.cap_keys[rule->key] : std::string();
  }
  std::int64_t remaining(const std::string& key) const {
    const auto found = used.find(key);
    return rule->most - (found == used.end() ? 0 : found->second);
  }
  bool allows(const entrant& who, std::uint32_t tier) const {
    const std::string key = key_of(who);
    return remaining(key) > 0 && closed.count({tier, key}) == 0;
  }
  void count(const entrant& who) { ++used[key_of(who)]; }
  // Equals tied at the limit and none was admitted: nobody ranked below takes in this tier what they could not.
  void close(std::uint32_t tier, const std::string& key) { closed.insert({tier, key}); }
  // Equals tied at the limit wait for a ruling: what is left of the limit waits with them.
  void exhaust(const std::string& key) { used[key] = rule->most; }
};

}  // namespace milu::cohort
