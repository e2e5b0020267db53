#include "cli/case_files.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>

#include "cli/files.hpp"

namespace milu::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = 64'000'000;  // of one file of cases

fs::path folder_of(const std::string& rules_path) { return fs::path(rules_path).parent_path() / "cases"; }

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> all;
  std::error_code failed;
  fs::directory_iterator entries(folder, failed);
  for (; !failed && entries != fs::directory_iterator(); entries.increment(failed)) {
    const fs::path extension = entries->path().extension();
    if (extension == ".json" || extension == ".jsonl") all.push_back(entries->path());
  }
  std::sort(all.begin(), all.end());
  return all;
}

// `award` owns `award.json` and `award.ties.json`, not `awards.json`.
bool belongs_to(const fs::path& file, const std::string& stem) {
  const std::string name = file.filename().string();
  return name.size() > stem.size() && name.compare(0, stem.size(), stem) == 0 && name[stem.size()] == '.';
}

}  // namespace

std::vector<std::string> case_files_of(const std::string& rules_path) {
  const std::string stem = fs::path(rules_path).stem().string();
  std::vector<std::string> all;
  for (const fs::path& file : files_in(folder_of(rules_path))) {
    if (belongs_to(file, stem)) all.push_back(file.string());
  }
  return all;
}

std::vector<std::string> stray_case_files(const std::vector<std::string>& rules_paths) {
  std::set<fs::path> folders;
  for (const std::string& path : rules_paths) folders.insert(folder_of(path));
  std::vector<std::string> stray;
  for (const fs::path& folder : folders) {
    for (const fs::path& file : files_in(folder)) {
      bool is_owned = false;
      std::error_code failed;
      fs::directory_iterator entries(folder.parent_path().empty() ? "." : folder.parent_path(), failed);
      for (; !failed && entries != fs::directory_iterator(); entries.increment(failed)) {
        const bool is_policy = entries->path().extension() == ".milu";
        is_owned = is_owned || (is_policy && belongs_to(file, entries->path().stem().string()));
      }
      if (!is_owned) stray.push_back(file.string());
    }
  }
  return stray;
}

result<std::vector<session::stored_case>> read_case_file(const std::string& path) {
  std::istringstream no_input;
  auto text = read_whole(path, no_input, most_bytes);
  if (!text) return tl::unexpected(std::move(text.error()));
  std::istringstream in(std::move(*text));
  const bool is_lines = fs::path(path).extension() == ".jsonl";
  return session::read_cases(in, {.file = path, .format = is_lines ? data::data_format::jsonl : data::data_format::json});
}

}  // namespace milu::cli
