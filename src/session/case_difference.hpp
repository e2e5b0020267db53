#pragma once
// Part of a decision record against the whole of one: what is not mentioned may be anything.
#include <milu/session/case_file.hpp>

#include "data/json_value.hpp"

namespace milu::session {

// Objects are compared name by name, lists of things with an `id` or a `code` thing by thing, other lists as a whole. A
// number equals the text of the same number, whatever its zeros; a text is compared letter by letter; null means
// absent.
void compare(const data::json_value& expected, const data::json_value* came, const std::string& application,
             const std::string& path, std::vector<difference>& found);

}  // namespace milu::session
