#pragma once
// Award rounds; included by grammar.cpp only.
#include "syntax/grammar_statements.hpp"

namespace milu::syntax::grammar {

inline const auto for_names = -(kw(for_) >> names);

inline const auto award_per = node_of(node_kind::award_per)[kw(per_cohort) >> path % mark(",")];
inline const auto sort_key = node_of(
    node_kind::sort_key)[sum_of >> any_of(descending, ascending) >> -any_of(unknown_last, unknown_first)];
inline const auto rank_of = node_of(node_kind::rank)[
    edit >> kw(rank) >> (kw(everyone) | expression) >> kw(by_rank) >> sort_key % mark(",")] >> stop_sign;

inline const auto part_of = node_of(node_kind::part)[
    name >> -label_of >> mark(":") >> sum_of >> -(kw(when) >> expression) >> -(kw(among) >> path)];
inline const auto divided_of = node_of(node_kind::divided)[
    kw(divided) >> mark("(") >> part_of % separator >> trailing >> mark(")") >> kw(remainder_to) >>
    any_of(first_rem, last_rem, largest_fractions)];
inline const auto cut_where = node_of(node_kind::cut_where)[
    kw(line_where) >> sum_of >> kw(is_closest_to) >> sum_of >> -(kw(but_at_least) >> sum_of)];
inline const auto tier_clause = node_of(node_kind::tier_clause)[
    any_of(places, when) >> expression | kw(pays) >> expression >> -divided_of | cut_where | citation | validity_of |
    kw(after) >> name];
inline const auto tier_of = node_of(
    node_kind::tier)[edit >> kw(tier) >> name >> -label_of >> *tier_clause] >> stop_sign;

inline const auto tie_choice =
    any_of(admit_all, admit_none, share_equally, send_back) | kw(draw_lots_from) >> sum_of;
inline const auto tie_of = node_of(
    node_kind::tie)[edit >> kw(tie_at_the_line) >> *attribute >> mark(":") >> tie_choice] >> stop_sign;
inline const auto unused_of = node_of(node_kind::unused)[
    edit >> kw(unused_places) >> *attribute >> mark(":") >> any_of(stay_empty, flow_down)] >> stop_sign;
inline const auto undecided_of = node_of(node_kind::undecided)[
    edit >> kw(undetermined_applications) >> *attribute >> mark(":") >>
    any_of(stop_undecided, left_out, hold_their_best_place)] >> stop_sign;
inline const auto budget_choice =
    any_of(stop, pay_in_part) | kw(skip) >> -(mark(",") >> any_of(place_freed, place_kept));
inline const auto budget_of = node_of(node_kind::budget)[
    edit >> kw(budget) >> sum_of >> for_names >> -any_of(across_tiers, tier_by_tier) >> *attribute >> mark(":") >>
    budget_choice] >> stop_sign;
inline const auto limit_of = node_of(node_kind::limit)[
    edit >> kw(limit) >> sum_of >> -(kw(per) >> path) >> for_names >> *attribute] >> stop_sign;
inline const auto reserve_of = node_of(
    node_kind::reserve)[edit >> kw(reserve) >> sum_of >> kw(per) >> path >> *attribute] >> stop_sign;
inline const auto waiting_of = node_of(node_kind::waiting)[
    edit >> kw(waiting_list) >> sum_of >> for_names >> -(kw(until) >> sum_of) >> *attribute] >> stop_sign;
inline const auto cumulative_of = node_of(
    node_kind::cumulative)[edit >> kw(cumulative_with) >> names >> *attribute] >> stop_sign;

inline const auto awards_statement = rank_of | tier_of | tie_of | unused_of | undecided_of | budget_of | limit_of |
                                     reserve_of | waiting_of | cumulative_of | define_of | remove_of;
inline const auto awards_of = node_of(node_kind::awards)[
    kw(awards) >> name >> -label_of >> -award_per >> *attribute >> mark("{") >> nested[block_of[awards_statement]]];

}  // namespace milu::syntax::grammar
