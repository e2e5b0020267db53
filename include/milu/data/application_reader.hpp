#pragma once
// Applications from JSON and JSONL, one at a time, each checked against the policy's form.
//
//   application_reader reader(made.rules, stream, {.file = "cohort.jsonl", .format = data_format::jsonl});
//   for (auto next = reader.next(); next && *next; next = reader.next()) batch.applications.push_back(**next);
#include <milu/base/limits.hpp>
#include <milu/eval/batch.hpp>
#include <milu/model/policy.hpp>
#include <milu/source/diagnostic.hpp>

#include <iosfwd>
#include <memory>
#include <optional>
#include <string>

namespace milu::data {

enum class data_format : std::uint8_t { jsonl, json };

struct reader_options {
  std::string file = {};            // for places in messages
  data_format format = data_format::jsonl;
  bool ignore_unknown = false;      // fields that the form does not have are passed over instead of refused
  milu::limits limits = {};
};

class application_reader {
 public:
  application_reader(const model::policy&, std::istream&, reader_options);
  ~application_reader();
  application_reader(const application_reader&) = delete;
  application_reader& operator=(const application_reader&) = delete;

  // The next application (with faults when it does not fit the form, S1 b); nothing at the end; a failure when the
  // input cannot be read as records (S1 a). A duplicate id is a fault of the later one.
  result<std::optional<eval::application>> next();

 private:
  struct state;
  std::unique_ptr<state> state_;
};

// The facts of the calls, joined to cohorts by their key fields. An object, an array of objects, or JSONL.
result<std::vector<eval::call>> read_calls(const model::policy&, std::istream&, const reader_options&);

// A field's text as people write it in rules, on the command line or in a cell ("5%", "3000000 CNY", "2022-08-08",
// "yes", a choice's name) to a value of that type; the fault names what was expected.
result<model::scalar> parse_scalar(const model::policy&, const model::type&, std::string_view text,
                                   const milu::limits&);

}  // namespace milu::data
