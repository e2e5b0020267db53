#pragma once
// A compiled policy: everything the rules say, typed and resolved, each statement with its clause. Immutable and
// shared.
//
//   const policy& rules = made.rules;   // compiled made = load(text);
//   rules.rounds[0].tiers[0].head.label.zh == "金π";
#include <milu/base/date.hpp>
#include <milu/model/expression.hpp>
#include <milu/model/form.hpp>

#include <optional>
#include <string>
#include <vector>

namespace milu::model {

struct validity {
  std::optional<date> from = {};
  std::optional<date> until = {};         // both days included (S33)
  bool holds_on(const std::optional<date>& day) const;  // an absent day is inside only when there are no ends
  bool is_always() const { return !from && !until; }
};

// What every statement has.
struct heading {
  std::string name;
  names_in_both label;                    // the name when the author gave none
  std::string clause;                     // its own citation, else its block's
  validity in_force = {};
  span where = {};
};

struct period_value {
  std::optional<expression_id> value;     // absent: unset in that period
  validity in_force;
};

struct parameter {
  heading head;
  type_id of;
  std::vector<period_value> values;
  bool is_changeable = false;
};

struct preset { std::uint32_t parameter; std::optional<expression_id> value; std::string clause; };
struct profile { heading head; std::vector<preset> presets; };

// A named value. Criteria, groups and totals are definitions too: their names are their unweighted values.
enum class definition_role : std::uint8_t { plain, criterion, group, total };
struct definition {
  heading head;
  definition_role role = definition_role::plain;
  std::vector<std::vector<std::uint32_t>> list =
      {};                                 // field paths of the lists it stands on; empty: one value per application
  std::string list_path = {};             // elements.marks
  expression_id value = 0;
  bool is_shown = false;
  std::optional<expression_id> weight = {};
  std::optional<expression_id> out_of = {};
  std::optional<expression_id> cap = {};  // of a group
  std::vector<std::uint32_t> members = {};  // of a group: its criteria and groups
  std::optional<int> places = {};         // the decimals it was rounded to, when its outermost step is a rounding
  std::optional<std::uint32_t> round = {};  // of a definition inside `awards`: known once that round is held
  bool needs_ranked = false;              // it counts those whom its round ranks
  bool needs_above = false;               // it looks at those who stand above already: a ranking key (S40)
};

enum class rule_role : std::uint8_t { require, exclude, flag, check };
struct rule {
  heading head;
  rule_role role;
  expression_id condition = 0;
  std::optional<expression_id> applies = {};
};

enum class tie_policy : std::uint8_t { admit_all, admit_none, share, send_back, lot };
enum class unused_policy : std::uint8_t { stay_empty, flow_down };
enum class undetermined_policy : std::uint8_t { stop, left_out, hold_best_place };
enum class overflow_policy : std::uint8_t { stop, skip, pay_in_part };
enum class unknown_order : std::uint8_t { unstated, last, first };

struct sort_key {
  expression_id value;
  bool descending = true;
  unknown_order unknown = unknown_order::unstated;
  bool is_portfolio = false;              // computed anew for every pick, from those above (S40)
};

// How the money of a tier is paid out (S23): instalments, and shares of those who take part. The shares add up to 1.
enum class remainder_rule : std::uint8_t { first, last, largest_fractions };
struct money_part {
  heading head;
  rational share = {};
  std::optional<expression_id> applies = {};               // paid when it is true
  std::optional<std::vector<std::uint32_t>> among = {};    // a list of the application: equal parts for its elements
};
struct division { std::vector<money_part> parts = {}; remainder_rule remainder = remainder_rule::last; };

// A line that the data make (S39): the cutoff whose requested sum is closest to a target, and not below a minimum.
struct data_line {
  expression_id requested = 0;            // of one application
  expression_id closest_to = 0;           // of the cohort
  std::optional<expression_id> at_least = {};
};

struct tier {
  heading head;
  std::optional<expression_id> places = {};
  std::optional<expression_id> condition = {};
  std::optional<expression_id> pays = {};
  std::optional<division> divided = {};
  std::optional<data_line> line = {};
};

struct budget {
  heading head;
  expression_id amount = 0;
  std::vector<std::uint32_t> tiers = {};  // indices; all that pay when none is named
  bool by_tier = false;                   // tier after tier; else across tiers by rank
  overflow_policy overflow = overflow_policy::stop;
  bool place_is_freed = false;            // of skip: freed for the next, or kept empty
  std::optional<expression_id> applies = {};
};

struct limit {                            // at most n per key (S21)
  heading head;
  expression_id most = 0;
  std::optional<expression_id> per = {};
  std::vector<std::uint32_t> tiers = {};
  std::optional<expression_id> applies = {};
};

struct reservation {                      // at least n per value of a key, as long as there are any
  heading head;
  expression_id least = 0;
  expression_id per = 0;
  std::optional<expression_id> applies = {};  // of one application: only who meets it is protected
};

struct waiting_list {                     // the next n in rank who meet a tier's condition and have no place
  heading head;
  expression_id most = 0;
  std::vector<std::uint32_t> tiers = {};
  std::optional<expression_id> until = {};
};

struct round {
  heading head;
  bool ranks_everyone = false;
  std::optional<expression_id> candidates = {};  // a condition; `rank eligible` is a verdict_test
  std::vector<sort_key> keys = {};
  std::vector<tier> tiers = {};
  std::optional<tie_policy> tie = {};
  std::optional<expression_id> seed = {};        // of the lots (S24)
  std::optional<unused_policy> unused = {};
  std::optional<undetermined_policy> undetermined = {};
  std::vector<budget> budgets = {};
  std::vector<limit> limits = {};
  std::vector<std::vector<std::uint32_t>> per = {};  // keys of the cohorts that it collects in a pool (S41); else empty
  std::vector<std::uint32_t> cumulative_with = {};   // earlier rounds that may pay the same application
  std::vector<reservation> reservations = {};
  std::vector<waiting_list> waiting = {};
};

struct setting { std::uint32_t parameter; std::optional<expression_id> value; };
struct expectation { expression_id condition; span where; std::string written; };
struct given { record_value application; std::vector<expectation> expectations; span where; };
struct test_case {
  std::string name;
  std::optional<date> as_of = {};
  std::optional<std::uint32_t> profile = {};
  std::vector<setting> settings = {};
  std::optional<record_value> call = {};
  std::vector<given> givens = {};
  span where = {};
};

struct policy {
  heading head;
  language written_in = language::en;
  std::string issuer, source, edition, currency;
  std::optional<std::vector<std::uint32_t>> as_of_field = {};   // paths into the call record
  std::optional<std::vector<std::uint32_t>> law_on_field = {};

  std::vector<type> types;
  std::vector<choice_set> choice_sets;
  std::vector<record_type> records;
  std::uint32_t application = none;       // records
  std::uint32_t call = none;              // records, none when the policy declares no call
  std::vector<std::vector<std::uint32_t>> cohort_keys = {};     // field paths of the application

  std::vector<expression> expressions;
  std::vector<parameter> parameters;
  std::vector<profile> profiles;
  std::vector<definition> definitions;    // in an order in which each uses only earlier ones
  std::vector<rule> rules;
  std::vector<round> rounds;
  std::vector<test_case> tests;

  std::string digest;                     // sha256:… of the canonical English print (S35)
  std::string text_digest;                // sha256:… of the bytes

  const type& type_of(const form_field& field) const { return types[field.of]; }
  const expression& at(expression_id id) const { return expressions[id]; }
};

}  // namespace milu::model
