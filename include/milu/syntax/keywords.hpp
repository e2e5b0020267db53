#pragma once
// The words of the language: one table, two languages, both always active.
//
//   spelling(keyword::tie_at_the_line, language::zh) == "末位并列";
#include <milu/source/diagnostic.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace milu::syntax {

// One entry per role: `by_rank` and `by` have the same English spelling and may have another Chinese one.
enum class keyword : std::uint8_t {
  no_keyword, policy, issuer, source, in_force, from, until, currency, amends, use, locked, edition, law_on, application,
  call, cohort, history, joined_by, per, per_cohort, type, parameters, profile, define, panel, eligibility, require,
  exclude, flag, check, score, criterion, group, total, awards, targets, target, tests, case_, given, expect, with,
  as_of_case, table, replace, remove, cites, when, when_applies, shown, open, after, key, column, private_,
  changeable, over_cohort, or_inapplicable, or_missing, weight, out_of, capped_at, measured_by, text, yes_or_no,
  number, count_type, percent, points_type, money, in_unit, date_type, duration, step, one_of, list_of, unset, hit,
  unique, first, any_hit, priority, rule_order, output_order, collect, gives, from_file, and_, or_, not_, in, not_in,
  where, by, cases, else_, any_test, if_missing_then, at_most, at_least, rounded_half_up, rounded_half_even,
  rounded_half_down, rounded_up, rounded_down, rounded_to_ceiling, rounded_to_floor, to, to_multiples_of,
  places_round, to_whole, yes, no, eligible, ineligible, undetermined, as_of, own, it, above, ranked, admitted,
  criteria, inapplicable, sum, mean, median, count, max, min, any, all, none, abs, quotient, remainder, power, year,
  years, date, missing, contains, percentile, awarded, placing, left, dropping, highest, lowest, and_drop, if_fold,
  needing, or_more, keeping, closest, higher_if_equally_close, lower_if_equally_close, rank, everyone, by_rank,
  descending, ascending, unknown_last, unknown_first, tier, places, pays, line_where, is_closest_to, but_at_least,
  divided, among, remainder_to, first_rem, last_rem, largest_fractions, tie_at_the_line, admit_all, admit_none,
  share_equally, send_back, draw_lots_from, unused_places, stay_empty, flow_down, undetermined_applications,
  stop_undecided, left_out, hold_their_best_place, budget, across_tiers, tier_by_tier, for_, stop, skip, place_freed,
  place_kept, pay_in_part, limit, reserve, waiting_list, cumulative_with, best_effort, each_year, in_total_by,
  stock_by, growth_each_year, at_or_above, at_or_below, greater, less, equal, not_equal, plus, minus, times,
  divided_by, or_above_suffix, or_below_suffix,
};

// A reserved word is never a name; the others are words only where the grammar expects them. A spelling of several words
// has blanks between them (`or more`); synonyms are single words, accepted and
// replaced by the formatter.
struct keyword_entry {
  keyword id;
  std::string_view en;
  std::string_view zh;
  std::string_view synonyms;
  bool reserved;
};

std::span<const keyword_entry> keyword_table();
std::string_view spelling(keyword, language);
// Whether the whole word belongs to the language in either of its languages and can never be a name.
bool is_reserved(std::string_view word);

}  // namespace milu::syntax
