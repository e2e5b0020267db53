#pragma once
// All applications of a command line, file after file, one at a time; an id may stand in one file only.
#include <milu/data/application_reader.hpp>

#include "cli/console.hpp"
#include "cli/options.hpp"

#include <fstream>
#include <map>
#include <memory>

namespace milu::cli {

// The format of a data file, by --input-format or its extension.
tl::expected<data::reader_options, int> reader_options_for(const std::string& path, const options&, console&);

class inputs {
 public:
  inputs(const model::policy& rules, const options& given, console& speaker)
      : rules_(rules), given_(given), speaker_(speaker) {}

  // Nothing at the end. A code when reading cannot go on: the problem was printed.
  tl::expected<std::optional<eval::application>, int> next();

 private:
  tl::expected<bool, int> open_next();
  void mark_twice(eval::application&);

  const model::policy& rules_;
  const options& given_;
  console& speaker_;
  std::size_t opened_ = 0;
  std::size_t read_ = 0;
  std::unique_ptr<std::ifstream> file_;
  std::unique_ptr<data::application_reader> reader_;
  std::map<std::string, std::size_t> lines_;  // of each id and revision: the line of its first application
};

// All of them; invalid ones hold their faults.
tl::expected<std::vector<eval::application>, int> read_all(const model::policy&, const options&, console&);

}  // namespace milu::cli
