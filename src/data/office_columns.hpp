#pragma once
// The columns that every form has without declaring them: revision, withdrawn_on, withdrawn_because. A field that the
// form itself declares under one of these names is the form's alone.
//
//   office_columns taken = take_office_columns(record.json, form, record.place);
#include "data/json_value.hpp"

#include <milu/data/application_reader.hpp>
#include <milu/eval/office_ruling.hpp>
#include <milu/model/form.hpp>

namespace milu::data {

struct office_columns {
  std::uint64_t revision = 1;
  std::optional<eval::withdrawal> withdrawn = {};
  diagnostics faults = {};
};

// So that a table may have them too.
reader_options with_office_columns(reader_options);
// Takes them out of the object.
office_columns take_office_columns(json_value& object, const model::record_type& form, const data_place&);

}  // namespace milu::data
