#pragma once
// Which keys are private: what an id then is must not be told outside the office.
//
//   has_private_key(made.rules.records[made.rules.application]);
#include <milu/model/policy.hpp>

#include <algorithm>

namespace milu::model {

inline bool has_private_key(const record_type& type) {
  return std::any_of(type.keys.begin(), type.keys.end(),
                     [&](std::uint32_t key) { return type.fields[key].is_private; });
}
// Whether ids of applications are private.
inline bool has_private_ids(const policy& rules) { return has_private_key(rules.records[rules.application]); }

}  // namespace milu::model
