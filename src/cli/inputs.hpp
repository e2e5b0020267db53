#pragma once
// All applications of a command line, file after file, one at a time; an id may stand in one file only.
#include <milu/data/application_reader.hpp>
#include <milu/data/child_lists.hpp>

#include "cli/console.hpp"
#include "cli/data_file.hpp"
#include "cli/options.hpp"

#include <map>
#include <memory>
#include <vector>

namespace milu::cli {

class inputs {
 public:
  inputs(const model::policy& rules, const options& given, console& speaker)
      : rules_(rules), given_(given), speaker_(speaker), lists_(rules) {}

  // Nothing at the end. A code when reading cannot go on: the problem was printed.
  tl::expected<std::optional<eval::application>, int> next();
  // An id may stand in several files: they are of different years.
  void keep_files_apart() { are_apart_ = true; }
  // Of the application that came last: which of the files without a list's name it stands in, from 0.
  std::size_t file_number() const { return opened_ - 1; }

 private:
  result<void> read_list(const std::string& name, data_file&);
  std::optional<int> begin();
  tl::expected<bool, int> open_next();
  tl::expected<std::optional<eval::application>, int> read_next();
  std::optional<int> finish();
  void mark_twice(eval::application&);

  const model::policy& rules_;
  const options& given_;
  console& speaker_;
  data::child_lists lists_;               // --in LIST=FILE
  std::vector<std::string> files_ = {};   // --in FILE
  bool has_begun_ = false;
  bool has_lists_ = false;
  bool are_apart_ = false;
  bool has_nameless_ = false;             // an application came whose key could not be read
  std::size_t opened_ = 0;
  std::size_t read_ = 0;
  std::unique_ptr<data_file> file_ = {};
  std::unique_ptr<data::application_reader> reader_ = {};
  std::map<std::string, std::size_t> lines_ = {};  // of each id and revision: the line of its first application
};

// All of them; invalid ones hold their faults.
tl::expected<std::vector<eval::application>, int> read_all(const model::policy&, const options&, console&);

}  // namespace milu::cli
