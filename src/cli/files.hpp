#pragma once
// Files of a command line: read whole and within a limit, found below a folder, written complete or not at all.
#include <milu/source/diagnostic.hpp>

#include <fstream>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace milu::cli {

// `-` is standard input.
result<std::string> read_whole(const std::string& path, std::istream& standard_input, std::size_t most_bytes);
// Why this path cannot be read, when it cannot.
std::optional<diagnostic> reading_fault(const std::string& path);
// Every *.milu below a folder, in the order of their paths; a file is itself.
result<std::vector<std::string>> rules_below(const std::string& path);

// A file's buffer that remembers why the system first refused to take something: by the time that a stream is asked,
// the reason has gone.
class noting_buffer : public std::filebuf {
 public:
  int reason() const { return reason_; }

 protected:
  int_type overflow(int_type) override;
  std::streamsize xsputn(const char*, std::streamsize) override;
  int sync() override;

 private:
  void note(bool has_failed);
  int reason_ = 0;
};

// Written beside its target and renamed when complete: a reader never sees half a file.
class output_file {
 public:
  // Without a path everything goes to `standard`.
  output_file(std::optional<std::string> path, std::ostream& standard);
  ~output_file();
  output_file(const output_file&) = delete;
  output_file& operator=(const output_file&) = delete;

  std::ostream& stream();
  result<void> open();
  result<void> commit();  // flushes, checks and renames

 private:
  diagnostic fault() const;
  std::optional<std::string> path_;
  std::string beside_;
  std::ostream& standard_;
  noting_buffer buffer_;
  std::ostream file_;
};

}  // namespace milu::cli
