#pragma once
// The form: what an application and a call hold, with types, ranges, units and the words for what is missing.
#include "model/draft.hpp"

namespace milu::model {

void compile_choice_types(draft&, const view& policy);     // `type level: one of …`
void demand_sound_types(draft&, const view& policy);       // those that the forms have not used
void compile_application(draft&, const view& section);
void compile_call(draft&, const view& section);
// A second table whose rows every application sees as a list of its own (S38). After the application.
void compile_histories(draft&, const view& policy);
// The type that a type node writes; `path` and `name` are those of the field that has it.
type read_type(draft&, const view& type_node, const std::string& path, data_unit* unit);
// The type node of a field, parameter or column statement.
std::optional<view> type_node_of(const view& statement);

}  // namespace milu::model
