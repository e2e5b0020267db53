#pragma once
// A sheet beside the policy as plain cells: what a table `from file` is read from, whatever kind of file holds it.
//
//   sheet_reader none = {};   // rules that are nothing but text
#include <milu/source/diagnostic.hpp>

#include <functional>
#include <string>
#include <vector>

namespace milu::model {

struct sheet_row {
  std::size_t line = 1;                // the line of a file, the row of a workbook's sheet
  std::vector<std::string> cells = {};
};

struct plain_sheet {
  std::string file;                    // as messages name it
  std::string sheet = {};              // of a workbook
  std::vector<sheet_row> rows = {};    // without empty ones
};

// Gives the sheet that the rules name, or says why not; the places of its diagnostics are in the file.
using sheet_reader = std::function<result<plain_sheet>(const std::string& name)>;

}  // namespace milu::model
