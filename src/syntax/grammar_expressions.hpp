#pragma once
// Expressions, from `or` down to a single token; included by grammar.cpp only.
#include "syntax/directives.hpp"

namespace milu::syntax::grammar {

using enum keyword;

inline const auto name = terminal<name_taker>({});
inline const auto string = leaf(wanted::sort::text, node_kind::text);
inline const auto quantity = leaf(wanted::sort::quantity, node_kind::quantity);
inline const auto integer = leaf(wanted::sort::number, node_kind::quantity);
inline const auto day = leaf(wanted::sort::date, node_kind::date);
inline const auto data_unit = leaf(wanted::sort::unit, node_kind::unit);

// Where `;` is a comma too, and the signs a clerk may put behind a statement or a last item.
inline const auto separator = mark(",") | mark(";");
inline const auto trailing = -(dropped(",") | dropped(";"));
inline const auto stop_sign = *dropped(";");

inline const x3::rule<class expression_id> expression{"expression"};
inline const x3::rule<class negation_id> negation{"negation"};
inline const x3::rule<class sum_id> sum_of{"sum"};
inline const x3::rule<class primary_id> primary{"primary"};
inline const x3::rule<class path_id> path{"path"};
inline const x3::rule<class fold_id> fold{"fold"};
inline const x3::rule<class interval_id> interval{"interval"};
inline const x3::rule<class set_id> set_of{"set"};
inline const x3::rule<class rows_id> rows{"rows"};
inline const x3::rule<class output_id> output{"output"};
inline const x3::rule<class label_id> label_of{"label"};
inline const x3::rule<class cites_id> citation{"citation"};
inline const x3::rule<class names_id> names{"names"};

inline const auto label_of_def = node_of(node_kind::label)[string >> -(mark("/") >> string)];
inline const auto citation_def = node_of(node_kind::cites)[kw(cites) >> string];
inline const auto names_def = name % mark(",");

inline const auto compare_operator = any_of(at_or_above, at_or_below, not_equal, equal, greater, less);
inline const auto range_operator = mark("<..<") | mark("<..") | mark("..<") | mark("..");

// A name with its columns and positions: `reviews[2].mark`.
inline const auto path_root = any_of(call, cohort, own, it, above, ranked, admitted, criteria);
inline const auto index = mark("[") >> nested[sum_of % mark(",")] >> mark("]");
inline const auto path_def = node_of(node_kind::path)[(path_root | name) >> *(mark(".") >> name | index)];

// Folds: mean(reviews.mark where not recused, needing 3 or more).
inline const auto fold_word = any_of(sum, mean, median, count, max, min, any, all, none, keyword::abs, quotient,
                                     keyword::remainder, power, years, year, keyword::date, missing, contains, percentile,
                                     awarded, placing, left);
inline const auto fold_argument = node_of(
    node_kind::fold_argument)[-(label_of >> -citation >> mark(":")) >> expression >> -(kw(where) >> expression)];
inline const auto drop = node_of(node_kind::drop)[integer >> any_of(highest, lowest)];
inline const auto at_least_so_many = integer >> kw(or_more);
inline const auto dropping_clause = kw(dropping) >> drop >> -(kw(and_drop) >> drop) >> -(kw(if_fold) >> at_least_so_many);
inline const auto keeping_clause =
    kw(keeping) >> integer >> kw(closest) >> any_of(higher_if_equally_close, lower_if_equally_close);
inline const auto fold_clause =
    node_of(node_kind::fold_clause)[dropping_clause | keeping_clause | kw(needing) >> at_least_so_many];
inline const auto fold_items = fold_argument >> *(separator >> (fold_clause | fold_argument)) >> trailing;
inline const auto fold_def = node_of(node_kind::fold)[fold_word >> mark("(") >> nested[fold_items] >> mark(")")];

// Tables written where they are used. After `(` a test is a list and nothing else, so that no text is read twice.
inline const auto set_of_def =
    node_of(node_kind::members)[mark("(") >> nested[interval % mark(",") >> -dropped(",")] >> mark(")")];
inline const auto interval_def = layer(node_kind::interval)[sum_of >> -(range_operator >> sum_of)];
inline const auto plain_test = !before("(") >> interval >> -terminal<row_suffix_taker>({});
inline const auto test = node_of(
    node_kind::test)[compare_operator >> sum_of | kw(any_test) | kw(not_) >> set_of | set_of | plain_test];
inline const auto suffix_rule = x3::rule<class suffix_id>{"suffix"};
inline const auto output_def = layer(node_kind::output)[interval >> *suffix_rule];
inline const auto row = node_of(
    node_kind::row)[(kw(else_) | test % mark("|")) >> mark(":") >> output % mark("|") >> -citation];
inline const auto rows_def = mark("{") >> nested[row % separator >> trailing] >> mark("}");
inline const auto choose = node_of(node_kind::choose)[kw(by) >> sum_of % mark("|") >> rows];
inline const auto case_row =
    node_of(node_kind::case_row)[(kw(else_) | expression) >> mark(":") >> output >> -citation];
inline const auto cases_of =
    node_of(node_kind::cases)[kw(cases) >> mark("{") >> nested[case_row % separator >> trailing] >> mark("}")];

inline const auto word_literal = any_of(yes, no, eligible, ineligible, undetermined, as_of, inapplicable);
inline const auto brackets = node_of(node_kind::group_brackets)[mark("(") >> nested[expression] >> mark(")")];
inline const auto primary_def = quantity | day | string | word_literal | choose | cases_of | fold | brackets | path;

inline const auto fallback = layer(node_kind::fallback)[primary >> -(kw(if_missing_then) >> primary)];
inline const auto unary = layer(node_kind::negative)[-kw(minus) >> fallback];
inline const auto product = layer(node_kind::product)[unary % any_of(times, divided_by)];
inline const auto sum_of_def = layer(node_kind::sum)[product % any_of(plus, minus)];
inline const auto members = set_of | !before("(") >> node_of(node_kind::members)[interval];
inline const auto comparison = layer(
    node_kind::comparison)[sum_of >> -(any_of(not_in, in) >> members | compare_operator >> sum_of)];
inline const auto negation_def = node_of(node_kind::negation)[kw(not_) >> nested[negation]] | comparison;
inline const auto conjunction = layer(node_kind::conjunction)[negation % kw(and_)];
inline const auto disjunction = layer(node_kind::disjunction)[conjunction % kw(or_)];

inline const auto rounding_word = any_of(rounded_half_up, rounded_half_even, rounded_half_down, rounded_up, rounded_down,
                                         rounded_to_ceiling, rounded_to_floor);
inline const auto rounding = node_of(node_kind::rounding)[
    rounding_word >> (kw(to_whole) | kw(to_multiples_of) >> quantity | kw(to) >> integer >> kw(places_round))];
inline const auto suffix_rule_def = node_of(node_kind::suffix)[any_of(at_most, at_least) >> sum_of | rounding];
inline const auto expression_def = layer(node_kind::suffixed)[disjunction >> *suffix_rule];

BOOST_SPIRIT_DEFINE(expression, negation, sum_of, primary, path, fold, interval, set_of, rows, output, label_of, citation,
                    names, suffix_rule)

}  // namespace milu::syntax::grammar
