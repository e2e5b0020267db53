#pragma once
// Where values are found: fields of the records in frames, elements of their lists, and their names for people.
//
//   walk(state, 0, {{reviews}}, [&] { marks.push_back(compute_node(state, mark)); });
#include "eval/logic.hpp"

#include <functional>
#include <string>

namespace milu::eval {

using field_path = std::vector<std::uint32_t>;

// The state of a field: never null; a field inside a missing record is missing, a declared fallback stands for it.
const model::field_value& find_field(const evaluation&, std::uint32_t frame, const field_path&);
std::string name_of_field(const evaluation&, std::uint32_t frame, const field_path&);  // reviews[2].breakthrough
value field_as_value(const evaluation&, std::uint32_t frame, const field_path&);

const model::field_value& find_in_call(const evaluation&, const field_path&);
std::string name_in_call(const evaluation&, const field_path&);

std::string name_of_element(const evaluation&, std::uint32_t frame);                   // marks[3]
// A field's state as a value; `name` says what is missing.
value state_as_value(const evaluation&, const model::field_value&, const std::string& name);

// The list at a path, or why there is none.
struct found_list { const model::list_value* list; value otherwise; };
found_list find_list(const evaluation&, model::expression_id at, std::uint32_t frame, const field_path&);
// The frame of one element of that list.
frame element_frame(const evaluation&, std::uint32_t parent, const field_path& list, const model::field_value& element,
                    std::uint32_t index);

// Visits every element of a list, or of the lists of a list, with its frames on top; returns what stood in the way.
obstacles walk(evaluation&, model::expression_id at, std::uint32_t frame, const std::vector<field_path>& steps,
               const std::function<void()>& visit);

// Every element that a fold over a list of the application or of the call reads.
obstacles walk(evaluation&, model::expression_id at, const model::fold&, const std::function<void()>& visit);

// The column that a fold reads, without positions: reviews.breakthrough; the list alone for any other value.
std::string name_of_column(const evaluation&, const model::fold&);

// The key of the element in a frame, as text; empty when its list has none or it is missing.
std::string element_key(const evaluation&, std::uint32_t frame);
// Its key, or its position from 1.
std::string element_label(const evaluation&, std::uint32_t frame);

// The same for the other applications that a fold looks at: each stands in a frame, then the elements of its lists.
obstacles walk_applications(evaluation&, model::expression_id at, const std::vector<evaluation*>& seen,
                            const std::vector<field_path>& steps, const std::function<void()>& visit);

// The frames of the innermost element that stands on these lists of the application in a frame, from there down; empty
// when there is none.
std::vector<frame> frames_on(const evaluation&, const std::vector<field_path>& lists, std::uint32_t application = 0);

}  // namespace milu::eval
