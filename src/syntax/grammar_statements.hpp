#pragma once
// Statements and sections; included by grammar.cpp only.
#include "syntax/grammar_expressions.hpp"

namespace milu::syntax::grammar {

inline const x3::rule<class attribute_id> attribute{"attribute"};
inline const x3::rule<class validity_id> validity_of{"validity"};
inline const x3::rule<class type_id> type_of{"type"};
inline const x3::rule<class scalar_id> scalar{"scalar"};
inline const x3::rule<class record_id> record{"record"};
inline const x3::rule<class define_id> define_of{"define"};
inline const x3::rule<class panel_id> panel_of{"panel"};
inline const x3::rule<class remove_id> remove_of{"remove"};
inline const x3::rule<class criterion_id> criterion_of{"criterion"};
inline const x3::rule<class group_id> group_of{"group"};
inline const x3::rule<class data_id> data{"data"};
inline const x3::rule<class value_id> value{"value"};
inline const x3::rule<class head_id> head{"head"};

inline const auto edit = -kw(replace);

// Attributes, and the heads that they end.
inline const auto validity_of_def = node_of(node_kind::validity)[kw(from) >> day >> -(kw(until) >> day)];
inline const auto attribute_def = node_of(node_kind::attribute)[
    citation | kw(when_applies) >> expression | validity_of |
    any_of(shown, open, key, private_, changeable, over_cohort) | kw(after) >> name | kw(column) >> string |
    any_of(weight, out_of, capped_at) >> sum_of | kw(measured_by) >> expression];
inline const auto head_def = name >> -label_of >> *attribute;
inline const auto path_head = name % mark(".") >> -label_of >> *attribute;

// Types and forms.
inline const auto named = node_of(node_kind::named)[name >> -label_of];
inline const auto signed_quantity = layer(node_kind::negative)[-kw(minus) >> quantity];
inline const auto range_of = node_of(
    node_kind::range)[signed_quantity >> range_operator >> -signed_quantity >> -(kw(step) >> quantity)];
inline const auto numeric = any_of(number, count_type, percent, points_type, money, duration);
inline const auto scalar_def = node_of(node_kind::scalar_type)[
    any_of(keyword::text, yes_or_no, date_type) | numeric >> -(kw(in_unit) >> data_unit) >> -range_of | range_of | name];
inline const auto more_choices = +(mark(",") >> named) | +(mark(">") >> named);
inline const auto choice = node_of(node_kind::choice_type)[kw(one_of) >> named >> -more_choices];
inline const auto list = node_of(node_kind::list_type)[kw(list_of) >> nested[type_of]];
inline const auto type_of_def = record | list | choice | scalar;
inline const auto inapplicable_words =
    node_of(node_kind::inapplicable_words)[kw(or_inapplicable) >> -(string % mark(","))];
inline const auto missing_words = node_of(node_kind::missing_words)[kw(or_missing) >> string % mark(",")];
inline const auto fallback_literal = node_of(node_kind::fallback_literal)[
    kw(if_missing_then) >> (signed_quantity | day | string | any_of(yes, no, inapplicable) | name)];
inline const auto field = node_of(node_kind::field)[
    edit >> named % mark(",") >> *attribute >> mark(":") >> type_of >> -inapplicable_words >> -missing_words >>
    -fallback_literal] >> stop_sign;
inline const auto fields = mark("{") >> nested[block_of[field | remove_of]];
inline const auto record_def = node_of(node_kind::record)[fields];

inline const auto application_of = node_of(node_kind::application)[kw(application) >> *attribute >> fields];
inline const auto call_of = node_of(node_kind::call)[kw(call) >> *attribute >> record];
inline const auto history_of = node_of(
    node_kind::history)[edit >> kw(history) >> head >> kw(joined_by) >> path % mark(",") >> record];
inline const auto cohort_of = node_of(node_kind::cohort)[edit >> kw(cohort) >> kw(per_cohort) >> path % mark(",")];
inline const auto type_definition = node_of(
    node_kind::type_definition)[edit >> kw(type) >> name >> -label_of >> mark(":") >> type_of];

// Parameters and profiles.
inline const auto constant = kw(unset) | sum_of;
inline const auto parameter_value = node_of(node_kind::parameter_value)[constant >> -validity_of];
inline const auto parameter = node_of(node_kind::parameter)[
    edit >> head >> mark(":") >> type_of >> mark("=") >> parameter_value % mark(",")] >> stop_sign;
inline const auto parameters_of = node_of(
    node_kind::parameters)[kw(parameters) >> *attribute >> mark("{") >> nested[block_of[parameter | remove_of]]];
inline const auto preset = node_of(node_kind::preset)[name >> mark("=") >> constant >> -citation] >> stop_sign;
inline const auto profile_of = node_of(
    node_kind::profile)[edit >> kw(profile) >> head >> mark("{") >> nested[block_of[preset]]];

// Rules and points.
inline const auto define_of_def = node_of(
    node_kind::define)[edit >> kw(define) >> path_head >> mark(":") >> expression] >> stop_sign;
inline const auto panel_of_def = node_of(node_kind::panel)[edit >> kw(panel) >> head >> mark(":") >> fold] >> stop_sign;
inline const auto without_name = any_of(tie_at_the_line, unused_places, undetermined_applications, budget, limit, reserve,
                                        waiting_list, cumulative_with);
inline const auto remove_of_def = node_of(node_kind::remove)[
    kw(remove) >> (without_name >> -(kw(per) >> path) >> -(kw(for_) >> names) | name % mark("."))] >> stop_sign;
inline const auto rule_of = node_of(node_kind::rule)[
    edit >> any_of(require, exclude, flag, check) >> path_head >> mark(":") >> expression] >> stop_sign;
inline const auto eligibility_of = node_of(node_kind::eligibility)[
    kw(eligibility) >> *attribute >> mark("{") >> nested[block_of[rule_of | define_of | panel_of | remove_of]]];
inline const auto criterion_of_def = node_of(
    node_kind::criterion)[edit >> kw(criterion) >> head >> mark(":") >> expression] >> stop_sign;
inline const auto group_of_def = node_of(node_kind::group)[
    edit >> kw(group) >> head >> mark("{") >> nested[block_of[criterion_of | group_of | remove_of]]] >> stop_sign;
inline const auto total_of = node_of(
    node_kind::total)[edit >> kw(total) >> head >> mark(":") >> expression] >> stop_sign;
inline const auto score_of = node_of(node_kind::score)[
    kw(score) >> *attribute >> mark("{") >>
    nested[block_of[criterion_of | group_of | total_of | define_of | panel_of | remove_of]]];

// Tables.
inline const auto column_of = node_of(node_kind::column)[name >> -label_of >> mark(":") >> scalar];
inline const auto hit_of = node_of(node_kind::hit)[
    any_of(unique, first, any_hit, priority, rule_order, output_order) | kw(collect) >> -any_of(sum, min, max, count)];
inline const auto table_of = node_of(node_kind::table)[
    edit >> kw(table) >> head >> kw(hit) >> hit_of >> kw(by) >> column_of % mark(",") >> kw(gives) >> column_of % mark(",") >>
    (kw(from_file) >> string | rows)];

// Targets, tests.
inline const auto day_or_year = day | quantity;
inline const auto goal = node_of(node_kind::goal)[
    -kw(best_effort) >> (any_of(each_year, growth_each_year) | any_of(in_total_by, stock_by) >> day_or_year) >>
    compare_operator >> sum_of];
inline const auto target_of = node_of(
    node_kind::target)[edit >> kw(target) >> head >> mark(":") >> goal % mark(",")] >> stop_sign;
inline const auto targets_of = node_of(
    node_kind::targets)[kw(targets) >> *attribute >> mark("{") >> nested[block_of[target_of | remove_of]]];

inline const auto pair = node_of(node_kind::pair)[name >> mark(":") >> value];
inline const auto data_def = node_of(
    node_kind::data)[mark("{") >> nested[-(pair % mark(",") >> -dropped(","))] >> mark("}")];
inline const auto data_list = node_of(
    node_kind::data_list)[mark("[") >> nested[-(value % mark(",") >> -dropped(","))] >> mark("]")];
inline const auto value_def = data | data_list | sum_of;
inline const auto setting = node_of(node_kind::setting)[name >> mark("=") >> sum_of];
inline const auto call_data = node_of(node_kind::call_data)[kw(call) >> data] >> stop_sign;
inline const auto given_of = node_of(
    node_kind::given)[kw(given) >> data >> kw(expect) >> expression % mark(",")] >> stop_sign;
inline const auto test_case = node_of(node_kind::test_case)[
    kw(case_) >> string >> -(kw(as_of_case) >> day) >> -(kw(profile) >> name) >> -(kw(with) >> setting % mark(",")) >>
    mark("{") >> nested[block_of[call_data | given_of]]] >> stop_sign;
inline const auto tests_of = node_of(node_kind::tests)[kw(tests) >> mark("{") >> nested[block_of[test_case]]];

BOOST_SPIRIT_DEFINE(attribute, validity_of, type_of, scalar, record, define_of, panel_of, remove_of, criterion_of, group_of,
                    data, value, head)

}  // namespace milu::syntax::grammar
