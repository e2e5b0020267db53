#include "cli/files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <istream>
#include <ostream>
#include <unistd.h>

namespace milu::cli {
namespace {

namespace fs = std::filesystem;

phrase folder_words() { return {"it is a folder", "它是目录"}; }

diagnostic too_large(const std::string& path, std::size_t most) {
  return {.code = "file.large", .arguments = {path, std::to_string(most)}};
}

// What the system says of a file, in both languages where people meet it.
phrase system_reason(int code) {
  const std::string said = std::strerror(code);
  switch (code) {
    case ENOENT: return {said, "没有这个目录或文件"};
    case EACCES:
    case EPERM: return {said, "没有权限"};
    case ENOSPC: return {said, "磁盘已满"};
    case EFBIG: return {said, "文件超过允许的大小"};
    case EROFS: return {said, "磁盘只能读，不能写"};
    case EISDIR: return {said, "这是一个目录"};
    case ENOTDIR: return {said, "路径中有一段不是目录"};
    default: return said;
  }
}

result<std::string> read_stream(const std::string& path, std::istream& in, std::size_t most) {
  std::string text;
  std::vector<char> block(65'536);
  while (in) {
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    text.append(block.data(), static_cast<std::size_t>(in.gcount()));
    if (text.size() > most) return failure(too_large(path, most));
  }
  if (in.bad()) return failure({.code = "file.read", .arguments = {path, system_reason(errno)}});
  return text;
}

bool is_special(const std::string& path) {
  std::error_code ignored;
  return fs::exists(path, ignored) && !fs::is_regular_file(path, ignored);
}

void collect(const fs::path& folder, std::vector<std::string>& found, std::error_code& failed) {
  fs::recursive_directory_iterator entries(folder, fs::directory_options::skip_permission_denied, failed);
  const fs::recursive_directory_iterator end;
  for (; !failed && entries != end; entries.increment(failed)) {
    std::error_code ignored;
    if (entries->path().extension() == ".milu" && entries->is_regular_file(ignored)) {
      found.push_back(entries->path().string());
    }
  }
}

}  // namespace

std::optional<diagnostic> reading_fault(const std::string& path) {
  if (path == "-") return std::nullopt;
  std::error_code failed;
  if (!fs::exists(path, failed)) return diagnostic{.code = "file.missing", .arguments = {path}};
  if (fs::is_directory(path, failed)) return diagnostic{.code = "file.read", .arguments = {path, folder_words()}};
  if (access(path.c_str(), R_OK) != 0) {
    return diagnostic{.code = "file.read", .arguments = {path, system_reason(errno)}};
  }
  return std::nullopt;
}

result<std::string> read_whole(const std::string& path, std::istream& standard_input, std::size_t most_bytes) {
  if (path == "-") return read_stream(path, standard_input, most_bytes);
  if (auto fault = reading_fault(path)) return failure(std::move(*fault));
  std::ifstream file(path, std::ios::binary);
  return read_stream(path, file, most_bytes);
}

result<std::vector<std::string>> rules_below(const std::string& path) {
  std::error_code failed;
  if (!fs::is_directory(path, failed)) return std::vector<std::string>{path};
  std::vector<std::string> found;
  collect(path, found, failed);
  if (failed) return failure({.code = "file.read", .arguments = {path, system_reason(failed.value())}});
  std::sort(found.begin(), found.end());
  return found;
}

void noting_buffer::note(bool has_failed) {
  if (has_failed && reason_ == 0) reason_ = errno;
}

noting_buffer::int_type noting_buffer::overflow(int_type byte) {
  errno = 0;
  const int_type done = std::filebuf::overflow(byte);
  note(traits_type::eq_int_type(done, traits_type::eof()));
  return done;
}

std::streamsize noting_buffer::xsputn(const char* text, std::streamsize size) {
  errno = 0;
  const std::streamsize done = std::filebuf::xsputn(text, size);
  note(done != size);
  return done;
}

int noting_buffer::sync() {
  errno = 0;
  const int done = std::filebuf::sync();
  note(done != 0);
  return done;
}

output_file::output_file(std::optional<std::string> path, std::ostream& standard)
    : path_(std::move(path)), standard_(standard), file_(nullptr) {
  if (path_ && *path_ == "-") path_.reset();
  if (path_) beside_ = is_special(*path_) ? *path_ : *path_ + ".part-" + std::to_string(getpid());
}

output_file::~output_file() {
  if (!path_ || beside_ == *path_) return;
  std::error_code ignored;
  buffer_.close();
  fs::remove(beside_, ignored);
}

std::ostream& output_file::stream() { return path_ ? static_cast<std::ostream&>(file_) : standard_; }

diagnostic output_file::fault() const {
  const int reason = buffer_.reason() != 0 ? buffer_.reason() : errno;
  const phrase why = reason == 0 ? phrase("it took only a part of it", "未能写完") : system_reason(reason);
  return {.code = "file.write", .arguments = {path_ ? phrase(*path_) : phrase("standard output", "标准输出"), why}};
}

result<void> output_file::open() {
  errno = 0;
  if (!path_) return {};
  if (buffer_.open(beside_, std::ios::binary | std::ios::out | std::ios::trunc) == nullptr) return failure(fault());
  file_.rdbuf(&buffer_);
  return {};
}

result<void> output_file::commit() {
  errno = 0;
  stream().flush();
  if (!stream()) return failure(fault());
  if (!path_) return {};
  if (buffer_.close() == nullptr) return failure(fault());
  if (beside_ != *path_ && std::rename(beside_.c_str(), path_->c_str()) != 0) return failure(fault());
  return {};
}

}  // namespace milu::cli
