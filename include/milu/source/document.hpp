#pragma once
// The text of rules: one file, or a policy with the files that it names, and where each byte stands on its page.
//
//   document rules("award.milu", "milu 1\n");
//   const std::uint32_t begin = rules.add("shared.milu", "milu 1\n");   // spans of that file count from `begin`
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace milu {

// A half-open range of bytes of one document.
struct span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend bool operator==(const span&, const span&) = default;
};

// Line and column count from 1; a column is a code point, as editors show it.
struct position {
  std::size_t line = 1;
  std::size_t column = 1;
  friend bool operator==(const position&, const position&) = default;
};

class document {
 public:
  document(std::string name, std::string text);
  // Puts another file behind those that are here; the offset of its first byte.
  std::uint32_t add(std::string name, std::string text);

  const std::string& name() const { return files_.front().name; }
  const std::string& name_at(std::uint32_t offset) const { return file_at(offset).name; }
  std::size_t files() const { return files_.size(); }
  std::string_view file(std::size_t index) const;  // its bytes
  bool begins_file(std::uint32_t offset) const { return file_at(offset).begin == offset; }

  std::string_view text() const { return text_; }  // of all files
  std::string_view text(span where) const;
  position at(std::uint32_t offset) const;         // on the page of its file
  // Lines count from 1 through all files; a line is given without its line break.
  std::size_t lines() const { return line_starts_.size(); }
  std::size_t line_number(std::uint32_t offset) const;
  std::string_view line(std::size_t number) const;
  std::uint32_t line_begin(std::size_t number) const { return line_starts_[number - 1]; }

 private:
  struct part {
    std::string name;
    std::uint32_t begin;
    std::size_t first_line;
  };
  const part& file_at(std::uint32_t offset) const;

  std::vector<part> files_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;
};

}  // namespace milu
