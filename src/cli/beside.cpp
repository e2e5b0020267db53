#include "cli/beside.hpp"

#include <milu/source/suggest.hpp>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "cli/files.hpp"

namespace milu::cli {
namespace {

namespace fs = std::filesystem;

// Followed to the end, links included, it is below the folder.
bool is_below(const fs::path& folder, const fs::path& file) {
  const auto apart = std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
  return apart.first == folder.end();
}

diagnostic missing(const fs::path& folder, const std::string& path) {
  const fs::path wanted(path);
  std::vector<std::string> beside;
  std::error_code failed;
  fs::directory_iterator entries(folder / wanted.parent_path(), failed);
  for (; !failed && entries != fs::directory_iterator(); entries.increment(failed)) {
    beside.push_back((wanted.parent_path() / entries->path().filename()).string());
  }
  std::sort(beside.begin(), beside.end());
  return {.code = "files.missing", .arguments = {path, nearest(path, beside).value_or("")}};
}

diagnostic in_own_words(const diagnostic& said, const std::string& path, std::size_t most) {
  if (said.code == "file.large") return {.code = "files.large", .arguments = {path, std::to_string(most)}};
  const phrase reason = said.arguments.size() > 1 ? said.arguments[1] : phrase("it cannot be opened", "无法打开");
  return {.code = "files.read", .arguments = {path, reason}};
}

result<std::string> read_beside(const fs::path& folder, const std::string& path, std::size_t most) {
  std::error_code failed;
  const fs::path root = fs::canonical(folder, failed);
  const fs::path file = failed ? fs::path{} : fs::canonical(root / path, failed);
  if (failed) return failure(missing(folder, path));
  if (!is_below(root, file)) return failure({.code = "files.link", .arguments = {path}});
  if (!fs::is_regular_file(file, failed)) {
    return failure({.code = "files.read", .arguments = {path, phrase("it is no file", "它不是文件")}});
  }
  std::istringstream no_input;
  auto bytes = read_whole(file.string(), no_input, most);
  if (bytes) return bytes;
  return failure(in_own_words(bytes.error().front(), path, most));
}

}  // namespace

session::file_reader reader_beside(const std::string& rules_path) {
  if (rules_path == "-") return {};
  fs::path folder = fs::path(rules_path).parent_path();
  if (folder.empty()) folder = ".";
  return [folder](const std::string& path, std::size_t most) { return read_beside(folder, path, most); };
}

}  // namespace milu::cli
