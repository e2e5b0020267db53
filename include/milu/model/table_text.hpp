#pragma once
// Decision tables on their way to a sheet and back: nothing but comments is lost.
//
//   plain_sheet sheet = sheet_of(made.rules, made.rules.tables[0]);
//   table_statement(sheet, {}, language::en, limits{}).value();   // table support hit first by …
#include <milu/base/limits.hpp>
#include <milu/model/policy.hpp>
#include <milu/model/sheet.hpp>

#include <optional>
#include <string>

namespace milu::model {

// The head in the language of the rules, then a row for each row of the table.
plain_sheet sheet_of(const policy&, const decision_table&);
// The statement that the sheet says, in canonical layout; `name` in place of its own. Without a language: that of the
// sheet's own words.
result<std::string> table_statement(const plain_sheet&, const std::optional<std::string>& name,
                                    std::optional<language>, const milu::limits&);

}  // namespace milu::model
