#pragma once
// The rows of a table as records of a form: each cell read as its column's field, each fault with its cell.
//
//   auto records = table_records::open(stream, policy, policy.records[policy.application], options, {});
//   while (auto read = records->next(); read && *read) use((*read)->json);
#include "data/cell_value.hpp"
#include "data/record_reader.hpp"
#include "data/table_columns.hpp"

#include <map>
#include <memory>
#include <set>

namespace milu::data {

struct table_record {
  read_record record;
  std::vector<json_value> keys = {};   // of the record that the row belongs to; null where its cell is empty
};

class table_records {
 public:
  static result<table_records> open(std::istream&, const model::policy&, const model::record_type&,
                                    const reader_options&, const std::vector<key_column>&);
  result<std::optional<table_record>> next();
  const column_match& columns() const { return *match_; }
  bool is_empty() const { return !rows_; }
  data_place header() const { return rows_ ? rows_->place() : data_place{.file = options_->file, .line = 1}; }
  diagnostics remarks();

 private:
  table_records(const model::policy& policy, const reader_options& options)
      : policy_(&policy),
        options_(std::make_unique<reader_options>(options)),
        match_(std::make_unique<column_match>()) {}
  table_record bind(delimited_row) const;
  json_value read(const cell&, const bound_column&, read_record&) const;
  void check_nameless(const table_row&, read_record&) const;
  data_place place_of(const bound_column&, data_place row) const;
  table_record watch(delimited_row, const data_place&);
  std::optional<diagnostic> inexact(const cell&, const bound_column&, const data_place& row);
  std::optional<std::string> total_in(const table_row&) const;
  void watch_unit(const cell&, const bound_column&, const data_place&);

  const model::policy* policy_;
  std::unique_ptr<reader_options> options_;
  std::unique_ptr<column_match> match_;        // records point to its places
  std::optional<row_source> rows_ = {};        // none: the file is empty
  std::map<std::size_t, rational> units_ = {};   // the first that was met in each column
  std::set<std::size_t> warned_ = {};            // columns with two
  std::set<std::size_t> inexact_ = {};           // columns with a number that was rounded (S12)
  diagnostics remarks_ = {};
};

}  // namespace milu::data
