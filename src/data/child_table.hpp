#pragma once
// One list of the form as a table of its own: where it stands in the form, and its rows by the record they belong to.
//
//   const auto place = find_list(policy, "reviews");
//   read_child_table(policy, *place, stream, options, list);
#include "data/table_records.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace milu::data {

// A list of the form, and the list that it stands in.
struct list_place {
  std::string path = {};
  std::string within = {};                      // path of the list around it; empty at the outside
  const model::form_field* field = nullptr;
  const model::record_type* around = nullptr;   // the elements' record of the list around it
  bool is_history() const { return within.empty() && field != nullptr && field->is_history(); }
  std::string name() const { return within.empty() ? path : path.substr(within.size() + 1); }
};

std::optional<list_place> find_list(const model::policy&, const std::string& path);

// What a plain value of a list is bound as while it stands in a row, and what the rows' places point to.
struct child_table {
  model::record_type form = {};
  std::vector<column_place> columns = {};
};

struct child_list {
  list_place place = {};
  std::vector<std::unique_ptr<child_table>> tables = {};
  std::map<std::string, std::vector<read_record>> rows = {};   // by the owner's key, see owner_key
};

// The key of an application, or of an element of a list of it.
std::string owner_key(const std::string& application, const std::optional<std::string>& element);

// Adds the rows of one table; what is remarkable about them goes to `remarks`.
result<void> read_child_table(const model::policy&, std::istream&, const reader_options&, child_list& into,
                              diagnostics& remarks);

// What an application joins a history by, as its rows print it; none where a part of it is missing.
std::optional<std::string> history_key(const json_value& application, const model::policy&, const model::form_field&,
                                       const reader_options&);

// The printed key of a record that is still JSON (S29); none when a part of it is missing or does not fit.
std::optional<std::string> printed_key(const json_value& record, const model::policy&, const model::record_type&,
                                       const reader_options&);

}  // namespace milu::data
