#pragma once
// The sheets beside a policy, read through whoever may read its files.
#include <milu/model/sheet.hpp>
#include <milu/session/rule_files.hpp>

namespace milu::session {

// Empty where no files can be read; the reader and the limits must outlive it.
model::sheet_reader sheets_beside(const file_reader&, const limits&);

}  // namespace milu::session
