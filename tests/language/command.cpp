#include <milu/cli/run.hpp>

#include "language/command.hpp"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace milu::language_tests {
namespace fs = std::filesystem;

command_run run_milu(const std::vector<std::string>& arguments, std::string_view standard_input) {
  std::istringstream in{std::string(standard_input)};
  std::ostringstream out;
  std::ostringstream error;
  command_run done;
  done.code = cli::run(arguments, in, out, error);
  done.output = out.str();
  done.error = error.str();
  return done;
}

scratch::scratch() {
  std::string pattern = (fs::temp_directory_path() / "milu-language-XXXXXX").string();
  folder_ = mkdtemp(pattern.data());
}

scratch::~scratch() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

std::string scratch::path(std::string_view name) const { return (folder_ / name).string(); }

std::string scratch::write(std::string_view name, std::string_view text) const {
  const std::string where = path(name);
  std::ofstream(where, std::ios::binary).write(text.data(), static_cast<std::streamsize>(text.size()));
  return where;
}

bool scratch::holds(std::string_view name) const { return fs::exists(folder_ / name); }

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<fs::path> files_in(const fs::path& folder, std::string_view extension) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == extension) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace milu::language_tests
