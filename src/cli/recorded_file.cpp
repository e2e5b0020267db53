#include "cli/recorded_file.hpp"

#include "cli/files.hpp"

#include <filesystem>
#include <fstream>

namespace milu::cli {

tl::expected<std::vector<session::recorded>, int> read_recorded(const std::string& path, console& speaker) {
  if (auto fault = reading_fault(path)) return tl::unexpected(speaker.refuse(std::move(*fault), usage));
  std::ifstream file;
  if (path != "-") file.open(path, std::ios::binary);
  std::istream& in = path == "-" ? speaker.in() : file;
  const bool is_array = path.size() > 5 && path.substr(path.size() - 5) == ".json";
  auto all = session::read_recorded(
      in, {.file = path, .format = is_array ? data::data_format::json : data::data_format::jsonl});
  if (!all) return tl::unexpected(speaker.refuse(all.error(), nullptr, bad_data));
  return std::move(*all);
}

bool is_same_file(const std::string& left, const std::string& right) {
  std::error_code ignored;
  return left == right || std::filesystem::equivalent(left, right, ignored);
}

}  // namespace milu::cli
