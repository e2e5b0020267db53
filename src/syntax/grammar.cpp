#include "syntax/grammar.hpp"

#include "syntax/grammar_awards.hpp"

namespace milu::syntax {
namespace grammar {

const auto header_item = node_of(node_kind::header_item)[
    any_of(issuer, source, amends, use, keyword::edition) >> string | kw(in_force) >> validity_of | kw(currency) >> name |
    kw(locked) | any_of(as_of_case, law_on) >> path];
const auto section = (application_of | call_of | history_of | cohort_of | type_definition | parameters_of | profile_of |
                      define_of | panel_of | table_of | eligibility_of | score_of | awards_of | targets_of | tests_of | remove_of) >>
                     stop_sign;
const auto policy_of = node_of(
    node_kind::policy)[recovering[kw(policy) >> name >> -label_of >> *header_item] >> outermost_of[section]];
const auto edition_of = node_of(node_kind::edition)[mark("milu") >> integer];
const auto file = node_of(node_kind::file)[-edition_of >> policy_of];

}  // namespace grammar

bool parse_file(builder& tree) {
  token_pointer first = tree.begin();
  return x3::parse(first, tree.end(), x3::with<builder_tag>(tree)[grammar::file]);
}

}  // namespace milu::syntax
