#pragma once
// `provisional` and `preview` of a record.
#include <milu/report/decision.hpp>

#include "report/json_text.hpp"

namespace milu::report {

void add_preview(json_object& whole, const decision&);  // adds nothing outside a preview

}  // namespace milu::report
