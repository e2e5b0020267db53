#pragma once
// One rules file: its name, its bytes, and where a byte stands on the page.
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
  const std::string& name() const { return name_; }
  std::string_view text() const { return text_; }
  std::string_view text(span where) const;
  position at(std::uint32_t offset) const;
  std::size_t lines() const { return line_starts_.size(); }
  std::string_view line(std::size_t number) const;  // from 1, without its line break
  std::uint32_t line_begin(std::size_t number) const { return line_starts_[number - 1]; }

 private:
  std::string name_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;
};

}  // namespace milu
