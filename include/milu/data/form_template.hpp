#pragma once
// The empty form of a policy, for those who fill it in: a workbook with drop-downs and ranges, a CSV header, or a JSON
// schema. What is filled in reads back as applications.
//
//   std::string bytes = form_workbook(made.rules, language::zh);   // an .xlsx file
#include <milu/model/policy.hpp>

#include <string>
#include <vector>

namespace milu::data {

// One sheet for the applications, one for each list of records in them, one for the call.
std::string form_workbook(const model::policy&, language);
// The header of the applications' table.
std::string form_csv(const model::policy&, language);
// JSON Schema, 2020-12, of one application.
std::string form_schema(const model::policy&, language);

struct form_part { std::string list; std::string sheet; };
// The lists that have sheets of their own: `--in LIST=book.xlsx#SHEET`.
std::vector<form_part> form_parts(const model::policy&, language);
std::string form_sheet_name(const model::policy&, language);       // of the applications
std::string call_sheet_name(language);

}  // namespace milu::data
