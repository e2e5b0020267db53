#pragma once
// What each application can still come to in every round, while fields are missing.
//
//   decided all = decide(made.rules, {.alone = chosen}, batch).value();
//   forecasts(made.rules, {.alone = chosen}, batch, all).value()[0].rounds[0].chances[0] == chance::certain;
#include <milu/cohort/decide.hpp>
#include <milu/cohort/preview.hpp>
#include <milu/eval/outlook.hpp>

#include <vector>

namespace milu::cohort {

struct forecast {
  eval::outlook ahead;
  std::vector<prospect> rounds;
};

// One per application of the batch; `all` is the batch as it was decided on what is there.
result<std::vector<forecast>> forecasts(const model::policy&, const eval::settings_by_call&, const eval::batch&,
                                        const decided& all);

}  // namespace milu::cohort
