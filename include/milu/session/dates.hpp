#pragma once
// The dates that a call is decided with (S32, S34): from the command line, else its own, else none when nothing needs
// one.
#include <milu/eval/batch.hpp>
#include <milu/model/policy.hpp>

#include <optional>

namespace milu::session {

struct call_dates {
  std::optional<date> as_of = {};
  std::optional<date> law_on = {};
};

// `call` is null where the policy declares none.
result<call_dates> dates_of(const model::policy&, const std::optional<std::string>& written, const eval::call*);
// The first statement whose value depends on the as-of date; null when none does.
const model::heading* first_that_needs_date(const model::policy&);
// The first statement that names working days (S30); null when none does.
const model::heading* first_that_needs_calendar(const model::policy&);

}  // namespace milu::session
