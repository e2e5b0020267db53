#pragma once
// Applications from JSON, JSONL and tables, one at a time, each checked against the policy's form.
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

enum class data_format : std::uint8_t { jsonl, json, csv, tsv, xlsx };

// What a portal calls a field, or writes for one of its values (S27): `申报单位名称` for `applicant.name`, `一等` for
// `first`.
struct renaming {
  std::string heading = {};         // as the data write it
  std::string field = {};           // as the form calls it
  std::string written = {};         // empty: the heading is renamed; else a value of that column
  std::string means = {};
};

class child_lists;

struct reader_options {
  std::string file = {};            // for places in messages
  data_format format = data_format::jsonl;
  std::optional<std::string> sheet = {};    // of a workbook; none: the only visible one that holds anything
  bool is_strict = false;           // a number that a workbook cannot hold exactly is refused (S12)
  bool ignore_unknown = false;      // fields that the form does not have are passed over instead of refused
  milu::limits limits = {};
  std::vector<renaming> renamings = {};
  std::vector<std::string> plain_columns = {};  // of a table: known by name though no field, and taken as text
  child_lists* children = nullptr;  // lists from tables of their own; outlives the reader
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
  // What was read and yet is worth a second look, since the last time that this was asked.
  diagnostics remarks();

 private:
  struct state;
  std::unique_ptr<state> state_;
};

// The facts of the calls, joined to cohorts by their key fields. An object, an array of objects, or JSONL.
result<std::vector<eval::call>> read_calls(const model::policy&, std::istream&, const reader_options&);

// A map of a portal's words: a table with the columns `heading` and `field` (表头、字段), and `value` and `means`
// (取值、含义) for other spellings of a value; or a JSON object of headings and fields.
result<std::vector<renaming>> read_renamings(std::istream&, const reader_options&);

// A field's text as people write it in rules, on the command line or in a cell ("5%", "3000000 CNY", "2022-08-08",
// "yes", a choice's name) to a value of that type; the fault names what was expected.
result<model::scalar> parse_scalar(const model::policy&, const model::type&, std::string_view text,
                                   const milu::limits&);

}  // namespace milu::data
