#pragma once
// What became different since an earlier run, and why: after an objection, a correction or a ruling.
//
//   std::vector<recorded> before = read_recorded(stream, {.file = "2022.jsonl"}).value(), after;
//   for (const report::decision& decided : finished.decisions) after.push_back(recorded_of(decided));
//   for (const change& moved : changes_since(before, after)) text_of(moved.causes.front());
#include <milu/session/recorded.hpp>

#include <string>
#include <vector>

namespace milu::session {

// Why: what concerns the application itself comes first. `others_moved`: nothing of its own changed.
enum class change_cause : std::uint8_t {
  appeared, gone, withdrawn, input, ruling, declined, rules, parameters, dates, profile, call, others_moved
};

struct changed_field { std::string path; std::optional<std::string> before; std::optional<std::string> after; };

struct change {
  std::string id;
  std::vector<changed_field> fields;  // eligibility, total, rank, place, tier, money, and what waits
  std::vector<change_cause> causes;
};

// In the order of the new records, then those that are gone. Records that came out the same are left out.
std::vector<change> changes_since(const std::vector<recorded>& before, const std::vector<recorded>& after);

const char* word_of(change_cause);
phrase text_of(change_cause);
std::string to_json(const change&);  // `milu.change/1`, one line

}  // namespace milu::session
