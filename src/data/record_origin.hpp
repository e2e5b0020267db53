#pragma once
// Where the values of a record stand in tables, so that a fault of a field names the cell.
//
//   locate(fault, origin);   // reviews[2].mark becomes row 7, column C of reviews.csv
#include <milu/source/diagnostic.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace milu::data {

struct column_place {
  std::string path;              // of the field, as its form calls it
  std::size_t column;            // from 1
  std::string heading;           // as the file writes it
};

// One row of a table and, for each list that came from a table of its own, the rows of its elements.
struct record_origin {
  data_place row = {};
  const std::vector<column_place>* columns = nullptr;   // none: the record came from no table
  std::map<std::string, std::vector<record_origin>> lists = {};
};

void locate(diagnostic&, const record_origin&);

}  // namespace milu::data
