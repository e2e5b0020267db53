#pragma once
// Typed, resolved expressions: what the rules compute, with every name already bound to its place.
//
// Expressions live in policy.expressions and name each other by id; an operand's id is always smaller than its user's.
// A value is computed within frames: frame 0 is the application, frame 1 an element of one of its lists, frame 2 an
// element of a list of that element.
#include <milu/model/type.hpp>
#include <milu/model/value.hpp>
#include <milu/syntax/keywords.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace milu::model {

using expression_id = std::uint32_t;

struct literal { scalar value; };
struct not_applicable {};                                  // the word `inapplicable`, only beside = and !=

// A field of the record in frame `frame`; `path` walks nested records by field index.
struct field_reference { std::uint32_t frame; std::vector<std::uint32_t> path; };
struct element_reference { std::uint32_t frame; };         // `it`: the plain value in a frame
struct call_reference { std::vector<std::uint32_t> path; };
struct parameter_reference { std::uint32_t parameter; };
// Evaluated in the frames its list path needs; `frame` holds the application that is asked: 0, or another one.
struct definition_reference { std::uint32_t definition; std::uint32_t frame = 0; };
struct as_of_reference {};
// `eligible`, `ineligible`, `undetermined` as a condition, of the application in a frame.
struct verdict_test { syntax::keyword verdict; std::uint32_t frame = 0; };

struct negative { expression_id operand; };
struct arithmetic {
  syntax::keyword operation;
  expression_id left;
  expression_id right;
};  // plus minus times divided_by
struct comparison { syntax::keyword operation; expression_id left; expression_id right; };   // at_or_above … not_equal
struct connective { syntax::keyword operation; std::vector<expression_id> operands; };        // and_, or_
struct negation { expression_id operand; };

struct interval {                                          // `a`, or `a..b` with either end excluded
  expression_id low;
  std::optional<expression_id> high = {};
  bool without_low = false;
  bool without_high = false;
};
struct membership { expression_id subject; std::vector<interval> members; bool negated; };

struct fallback { expression_id operand; expression_id otherwise; };
struct bounded { expression_id operand; expression_id bound; bool is_cap; };                  // at most, at least
struct rounded {
  expression_id operand;
  rounding mode;
  std::optional<int> places;                               // decimals (0: whole), or
  rational multiple = 0;                                   // a multiple in base units when there are no places
};

// A function of plain arguments: abs, quotient, remainder, power, year, years, date, missing, contains; and sum, mean,
// median, max, min, count, any, all, none over written arguments.
struct argument { expression_id value; names_in_both label; std::string clause; };
struct function { syntax::keyword name; std::vector<argument> arguments; };

// Which applications are looked at: all that compete here, those of them that are eligible, those that the round
// ranks, or those that stand above this one already while they are ranked (S40).
enum class population : std::uint8_t { applied, eligible, ranked, above };

// The same words over the elements of a list. In a panel a missing mark is left out and listed; elsewhere it makes the
// result unknown (S4).
struct trim {
  std::uint32_t highest = 0;
  std::uint32_t lowest = 0;
  std::uint32_t only_from = 0;
};  // only_from 0: always
struct fold {
  syntax::keyword name;
  std::uint32_t frame = 0;                                 // where the list is found
  std::vector<std::vector<std::uint32_t>> steps = {};      // field paths: one list, or a list of each element of a list
  std::optional<expression_id> value = {};  // per element; absent for any, all, none, count of the elements
  std::optional<expression_id> where = {};
  std::optional<trim> dropping = {};
  std::uint32_t keeping = 0;                               // the n closest together; 0: all
  bool keeping_higher = true;                              // of two equally close groups
  std::uint32_t needing = 0;
  std::string panel = {};                                  // the panel's name; empty outside panels
  std::optional<population> over = {};                     // over applications (S25): each stands in `frame`
  std::optional<expression_id> own = {};                   // of percentile: the value that is placed among the others
  bool is_of_call = false;                                 // the list is one of the call's, not found in a frame
  bool is_panel() const { return !panel.empty(); }
};

struct band_test {                                         // any; a comparison; or members
  bool any = false;
  std::optional<syntax::keyword> operation = {};
  expression_id bound = 0;
  std::vector<interval> members = {};
};
struct band_row {
  std::vector<band_test> tests;                            // empty for `else`
  expression_id output;
  std::string clause;
  span where;
};
struct bands { std::vector<expression_id> inputs; std::vector<band_row> rows; };

struct case_row { std::optional<expression_id> condition; expression_id output; std::string clause; span where; };
struct cases { std::vector<case_row> rows; };

// The element at a position, from 1; for a list of records the field `path` of that element.
struct element_at {
  std::uint32_t frame;
  std::vector<std::uint32_t> list;
  expression_id position;
  std::vector<std::uint32_t> path = {};
};

// The weighted sum of a block of criteria: `sum(criteria)`, and the capped points of a group.
struct criteria_sum { std::vector<std::uint32_t> criteria; };

// How many applications: of the cohort, of its eligible ones, of the ranked ones (S20). Only inside awards.
struct cohort_count { population of; };

// What an earlier round made of the application in a frame: whether it got something there (or a certain tier), and its
// rank.
struct round_award { std::uint32_t round; std::optional<std::uint32_t> tier; std::uint32_t frame = 0; };
struct round_place { std::uint32_t round; std::uint32_t frame = 0; };
// The money that an earlier round left of its budgets, in all cohorts that compete here.
struct round_money { std::uint32_t round; };

using operation = std::variant<literal, not_applicable, field_reference, element_reference, call_reference,
                               parameter_reference, definition_reference, as_of_reference, verdict_test, negative,
                               arithmetic, comparison, connective, negation, membership, fallback, bounded, rounded,
                               function, fold, bands, cases, element_at, criteria_sum, cohort_count, round_award,
                               round_place, round_money>;

struct expression {
  operation what;
  type of;
  span where;
};

}  // namespace milu::model
