#pragma once
// The records of a file of any format, one at a time.
//
//   record_source records(stream, policy, policy.records[policy.application], options);
//   while (auto read = records.next(); read && *read) use((*read)->json);
#include "data/record_reader.hpp"
#include "data/table_records.hpp"

#include <istream>
#include <optional>

namespace milu::data {

class record_source {
 public:
  record_source(std::istream&, const model::policy&, const model::record_type&, const reader_options&);
  result<std::optional<read_record>> next();
  diagnostics remarks();

 private:
  result<void> open();
  std::optional<diagnostic> missing_key() const;
  result<std::optional<read_record>> next_of_table();
  void rename(json_value&) const;

  std::istream& from_;
  const model::policy& policy_;
  const model::record_type& form_;
  reader_options options_;
  std::optional<record_reader> json_ = {};
  std::optional<table_records> table_ = {};
};

}  // namespace milu::data
