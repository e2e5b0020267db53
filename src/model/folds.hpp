#pragma once
// Words with brackets: folds over lists, functions of written arguments, and panels.
#include "model/scope.hpp"

namespace milu::model {

expression_id lower_fold(draft&, const scope&, const view& node);
// A panel applied to a column of its list (or to its list of plain marks, without a value).
expression_id lower_panel(draft&, const scope&, const symbol& panel, std::optional<view> value, const view& where);
// Whether this release has the word.
bool is_function(keyword);
// Functions of written arguments; the arguments are lowered already.
expression_id lower_function(draft&, keyword name, std::vector<argument> arguments, const view& node);


// awarded(…), placing(…), left(…): what earlier rounds came to.
bool is_round_word(keyword);
expression_id lower_round_word(draft&, const scope&, const view& node, keyword);

}  // namespace milu::model
