#pragma once
// What the grammar hoped for where a statement stands still, and how that is said.
#include "syntax/explain.hpp"

namespace milu::syntax {

const token& found(const standstill&);
const token* previous(const standstill&);
const token* following(const standstill&);
std::string written(const standstill&, const token&);
bool is_on_new_line(const standstill&);
bool is_statement_place(const standstill&);

bool hopes_for_mark(const standstill&, std::string_view mark);
bool hopes_for(const standstill&, wanted::sort);
bool hopes_for_word(const standstill&, keyword);
bool wants_value(const standstill&);

phrase found_phrase(const standstill&);
phrase hoped_phrase(const standstill&);  // at most four things that could stand here

}  // namespace milu::syntax
