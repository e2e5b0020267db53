#pragma once
// Cells of a table as text: aligned for a terminal, for a spreadsheet, for a page.
#include <string>
#include <vector>

namespace milu::report {

// Columns that nothing stands in are left out; those marked are set to the right.
std::string aligned(const std::vector<std::vector<std::string>>& rows, const std::vector<bool>& right);
std::string csv_cell(const std::string&);  // quoted where needed, neutralised where it looks like a formula
std::string markdown_line(const std::vector<std::string>&);

}  // namespace milu::report
