#pragma once
// Forms filled in with plain values: what every search for an application that shows something begins with.
//
//   model::record_value one = filled_in(rules, rules.application, {});
#include <milu/eval/reference.hpp>
#include <milu/model/policy.hpp>

#include <optional>

namespace milu::analysis {

struct filling {
  std::optional<date> day = {};            // of the dates in it: three years before
  std::size_t elements = 3;                // of every list
};

model::record_value filled_in(const model::policy&, std::uint32_t form, const filling&);
// The value that a field of this type begins with; keys of one form differ by their number.
model::scalar plain_value(const model::policy&, const model::form_field&, const model::type&, const filling&,
                          std::size_t number);
// As many elements as the most demanding fold of the policy needs, three at least and nine at most.
std::size_t elements_needed(const model::policy&);
// The grid of a numeric type: its step, else one for counts and 0.01 for everything else.
rational grid_of(const model::type&);
bool fits(const model::type&, const rational&);

}  // namespace milu::analysis
