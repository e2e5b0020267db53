#pragma once
// A file that holds a decision table as plain cells: CSV, TSV, or a sheet of a workbook.
//
//   auto sheet = read_plain_sheet(bytes, "rates.xlsx#2024", {});
//   sheet->rows[0].cells == {"hit", "first"};
#include <milu/base/limits.hpp>
#include <milu/model/sheet.hpp>

#include <string>

namespace milu::data {

// `name` as the rules write it; behind `#` the sheet of a workbook.
result<model::plain_sheet> read_plain_sheet(std::string bytes, const std::string& name, const milu::limits&);
// As Excel opens it: UTF-8 with its mark, cells in quotes where a sign in them could be taken for a separator.
std::string sheet_as_csv(const model::plain_sheet&);
std::string sheet_as_workbook(const model::plain_sheet&);

}  // namespace milu::data
