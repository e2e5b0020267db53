#pragma once
// What a caller says of parameters: single settings and a profile, found in the rules.
#include <milu/session/question.hpp>

namespace milu::session {

struct chosen_parameters {
  std::vector<eval::override_value> set;
  std::optional<std::uint32_t> profile;
};

result<chosen_parameters> choose_parameters(const model::policy&, const wishes&, const limits&);

}  // namespace milu::session
