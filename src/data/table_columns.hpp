#pragma once
// Which column of a table holds which field of the form, by the field's heading, its label, or a map.
//
//   column_match found = match_columns(rows, policy, policy.records[policy.application], options, {});
#include "data/record_origin.hpp"
#include "data/row_source.hpp"

#include <milu/model/policy.hpp>

#include <optional>
#include <string>
#include <vector>

namespace milu::data {

struct bound_column {
  std::size_t index;             // into the cells of a row
  std::string path;              // of the field, as the form calls it: applicant.name
  const model::form_field* field;
  bool is_hidden;                // private, or within something private
  std::vector<renaming> values = {};   // other spellings of its values
};

// A column that is no field of the record but names the record that the row belongs to.
struct key_column {
  std::vector<std::string> headings;   // any of these
  const model::form_field* field;      // none: the key as it is printed
};

struct column_match {
  std::vector<bound_column> columns = {};
  std::vector<std::optional<bound_column>> keys = {};   // one for each key column asked for
  std::vector<column_place> places = {};
  std::vector<std::size_t> nameless = {};               // indices of columns without a heading
  diagnostics problems = {};                            // unknown headings, and headings that stand twice
};

column_match match_columns(const row_source&, const model::policy&, const model::record_type&, const reader_options&,
                           const std::vector<key_column>& keys);

// Whether a column called so would hold a field, or name the record that its row belongs to.
known_heading headings_known_to(const model::policy&, const model::record_type&, const reader_options&,
                                const std::vector<key_column>& keys);

}  // namespace milu::data
