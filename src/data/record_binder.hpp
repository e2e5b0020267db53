#pragma once
// From a JSON object to a record of the form, field by field, with everything that does not fit.
//
//   bound_record bound = bind_record(json, policy, policy.records[policy.application], options, place);
#include "data/json_value.hpp"

#include <milu/data/application_reader.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace milu::data {

struct bound_record {
  model::record_value record = {};
  diagnostics faults = {};   // the record does not fit the form (S1 b)
  diagnostics broken = {};   // it cannot be read as a record of this form at all (S1 a)
};

// `json` is an object. `place` is where the record begins.
bound_record bind_record(const json_value& json, const model::policy&, const model::record_type&, const reader_options&,
                         const data_place& place);

// The texts of the key fields; none when one of them is missing or empty.
std::optional<std::vector<std::string>> key_texts(const model::record_value&, const model::policy&,
                                                  const model::record_type&);
// A field at a path of the application, and whether the record says a word for it.
struct keyed_field {
  const model::form_field* declared = nullptr;
  bool is_given = false;
};
keyed_field keyed_field_at(const model::policy&, const model::record_value&, const std::vector<std::uint32_t>& path);
// One key as it is printed (S29): several joined by `/`, with `/` in a part as `%2F`.
std::string joined_key(const std::vector<std::string>& texts);

}  // namespace milu::data
