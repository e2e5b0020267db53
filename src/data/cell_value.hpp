#pragma once
// One cell as the field of its column reads it: a JSON value that the record binder takes as if it came from JSON.
//
//   cell_value({.what = cell_kind::text, .text = "是"}, {policy, joint, limits})->is_true;
#include "data/json_value.hpp"
#include "data/table.hpp"

#include <milu/model/policy.hpp>
#include <milu/source/diagnostic.hpp>

#include <optional>
#include <tl/expected.hpp>

namespace milu::data {

struct cell_form {
  const model::policy& policy;
  const model::form_field& field;
  const milu::limits& limits;
  bool is_hidden = false;             // private: the value is not quoted in messages
  bool has_decimal_commas = false;    // the file separates cells by semicolons: 1,234 may be a decimal there
};

// An empty cell is null. The diagnostic has no place yet.
tl::expected<json_value, diagnostic> cell_value(const cell&, const cell_form&);

// What the number of an amount or a percentage is counted in, by the unit behind it or else that of the field (S14);
// none for a cell of another kind.
std::optional<rational> unit_of(const cell&, const cell_form&);

}  // namespace milu::data
