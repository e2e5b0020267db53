#pragma once
// What people decided over the rules, side by side with what the rules say.
#include <milu/report/decision.hpp>

#include "report/json_text.hpp"
#include "report/reason_list.hpp"

namespace milu::report {

// `rulings` and `by_rules`; adds nothing where no ruling changed anything.
void add_rulings(json_object& whole, const decision&);
void add_withdrawal(json_object& whole, const decision&);
void add_declined(json_object& whole, const decision&);
void add_ruling_reasons(std::vector<reason>&, const decision&);

}  // namespace milu::report
