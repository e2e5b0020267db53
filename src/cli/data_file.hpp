#pragma once
// A data file of the command line as a stream of its plain bytes, whether it is packed or not.
//
//   auto file = data_file::open("cohort.csv.gz", given, speaker);
//   data::application_reader reader(rules, (*file)->stream(), (*file)->settings());
#include <milu/data/application_reader.hpp>

#include "cli/console.hpp"
#include "cli/options.hpp"

#include <fstream>
#include <istream>
#include <memory>

namespace milu::data {
class expanding_stream;
}

namespace milu::cli {

class data_file {
 public:
  // A code when it cannot be read: the problem was printed.
  static tl::expected<std::unique_ptr<data_file>, int> open(const std::string& path, const options&, console&);
  data_file(std::string path, data::reader_options);
  ~data_file();

  std::istream& stream();
  const data::reader_options& settings() const { return settings_; }
  // Why the file ended too early: asked when its end was reached.
  std::optional<diagnostic> fault() const;

 private:
  std::string path_;
  data::reader_options settings_;
  std::istream* standard_ = nullptr;
  std::ifstream file_ = {};
  std::unique_ptr<data::expanding_stream> expanded_;
};

}  // namespace milu::cli
