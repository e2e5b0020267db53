#pragma once
// One plain value: from JSON or from text to what the rules compute with.
#include "data/json_value.hpp"

#include <milu/model/policy.hpp>
#include <milu/source/diagnostic.hpp>

#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace milu::data {

// What a plain value is read as. `is_hidden`: it is not quoted in messages; `is_key`: a text may be written as a
// number.
struct scalar_form {
  const model::policy& policy;
  const model::type& type;
  const model::data_unit& unit;
  const milu::limits& limits;
  bool is_key = false;
  bool is_hidden = false;
};

// The diagnostic has no place yet.
using scalar_result = tl::expected<model::scalar, diagnostic>;
scalar_result read_scalar(const json_value&, const scalar_form&);
scalar_result read_scalar(std::string_view text, const scalar_form&);

// A value as a key is printed (S29), `/` and all.
std::string key_text(const model::scalar&, const model::policy&, const model::type&);
// What a message shows for a value.
phrase shown(const json_value&, bool is_hidden);

}  // namespace milu::data
