#pragma once
// The words of one command line, checked: which command, which files, which choices.
#include <milu/data/application_reader.hpp>
#include <milu/source/diagnostic.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace milu::cli {

struct options {
  std::string command;
  std::vector<std::string> words;          // what stands after the command: rules files, or the topic of `help`
  std::vector<std::string> inputs = {};
  std::optional<std::string> call = {};
  std::optional<std::string> as_of = {};
  std::vector<std::string> settings = {};  // name=value
  std::optional<std::string> profile = {};
  std::optional<std::string> rulings = {};
  std::optional<std::string> calendar = {};
  std::optional<std::string> against = {};
  std::vector<std::string> declines = {};  // ID=reason
  std::optional<std::string> declined_on = {};
  std::optional<std::string> audience = {};
  std::vector<std::string> shown = {};     // --show: fields on a public list
  std::optional<std::string> digest = {};  // --expect-digest
  std::optional<std::string> id = {};
  std::optional<std::string> out = {};
  std::optional<std::string> certificate = {};
  std::optional<std::string> format = {};
  std::optional<std::string> input_format = {};
  std::optional<std::string> map = {};
  std::optional<std::string> table = {};   // of `export` and `import`
  std::vector<data::renaming> renamings = {};  // what the map says, once it has been read
  std::optional<language> in = {};
  bool by_rank = false;
  bool keep_going = false;
  bool preview = false;
  bool strict = false;
  bool ignore_unknown = false;
  bool check_only = false;
  bool repair = false;
  bool merge = false;
  bool coverage = false;
  bool version = false;
  bool help = false;
};

// What could be read, and what is wrong with it; `given` is usable for its language even then.
struct parsed_options {
  options given;
  diagnostics problems;
};
parsed_options read_options(const std::vector<std::string>& arguments);

// The commands of this release, in the order of the help.
const std::vector<std::string>& commands();

}  // namespace milu::cli
