#pragma once
// The records of a stream, one JSON value at a time, and what stopped one of them or all of them.
//
//   record_reader records(stream, options);
//   while (auto read = records.next(); read && *read) use((*read)->json);
#include "data/json_value.hpp"
#include "data/record_frames.hpp"
#include "data/record_origin.hpp"

#include <milu/data/application_reader.hpp>

#include <optional>

namespace milu::data {

struct read_record {
  json_value json = {};          // an object, unless there are faults
  data_place place = {};         // file and line
  diagnostics faults = {};       // it is no record that could be bound
  diagnostics cell_faults = {};  // single values that could not be read; the rest of it can be bound
  record_origin origin = {};     // of a table: where its values stand
};

class record_reader {
 public:
  record_reader(std::istream&, const reader_options&);
  result<std::optional<read_record>> next();

 private:
  result<std::optional<read_record>> read(const record_frame&);
  result<std::optional<read_record>> stop(const json_fault&, const record_frame&) const;
  diagnostic describe(const json_fault&, const record_frame&) const;
  diagnostic describe(const framing_fault&) const;

  reader_options options_;
  record_frames frames_;
};

}  // namespace milu::data
