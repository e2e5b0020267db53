#pragma once
// Lists that stand in tables of their own, a row for each element: reviews.csv beside applications.csv.
//
//   child_lists lists(made.rules);
//   lists.add("reviews", stream, {.file = "reviews.csv", .format = data_format::csv});
//   application_reader reader(made.rules, stream, {.file = "applications.csv", .format = data_format::csv,
//                                                  .children = &lists});
#include <milu/data/application_reader.hpp>

namespace milu::data {

struct read_record;

class child_lists {
 public:
  explicit child_lists(const model::policy&);
  ~child_lists();
  child_lists(child_lists&&) noexcept;
  child_lists& operator=(child_lists&&) noexcept;

  // Whether the form has a list of this path (`reviews`, or `elements.marks` for a list within a list).
  bool knows(const std::string& path) const;
  // Reads a table whole. Its rows are joined by a column that is called as the key of the record they belong to, or
  // `application.` and that name where the list has a field of its own so called; `id` holds a key as it is printed.
  result<void> add(const std::string& path, std::istream&, const reader_options&);
  // Puts the elements of each list into the record whose key is this; a list without rows becomes empty (S4).
  void join(read_record&, const std::string& key);
  // Rows whose application did not come: asked for when all have been read.
  diagnostics orphans() const;
  // What was read and yet is worth a second look.
  diagnostics remarks();

 private:
  struct state;
  std::unique_ptr<state> state_;
};

}  // namespace milu::data
