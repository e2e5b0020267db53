#pragma once
// What is known of one application by itself: verdict, values, points, and its claims in every round. Tiers and ranks
// are not here: they need the cohort.
#include <milu/eval/trace.hpp>
#include <milu/eval/value.hpp>
#include <milu/model/policy.hpp>

#include <optional>
#include <string>
#include <vector>

namespace milu::eval {

enum class verdict : std::uint8_t { eligible, ineligible, undetermined, error, invalid, withdrawn };

enum class rule_result : std::uint8_t { met, failed, unknown, error, not_reached };

struct rule_outcome {
  std::uint32_t rule;                   // policy.rules
  rule_result result;
  std::vector<cause> missing = {};      // of unknown
  std::optional<fault> error = {};
};

// One value of a definition that stands on a list, or of one that does not (indices empty). Indices count from 0.
struct list_row { std::vector<std::uint32_t> indices; value result; };

struct definition_outcome {
  value result;                         // of a definition on the application
  std::vector<list_row> rows = {};      // of a definition on a list, in the order of the data
};

// How a panel came to its number: which marks were left out, and why.
enum class mark_fate : std::uint8_t {
  used, left_out, missing, dropped_highest, dropped_lowest, not_closest, struck_by_ruling
};
struct mark {
  std::string element;
  mark_fate fate;
  std::optional<rational> given;
};  // element: its key, or its position from 1
struct panel_outcome {
  std::string panel;
  std::string value_name;               // the column it was applied to
  std::vector<mark> marks;
};

// A row of a decision table that gave a value; none: its `else`.
struct table_hit {
  std::uint32_t table;
  std::optional<std::uint32_t> row;
  friend bool operator==(const table_hit&, const table_hit&) = default;
};

// One part of a divided amount: whether it is due, and who takes it.
struct part_claim {
  truth applies = truth::yes;
  std::vector<cause> missing = {};      // of the condition or of the list
  std::vector<std::string> takers = {}; // of a part `among` a list: keys or positions of its elements
};

// What the application asks of one tier of one round, should it get there.
struct claim {
  truth meets = truth::yes;             // the tier's condition; not `yes` either where data lack to say what it pays
  std::vector<cause> missing = {};
  std::optional<value> pays = {};       // absent: the tier pays nothing, or its condition is not met
  std::vector<part_claim> parts = {};   // of a divided amount, one per part
  std::optional<value> requested = {};  // of a line that the data make
};
struct round_outcome {
  truth is_candidate = truth::no;       // its `rank` names this application
  std::vector<cause> missing = {};      // of the candidate condition or of a key
  std::vector<value> keys = {};         // one per sort key
  std::vector<claim> claims = {};       // one per tier
  std::vector<value> cap_keys = {};     // one per limit with `per`
  std::vector<value> areas = {};        // one per reservation
  std::vector<value> is_protected = {}; // one per reservation: whether its condition holds
  diagnostics faults = {};              // errors met on the way to all of these
};

struct outcome {
  verdict eligibility = verdict::undetermined;
  std::vector<rule_outcome> rules = {};
  std::vector<definition_outcome> definitions = {};  // by definition index
  std::vector<panel_outcome> panels = {};
  std::vector<table_hit> hits = {};     // each once, in the order in which they were read
  std::vector<round_outcome> rounds = {};
  std::vector<cause> missing = {};      // what would settle an undetermined verdict
  diagnostics faults = {};              // of `invalid` and of `error`
};

}  // namespace milu::eval
