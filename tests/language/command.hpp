#pragma once
// The command line run inside this process, on files in a folder of its own.
//
//   scratch folder;
//   auto run = run_milu({"check", folder.write("rules.milu", text)});
//   run.code == 3 && run.error.find("M0104") != run.error.npos;
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace milu::language_tests {

struct command_run {
  int code = 0;
  std::string output;
  std::string error;
};

command_run run_milu(const std::vector<std::string>& arguments, std::string_view standard_input = {});

// A folder that disappears with its owner.
class scratch {
 public:
  scratch();
  ~scratch();
  scratch(const scratch&) = delete;
  scratch& operator=(const scratch&) = delete;
  std::string path(std::string_view name) const;
  std::string write(std::string_view name, std::string_view text) const;  // the file's path
  bool holds(std::string_view name) const;

 private:
  std::filesystem::path folder_;
};

std::string read_file(const std::filesystem::path&);
// The files of a folder with this extension, in the order of their names.
std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder, std::string_view extension);

}  // namespace milu::language_tests
