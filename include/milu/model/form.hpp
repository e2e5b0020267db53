#pragma once
// The form: the fields that an application, a call, or one element of a list holds.
#include <milu/model/type.hpp>
#include <milu/model/value.hpp>

#include <optional>
#include <string>
#include <vector>

namespace milu::model {

struct form_field {
  std::string name;
  std::string path;                       // from the outermost record: reviews.breakthrough
  names_in_both label;                    // the name when the author gave none
  std::string column = {};                // its heading in the data when that is not the name; else empty
  type_id of = 0;                         // policy.types
  data_unit unit = {};
  bool is_key = false;
  bool is_private = false;
  bool is_changeable = false;
  bool may_be_inapplicable = false;
  std::vector<std::string> inapplicable_words = {};
  std::vector<std::string> missing_words = {};
  std::optional<field_value> fallback = {};  // `if missing then …`: a literal (S8)
  // Of a history (S38): what its rows are joined by, as paths in the application, one for each key field of a row.
  std::vector<std::vector<std::uint32_t>> joined_by = {};
  std::vector<std::uint32_t> row_keys = {};
  span where = {};

  const std::string& heading() const { return column.empty() ? name : column; }
  bool is_history() const { return !joined_by.empty(); }
};

struct record_type {
  std::string path = {};                  // empty for the application itself
  std::vector<form_field> fields = {};
  std::vector<std::uint32_t> keys = {};   // the fields marked `key`, in order
};

}  // namespace milu::model
